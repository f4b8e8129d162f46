// Columns inserted and deleted, then saved: the file opens the same, is sound, keeps what the model doesn't know, and
// LibreOffice calculates what it did before.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCalculator } from '../../../../src/workbench/calculate/hyperformula';
import { deleteColumns, insertColumns } from '../../../../src/workbench/edit/insert-and-delete';
import { saveWorkbook } from '../../../../src/workbench/package/write/save';
import { usedArea } from '../../../../src/workbench/workbook/cells';
import type { CellValue, Workbook } from '../../../../src/workbench/workbook/model';
import { testWithTool } from '../../../external-tools';
import { packageComplaints } from '../../../main-job/odd-workbooks/package-checks';
import { recalculateAllWithLibreOffice } from '../../../three-engines/recalculate-with-libreoffice';
import { changedParts, comparable, opened, officersWorkbook, partsOf, plainWorkbook, relationships } from '../packages';

const fixtures = join(__dirname, '..', '..', '..', 'fixtures');
const files = [
  'block-for-each-project.xlsx',
  'excel-table.xlsx',
  'excel-table-with-totals.xlsx',
  'filtered-rows.xlsx',
  'gantt-by-colour.xlsx',
  'government-return.xlsx',
  'percent-by-unit.xlsx',
  'several-tables.xlsx',
  'three-heading-rows.xlsx',
  'vertical-merges.xlsx',
];

async function bytesOf(name: string): Promise<Uint8Array> {
  return name === 'officers' ? officersWorkbook() : new Uint8Array(readFileSync(join(fixtures, name)));
}

/** Puts a column into the middle of every sheet that can have one; returns the sheets' ids and columns. */
function widened(workbook: Workbook): readonly { readonly id: string; readonly column: number }[] {
  const calculator = createCalculator(workbook);
  return workbook.sheets.flatMap(({ id, ...sheet }) => {
    const used = usedArea(sheet, false);
    const column = used === null ? 1 : Math.max(1, Math.floor((used.firstColumn + used.lastColumn + 1) / 2));
    return insertColumns({ workbook, calculator }, id, column, 1).done ? [{ id, column }] : [];
  });
}

test.each(['officers', ...files])(
  '%s: saved with a column more it opens the same, and without it again it is the file that it was',
  async (name) => {
    const bytes = await bytesOf(name);
    const workbook = opened(bytes);
    const columns = widened(workbook);
    const saved = saveWorkbook(workbook);
    expect(comparable(opened(saved))).toEqual(comparable(workbook));
    expect(packageComplaints(opened(saved).original.parts)).toEqual(packageComplaints(opened(bytes).original.parts));
    for (const { id, column } of columns) deleteColumns({ workbook, calculator: createCalculator(workbook) }, id, column, 1);
    const kept = opened(bytes);
    createCalculator(kept);
    expect(comparable(workbook)).toEqual(comparable(kept));
    expect(changedParts(bytes, saveWorkbook(workbook))).toEqual([]);
  },
);

const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

test('a chart goes along with its cells, and reads the same cells as before', () => {
  const corner = (name: string, column: number): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const bytes = plainWorkbook('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c></row></sheetData>', {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', `${main}/drawing`, '../drawings/drawing1.xml']]),
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor>${corner('from', 1)}${corner('to', 5)}</xdr:twoCellAnchor><xdr:twoCellAnchor editAs="oneCell">${corner('from', 1)}${corner('to', 5)}</xdr:twoCellAnchor></xdr:wsDr>`,
    'xl/charts/chart1.xml':
      '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>Sheet1!$A$1:$D$1</c:f><c:f>Sheet1!$D$1</c:f><c:f>Other!$D$1</c:f></c:chart>',
  });
  const workbook = opened(bytes);
  expect(workbook.sheets[0]?.name).toBe('Sheet1');
  insertColumns({ workbook, calculator: createCalculator(workbook) }, workbook.sheets[0]?.id ?? '', 3, 1);
  const parts = partsOf(saveWorkbook(workbook));
  expect([...(parts.get('xl/drawings/drawing1.xml') ?? '').matchAll(/<xdr:col>(\d+)</g)].map(([, column]) => column)).toEqual([
    '1',
    '6',
    '1',
    '5',
  ]);
  expect([...(parts.get('xl/charts/chart1.xml') ?? '').matchAll(/<c:f>(.*?)</g)].map(([, formula]) => formula)).toEqual([
    'Sheet1!$A$1:$E$1',
    'Sheet1!$E$1',
    'Other!$D$1',
  ]);
});

/** Every formula's value, in the order of their cells: a column more changes the addresses, not the order. */
function figures(workbook: Workbook): readonly (readonly CellValue[])[] {
  return workbook.sheets.map(({ rows }) =>
    [...rows]
      .sort(([one], [other]) => one - other)
      .flatMap(([, cells]) =>
        [...cells].sort(([one], [other]) => one - other).flatMap(([, { formula, value }]) => (formula === null ? [] : [value])),
      ),
  );
}

testWithTool('libreoffice')(
  'LibreOffice calculates the same figures with a column more',
  async (program) => {
    const originals = await Promise.all(['officers', ...files].map(bytesOf));
    const wider = originals.map((bytes) => {
      const workbook = opened(bytes);
      widened(workbook);
      return saveWorkbook(workbook);
    });
    const calculated = (await recalculateAllWithLibreOffice([...originals, ...wider], program)).map((bytes) => figures(opened(bytes)));
    expect(calculated.flat(2).length).toBeGreaterThan(20);
    expect(calculated.slice(originals.length)).toEqual(calculated.slice(0, originals.length));
  },
  180_000,
);
