// A draft that tells only the last periods of several says so: nobody is to add up four of six.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'];

const draftOf = (name: string, figures: readonly (number | null)[], title = 'Works'): string => {
  const rows: readonly (readonly TestCell[])[] = [
    [title],
    [],
    ['Works', 'Target', ...months],
    [name, 60, ...figures],
    ['Drains cleared', 90, ...figures],
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-09-30', answers: [] });
  return sheets[0]?.tables[0]?.rows[0]?.draft ?? '';
};

test.each<[string, string, RegExp]>([
  ['six months', draftOf('Gullies emptied', [7, 3, 9, 4, 8, 2]), /Last four periods: Jun 9, Jul 4, Aug 8, Sep 2\./u],
  ['four months with figures', draftOf('Gullies emptied', [7, 3, 9, 4, null, null]), /(?<!periods: )Apr 7, May 3, Jun 9, Jul 4\./u],
  ['a forecast', draftOf('Gullies emptied', [7, 3, 9, 4, 8, 2], 'Forecast 2024/25'), /33 \(last four periods: Jun 9/u],
])('%s', (_case, draft, said) => {
  expect(draft).toMatch(said);
});
