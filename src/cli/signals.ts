export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has something done before a signal ends the process, as it then does; gives what forgets about it. Several may ask for
 * this: each is done.
 */
export function beforeSignalEnds(act: () => void): () => void {
  const heard = (signal: NodeJS.Signals) => {
    forget();
    act();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, heard);
  };
  for (const signal of SIGNALS) process.on(signal, heard);
  return forget;
}
