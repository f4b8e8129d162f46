// A second review started, filled and compared: the formulas go on to the last two reviews, the dates to the later one, and undo gives all back.

import type { AddInColumn } from '../../../src/domain/model/table/add-in-columns';
import { valueIn } from '../../excel/connected';
import { openAsset, type OpenPlan } from './open-plan';
import { startReview } from './requests';

const sheetName = 'Programme plan';
const [strategy, summits, network] = [14, 12, 10];

async function shown(plan: OpenPlan, key: AddInColumn, rows: readonly number[]): Promise<readonly unknown[]> {
  const cells = plan.shownIn(await plan.table(sheetName), key);
  return rows.map((row) => cells.get(row) ?? null);
}

function type(plan: OpenPlan, column: number, statuses: Readonly<Record<number, string>>): void {
  for (const [row, status] of Object.entries(statuses)) plan.type(sheetName, Number(row), column, status);
}

test('March 2012 filled in, September started: nothing is "no change", and each review is compared with the one before', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  expect(await shown(plan, 'direction', [strategy, summits])).toEqual(['Not reviewed', 'Not reviewed']);
  expect(await shown(plan, 'byDates', [strategy])).toEqual(['Overdue, stated Amber (as at 31 October 2011)']);

  type(plan, 5, { [strategy]: 'Green', [summits]: 'r', [network]: 'GREEN' });
  expect(await shown(plan, 'direction', [strategy, summits, network])).toEqual(['Improved', 'Worse', 'Same']);
  await plan.reviewAndWrite();
  expect(await shown(plan, 'byDates', [strategy])).toEqual(['Overdue, stated Green (as at 31 March 2012)']);

  await plan.change(await startReview(plan, sheetName, '2012-09'));
  expect(await shown(plan, 'direction', [strategy, summits, network])).toEqual(['Improved', 'Worse', 'Same']);
  await plan.reviewAndWrite();
  expect(await shown(plan, 'direction', [strategy, summits, network])).toEqual(['Not reviewed', 'Not reviewed', 'Not reviewed']);

  type(plan, 6, { [strategy]: 'Amber', [summits]: 'Amber', [network]: 'Exempt' });
  expect(await shown(plan, 'direction', [strategy, summits, network])).toEqual(['Worse', 'Improved', 'No longer rated']);
  await plan.reviewAndWrite();
  await plan.expectUpToDate();
});

test('undo gives the workbook back, and an officer’s wording of a suggestion is never overwritten', async () => {
  const plan = openAsset();
  const before = plan.everything();
  await plan.reviewAndWrite();
  const column = (await plan.table(sheetName)).table.addInColumns.byDates ?? -1;
  await plan.expectUndone(before);

  await plan.reviewAndWrite();
  plan.type(sheetName, strategy, column, 'Late: members have agreed');
  type(plan, 5, { [strategy]: 'Green' });
  await plan.reviewAndWrite();
  expect(valueIn(plan.sheet(sheetName), strategy, column)).toBe('Late: members have agreed');
});
