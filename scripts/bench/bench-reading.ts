// Builds the reading and the drafting as the add-in's own build does and measures that: what ships is what is measured.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { EsbuildPlugin } from 'esbuild-loader';
import webpack from 'webpack';

const measurements = ['measure-reading', 'measure-drafts', 'measure-checks'] as const;
const target = 'es2022';

/** Bundles the measurements into a folder, minified, for Node. */
function build(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    target: ['node', target],
    entry: Object.fromEntries(measurements.map((name) => [name, path.join(__dirname, `${name}.ts`)])),
    output: { path: folder, filename: '[name].js' },
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

/** Each measures in a process of its own; the exit code says whether one was over its limit. */
export async function benchReading(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    await build(folder);
    for (const name of measurements) measure(path.join(folder, `${name}.js`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(file: string): void {
  try {
    execFileSync(process.execPath, [file], { stdio: 'inherit' });
  } catch (error) {
    if (!(error instanceof Error && 'status' in error)) throw error;
    process.exitCode = 1;
  }
}
