// If most of it looks wrong, the reading is wrong (design.md, "How a reading earns trust", 5).

import type { TestCell } from '../../recognise/grid-of';
import { gridOf, percent } from '../../recognise/grid-of';
import { snapshotOf } from '../../fixtures/review-of';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';

type Line = readonly TestCell[];

const headings: Line = ['Measure', 'Target', 'Q1', 'Q2', 'Total', '% achieved'];

/** A row of so many in two quarters, with the total that is stated. */
function line(name: string, total: number, share: TestCell = null): Line {
  return [name, 100, 20, 15, total, share];
}

function stated(rows: readonly Line[]): readonly string[] {
  const { findings } = reviewWorkbook(snapshotOf(gridOf([headings, ...rows])), { asAt: '2015-09-30', answers: [] });
  return findings
    .filter(({ check }) => check === 'total-fits-no-method' || check === 'achieved-differs')
    .map(({ severity, cell, related }) => [severity, cell ?? '', ...(severity === 'ask' ? related : [])].join(' '));
}

const sound = ['Visits', 'Talks', 'Guides'].map((name) => line(name, 35));

test.each<[string, readonly Line[], readonly string[]]>([
  ['one of four that doesn’t come out is wrong', [...sound, line('Calls', 36)], ['wrong E5']],
  ['one of three may be the reading: asked', [...sound.slice(1), line('Calls', 36)], ['ask E4 C4 D4']],
  ['two of four are one question', [...sound.slice(1), line('Calls', 36), line('Trees', 71)], ['ask E4 E5']],
  [
    'all of them are one question, however many',
    ['A', 'B', 'C', 'D', 'E', 'F'].map((name, i) => line(name, 200 + i)),
    ['ask E2 E3 E4 E5 E6 E7'],
  ],
  [
    'a percentage that agrees with the periods speaks against the total',
    [line('Calls', 53, percent(0.35)), line('Trees', 35)],
    ['wrong E2'],
  ],
  ['what holds for counts says nothing of rates', [...sound, line('Cost of a call', 90), line('Cost of a visit', 35)], ['ask E5 C5 D5']],
])('%s', (_rule, rows, said) => {
  expect(stated(rows)).toEqual(said);
});
