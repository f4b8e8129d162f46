// New columns that are blank are known to be so without being read; where anything stands in them, or gives their cells a
// format, they are read, so that nothing is overwritten and Undo puts back what was there.

import type { Edit } from '../../../../src/domain/model/edit';
import { changedStyle, styleOf } from '../../../../src/workbench/workbook/styles';
import type { Sheet, Workbook } from '../../../../src/workbench/workbook/model';
import { ensureCell } from '../../../../src/workbench/workbook/cells';
import { connect, planOfRows, sheetNamed, typeInto, valueIn } from '../../connected';
import { createJournal, undone, written } from '../../written';

const rows = 300;
const column = 12;

const edits = (workbook: Workbook): readonly Edit[] => [
  {
    kind: 'cells',
    sheet: { id: planIn(workbook).id, name: 'Deliverables' },
    area: { firstRow: 1, lastRow: rows, firstColumn: column, lastColumn: column },
    before: Array.from({ length: rows }, () => [null]),
    after: Array.from({ length: rows }, (_, i) => [`Draft ${String(i)}`]),
    what: 'Drafts',
  },
];

function planIn(workbook: Workbook): Sheet {
  return sheetNamed(workbook, 'Deliverables');
}

const formatsIn = (workbook: Workbook): readonly string[] =>
  Array.from({ length: rows }, (_, i) => {
    const sheet = planIn(workbook);
    const own = sheet.rows.get(i + 1)?.get(column)?.style ?? sheet.rowFormats.get(i + 1)?.style ?? sheet.columnFormats.get(column)?.style;
    return styleOf(workbook, own ?? 0).numberFormat;
  });

const asText = (workbook: Workbook): number => changedStyle(workbook, 0, { numberFormat: '@' });

test.each<[string, (workbook: Workbook) => void]>([
  ['nothing', () => undefined],
  ['a column formatted as text', (workbook) => planIn(workbook).columnFormats.set(column, { width: null, hidden: false, style: asText(workbook) })],
  ['a row formatted as text', (workbook) => planIn(workbook).rowFormats.set(4, { height: null, custom: false, hidden: false, style: asText(workbook) })],
  ['a cell formatted as text', (workbook) => { ensureCell(planIn(workbook), 7, column).style = asText(workbook); }],
])('with %s beside the table, Undo gives the formats back', async (_what, prepare) => {
  const workbook = planOfRows(rows);
  prepare(workbook);
  const before = formatsIn(workbook);
  const journal = createJournal();
  connect(workbook);
  expect(await written(edits(workbook), journal)).toEqual({ cells: rows, leftAlone: [] });
  expect(valueIn(planIn(workbook), 7, column)).toBe('Draft 6');
  await undone(journal);
  expect(formatsIn(workbook)).toEqual(before);
  expect(valueIn(planIn(workbook), 7, column)).toBeNull();
}); // prettier-ignore

test('what was typed there meanwhile is left alone', async () => {
  const workbook = planOfRows(rows);
  const host = connect(workbook);
  typeInto(host, planIn(workbook), 5, column, 'Mine');
  const { cells, leftAlone } = await written(edits(workbook));
  expect(cells).toBe(rows - 1);
  expect(leftAlone.map(({ address }) => address)).toEqual(['M6']);
  expect(valueIn(planIn(workbook), 5, column)).toBe('Mine');
});

test('blank columns are not read cell by cell', async () => {
  const bytes = async (prepare: (workbook: Workbook) => void): Promise<number> => {
    const workbook = planOfRows(rows);
    prepare(workbook);
    const host = connect(workbook);
    await written(edits(workbook));
    return host.traffic.responseBytes;
  };
  const [blank, formatted] = [await bytes(() => undefined), await bytes((workbook) => { ensureCell(planIn(workbook), 7, column).style = asText(workbook); })];
  expect(formatted - blank).toBeGreaterThan(rows * 10);
}); // prettier-ignore
