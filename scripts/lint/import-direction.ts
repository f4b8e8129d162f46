// Whether an import runs the way that folder-order.ts says. Paths are those of the project, with forward slashes.

import path from 'node:path';
import { filesOfFolder, orderInside, packagesOf, topFolders } from './folder-order';

const sources = 'src';

/** Why the file may not import this, or null where it may. Files outside src may import anything. */
export function wrongDirection(file: string, specifier: string): string | null {
  if (!isIn(sources, file)) return null;
  if (!specifier.startsWith('.')) return forbiddenPackage(file, specifier);
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (!isIn(sources, target)) return null;
  const shared = sharedFolder(file, target);
  const [from, to] = [entryOf(shared, file), entryOf(shared, target)];
  if (from === to) return null;
  return mayImport(shared, from, to) ? null : `${nameOf(shared, from)} may not import ${nameOf(shared, to)}`;
}

function mayImport(shared: string, from: string, to: string): boolean {
  if (shared === sources) return topFolders[from]?.includes(to) ?? false;
  const order = orderInside[shared];
  if (order === undefined) return true;
  const place = order.indexOf(to);
  return place !== -1 && place < order.indexOf(from);
}

function forbiddenPackage(file: string, specifier: string): string | null {
  const folder = entryOf(sources, file);
  const allowed = packagesOf[folder];
  if (allowed === undefined || allowed.some((name) => specifier === name || isIn(name, specifier))) return null;
  return `${nameOf(sources, folder)} may not import the package ${specifier}`;
}

/** The deepest folder that holds both. */
function sharedFolder(file: string, target: string): string {
  const folder = path.posix.dirname(file);
  return isIn(folder, target) ? folder : sharedFolder(folder, target);
}

/** The folder inside `folder` on the way to a file, or `filesOfFolder`. */
function entryOf(folder: string, file: string): string {
  const [entry, below] = path.posix.relative(folder, file).split('/');
  return entry === undefined || below === undefined ? filesOfFolder : entry;
}

function nameOf(folder: string, entry: string): string {
  return entry === filesOfFolder ? `files of ${folder}` : `${folder}/${entry}`;
}

function isIn(folder: string, file: string): boolean {
  return file.startsWith(`${folder}/`);
}
