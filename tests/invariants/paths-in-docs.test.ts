// Every path that the documentation names is there.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathsMissing, pathsNamed } from './paths-in-docs';
import { filesIn, textOf } from './project-files';

const root = path.join(__dirname, '..', '..');
const files = [
  ...readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
  ...['src', 'tests', 'scripts', 'docs', 'assets', '.vscode', '.ci'].flatMap(filesIn),
];
const pages = ['README.md', 'DEVELOPING.md', 'SECURITY.md', ...filesIn('docs').filter((file) => file.endsWith('.md'))];

test.each(pages)('%s names only what is there', (page) => {
  expect(pathsMissing(pathsNamed(page, textOf(page)), files)).toEqual([]);
});

describe('the detector', () => {
  const there = ['src/domain/cells/figures.ts', 'docs/decisions.md', 'README.md'];

  test.each([
    ['`src/domain/cells/figures.ts`', []],
    ['in `src/domain/cells`, and src/domain.', []],
    ['`src/domain/cells/fig*.ts`', []],
    ['`src/domain/cells/gone.ts`', ['src/domain/cells/gone.ts']],
    ['src/domain/cell', ['src/domain/cell']],
    ['`src/domain/cells/x*.ts`', ['src/domain/cells/x*.ts']],
    ['[decisions](decisions.md), [readme](../README.md), [far](https://example.org/src/a.ts)', []],
    ['[gone](gone.md)', ['docs/gone.md']],
    ['another checkout’s ../other/src/a.ts', []],
  ])('%s', (text, missing) => {
    expect(pathsMissing(pathsNamed('docs/page.md', text), there)).toEqual(missing);
  });
});
