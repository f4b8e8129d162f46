// A column that adds up the periods and is divided by the target is the total, whatever its heading says.

import { leastConfidence } from '../../../../src/domain/model/mapping';
import type { TestCell } from '../grid-of';
import { tableOf } from '../reading-of';

test.each(['Visits to date', 'Trees in the ground', 'Altogether'])('“%s”', (heading) => {
  const row = (name: string, at: number, figures: readonly [number, number], target: number): readonly TestCell[] => [
    name,
    target * 2,
    ...figures,
    { formula: `=SUM(C${String(at)}:D${String(at)})`, gives: figures[0] + figures[1] },
    target,
    { formula: `=E${String(at)}/F${String(at)}`, gives: (figures[0] + figures[1]) / target },
  ];
  const rows = [
    ['Team', 'Target for year', 'Q1', 'Q2', heading, 'Target to date', '% of target to date'],
    row('Ashdown', 2, [118, 126], 240),
    row('Birkrigg', 3, [88, 94], 200),
    row('Coldfell', 4, [12, 9], 30),
  ];
  const { columns, confidence } = tableOf(rows);
  expect(columns).toMatchObject({ total: 4, target: 5, achieved: 6 });
  expect(confidence).toBeGreaterThanOrEqual(leastConfidence);
});
