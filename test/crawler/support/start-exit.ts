import { Server } from 'proxy-chain';

/** A real forward proxy that resolves every name to loopback and may leave from its own address. */
export async function startExit(localAddress?: string): Promise<Server> {
  const dnsLookup = ((
    _: string,
    options: { all?: boolean },
    answer: (...given: unknown[]) => void,
  ) =>
    options.all
      ? answer(null, [{ address: '127.0.0.1', family: 4 }])
      : answer(null, '127.0.0.1', 4)) as never;
  const exit = new Server({
    host: '127.0.0.1',
    port: 0,
    prepareRequestFunction: () => ({ dnsLookup, localAddress }),
  });
  await exit.listen();
  return exit;
}
