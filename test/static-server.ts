import { createServer } from 'node:http';
import sirv from 'sirv';

export interface StaticServer {
  /** With the slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder on this machine, on a free port where none is named. */
export async function serveFolder(folder: string, port = 0): Promise<StaticServer> {
  const server = createServer(sirv(folder, { dev: true }));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
