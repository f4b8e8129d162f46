// Formulas that take figures from another workbook: nobody here can see them, and they stay as they were when it moves.

import { andList } from '../../cells/words/word-list';
import { cellAddress } from '../../model/cell';
import type { Grid } from '../../model/grid';
import type { FindingParts } from '../finding';
import type { FormulaCell } from './formula-cells';

const texts = /"[^"]*"/gu;
/** [Book.xlsx]Sheet!A1, 'C:\Plans\[Book.xlsx]My sheet'!A1, [1]Sheet!A1. A column of a Table has no exclamation mark behind it. */
const link = /\[([^[\]]+)\](?:[\w.]*|[^'[\]!]*')!/u;
const mostNamed = 3;

/** One finding for a sheet, at its first link. */
export function checkOtherWorkbooks(grid: Grid, formulas: readonly FormulaCell[]): readonly FindingParts[] {
  const mayLink = formulas.filter(({ formula }) => formula.includes('['));
  const links = mayLink.flatMap(({ row, column, formula }) => {
    const [, workbook] = link.exec(formula.replace(texts, '""')) ?? [];
    return workbook === undefined ? [] : [{ row, column, workbook }];
  });
  const [first, ...others] = links;
  if (first === undefined) return [];
  // A file keeps a number in place of the name.
  const names = [...new Set(links.map(({ workbook }) => workbook).filter((name) => !/^\d+$/u.test(name)))];
  const from = names.length === 0 || names.length > mostNamed ? 'other workbooks' : andList(names.map((name) => `“${name}”`));
  const { row, column } = first;
  const more = others.length === 0 ? '' : `, and ${String(others.length)} other ${others.length === 1 ? 'cell' : 'cells'}`;
  const message = `${cellAddress(row, column)}${more} ${others.length === 0 ? 'takes its figure' : 'take their figures'} from ${from}, which can’t be seen here. Check that they are up to date before the plan goes out.`;
  const related = others.map((each) => cellAddress(each.row, each.column));
  return [{ check: 'other-workbook', severity: 'note', sheet: grid.sheet.name, row, column, related, message }];
}
