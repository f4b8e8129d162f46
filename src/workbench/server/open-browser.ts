// Opens a page in the browser of whoever has started the server at a terminal, where there is one to open it in.

import { spawn } from 'node:child_process';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Somebody reads what the program prints. */
  readonly isTerminal: boolean;
}

/**
 * The program that opens an address, with its arguments; null where nobody would see it.
 * @internal exported for its test
 */
export function browserCommand(address: string, { platform, env, isTerminal }: Machine): readonly [string, ...string[]] | null {
  if (!isTerminal || env.CI !== undefined) return null;
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  const hasScreen = (env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== '';
  return hasScreen ? ['xdg-open', address] : null;
}

/** Whether it was opened; where that fails, nothing else does. */
export async function openInBrowser(address: string): Promise<boolean> {
  const machine = { platform: process.platform, env: process.env, isTerminal: process.stdout.isTTY };
  const command = browserCommand(address, machine);
  if (command === null) return false;
  const [program, ...given] = command;
  return new Promise((done) => {
    const child = spawn(program, given, { stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
}
