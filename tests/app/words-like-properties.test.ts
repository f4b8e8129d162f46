// A word of the officer’s that is also a property of every object (“constructor”) is a word like any other.

import { planRows, planWorkbook } from '../main-job/odd-workbooks/plan-workbook';
import { reviewed } from '../main-job/reviewed';

const words = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

test.each([
  ['themes', 0],
  ['deliverables', 1],
  ['comments', 9],
])('as %s: the review is written', async (_what, place) => {
  const rows = planRows().map((row, i) =>
    i === 0 ? row : row.map((value, column) => (column === place ? (words[i - 1] ?? value) : value)),
  );
  const { written } = await reviewed(await planWorkbook(undefined, { rows }));
  expect(written.cells).toBeGreaterThan(100);
  expect(written.leftAlone).toEqual([]);
});
