// One build for all tests in Chromium: it is made again only where something that goes into it has changed since.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/workbench/server/build';

const configurations = ['webpack.config.js', 'workbench.webpack.config.js'];
const inputs = ['src', 'assets', 'package-lock.json', 'tsconfig.json', ...configurations];
const settings = ['ADDIN_ORIGIN', 'SOURCE_MAPS', 'NODE_ENV'];
const outputs = ['dist', join('.cache', 'workbench')];

/** A build that was stopped leaves its mark; in milliseconds, longer than any build takes. */
const longestBuild = 240_000;

/** Builds the add-in and the workbench's page, unless what lies there was made of the same files. Tests run side by side: one builds. */
export async function buildOnce(root: string): Promise<void> {
  const mark = join(root, '.cache', 'building');
  mkdirSync(join(root, '.cache'), { recursive: true });
  while (!taken(mark)) await new Promise((done) => setTimeout(done, 200));
  try {
    const stamp = join(root, '.cache', 'built.txt');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stateOf(root)) return;
    await build(root, configurations);
    writeFileSync(stamp, stateOf(root));
  } finally {
    rmSync(mark, { recursive: true, force: true });
  }
}

function taken(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    const since = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > longestBuild) rmSync(mark, { recursive: true, force: true });
    return false;
  }
}

/** What goes in, by its contents, and what lies there as built, by its contents too. */
function stateOf(root: string): string {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const path of [...inputs, ...outputs].flatMap((each) => filesAt(root, each))) {
    hash.update(path);
    hash.update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesAt(root: string, path: string): readonly string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((file) => join(path, file))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
}
