/** Exit codes of every command (DESIGN.md, contracts). */
export const exitCode = {
  done: 0,
  usage: 1,
  nothingCaptured: 2,
  inPart: 3,
  notVerified: 4,
  componentMissing: 5,
} as const;

/** A fault that ends a command: one line for the user, which names the fix, and an exit code. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, code: number = exitCode.usage) {
    super(message);
    this.name = 'Failure';
    this.exitCode = code;
  }
}
