// How full the folders are, and whether the order of folders names those that there are.

import path from 'node:path';
import { filesOfFolder } from '../../scripts/lint/folder-order';

/** More than these in one folder, and a reader can't guess where a rule lives. */
export const mostFiles = 16;

/** Folders with too many files, with their count. A folder of nothing but workbooks is data, not code. */
export function crowdedFolders(files: readonly string[]): readonly string[] {
  const folders = new Set(files.map((file) => path.posix.dirname(file)));
  return [...folders].flatMap((folder) => {
    const inFolder = files.filter((file) => path.posix.dirname(file) === folder);
    const isData = inFolder.every((file) => file.endsWith('.xlsx'));
    return inFolder.length > mostFiles && !isData ? [`${folder}: ${String(inFolder.length)} files`] : [];
  });
}

/** The folders straight inside a folder, and `filesOfFolder` where it has files of its own. */
export function entriesOf(folder: string, files: readonly string[]): readonly string[] {
  const below = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => path.posix.relative(folder, file).split('/'));
  return [...new Set(below.map(([entry = '', ...rest]) => (rest.length === 0 ? filesOfFolder : entry)))].sort();
}

/** Every folder that has folders inside. */
export function foldersWithFolders(files: readonly string[]): readonly string[] {
  const folders = new Set(files.flatMap((file) => parentsOf(path.posix.dirname(file))));
  return [...folders].sort();
}

function parentsOf(folder: string): readonly string[] {
  const parent = path.posix.dirname(folder);
  return parent === '.' ? [] : [parent, ...parentsOf(parent)];
}
