// A second review started, filled and compared: the formulas go on to the last two reviews, the dates to the later one, and undo gives all back.

import { typeInto, valueIn } from '../../excel/connected';
import {
  change,
  everything,
  keyOf,
  openAsset,
  review,
  reviewAndWrite,
  sheetCalled,
  shownIn,
  tableOn,
  takeBack,
  type OpenPlan,
} from './open-plan';
import type { AddInColumn } from '../../../src/domain/model/table/add-in-columns';

const sheetName = 'Programme plan';
const [strategy, summits, network] = [14, 12, 10];

async function shown(plan: OpenPlan, key: AddInColumn, rows: readonly number[]): Promise<readonly unknown[]> {
  const cells = shownIn(plan, await tableOn(plan, sheetName), key);
  return rows.map((row) => cells.get(row) ?? null);
}

function type(plan: OpenPlan, column: number, statuses: Readonly<Record<number, string>>): void {
  for (const [row, status] of Object.entries(statuses)) typeInto(plan.host, sheetCalled(plan, sheetName), Number(row), column, status);
}

test('March 2012 filled in, September started: nothing is "no change", and each review is compared with the one before', async () => {
  const plan = openAsset();
  await reviewAndWrite(plan);
  expect(await shown(plan, 'direction', [strategy, summits])).toEqual(['Not reviewed', 'Not reviewed']);
  expect(await shown(plan, 'byDates', [strategy])).toEqual(['Overdue, stated Amber (as at 31 October 2011)']);

  type(plan, 5, { [strategy]: 'Green', [summits]: 'r', [network]: 'GREEN' });
  expect(await shown(plan, 'direction', [strategy, summits, network])).toEqual(['Improved', 'Worse', 'Same']);
  await reviewAndWrite(plan);
  expect(await shown(plan, 'byDates', [strategy])).toEqual(['Overdue, stated Green (as at 31 March 2012)']);

  await change(plan, { kind: 'start-review', table: keyOf(await tableOn(plan, sheetName)), month: '2012-09' });
  expect(await shown(plan, 'direction', [strategy, summits, network])).toEqual(['Improved', 'Worse', 'Same']);
  await reviewAndWrite(plan);
  expect(await shown(plan, 'direction', [strategy, summits, network])).toEqual(['Not reviewed', 'Not reviewed', 'Not reviewed']);

  type(plan, 6, { [strategy]: 'Amber', [summits]: 'Amber', [network]: 'Exempt' });
  expect(await shown(plan, 'direction', [strategy, summits, network])).toEqual(['Worse', 'Improved', 'No longer rated']);
  await reviewAndWrite(plan);
  expect((await review(plan)).review.edits).toEqual([]);
});

test('undo gives the workbook back, and an officer’s wording of a suggestion is never overwritten', async () => {
  const plan = openAsset();
  const before = everything(plan);
  await reviewAndWrite(plan);
  const column = (await tableOn(plan, sheetName)).table.addInColumns.byDates ?? -1;
  await takeBack(plan);
  expect(everything(plan)).toEqual(before);

  await reviewAndWrite(plan);
  typeInto(plan.host, sheetCalled(plan, sheetName), strategy, column, 'Late: members have agreed');
  type(plan, 5, { [strategy]: 'Green' });
  await reviewAndWrite(plan);
  expect(valueIn(sheetCalled(plan, sheetName), strategy, column)).toBe('Late: members have agreed');
});
