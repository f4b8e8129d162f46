// Where a key of fills stands near a table, the fills of its cells are the rows' statuses, and what is done isn't overdue.
// Of reviews in time the latest states. Fills of teams state nothing; fills in a column of statuses that no key explains are
// asked about, and no row that they fill is called overdue or without a status.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { summaryOf, rollUpsOf } from '../../../../../src/domain/summary/summary-rows';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

type Sheet = readonly (readonly TestCell[])[];

const fills: Readonly<Record<string, string | null>> = { g: '#92D050', y: '#FFFF00', r: '#FF0000', k: '#A6A6A6', b: '#4472C4', '.': null };

/** `painted`: a letter for each cell, row by row; cells beyond it are plain. */
function reviewed(rows: Sheet, painted: readonly string[], asAt = '2026-06-30') {
  const grid = gridOf(rows);
  const filled = grid.values.map((row, index) => row.map((_, column) => fills[painted[index]?.charAt(column) ?? '.'] ?? null));
  const { sheets, findings, edits } = reviewWorkbook(snapshotOf({ ...grid, fills: filled }), { asAt, answers: [] });
  const [table] = sheets[0]?.tables ?? [];
  const summary = summaryOf({ sheets }, () => 1);
  const [programme] = summary.groups;
  return {
    stated: (table?.table.rows ?? []).map(({ progress }) => progress?.[0]?.text ?? '–'),
    overdue: findings.filter(({ message }) => message.includes('overdue')).map(({ cell }) => cell),
    counts: programme === undefined ? [] : rollUpsOf(summary, programme).worst.counts.map(([word, count]) => `${word} ${String(count)}`),
    asked: findings.filter(({ severity }) => severity === 'ask').map(({ cell }) => cell),
    checks: findings.map(({ check }) => check),
    drafts: (sheets[0]?.tables ?? []).flatMap((each) => each.rows.map(({ draft }) => draft ?? '')),
    messages: findings.map(({ message }) => message),
    edits,
  };
}

const works = ['Roof of the pavilion', 'Gates at the park', 'Lights in the square', 'Benches by the river', 'Paths in the wood'];
const rowsOf = (due: readonly string[]): Sheet => works.map((name, index) => [name, 'Grounds team', due[index] ?? '', null]);
const due = ['30 April 2026', '31 May 2026', '31 May 2026', '30 September 2026', '31 December 2026'];

test('beside the table: the review goes past the key', () => {
  const rows: Sheet = [
    ['Work', 'Who', 'Finish', 'Status', null, 'Key', null],
    ...rowsOf(due).map((row, index) => [...row, null, null, ['Finished', 'Under way', 'Held up', 'Not started', 'Dropped'][index] ?? null]),
  ];
  const { stated, overdue, counts, checks, messages, edits } = reviewed(rows, ['', '...g.g', '...y.y', '...g.r', '...r', '.....k']);
  expect(stated).toEqual(['Finished', 'Under way', 'Finished', 'Held up', 'Not started']);
  expect(overdue).toEqual(['C3']);
  expect(counts).toEqual(['Finished 2', 'Under way 1', 'Not started 1', 'Held up 1']);
  expect(checks).not.toContain('columns-in-use');
  expect(messages.join(' ')).toMatch(/a key stands in columns F to G/u);
  expect(edits.length).toBeGreaterThan(0);
});

test('under the table, each word in its own filled cell', () => {
  const rows: Sheet = [['Work', 'Who', 'Finish', 'Status'], ...rowsOf(due), [], ['Key', 'Complete', 'On the way', 'Stuck']];
  const { stated, overdue } = reviewed(rows, ['', '...g', '...y', '...r', '...y', '...y', '', '.gyr']);
  expect(stated).toEqual(['Complete', 'On the way', 'Stuck', 'On the way', 'On the way']);
  expect(overdue).toEqual(['C3', 'C4']);
});

test('above the table, beside blank swatches, the rows filled from end to end', () => {
  const rows: Sheet = [
    [null, 'Opened'],
    [null, 'Being built'],
    [null, 'Not begun'],
    [],
    ['Work', 'Who', 'Finish', 'Notes'],
    ...rowsOf(due),
  ];
  const { stated } = reviewed(rows, ['g', 'y', 'b', '', '', 'gggg', 'gggg', 'yyyy', 'bbbb', 'bbbb']);
  expect(stated).toEqual(['Opened', 'Opened', 'Being built', 'Not begun', 'Not begun']);
});

test.each<[string, readonly (string | null)[], boolean]>([
  ['named, and of words', ['Key', 'Done', 'Begun', 'Stuck', null, null], true],
  ['of letters and colours', ['Key to colours', 'G – on course', 'A – watch', 'R – help needed', null, null], true],
  ['of states without a name', [null, 'Complete', 'In progress', 'On hold', 'Cancelled', null], true],
  ['somebody’s own notes', [null, null, 'Ask Ann', 'Ring the firm', 'Order paint', null], false],
  ['figures beside its name', ['Key', 'Done', 'Begun', '', 'Stuck', '12'], true],
])('texts beside the table, %s: only a key lets the review go past', (_kind, beside, isKey) => {
  const rows: Sheet = [['Work', 'Who', 'Finish', 'Status'], ...rowsOf(due)].map((row, index) => [...row, null, beside[index] ?? null]);
  expect(reviewed(rows, []).checks.includes('columns-in-use')).toBe(!isKey);
});

test.each<[string, Sheet, readonly string[]]>([
  [
    'colours of teams',
    [['Work', 'Who', 'Finish', 'Note'], ...rowsOf(due), [], ['Key', 'Parks', 'Highways', 'Estates']],
    ['', '...g', '...y', '...r', '...g', '...g', '', '.gyr'],
  ],
  ['no key', [['Work', 'Who', 'Finish', 'Status'], ...rowsOf(due)], ['', '...g', '...y', '...r', '...g', '...g']],
  [
    'fills that the key doesn’t have',
    [['Work', 'Who', 'Finish', 'Status'], ...rowsOf(due), [], ['Key', 'Complete', 'On the way', 'Stuck']],
    ['', '...b', '...k', '...b', '...k', '...b', '', '.gyr'],
  ],
  [
    'two words of one fill',
    [['Work', 'Who', 'Finish', 'Status'], ...rowsOf(due), [], ['Key', 'Complete', 'On the way']],
    ['', '...g', '...g', '...g', '...g', '...g', '', '.gg'],
  ],
])('%s state nothing', (_kind, rows, painted) => {
  expect(reviewed(rows, painted).stated.filter((text) => text !== '–')).toEqual([]);
});

test('what rows say in words goes before their fills', () => {
  const rows: Sheet = [
    ['Work', 'Who', 'Finish', 'Status'],
    ...rowsOf(due).map((row, index) => [...row.slice(0, 3), index === 0 ? 'Complete' : 'In progress']),
    [],
    ['Key', 'Finished', 'On the way', 'Stuck'],
  ];
  const { stated } = reviewed(rows, ['', '...y', '...g', '...g', '...g', '...r', '', '.gyr']);
  expect(stated).toEqual(['Complete', 'In progress', 'In progress', 'In progress', 'In progress']);
});

const twice = (headings: readonly string[]): Sheet => [
  ['Action', 'Who', 'Due date', ...headings],
  ...works.map((name, index): readonly TestCell[] => [name, 'Grounds team', due[index] ?? '', null, null]),
];
const colours = ['', '...yg', '...gg', '....r', '...g', ''];
const legend: Sheet = [
  [],
  ['What the shading says'],
  [null, 'All done'],
  [null, 'On course'],
  [null, 'Off course: the committee is to say what happens next'],
  [null, 'White: not yet reviewed'],
];
const legendColours = ['', '', 'g', 'y', 'r'];

test('of two reviews by fills the latest states; the first is told, and a plain cell that wasn’t reviewed states nothing', () => {
  const headings = ['January 2026 review', 'June 2026 review'];
  const { stated, overdue, messages } = reviewed([...twice(headings), ...legend], [...colours, ...legendColours]);
  expect(stated).toEqual(['All done', 'All done', 'Off course', '–', '–']);
  expect(overdue).toEqual(['C4']);
  expect(messages.join(' ')).toMatch(/Column D \(“January 2026 review”\) holds colours without words, which aren’t read\. .+ in column E/u);
});

test.each([
  ['reviews', ['January 2026 review', 'June 2026 review']],
  ['headings that say no status, right of the deadlines', ['First look', 'Second look']],
])('%s by fills without a key are asked about', (_kind, headings) => {
  const { stated, overdue, asked, messages, drafts } = reviewed(twice(headings), colours);
  expect(stated).toEqual(['–', '–', '–', '–', '–']);
  expect(overdue).toEqual([]);
  expect(asked).toEqual(['D1']);
  expect(messages.join(' ')).toMatch(/Columns D .+ and E .+ hold colours without words, which aren’t read/u);
  expect([...messages, ...drafts].join(' ')).not.toMatch(/no status is stated|isn’t marked as complete/u);
});

test('a cell whose fill the key doesn’t have is asked about, where the others are read', () => {
  const { stated, overdue, messages } = reviewed(
    [['Work', 'Who', 'Finish', 'Status'], ...rowsOf(due), [], ['Key', 'Complete', 'On the way', 'Stuck']],
    ['', '...g', '...b', '...y', '...g', '...y', '', '.gyr'],
  );
  expect(stated).toEqual(['Complete', '–', 'On the way', 'Complete', 'On the way']);
  expect(overdue).toEqual(['C4']);
  expect(messages.join(' ')).toMatch(/Row 3: the key near the table doesn’t have the colours/u);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['bands of whole rows', ['January 2026 review', 'June 2026 review'], ['', 'bbbbb', '', 'bbbbb', '', 'bbbbb']],
  ['one fill down the column, to be typed in', ['January 2026 review', 'June 2026 review'], ['', ...works.map(() => '...yy')]],
  ['one cell that somebody marked', ['January 2026 review', 'June 2026 review'], ['', '...y']],
  ['a column of remarks', ['Comments', 'Lead officer'], colours],
])('%s say nothing', (_kind, headings, painted) => {
  const { overdue, asked } = reviewed(twice(headings), painted);
  expect(asked).toEqual([]);
  expect(overdue).toEqual(['C2', 'C3', 'C4']);
});
