// What belongs in each cell of the add-in's columns for each deliverable, given what the officer has put there.

import type { TableOnSheet } from '../assess/review-columns';
import type { DeliverablesAssessment, RowAssessment } from '../assess/workbook-assessment';
import { isCompared } from '../cells/targets/at-least-or-up-to';
import { toleranceColumn } from '../measures/targets/tolerance-column';
import { methodCellText } from '../measures/method-cell';
import { asksInVain, hangsOnMethod, targetCellWords } from '../measures/row-figures';
import { isEmptyValue } from '../model/cell';
import type { Content } from '../model/edit';
import type { Finding } from '../model/finding';
import { valueAt, type Grid } from '../model/grid';
import type { AddInColumn } from '../model/table/add-in-columns';
import { pairedTargets } from '../measures/targets/paired-targets';
import { profileColumnsOf } from '../rating/profile';
import { leftUnrated, type LeftUnrated } from '../rating/settings/left-unrated';
import { draftsOf } from './draft-contents';
import { deliverablesFormulas, type TableFormulas } from './formulas/deliverables-formulas';
import { directionContent, directionFormulasOf } from './formulas/direction-formula';
import type { FormulaColumns, FormulaOfRow } from './formulas/formula-parts';
import type { PlanTable } from '../model/plan';
import { agreedFormula, lapsedFormula, ledgerRowFormula } from './formulas/ledger-formulas';

/** What belongs in a row's cells; `undefined` leaves a cell as it is. */
export type CellContents = Readonly<Partial<Record<AddInColumn, Content | undefined>>>;

/** The contents of one row. */
export interface RowContents {
  readonly row: number;
  readonly contents: CellContents;
}

/** The contents of a table's rows, and what of them isn't written. */
interface TableContents {
  readonly rows: readonly RowContents[];
  readonly findings: readonly Finding[];
}

/** Rows that nothing is computed for are left out. */
export function tableContents(assessment: DeliverablesAssessment): TableContents {
  const formulas = formulasOf(assessment);
  const drafts = draftsOf(assessment);
  const read = assessment.rows.flatMap((row) => (row.figures === null ? [] : [rowContents(assessment, formulas, drafts, row)]));
  return {
    rows: read.map(({ row, contents }) => ({ row, contents })),
    findings: read.flatMap(({ finding }) => finding ?? []),
  };
}

function formulasOf({ grid, table, columns, settings, rows, texts, targetTexts }: DeliverablesAssessment): TableFormulas {
  const held = new Map(rows.map((row) => [row.assessed.row.row, row.held]));
  const endEarly = new Map(rows.flatMap(({ assessed, figuresTo }) => (figuresTo === null ? [] : [[assessed.row.row, figuresTo] as const])));
  const countingOpen = new Set(rows.flatMap((row) => (row.countingOpen ? [row.assessed.row.row] : [])));
  return {
    ...deliverablesFormulas(formulaColumnsOf(grid, table, columns, leftUnrated(table, settings)), profileColumnsOf(table), {
      ...settings,
      held,
      endEarly,
      countingOpen,
      texts,
      targetTexts,
    }),
    ...directionFormulasOf({ grid, table, columns }),
    ...agreedFormulas({ grid, table, columns }, settings.index),
  };
}

function formulaColumnsOf(grid: Grid, table: PlanTable, found: TableOnSheet['columns'], unrated: LeftUnrated | null): FormulaColumns {
  const { periods, target, periodTargets, statedTotal, total, addInColumns } = found;
  return {
    periods,
    target,
    statedTotal,
    total,
    periodTargets,
    figureOfTarget: new Map(pairedTargets(table).map((pair) => [pair.target.column, pair.figure])),
    progressFrom: table.columns.progressFrom ?? null,
    tolerance: toleranceColumn(grid, table),
    ...(unrated === null ? {} : { leftUnrated: unrated }),
    ours: addInColumns,
  };
}

/** Empty where the ledger holds no agreed status of the table. `index`: of the table's row on Plan settings. */
function agreedFormulas({ table, columns }: TableOnSheet, index: number): TableFormulas {
  const { rag, agreed, ledgerRow, lapsed } = columns.addInColumns;
  if (rag === undefined || agreed === undefined || ledgerRow === undefined || lapsed === undefined) return {};
  const { description, separating = [] } = table.columns;
  return {
    agreed: agreedFormula({ rag, ledgerRow, lapsed }),
    lapsed: lapsedFormula(ledgerRow, index),
    ledgerRow: ledgerRowFormula({ description, separating, index }),
  };
}

function rowContents(
  assessment: DeliverablesAssessment,
  formulas: TableFormulas,
  drafts: ReturnType<typeof draftsOf>,
  each: RowAssessment,
) {
  const { row } = each.assessed.row;
  const formula = (of: FormulaOfRow | null): Content | undefined => (of === null ? undefined : { formula: of(row) });
  const method = methodContent(each);
  const targetKind = targetKindContent(assessment, each);
  const { finding, ...drafted } = drafts(each, { method, targetKind, goal: goalShown(each) });
  const contents: CellContents = {
    ...inRow(formulas, row),
    direction: directionContent(assessment, row, formulas.direction ?? null),
    method,
    targetKind,
    targetFigure: targetFigureContent(each, formula(formulas.targetFigure ?? null)),
    ...drafted,
  };
  return { row, contents, finding };
}

/** The formulas of a row, in the order of the columns: one object of one shape for every row. */
function inRow(formulas: TableFormulas, row: number): Partial<Record<AddInColumn, Content>> {
  const contents: Partial<Record<AddInColumn, Content>> = {};
  let column: keyof TableFormulas;
  for (column in formulas) {
    const of = formulas[column];
    if (of != null) contents[column] = { formula: of(row) };
  }
  return contents;
}

/** What the officer typed stays, unless they have since answered the question about it. */
function methodContent({ method, typed }: RowAssessment): Content | undefined {
  if (method === null || method.basis === 'no periods') return undefined;
  if (typed !== null && typed.method === method.reading.method && typed.confirmed === method.reading.confirmed) return undefined;
  return methodCellText(method.reading);
}

function targetKindContent({ grid, table }: TableOnSheet, { figures, method, assessed }: RowAssessment): Content | undefined {
  const column = table.addInColumns.targetKind;
  const typed = column === undefined ? null : valueAt(grid, assessed.row.row, column);
  if (figures === null || (!isEmptyValue(typed) && !asksInVain(typed, assessed.row))) return undefined;
  const isOpen = method?.reading.open === true && hangsOnMethod(figures);
  // Where no figure is set against the target, the formulas know it by this word alone.
  const isKnown = figures.target !== null || !isCompared(figures.targetKind) || isOpen;
  return isKnown ? targetCellWords(figures.targetKind, figures.limited) : undefined;
}

/** What "Target figure" shows once it is written. */
function goalShown({ figures }: RowAssessment) {
  if (figures === null) return null;
  return figures.targetFigure.kind === 'typed' ? figures.targetFigure.value : figures.target;
}

/** The figure that was taken from words, else the formula that finds it in the cells. What was typed stays. */
function targetFigureContent({ figures }: RowAssessment, formula: Content | undefined): Content | undefined {
  if (figures === null || formula === undefined || figures.targetFigure.kind === 'typed') return undefined;
  const isTaken = figures.taken.from === 'words' || figures.taken.from === 'scaled';
  // Nothing is set against a target that is asked about: the formula shows none either.
  return isTaken && figures.taken.figure !== null && figures.target !== null ? figures.taken.figure : formula;
}
