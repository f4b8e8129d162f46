// What a title says of all rows is told once for the table, however few they are; what each row says itself, row by row.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

const notes = (rows: readonly Line[]): readonly string[] =>
  reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-12-31', answers: [] }).findings.flatMap(({ check, message }) =>
    check === 'not-actual' ? [message] : [],
  );

test.each<[string, readonly Line[], readonly string[]]>([
  [
    'a title',
    [['Forecast 2024/25'], [], ['Works', 'Target', 'Q1', 'Q2'], ['Culverts cleared', 9, 4, 3], ['Signs renewed', 40, 15, 20]],
    ['Rows 4 and 5: the figures are a forecast by the title'],
  ],
  [
    'the rows',
    [
      ['Works', 'Target', 'Q1', 'Q2'],
      ['Culverts cleared (forecast)', 9, 4, 3],
      ['Signs renewed (forecast)', 40, 15, 20],
    ],
    ['These figures are a forecast by the words of the row', 'These figures are a forecast by the words of the row'],
  ],
])('said by %s', (_case, rows, beginnings) => {
  const found = notes(rows);
  expect(found).toHaveLength(beginnings.length);
  beginnings.forEach((beginning, index) => {
    expect(found[index]).toContain(beginning);
  });
});
