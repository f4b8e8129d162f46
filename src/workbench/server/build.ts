// Builds what the server serves: the add-in as it ships, and the workbench's page.

import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs webpack with each configuration, at the same time. Throws with webpack's output where one fails. */
export async function build(root: string, configurations: readonly string[]): Promise<void> {
  await Promise.all(configurations.map((configuration) => webpack(root, configuration)));
}

function webpack(root: string, configuration: string): Promise<void> {
  return new Promise((done, failed) => {
    const run = spawn(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), '--config', configuration], { cwd: root });
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    run.stdout.on('data', listen);
    run.stderr.on('data', listen);
    run.on('error', failed);
    run.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`${configuration} couldn't be built.\n${output}`));
    });
  });
}
