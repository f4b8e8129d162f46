// Targets in other multiples than their figures: what they are read as is told, and what nothing settles is asked.

import { numberText } from '../../commentary/figures-in-words';
import { rowList } from '../../measures/questions';
import { multipleIn } from '../../cells/figures/multiples';
import type { RowFigures } from '../../measures/row-figures';
import { valueAt } from '../../model/grid';
import { headingAt } from '../../model/table/heading-at';
import type { FindingParts } from '../finding';
import { addInCell, addressOf, place, targetColumn, typedText, type RowInTable } from './row-in-table';

/** A target that was divided, or one of which it is open whether it is to be. */
export function targetMultiples(row: RowInTable, { targetKind, taken, targetFigure }: RowFigures): readonly FindingParts[] {
  const column = targetColumn(row);
  if (column === null || targetFigure.kind === 'typed') return [];
  if (targetKind === 'which multiple') return [multipleOpen(row, column)];
  return taken.multiple === undefined || taken.figure === null ? [] : [multipleRead(row, column, taken.figure)];
}

function multipleOpen(row: RowInTable, column: number): FindingParts {
  const { figure } = row.assessment.assessed.row.target;
  const stated = figure.kind === 'number' ? figure.value : null;
  const figureCell = addInCell(row, 'targetFigure', '“Target figure”');
  const kindCell = addInCell(row, 'targetKind', '“Target reads as”');
  const message = `${addressOf(row, column)} and the figures of its row come to about a thousand or a million times apart, or are said to be in different multiples, so the row isn’t rated. To rate it, type the target in the multiples of the figures in ${figureCell}, and choose “At least” or “Up to” in ${kindCell}.`;
  const alike = {
    key: 'open',
    ofTable: true,
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the targets and the figures come to about a thousand or a million times apart, or are said to be in different multiples, so these rows aren’t rated. Say in a heading in which multiples they are (“£000”), and review again; or type each target in those of its figures in “Target figure”, and choose “At least” or “Up to” in “Target reads as”.`,
  };
  return { check: 'target-multiple', severity: 'ask', ...place(row, column), message, stated, alike };
}

function multipleRead(row: RowInTable, column: number, figure: number): FindingParts {
  const typed = typedText(row);
  const value = valueAt(row.grid, row.assessment.assessed.row.row, column);
  const shown = typed ?? (typeof value === 'number' ? numberText(value) : '');
  const heading = multipleIn(headingAt(row.table, column))?.unit;
  const says = typed === null && heading !== undefined ? `${shown} (${heading})` : `“${shown}”`;
  const unit = row.assessment.assessed.row.unit;
  const of = unit === null ? '' : ` (${unit})`;
  const message = `${addressOf(row, column)} says ${says}, which is read as ${numberText(figure)} in the multiples of its figures${of}.`;
  const alike = {
    key: `read ${unit ?? ''}`,
    ofTable: true,
    message: (rows: readonly number[]) =>
      `${rowList(rows)}: the targets are typed in other multiples, and are read in those of the figures${of}.`,
  };
  return { check: 'target-multiple', severity: 'note', ...place(row, column), message, stated: shown, computed: figure, alike };
}
