// A Plan summary that release 0.2 wrote (summarised-by-0.2.xlsx: Anna, Berta, Carl, Carl) is refilled in place: weights that
// were typed stay with their rows, and so does what stands beside.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSnapshot } from '../../../src/excel/read/read';
import { typedWeights } from '../../../src/domain/summary/earlier-summary';
import { groupColumns, groupHeadings, listColumns, listHeadings } from '../../../src/domain/summary/summary-layout';
import { valueIn } from '../../excel/connected';
import { must, opened } from '../../main-job/reviewed';
import { linesByDomain, linesOnSheet } from './roll-ups-shown';
import { open, type OpenPlan } from './open-plan';

const summary = { kind: 'summary' } as const;

/** The rows that hold a text which begins like this in a column. */
function rowsBeginning(plan: OpenPlan, column: number, beginning: RegExp): readonly number[] {
  const sheet = plan.sheet('Plan summary');
  const isFound = (value: unknown): boolean => typeof value === 'string' && beginning.test(value);
  return [...sheet.rows.keys()].filter((row) => isFound(valueIn(sheet, row, column))).sort((one, other) => one - other);
}

function summarisedEarlier(): OpenPlan {
  return open(opened(new Uint8Array(readFileSync(join(__dirname, 'summarised-by-0.2.xlsx')))));
}

test('weights that were typed, also blanks and words, stay with their rows; the domain and the sheet agree; Undo', async () => {
  const plan = summarisedEarlier();
  const [anna = -1, berta = -1, , secondCarl = -1] = rowsBeginning(plan, 3, /^(?:Anna|Berta|Carl)/u);
  plan.type('Plan summary', anna, 6, 50);
  plan.type('Plan summary', berta, 6, 'a lot');
  plan.type('Plan summary', secondCarl, 6, null);
  plan.type('Plan summary', anna, 17, 'Agreed by the board');
  const before = plan.everything();

  const { change } = await plan.change(summary);
  expect(change.statements.at(-1)).toMatch(/^The summary’s columns have new places/u);
  const sheet = plan.sheet('Plan summary');
  const items = rowsBeginning(plan, listColumns.description, /^(?:Anna|Berta|Carl)/u);
  const weights = items.map((row) => valueIn(sheet, row, listColumns.weight));
  expect(weights).toEqual([50, 'a lot', 1, null]);
  expect(valueIn(sheet, anna, 17)).toBe('Agreed by the board');
  const lines = linesByDomain((await plan.review()).review, typedWeights(must(await readSnapshot({ kind: 'workbook' })).summary));
  expect(linesOnSheet(sheet)).toEqual(lines);
  expect(await plan.refusal(summary)).toBe('summary-stands');
  await plan.expectUndone(before);
});

test('nothing of the earlier columns is left', async () => {
  const plan = summarisedEarlier();
  await plan.change(summary);
  const sheet = plan.sheet('Plan summary');
  for (const heading of ['Level', 'Deliverable', 'Says', 'Weighted']) {
    const found = [...sheet.rows.keys()].flatMap((row) =>
      Array.from({ length: 20 }, (_, column) => column).filter((column) => valueIn(sheet, row, column) === heading),
    );
    expect(found).toEqual(
      [groupHeadings.findIndex((each) => each === heading), listHeadings.findIndex((each) => each === heading)].filter(
        (column) => column >= 0,
      ),
    );
  }
});

test('a note straight beside the list is kept, and one where the new columns go is not written over', async () => {
  const plan = summarisedEarlier();
  const [anna = -1] = rowsBeginning(plan, 3, /^Anna/u);
  plan.type('Plan summary', anna, 13, 'Seen by finance');
  await plan.change(summary);
  expect(valueIn(plan.sheet('Plan summary'), anna, 13)).toBe('Seen by finance');
  const other = summarisedEarlier();
  other.type('Plan summary', 4, groupColumns.rows, 'Seen by finance');
  expect(await other.refusal(summary)).toBe('summary-in-the-way');
});
