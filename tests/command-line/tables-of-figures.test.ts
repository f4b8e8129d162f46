// What the columns of a table of figures might be is a guess: nothing is printed as a target or a total before somebody
// has said that it is a plan.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { reviewAsAsked } from '../../src/command-line/review-command';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'figures-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each<[string, readonly string[]]>([
  ['electors and postal voters', ['District', 'Electorate', 'Postal voters', '% PV']],
  ['rooms and bookings', ['Building', 'Rooms', 'Booked', 'Share booked']],
  ['vehicles', ['Depot', 'Vehicles', 'Electric', '% electric']],
])('%s', async (_case, headings) => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('List');
  sheet.addRow([...headings]);
  [2184, 1720, 1146, 688, 1902, 2260].forEach((all, index) => {
    const row = index + 2;
    const part = Math.round(all / 4) + index;
    sheet.addRow([`Place ${'ABCDEF'.charAt(index)}`, all, part, { formula: `C${String(row)}/B${String(row)}`, result: part / all }]);
  });
  const file = join(folder, 'list.xlsx');
  await book.xlsx.writeFile(file);
  const printed = await reviewAsAsked([file, '--as-at', '2026-01-15'], folder);
  if (!printed.ok) throw new Error(printed.problem.sentence);
  expect(printed.value).not.toContain('Deliverable');
  expect(printed.value).not.toContain('2,184');
  expect(printed.value).toContain('Rows 2 to 7 hold figures that no heading calls a plan’s');
});

test('where only some rows were moved, the list has the date that counts of the others too', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Actions');
  sheet.addRows([
    ['Action', 'Start date', 'Due date', 'Revised due date', 'Status'],
    ['Publish the register', '1 April 2025', '30 June 2025', null, 'Complete'],
    ['Mend the weir', '1 April 2025', '31 August 2025', '28 February 2026', 'In progress'],
    ['Map the hedges', '1 May 2025', '31 March 2026', null, 'In progress'],
  ]);
  const file = join(folder, 'list.xlsx');
  await book.xlsx.writeFile(file);
  const printed = await reviewAsAsked([file, '--as-at', '2026-01-15'], folder);
  if (!printed.ok) throw new Error(printed.problem.sentence);
  const cells = printed.value.split('\n').flatMap((line) => {
    const [, row, , timescale] = line.split('│').map((cell) => cell.trim());
    return /^\d+$/u.test(row ?? '') ? [timescale] : [];
  });
  expect(cells).toEqual(['30 June 2025', '28 February 2026', '31 March 2026']);
});
