/** Codes of PostgreSQL and of sockets that say that the server is away, not that it was asked wrongly. */
const away =
  /^(08\w{3}|57P0\d|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/;

/** Whether a fault is a lost connection to the database: the same will work later. */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if ('code' in fault && typeof fault.code === 'string' && away.test(fault.code)) return true;
  if (fault instanceof AggregateError) return fault.errors.some(isDatabaseAway);
  return /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error/i.test(
    fault.message,
  );
}
