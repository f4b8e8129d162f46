// Circles of imports, types included: two files of a circle can only be understood at once.

import path from 'node:path';
import { importsOf, parse } from '../../scripts/lint/imports';

/** Files that import one another, each circle sorted by path. `texts`: what each file holds, by its path. */
export function circlesIn(texts: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const imported = new Map([...texts].map(([file, text]) => [file, importedFiles(file, text, texts)]));
  const reachable = new Map([...imported.keys()].map((file) => [file, reachableFrom(file, imported)]));
  const circles = [...reachable]
    .filter(([file, reached]) => reached.has(file))
    .map(([file, reached]) => [...reached].filter((other) => reachable.get(other)?.has(file) === true).sort());
  return circles.filter((circle, index) => circles.findIndex(([first]) => first === circle[0]) === index);
}

/** Imports that aren't files of the list (packages, styles) lead nowhere. */
function importedFiles(file: string, text: string, texts: ReadonlyMap<string, string>): readonly string[] {
  return importsOf(parse(file, text)).flatMap(({ what }) => {
    if (!what.startsWith('.')) return [];
    const target = path.posix.join(path.posix.dirname(file), what);
    return [target, `${target}.ts`, `${target}.tsx`].filter((candidate) => texts.has(candidate));
  });
}

function reachableFrom(start: string, imported: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(imported.get(start) ?? [])];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(imported.get(file) ?? []));
  }
  return reached;
}
