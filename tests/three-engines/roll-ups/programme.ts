// Plans made at random, many to a workbook: themes, deliverables in odd words, targets and quarters of every kind.

import { Workbook as ExcelJsWorkbook } from 'exceljs';
import fc from 'fast-check';

interface MadeRow {
  readonly theme: string | null;
  readonly words: string;
  readonly target: number | string | null;
  readonly quarters: readonly (number | string | null)[];
}

const words = fc
  .array(fc.constantFrom('peers', 'Help', '"quoted"', 'all*', 'why?', '~some~', 'councils', 'Café', "o'clock", '<50', '= x', 'and'), {
    minLength: 2,
    maxLength: 5,
  })
  .map((parts) => `${parts.join(' ')} reviews`);

const quarter = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
  fc.constantFrom<number | string | null>(null, 'n/a', 2.5),
);

const row: fc.Arbitrary<MadeRow> = fc.record({
  theme: fc.option(words, { nil: null }),
  words,
  target: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 200 }) },
    fc.constantFrom<number | string | null>(null, 0, 'at least 20'),
  ),
  quarters: fc.tuple(quarter, quarter, fc.constant(null), fc.constant(null)),
});

const plan = fc.uniqueArray(row, { minLength: 3, maxLength: 8, selector: ({ words: text }) => text.toLowerCase() });

/** A workbook of so many plans, each on a sheet of its own. The same seed gives the same workbook. */
export async function madeProgramme(plans: number, seed: number): Promise<Uint8Array> {
  const made = new ExcelJsWorkbook();
  for (const [index, rows] of fc.sample(plan, { numRuns: plans, seed }).entries()) {
    const sheet = made.addWorksheet(index % 2 === 0 ? `Plan ${String(index + 1)}` : `Team’s plan '${String(index + 1)}`);
    sheet.addRow(['Theme', 'Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Commentary']);
    for (const each of rows) sheet.addRow([each.theme, each.words, each.target, ...each.quarters, null]);
  }
  return new Uint8Array(await made.xlsx.writeBuffer());
}
