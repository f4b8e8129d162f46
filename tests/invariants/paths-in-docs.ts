// Paths that a page of documentation names: of folders that hold the project's files, with * for any part of a name.

import path from 'node:path';

const named = /(?<![\w./-])(?:src|tests|scripts|docs|assets|\.vscode|\.ci)\/[\w.*/-]*[\w*]/g;

/** Links to other pages are paths from the page's own folder. */
const linked = /\]\((?!https?:|#)([^)#\s]+)/g;

/** Every path that the page names, from the project's root, each once. */
export function pathsNamed(page: string, text: string): readonly string[] {
  const links = [...text.matchAll(linked)].map(([, target = '']) => path.posix.join(path.posix.dirname(page), target));
  return [...new Set([...(text.match(named) ?? []), ...links])].filter((found) => !found.startsWith('../'));
}

/** Those that are neither a file nor a folder. `files`: every file of the project. */
export function pathsMissing(named: readonly string[], files: readonly string[]): readonly string[] {
  return named.filter((wanted) => {
    const pattern = new RegExp(`^${wanted.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(/|$)`);
    return !files.some((file) => pattern.test(file));
  });
}
