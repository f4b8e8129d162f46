// Builds the reading as the add-in's own build does and measures that: what ships is what is measured.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { EsbuildPlugin } from 'esbuild-loader';
import webpack from 'webpack';

const filename = 'measure-reading.js';
const target = 'es2022';

/** Bundles the measurement into a folder, minified, for Node. */
function build(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    target: ['node', target],
    entry: path.join(__dirname, 'bench', 'measure-reading.ts'),
    output: { path: folder, filename },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/u, loader: 'esbuild-loader', options: { target } }] },
    optimization: { minimizer: [new EsbuildPlugin({ target })] },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/** Measures in a process of its own; the exit code is that of the measurement. */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    await build(folder);
    execFileSync(process.execPath, [path.join(folder, filename)], { stdio: 'inherit' });
  } catch (error) {
    if (!(error instanceof Error && 'status' in error)) throw error;
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
