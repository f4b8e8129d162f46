// What was read, in the shape of what was laid out, so that the two can be compared at once.

import type { PlanTable, SheetReading } from '../../../src/domain/model/plan';
import type { ExpectedTable, Meant } from './generated-sheet';
import type { Figure } from '../../../src/domain/model/table/targets';

function meant(figure: Figure): Meant {
  if (figure.kind === 'number') return Number(figure.value.toPrecision(12));
  if (figure.kind === 'blank') return null;
  return 'text' in figure ? figure.text : figure.error.error;
}

/** Every table of a sheet. `layout` is the sheet's: its other tables have none of their own. */
export function readBack({ layout, tables }: SheetReading): readonly unknown[] {
  return layout === 'none' ? [] : tables.map((table) => tableReadBack(table, layout));
}

function tableReadBack({ rows, columns }: PlanTable, layout: ExpectedTable['layout']): unknown {
  const order = columns.periods.map(({ column }, index) => ({ column, index })).sort((one, other) => one.column - other.column);
  return {
    layout,
    rows: rows
      .filter(({ kind }) => kind === 'deliverable' || kind === 'project')
      .map((row) => ({
        row: row.row,
        theme: row.theme,
        outcome: row.outcome,
        project: row.project,
        description: row.description,
        timescale: row.timescale,
        target: meant(row.target.figure),
        targetKind: row.target.kind,
        figures: order.map(({ index }) => meant(row.actuals[index] ?? { kind: 'blank' })),
        total: meant(row.total),
        achieved: meant(row.achieved),
        statuses: columns.rag.map(({ column }) => row.reviews.find((review) => review.column === column)?.status ?? null),
        comment: row.comment,
      })),
    columns: {
      description: columns.description,
      target: columns.target,
      total: columns.total,
      achieved: columns.achieved,
      periods: order.map(({ column }) => column),
      forecasts: columns.periods.flatMap(({ column, forecast }) => (forecast === true ? [column] : [])).sort((one, other) => one - other),
      rag: columns.rag.map(({ column }) => column),
    },
  } satisfies ExpectedTable;
}
