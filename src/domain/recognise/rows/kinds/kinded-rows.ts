// Each row of a table with its kind: by its own evidence, and by what rows above it come to.

import { isLineOfFills } from '../../columns/statuses/fill-key';
import type { Layout } from '../../../model/plan';
import type { RateOf } from '../../../model/table/columns';
import { isDataKind } from '../../../model/table/counted-rows';
import { headingOf, type ColumnRoles } from '../../columns/column-roles';
import { isKeyOfStates } from '../../columns/statuses/colour-only-key';
import type { TextColumns } from '../../columns/text-columns';
import { isNameOfHead } from '../../headings/form-lines';
import { mayRepeat, type FilledRow, type SheetView } from '../../sheet/sheet-view';
import { runningSums } from '../row-sums';
import type { RowContext, RowEvidence } from './row-described';
import { beginsAnotherTable, evidenceOfRow, type RowClassifier } from './row-evidence';
import { kindOf, settledRows, type KindedRow, type ProvisionalKind, type ProvisionalRow } from './row-kinds';
import { isShareOfRows } from './shares-of-rows';
import { isSumOfBlock, isSumOfRowsBelow } from './sum-of-block';
import { isBesideMeasure } from './rows-beside-measures';
import { namesakeSums, noNamesakes } from './sum-of-namesakes';
import { namesAll, namesAllRows, totalKind } from './total-rows';

/** `unnamedTotals`: a row that adds up all above it is the total, whatever it is called. */
export interface TableClassifier extends RowClassifier {
  /** Every column that can be added up, whatever it is. */
  readonly summable: readonly number[];
  readonly unnamedTotals?: true;
  /** As in `Columns`. */
  readonly rateOf?: RateOf;
}

/**
 * The rows of the table with their kinds. Loose figures, and lines that stand apart under the last row, aren't part
 * of it, but above a row that the officer has said is its last.
 */
export function kindedRows(
  view: SheetView,
  look: TableClassifier,
  roles: ColumnRoles,
  text: TextColumns,
  layout: Layout,
): readonly KindedRow[] {
  const { frame } = look;
  const until = frame.until ?? -1;
  const sums = runningSums(view.grid, look.adding, frame.body.length);
  const all = runningSums(view.grid, look.summable, frame.body.length);
  // What all parts come to beside their subtotals, whatever it is called.
  const whole = runningSums(view.grid, look.compared, frame.body.length);
  // A rate of all is that of the sums, not the sum of the rates.
  const pools = look.rateOf === undefined ? null : runningSums(view.grid, [look.rateOf.number, look.rateOf.base], frame.body.length);
  const namesakes = mayRepeat(view, text.description) ? namesakeSums(view.grid, look.adding) : noNamesakes;
  let context: RowContext = { ...contextOf(view, roles, text, layout), isStillHead: true, addsUp: sums.addsUp };
  const rows: ProvisionalRow[] = [];
  let [deliverables, counted, parts] = [0, 0, 0];
  let lastCounted: number | null = null;
  for (const filled of frame.body) {
    const row = evidenceOfRow(view, look, filled);
    const above = rows.at(-1)?.row ?? null;
    if (filled.row > until && above !== null && !row.repeatsHeadings && beginsAnotherTable(view, look, filled, above)) break;
    const isTotalsRow = frame.excelTable?.showTotals === true && filled.row === frame.excelTable.area.lastRow;
    const mayBeUnnamed = look.unnamedTotals === true && deliverables >= leastAddedUp && row.description !== '';
    const isOfAll = counted >= 2 && row.mayBeSum && namesAll(row.label) && all.addsUp(filled.row) === 'table';
    const isOfParts = parts > 1 && whole.addsUpInEach(filled.row);
    const isTotal = isTotalsRow || isOfAll || isOfParts || (mayBeUnnamed && sums.addsUp(filled.row) === 'table');
    const isOfBlock =
      !isTotal &&
      (isSumOfRowsBelow(view, filled, roles.target) ||
        (counted >= 2 &&
          (pools?.addsUp(filled.row) != null ||
            namesAllRows(row, headingOf(roles, text.description)) ||
            isSumOfBlock(view, filled, lastCounted) ||
            namesakes.addsNamesakes(filled.row, row.description))));
    const isBeside = isBesideMeasure(view, { row: filled.row, description: row.description, target: roles.target, measure: lastCounted });
    const kind = isBeside ? 'note' : isTotal ? 'total' : isOfBlock ? (totalKind(row, context) ?? 'subtotal') : unsummedKind(filled, row);
    if (context.isStillHead && kind !== 'hidden-example' && kind !== 'placeholder' && !row.isHidden)
      context = { ...context, isStillHead: false };
    if (kind === 'deliverable') deliverables += 1;
    const isSum = kind === 'subtotal' || kind === 'total';
    if (isSum) parts += 1;
    if (kind === 'theme?' || kind === 'name?' || isSum) {
      sums.beginSection();
      pools?.beginSection();
    }
    if (isDataKind(kind)) {
      counted += 1;
      lastCounted = filled.row;
      sums.add(filled.row);
      all.add(filled.row);
      whole.add(filled.row);
      pools?.add(filled.row);
      namesakes.add(filled.row, row.description);
    }
    rows.push({ row: filled.row, kind, label: row.label, description: row.description, ...(isBeside ? { isBeside } : {}) });
  }
  return settledRows(rows, until);

  function unsummedKind(filled: FilledRow, row: RowEvidence): ProvisionalKind {
    if (filled.columns.length === 1 && frame.notRows !== undefined && isNameOfHead(view, filled.row)) return 'theme?';
    if (isLineOfFills(view, filled)) return 'note';
    if (row.shape.hasFigures ? counted >= 2 && isShareOfRows(view, filled) : isKeyOfStates(view, filled)) return 'note';
    return kindOf(row, context);
  }
}

/**
 * "Australia" under its states: a row without a total's name is one where it is the sum of so many rows, in every
 * column that can be added up.
 */
const leastAddedUp = 3;

function contextOf(view: SheetView, roles: ColumnRoles, text: TextColumns, layout: Layout): Omit<RowContext, 'isStillHead' | 'addsUp'> {
  const heads = [text.theme, text.outcome, text.project].filter(
    (column): column is number => column !== null && column !== text.description,
  );
  return {
    description: text.description,
    commentary: roles.commentary,
    heads,
    rowsAreProjects: rowsAreProjects(roles, text),
    isFiltered: view.grid.filter?.filtered === true,
    inheritsDescription: layout === 'plan',
  };
}

/**
 * Each row is a project where nothing finer is described: the project's column is the description, or every row names
 * another project.
 */
function rowsAreProjects(roles: ColumnRoles, text: TextColumns): boolean {
  if (text.project === null) return false;
  if (text.project === text.description) return true;
  const content = roles.evidence.find(({ column }) => column === text.project)?.content;
  const heading = headingOf(roles, text.description);
  const isPlainDescription = /descri|aim|summary|objective/iu.test(heading) && !/output|deliverable|action|milestone/iu.test(heading);
  return isPlainDescription && content !== undefined && content.filled === content.rows && content.distinct * 10 >= content.filled * 9;
}
