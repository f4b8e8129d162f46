// A key that fits what is stated is the scheme, as Own rules; what it doesn't fit is asked; one status against a key that fits all
// others is told.

import { settingsSheetName } from '../../../../src/domain/model/snapshot';
import type { Review } from '../../../../src/domain/model/review';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { schemeWords } from '../../../../src/domain/rating/schemes/scheme';
import { applyEdits } from '../../fixtures/apply-edits';
import { snapshotOf } from '../../fixtures/review-of';
import { typeAtName } from '../../fixtures/type-into';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];
const options = { asAt: '2025-03-31', answers: [] };

const heading: Line = ['Measure', 'Target 2024/25', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'RAG'];

/** Each with its total, and the status that a key of ten per cent gives it. */
const work: readonly (readonly [string, number, number, string])[] = [
  ['Trees planted', 400, 408, 'Green'],
  ['Sessions run', 200, 190, 'Amber'],
  ['Benches mended', 80, 68, 'Red'],
  ['Grants paid', 52, 52, 'Green'],
  ['Talks given', 40, 36, 'Amber'],
  ['Homes let', 60, 40, 'Red'],
  ['Meals served', 900, 880, 'Amber'],
];

function lineOf([name, target, total, status]: (typeof work)[number]): Line {
  const quarter = Math.floor(total / 4);
  return [name, target, quarter, quarter, quarter, total - 3 * quarter, total, status];
}

/** The statuses of some rows are others. */
function stating(statuses: Readonly<Record<string, string>>): readonly Line[] {
  return work.map(([name, target, total, status]) => lineOf([name, target, total, statuses[name] ?? status]));
}

const tenPerCent: readonly Line[] = [
  [],
  ['Green: at or above target'],
  ['Amber: within 10% of target'],
  ['Red: more than 10% below target'],
];

function schemeOf(review: Review) {
  const settings = review.sheets.flatMap(({ tables }) => tables.map((table) => table.settings))[0];
  return { name: settings?.scheme.name, key: settings?.schemeKey, asked: settings?.schemeAsked };
}

function statusesIn(review: Review): readonly (string | undefined)[] {
  const [table] = review.sheets.flatMap(({ tables }) => tables);
  return table?.rows.map(({ rating }) => (rating === null ? undefined : 'status' in rating ? rating.status : rating.notRated)) ?? [];
}

function asks({ findings }: Review): readonly string[] {
  return findings.flatMap(({ severity, message }) => (severity === 'ask' ? [message] : []));
}

function reviewed(lines: readonly Line[], ...others: readonly ReturnType<typeof gridOf>[]): Review {
  return reviewWorkbook(snapshotOf(gridOf(lines, { sheet: 'Plan' }), ...others), options);
}

test.each<[string, readonly Line[], string]>([
  ['below it', [heading, ...stating({}), ...tenPerCent], 'the key in A10:A12'],
  [
    'in one line above it',
    [['Ratings: G = target met; A = up to 10% short; R = more than 10% short'], [], heading, ...stating({})],
    'the key in A1',
  ],
  [
    'in two columns, forty rows down',
    [
      heading,
      ...stating({}),
      ...Array.from({ length: 40 }, (): Line => []),
      ['R', 'over 10% under target'],
      ['A', 'within 10% of target'],
      ['G', 'on or above target'],
    ],
    'the key in A49:B51',
  ],
])('a key that fits every status is the scheme: %s', (_case, lines, key) => {
  const review = reviewed(lines);
  expect(schemeOf(review)).toEqual({ name: 'own', key, asked: false });
  expect(statusesIn(review).slice(0, work.length)).toEqual(work.map(([, , , status]) => status));
  expect(asks(review)).toEqual([]);
});

/** Another sheet, which holds no plan. */
function sheetOf(name: string, lines: readonly Line[]): ReturnType<typeof gridOf> {
  return { ...gridOf(lines, { sheet: name }), sheet: { id: name, name } };
}

test.each<[string, readonly Line[], string]>([
  [
    'Read me',
    [['How to fill this in'], [], ['RAG: Green – target met. Amber – no more than 10% below target. Red – further below.']],
    'the key on “Read me” A3',
  ],
  [
    'Guidance',
    [
      ['Rating', 'Meaning'],
      ['Green', 'At or above target'],
      ['Amber', 'Within 10% of target'],
      ['Red', 'More than 10% below target'],
    ],
    'the key on “Guidance” A2:B4',
  ],
  [
    'Notes',
    [['1. Figures are final.'], ['2. On “Plan”, G = target reached; A = within 10% of target; R = more than 10% off.']],
    'the key on “Notes” A2',
  ],
])('on another sheet: %s', (name, lines, key) => {
  const review = reviewed([heading, ...stating({})], sheetOf(name, lines));
  expect(schemeOf(review)).toEqual({ name: 'own', key, asked: false });
});

test('on another sheet it is asked about where it doesn’t fit', () => {
  const review = reviewed([heading, ...stating({ 'Trees planted': 'Red', 'Homes let': 'Green' })], sheetOf('Key', tenPerCent));
  expect(schemeOf(review).asked).toBe(true);
  expect(asks(review).join(' ')).toContain('Is that how the statuses of “Plan” are judged?');
});

test('a key on another sheet that speaks of a third isn’t this one’s', () => {
  const guide = sheetOf('Read me', [['On tab 3: Green = target met; Amber = within 10%; Red = more than 10% off target']]);
  const review = reviewed([heading, ...stating({})], guide, sheetOf('Budget', [['Nothing yet']]));
  expect(schemeOf(review).key).toBeUndefined();
});

test.each<[string, string, string]>([
  ['better than it is', 'Homes let', 'Amber'],
  ['worse than it is', 'Meals served', 'Red'],
  ['met, and called missed', 'Grants paid', 'Amber'],
])('one status against a key that fits all others is told: %s', (_case, name, stated) => {
  const right = work.find(([each]) => each === name)?.[3] ?? '';
  const review = reviewed([heading, ...stating({ [name]: stated }), ...tenPerCent]);
  expect(schemeOf(review).name).toBe('own');
  expect(asks(review)).toEqual([expect.stringContaining(`Stated ${stated}; the key in A10:A12 says ${right}.`)]);
});

test.each<[string, readonly Line[]]>([
  ['two statuses of seven are others', [heading, ...stating({ 'Homes let': 'Green', 'Trees planted': 'Red' }), ...tenPerCent]],
  ['too few rows', [heading, ...stating({}).slice(0, 3), ...tenPerCent]],
  [
    'one colour alone',
    [
      heading,
      ...stating({}).filter((line) => line.at(-1) === 'Amber'),
      ...stating({}).filter((line) => line.at(-1) === 'Amber'),
      ...tenPerCent,
    ],
  ],
  [
    'its words aren’t all understood',
    [heading, ...stating({}), [], ['Green: met. Amber: within 10% or at risk. Red: more than 10% off target.']],
  ],
])('asked, and no colour given: %s', (_case, lines) => {
  const review = reviewed(lines);
  expect(schemeOf(review)).toEqual({ name: 'delivered', key: undefined, asked: true });
  expect(new Set(statusesIn(review).slice(0, 3))).toEqual(new Set(['Not rated: asked']));
  expect(asks(review).join(' ')).toContain('says from where on a colour is given');
});

const unstated: readonly Line[] = stating({}).map((line) => line.slice(0, 7));

test('where nothing is stated, a key on the sheet that can be read in one way fills the column', () => {
  const review = reviewed([heading.slice(0, 7), ...unstated, ...tenPerCent]);
  expect(schemeOf(review)).toEqual({ name: 'own', key: 'the key in A10:A12', asked: false });
  expect(statusesIn(review).slice(0, work.length)).toEqual(work.map(([, , , status]) => status));
});

test('on another sheet a key that no status confirms is asked about', () => {
  const review = reviewed([heading.slice(0, 7), ...unstated], sheetOf('Key', tenPerCent));
  expect(schemeOf(review).asked).toBe(true);
});

test.each<[string, readonly Line[]]>([
  ['near the table', [['RAG is the lead officer’s judgement'], heading, ...stating({}), ...tenPerCent]],
  ['in the heading', [[...heading.slice(0, 7), 'Delivery confidence'], ...stating({}), ...tenPerCent]],
  [
    'in the key',
    [heading, ...stating({}), [], ['Judgement of the lead officer: Green: target met; Amber: within 10%; Red: more than 10% off target']],
  ],
])('statuses that are a judgement are never rated by a key: %s', (_case, lines) => {
  expect(schemeOf(reviewed(lines)).name).not.toBe('own');
});

test('a judgement that another sheet tells of keeps statuses from differing', () => {
  const guide = sheetOf('Read me', [['4. RAG on the sheet Plan is the project manager’s judgement of the outcome.']]);
  const lines = [heading, ...stating({ 'Homes let': 'Green' })];
  expect(reviewed(lines).findings.some(({ check }) => check === 'status-differs' || check === 'scheme-asked')).toBe(true);
  expect(reviewed(lines, guide).findings.map(({ check }) => check)).not.toContain('status-differs');
});

const tolerant: Line = ['Indicator', 'Aim', 'Target', 'Tolerance', '2024/25 result', 'Status'];
const toleranceKey: readonly Line[] = [[], ['Green = on target or better; Amber = within tolerance; Red = outside tolerance']];

/** With the limit of each, under whatever heading. */
const besideLimits: readonly Line[] = [
  ['Bins missed', 'Low', 40, 44, 43, 'Amber'],
  ['Calls taken', 'High', 900, 860, 850, 'Red'],
  ['Forms done', 'High', 300, 280, 310, 'Green'],
  ['Days to decide', 'Low', 20, 25, 26, 'Red'],
  ['Loans made', 'High', 200, 180, 185, 'Amber'],
];

test.each([
  'Results are for the year so far. Green: target met. Amber: target not met, but no worse than the amber limit. Red: worse than the amber limit.',
  'G = target reached; A = not reached, but not worse than the trigger level; R = worse than the trigger level',
])('limits of each row, in other words: %s', (key) => {
  const review = reviewed([['Indicator', 'Aim', 'Target', 'Amber limit', '2024/25 result', 'Status'], ...besideLimits, [], [key]]);
  expect(schemeOf(review)).toMatchObject({ name: 'own', key: 'the key in A8' });
  expect(statusesIn(review).slice(0, 5)).toEqual(besideLimits.map((line) => line.at(-1)));
});

test.each<[string, Line, readonly Line[]]>([
  [
    'in per cent of the target',
    tolerant,
    [
      ['Bins missed', 'Low', 40, percent(0.1), 43, 'Amber'],
      ['Calls taken', 'High', 900, percent(0.05), 850, 'Red'],
      ['Forms done', 'High', 300, percent(0.05), 310, 'Green'],
      ['Days to decide', 'Low', 20, percent(0.1), 26, 'Red'],
      ['Loans made', 'High', 200, percent(0.1), 185, 'Amber'],
    ],
  ],
  [
    'in the unit of the row',
    ['Indicator', 'Aim', 'Target', '+/-', '2024/25 result', 'Status'],
    [
      ['Bins missed', 'Low', 40, 2, 43, 'Red'],
      ['Calls taken', 'High', 900, 60, 850, 'Amber'],
      ['Forms done', 'High', 300, 10, 310, 'Green'],
      ['Days to decide', 'Low', 20, 3, 22, 'Amber'],
      ['Loans made', 'High', 200, 20, 170, 'Red'],
    ],
  ],
  [
    'as whole per cents',
    ['Indicator', 'Aim', 'Target', 'Tolerance (%)', '2024/25 result', 'Status'],
    [
      ['Bins missed', 'Low', 40, 10, 43, 'Amber'],
      ['Calls taken', 'High', 900, 5, 850, 'Red'],
      ['Forms done', 'High', 300, 5, 310, 'Green'],
      ['Days to decide', 'Low', 20, 10, 26, 'Red'],
      ['Loans made', 'High', 200, 10, 185, 'Amber'],
    ],
  ],
  ['as the limit itself', ['Indicator', 'Aim', 'Target', 'Intervention level', '2024/25 result', 'Status'], besideLimits],
  ['as the least that is acceptable', ['Indicator', 'Aim', 'Target', 'Minimum acceptable', '2024/25 result', 'Status'], besideLimits],
])('tolerances of each row: %s', (_case, head, lines) => {
  const review = reviewed([head, ...lines, ...toleranceKey]);
  expect(schemeOf(review)).toMatchObject({ name: 'own', key: 'the key in A8' });
  expect(statusesIn(review).slice(0, 5)).toEqual(lines.map((line) => line.at(-1)));
  expect(review.findings.filter(({ check }) => check === 'unread-columns' || check === 'left-over-columns')).toEqual([]);
  const blank = reviewed([head, ...lines, ['Visits', 'High', 50, null, 45, null], ...toleranceKey]);
  expect(statusesIn(blank)[5]).toBe('Not rated: no tolerance');
});

/** By three quarters of the target: at it, 85% of it, less. */
const byPart: readonly Line[] = [
  ['Trees planted', 400, 100, 102, 98, null, 300, 'Green'],
  ['Sessions run', 200, 40, 45, 44, null, 129, 'Amber'],
  ['Benches mended', 80, 10, 12, 14, null, 36, 'Red'],
  ['Grants paid', 52, 14, 15, 16, null, 45, 'Green'],
  ['Talks given', 40, 8, 9, 9, null, 26, 'Amber'],
  ['Homes let', 60, 12, 12, 13, null, 37, 'Red'],
];

test.each<[string, string]>([
  [
    'in words',
    'RAG compares the total to date with three quarters of the annual target: G – at or above; A – 85% of it or more; R – less than 85% of it.',
  ],
  [
    'as a percentage',
    'Ratings are set against 75% of the target. Green: on or above it. Amber: 85% of it or more. Red: less than 85% of it.',
  ],
  [
    'by what is short',
    'Status is judged against three-quarters of the full-year target: Green = met; Amber = within 15%; Red = more than 15% short',
  ],
])('a key against a part of the target: %s', (_case, key) => {
  const review = reviewed([[key], [], heading, ...byPart]);
  expect(schemeOf(review)).toEqual({ name: 'own', key: 'the key in A1', asked: false });
  expect(statusesIn(review).slice(0, byPart.length)).toEqual(byPart.map((line) => line.at(-1)));
  const [, ...others] = byPart;
  const broken = reviewed([[key], [], heading, ['Trees planted', 400, 100, 102, 98, null, 300, 'Red'], ...others]);
  expect(asks(broken)).toEqual([expect.stringContaining('Stated Red; the key in A1 says Green.')]);
});

describe('what is written', () => {
  const lines = [heading, ...stating({}), ...tenPerCent];
  const snapshot = snapshotOf(gridOf(lines));
  const written = applyEdits(snapshot, reviewWorkbook(snapshot, options).edits);

  test('the rules stand on the settings sheet, and a second review writes nothing and says the same', () => {
    const again = reviewWorkbook(written, options);
    expect(again.edits).toEqual([]);
    expect(schemeOf(again)).toEqual({ name: 'own', key: 'the key in A10:A12', asked: false });
    const typed = written.settings?.values.flat() ?? [];
    expect(typed).toEqual(expect.arrayContaining([schemeWords.own, 'Short of profile', 0.1]));
  });

  test('the officer’s choice holds over the key', () => {
    const chosen = reviewWorkbook(typeAtName(written, 'Plan_Scheme', 'Pace'), options);
    expect(schemeOf(chosen)).toEqual({ name: 'pace', key: undefined, asked: false });
    expect(asks(chosen).join(' ')).toContain('rows are rated by Pace instead');
  });

  test('Own rules that an officer has changed aren’t the key’s, and stay', () => {
    const changed = typeAtName(written, 'Plan_Own_2', 0.2);
    const review = reviewWorkbook(changed, options);
    expect(schemeOf(review)).toEqual({ name: 'own', key: undefined, asked: false });
    expect(review.edits.filter((edit) => edit.kind === 'cells' && edit.what.includes('by the key'))).toEqual([]);
  });

  test('a table that is reviewed later gets the key’s rules over those of the start', () => {
    const without = snapshotOf(gridOf([heading, ...stating({})]));
    const before = applyEdits(without, reviewWorkbook(without, options).edits);
    const emptied = typeAtName(before, 'Plan_Scheme', null);
    const [sheet] = emptied.grids;
    if (sheet === undefined) throw new Error('no sheet');
    const keyed = {
      ...emptied,
      grids: [sheet, sheetOf('Guidance', [['Green: target met; Amber: within 10%; Red: more than 10% below target']])],
    };
    const after = applyEdits(keyed, reviewWorkbook(keyed, options).edits);
    const again = reviewWorkbook(after, options);
    expect(schemeOf(again)).toMatchObject({ name: 'own', key: 'the key on “Guidance” A1' });
    expect(again.edits).toEqual([]);
    expect(after.settings?.sheet.name).toBe(settingsSheetName);
  });
});
