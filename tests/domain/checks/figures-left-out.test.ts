// A blank period before a filled one, a day typed as text among dates, a typed sum that isn't one: told at their cells; what may be
// meant isn't.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

function foundBy(check: string, lines: readonly Line[]): readonly string[] {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2026-03-31', answers: [] });
  return findings.filter((found) => found.check === check).map(({ severity, cell }) => `${severity} ${cell ?? ''}`);
}

const names = ['Boilers serviced', 'Ponds dredged', 'Gates hung', 'Signs repainted', 'Drains cleared', 'Roofs patched'] as const;

/** Six rows with a target, four quarters, their total and a date; cells of `odd` by row and column in place of theirs. */
function plan(odd: Readonly<Record<string, TestCell>>, below: readonly Line[] = []): readonly Line[] {
  return [
    ['Output', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'Due date'],
    ...names.map((name, at): Line => {
      const quarters = [at + 3, 20 - at, at + 6, 9].map((figure, quarter) => {
        const cell = odd[`${String(at)} Q${String(quarter + 1)}`];
        return cell === undefined ? figure : cell;
      });
      const total = quarters.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
      return [name, 40, ...quarters, total, odd[`${String(at)} due`] ?? { shown: 46_000 + 7 * at, as: 'dd/mm/yyyy' }];
    }),
    ...below,
  ];
}

test.each<[string, Readonly<Record<string, TestCell>>, readonly string[]]>([
  ['one row without its second quarter', { '2 Q2': null }, ['note D4']],
  ['its first quarter', { '4 Q1': null }, ['note C6']],
  ['two of its quarters, told once', { '2 Q2': null, '2 Q3': null }, ['note D4']],
  ['a row that began in its third quarter', { '2 Q1': null, '2 Q2': null }, []],
  ['its last: not in yet', { '2 Q4': null }, []],
  ['0 and “n/a” are no blanks', { '2 Q2': 0, '3 Q2': 'n/a' }, []],
  ['a quarter that few rows report', { '0 Q2': null, '1 Q2': null, '2 Q2': null, '3 Q2': null }, []],
])('blank periods: %s', (_what, odd, found) => {
  expect(foundBy('period-skipped', plan(odd))).toEqual(found);
});

test.each<[string, TestCell, readonly string[]]>([
  ['a day in figures', '28/02/2026', ['note H3']],
  ['a day with its month in words', '28 February 2026', ['note H3']],
  ['a month: no day may be known', 'February 2026', []],
  ['words', 'ongoing', []],
])('days as text: %s', (_what, due, found) => {
  expect(foundBy('date-as-text', plan({ '1 due': due }))).toEqual(found);
});

const [first, second, third, fourth, all] = [33, 105, 51, 54, 243];

test.each<[string, Line, readonly string[]]>([
  ['a quarter that is off', ['Total', 240, first, second + 6, third, fourth, all], ['ask D8']],
  ['all agree', ['Total', 240, first, second, third, fourth, all], []],
  ['a target of its own', ['Total', 300, first, second, third, fourth, all], []],
  ['means, none of them a sum', ['Total', 40, first / 6, second / 6, third / 6, fourth / 6, all / 6], []],
  ['a total that is a mean', ['Total', 240, first, second, third, fourth, all / 6], []],
])('typed sums: %s', (_what, line, found) => {
  expect(foundBy('typed-sum', plan({}, [line]))).toEqual(found);
});
