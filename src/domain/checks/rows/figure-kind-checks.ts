// Rows whose figures are no actuals: said once for rows alike, with what to do where they are what was done after all.

import { kindWords } from '../../commentary/other-kinds-draft';
import { rowList } from '../../measures/questions';
import type { RowFigures } from '../../measures/row-figures';
import type { OtherThanActual, RowFigureKind } from '../../model/table/figure-kind';
import type { FindingParts } from '../finding';
import { addressOf, place, type RowInTable } from './row-in-table';

const saidIn: Readonly<Record<RowFigureKind['saidBy'], string>> = {
  row: 'by the words of the row',
  column: 'by its column of kinds',
  theme: 'by the line above',
  title: 'by the title or the sheet’s name',
  date: 'since their period ends after the as-at date',
};

/** Nothing where the officer has said how the target reads, and so that they are actuals. */
export function figuresAreNoActuals(row: RowInTable, { targetKind }: RowFigures): readonly FindingParts[] {
  const { figureKind } = row.assessment.assessed.row;
  if (targetKind !== 'not actual' || figureKind === undefined) return [];
  const { kind, saidBy } = figureKind;
  return [
    {
      check: 'not-actual',
      severity: 'note',
      ...place(row, row.table.columns.description),
      message: sentence('These figures are', kind, saidBy, whatToDo(row)),
      alike: {
        key: `${kind} ${saidBy}`,
        ...(saidBy === 'title' ? { ofTable: true } : {}),
        message: (rows) => `${rowList(rows)}: ${sentence('the figures are', kind, saidBy, whatToDo(row, true))}`,
      },
    },
  ];
}

function sentence(begin: string, kind: OtherThanActual, saidBy: RowFigureKind['saidBy'], otherwise: string): string {
  return `${begin} ${kindWords[kind]} ${saidIn[saidBy]}, so nothing of them counts as done or is rated. ${otherwise}`;
}

/** Our column where the table has it, else the words themselves. */
function whatToDo(row: RowInTable, forMany = false): string {
  if (row.assessment.assessed.row.figureKind?.saidBy === 'date') return 'If they are what was done, change that date and review again.';
  const { targetKind } = row.columns.addInColumns;
  if (targetKind === undefined) return 'If they are what was done, say “actual” there, then review again.';
  const where = forMany ? '“Target reads as”' : addressOf(row, targetKind);
  return `If they are what was done, choose how the target reads in ${where}.`;
}
