// Targets in words, per period and nought: LibreOffice recalculates every cell of the reviewed workbooks to what the workbench shows.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCellError } from '../../src/domain/model/cell';
import type { CellValue, Workbook } from '../../src/workbench/workbook/model';
import { testWithTool } from '../external-tools';
import { opened, reviewed } from '../main-job/reviewed';
import { recalculateWithLibreOffice } from './recalculate-with-libreoffice';

/** A blank result of a formula is an empty text in one engine and an empty cell in another. */
function same(value: CellValue): CellValue {
  if (value === '') return null;
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

function cellsOf(workbook: Workbook): ReadonlyMap<string, CellValue> {
  const cells = workbook.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, columns]) =>
      [...columns].map(([column, { value }]) => [`${name}!${String(row)},${String(column)}`, same(value)] as const),
    ),
  );
  return new Map(cells);
}

describe('LibreOffice', () => {
  for (const name of ['text-targets', 'target-per-period', 'zero-target']) {
    testWithTool('libreoffice')(
      name,
      async (soffice) => {
        const { workbook, saved } = await reviewed(new Uint8Array(readFileSync(join(__dirname, '..', 'fixtures', `${name}.xlsx`))));
        const theirs = cellsOf(opened(await recalculateWithLibreOffice(saved, soffice)));
        const differing = [...cellsOf(workbook)].filter(([place, value]) => (theirs.get(place) ?? null) !== value);
        expect(differing).toEqual([]);
      },
      120_000,
    );
  }
});
