// The reports of several undos of one press as one, whose cells are named as the sheets have them after the last of them.

import { columnIndex, columnLetters } from '../../domain/model/cell';
import type { DeletedColumn, UndoReport } from '../write/write-report';

/** `next`: of the undo that came after. */
export function joinedReports(report: UndoReport, next: UndoReport): UndoReport {
  const moved = (next.deletedColumns ?? []).reduce(withoutColumn, report);
  const kept = [...(moved.kept ?? []), ...(next.kept ?? [])];
  return {
    cells: report.cells + next.cells,
    leftAlone: [...moved.leftAlone, ...next.leftAlone],
    ...(kept.length === 0 ? {} : { kept }),
  };
}

/** The report once a column is deleted: what is right of it is one column further left. */
export function withoutColumn(report: UndoReport, { sheet, column }: DeletedColumn): UndoReport {
  const left = (at: number): number => (at > column ? at - 1 : at);
  const address = (old: string): string => old.replace(/[A-Z]{1,3}(?=\d|:|$)/gu, (letters) => columnLetters(left(columnIndex(letters))));
  return {
    ...report,
    leftAlone: report.leftAlone.map((each) => (each.sheet === sheet ? { ...each, address: address(each.address) } : each)),
    ...(report.kept && { kept: report.kept.map((each) => (each.sheet.name === sheet ? { ...each, column: left(each.column) } : each)) }),
  };
}
