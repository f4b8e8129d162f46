// The project that stands on the line above each of several blocks alike is carried to their rows; other lines aren't projects.

import type { TestCell } from '../grid-of';
import { tablesOf } from '../reading-of';

type Line = readonly TestCell[];

const headings: Line = ['Output', 'Target', 'Q1', 'Q2'];
const blocks = (above: readonly Line[]): readonly Line[] =>
  above.flatMap((line, index) => [
    line,
    ...(line.length > 1 ? [[]] : []),
    headings,
    ['Jobs created', 40 + index, 5, 9],
    ['Homes built', 60, 12, 20],
    [],
  ]);

test.each<[string, readonly Line[], readonly (string | null)[]]>([
  ['names', [['North quay'], ['Old brewery']], ['North quay', 'Old brewery']],
  ['names with a label', [['Project: North quay'], ['Project: Old brewery']], ['North quay', 'Old brewery']],
  [
    'names beside a label',
    [
      ['Project name', 'North quay'],
      ['Project name', 'Old brewery'],
    ],
    ['North quay', 'Old brewery'],
  ],
  ['other years', [['Year 2023/24'], ['Year 2024/25']], [null, null]],
  ['kinds of output', [['Standard outputs'], ['Other outputs']], [null, null]],
  ['parts', [['Table 1'], ['Table 2']], [null, null]],
  ['marks for programs', [['PF-USER_STANDARD'], ['PF-USER_OTHER']], [null, null]],
  ['a sentence', [['These are the outputs that were agreed.'], ['These were added.']], [null, null]],
  ['one line', [['North quay'], []], [null, null]],
])('%s', (_kind, above, projects) => {
  const tables = tablesOf(blocks(above));
  expect(tables.map(({ rows }) => [...new Set(rows.map(({ project }) => project))])).toEqual(projects.map((project) => [project]));
});

test('a name beside its label may stand right above the headings, and under blank rows or none', () => {
  const block = (name: string): readonly Line[] => [
    ['Project name', name],
    headings,
    ['Jobs created', 40, 5, 9],
    ['Homes built', 60, 12, 20],
  ];
  const projectsOf = (rows: readonly Line[]): readonly (readonly (string | null)[])[] =>
    tablesOf(rows).map((table) => table.rows.map(({ project }) => project));
  const expected = ['North quay', 'Old brewery', 'Corn exchange'].map((name) => [name, name]);
  expect(projectsOf([...block('North quay'), [], ...block('Old brewery'), [], ...block('Corn exchange')])).toEqual(expected);
  expect(projectsOf([...block('North quay'), ...block('Old brewery'), ...block('Corn exchange')])).toEqual(expected);
});

test('a single table keeps the line above it as its title', () => {
  expect(tablesOf(blocks([['North quay']])).flatMap(({ rows }) => rows.map(({ project }) => project))).toEqual([null, null]);
});
