// The project's files by their paths, with forward slashes.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Every file below a folder of the project. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** The TypeScript of a folder of the project. */
export function sourcesIn(folder: string): readonly string[] {
  return filesIn(folder).filter((path) => /\.tsx?$/.test(path));
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
