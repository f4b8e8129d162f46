// The workbench's server: https, and on this machine alone.

import { createServer, type Server } from 'node:https';
import { join } from 'node:path';
import { build } from './build';
import { localCertificate } from './certificate';
import { serve, type ServedFolders } from './routes';

interface ServerOptions {
  /** The project's folder. */
  readonly root: string;
  /** 0: any free one. */
  readonly port: number;
  /** False: serves what was built before. */
  readonly build: boolean;
}

export interface RunningServer {
  readonly origin: string;
  /** One made on this start, so the browser will ask about it. */
  readonly newCertificate: boolean;
  close(): Promise<void>;
}

/** Something else listens on the port. */
export class PortInUse extends Error {}

/** Takes the port, then builds. Rejects with `PortInUse`, or with webpack's output where a bundle can't be built. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { root } = options;
  const certificate = await localCertificate(join(root, '.cache', 'certificates'), new Date());
  const folders: ServedFolders = {
    addIn: join(root, 'dist'),
    page: join(root, '.cache', 'workbench'),
    assets: join(root, 'assets'),
    officeJs: join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
  };
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    void serve(request.url ?? '/', folders).then((served) => {
      response.writeHead(served.status, {
        'content-type': served.contentType,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.end(served.body);
    });
  });
  const port = await listen(server, options.port);
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => {
        closed();
      });
      server.closeAllConnections();
    });
  try {
    if (options.build) await build(root, ['webpack.config.js', 'workbench.webpack.config.js']);
  } catch (error) {
    await close();
    throw error;
  }
  return { origin: `https://localhost:${String(port)}`, newCertificate: certificate.made, close };
}

/** The port it got. Other machines can't reach it. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new PortInUse(`Port ${String(port)} is in use.`) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      listening(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
