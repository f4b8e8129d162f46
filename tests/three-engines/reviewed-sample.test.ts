// Domain, workbench and LibreOffice agree in every cell that a review writes into the samples.

import type { AssessedRow, AssessedTable } from '../../src/domain/model/assessment';
import type { CellValue, Workbook } from '../../src/workbench/workbook/model';
import { testWithTool } from '../external-tools';
import { asset, columnHeaded, opened, reviewed, sheetOf, valueOf } from '../main-job/reviewed';
import { recalculateWithLibreOffice } from './recalculate-with-libreoffice';
import { addInColumnHeadings, type AddInColumn } from '../../src/domain/model/table/add-in-columns';

/** A blank result of a formula is an empty text in one engine and an empty cell in another. */
function same(value: CellValue): CellValue {
  if (value === '') return null;
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

function writtenCells(workbook: Workbook): readonly (readonly [string, CellValue])[] {
  return ['Deliverables', 'Plan settings'].flatMap((name) =>
    [...sheetOf(workbook, name).rows].flatMap(([row, cells]) =>
      [...cells].map(([column, cell]) => [`${name}!${String(row)},${String(column)}`, same(cell.value)] as const),
    ),
  );
}

const computed: Readonly<Partial<Record<AddInColumn, (row: AssessedRow) => CellValue>>> = {
  total: ({ total }) => total,
  achieved: ({ achieved }) => achieved,
  rag: ({ rating }) => (rating === null ? null : 'status' in rating ? rating.status : rating.notRated),
  draft: ({ draft }) => draft,
  draftCheck: () => null,
};

function expectDomainInSheet(table: AssessedTable, workbook: Workbook, blankTotals: boolean): void {
  const sheet = sheetOf(workbook, table.table.sheet.name);
  const place = (key: AddInColumn): number =>
    blankTotals && key === 'total'
      ? columnHeaded(sheet, 'Total')
      : blankTotals && key === 'achieved'
        ? columnHeaded(sheet, '% achieved')
        : columnHeaded(sheet, addInColumnHeadings[key]);
  const rows = table.rows.filter(({ row }) => row.kind === 'deliverable');
  expect(rows).toHaveLength(17);
  for (const key of ['total', 'achieved', 'rag', 'draft', 'draftCheck'] as const) {
    const column = place(key);
    expect(rows.map(({ row }) => same(valueOf(sheet, row.row, column)))).toEqual(rows.map((row) => same(computed[key]?.(row) ?? null)));
  }
}

const samples = [
  ['programme-plan.xlsx', false],
  ['programme-plan-blank-totals.xlsx', true],
] as const;

test.each(samples)('%s: the workbench shows the figures that the domain computed', async (name, blankTotals) => {
  const { workbook, prepared } = await reviewed(asset(name));
  const table = prepared.review.sheets.flatMap(({ tables }) => tables).find(({ table }) => table.sheet.name === 'Deliverables');
  if (table === undefined) throw new Error('The deliverables were not found.');
  expectDomainInSheet(table, workbook, blankTotals);
});

describe('LibreOffice', () => {
  for (const [name] of samples) {
    testWithTool('libreoffice')(
      `${name}: LibreOffice recalculates every written cell to the same`,
      async (soffice) => {
        const { workbook, saved } = await reviewed(asset(name));
        const recalculated = opened(await recalculateWithLibreOffice(saved, soffice));
        const theirs = new Map(writtenCells(recalculated));
        const differing = writtenCells(workbook).filter(([position, value]) => (theirs.get(position) ?? null) !== value);
        expect(differing).toEqual([]);
      },
      120_000,
    );
  }
});
