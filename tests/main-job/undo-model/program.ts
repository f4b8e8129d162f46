// Tells sequences in a program of its own, built into one file: within jest each look at a name of the language, as Math, is
// answered by jest, and a sequence takes half as long again.

import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';

const root = path.join(__dirname, '..', '..', '..');
const built = path.join(root, '.cache', 'undo-model', `sequences-${String(process.pid)}.js`);

/** SEQUENCES says how many of all shapes, SEED which, WITHOUT what is left out: "sorts, rows, columns, faults". */
const { SEQUENCES = '1000', SEED = '30', WITHOUT = '' } = process.env;

const shapesInAll = 4;

export function build(): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: [path.join(__dirname, 'sequences-program.ts')],
    outfile: built,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    target: `node${process.versions.node}`,
    // It asks for packages that aren't there, and for itself by its place.
    external: ['exceljs'],
    sourcemap: 'inline',
  });
}

export function removeBuilt(): void {
  rmSync(built, { force: true });
}

/** Tells a shape's share of them; throws with the smallest that breaches a rule. */
export async function tellInProgram(shape: string): Promise<void> {
  const each = String(Math.ceil(Number(SEQUENCES) / shapesInAll));
  const node = ['--enable-source-maps', '--min-semi-space-size=32', '--max-semi-space-size=32', built];
  const { stdout } = await promisify(execFile)(process.execPath, [...node, shape, each, SEED, WITHOUT.replaceAll(' ', '')], { cwd: root });
  process.stdout.write(stdout);
}
