// Reviews whose cells don't fit in one request or answer of 5 MB: shared out by size, written, reviewed again and taken back.

import { createUseCases } from '../../../src/app/use-cases';
import type { Outcome } from '../../../src/domain/model/outcome';
import { connect, everyCell, planOfRows, sheetNamed } from '../connected';

const longest = 32_767;

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

/** Comments of the greatest length that a cell takes, in letters of one byte and of two. */
function planWithLongComments(rows: number, letter: string): ReturnType<typeof planOfRows> {
  const workbook = planOfRows(rows);
  const sheet = sheetNamed(workbook, 'Deliverables');
  for (let row = 1; row <= rows; row += 1) {
    sheet.rows.get(row)?.set(9, { value: `${String(row)} ${letter.repeat(longest)}`.slice(0, longest), formula: null, style: 0 });
  }
  return workbook;
}

test.each([
  [200, 'a'],
  [90, 'é'],
])('%i comments of 32,767 characters (“%s”): written, nothing to do a second time, and undone', async (rows, letter) => {
  const workbook = planWithLongComments(rows, letter);
  const host = connect(workbook);
  const before = everyCell(workbook);
  const useCases = createUseCases();
  const prepare = async () => valueOf(await useCases.prepareReview({ kind: 'sheet', sheet: null }, { asAt: '2015-09-30', answers: [] }));
  const prepared = await prepare();
  expect(prepared.preview.cells).toBeGreaterThan(rows);
  host.resetTraffic();
  const written = valueOf(await useCases.applyReview(prepared, () => undefined));
  expect(written.leftAlone).toEqual([]);
  expect(written.cells).toBeGreaterThan(rows);
  const { roundTrips, requestBytes, responseBytes } = host.traffic;
  expect(responseBytes).toBeGreaterThan(6_000_000);
  expect(roundTrips).toBeLessThanOrEqual(4 + 2 * Math.ceil((requestBytes + responseBytes) / 4_000_000));
  expect((await prepare()).review.edits).toEqual([]);
  expect(valueOf(await useCases.undoLastReview()).leftAlone).toEqual([]);
  expect(everyCell(workbook)).toEqual(before);
});

test('four times the rows take no more formulas to Excel: each column’s is sent once and copied down', async () => {
  const sent = async (rows: number): Promise<number> => {
    const host = connect(planOfRows(rows));
    const useCases = createUseCases();
    const prepared = valueOf(await useCases.prepareReview({ kind: 'sheet', sheet: null }, { asAt: '2015-09-30', answers: [] }));
    host.resetTraffic();
    expect(valueOf(await useCases.applyReview(prepared, () => undefined)).leftAlone).toEqual([]);
    return host.traffic.requestBytes;
  };
  const [few, many] = [await sent(100), await sent(400)];
  expect((many - few) / 300).toBeLessThan(bytesOfRowSent);
});

/** A draft, the words beside it and the journal's line of a row, before and after. Its formulas alone would be over 3,000. */
const bytesOfRowSent = 1_200;
