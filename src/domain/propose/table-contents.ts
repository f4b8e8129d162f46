// What belongs in each cell of our columns for each deliverable, given what the officer has put there.

import { cellAddress, isEmptyValue, type CellValue } from '../model/cell';
import { finding } from '../checks/finding';
import type { Content } from '../model/edit';
import { valueAt, type Grid } from '../model/grid';
import { methodCellText } from '../measures/method-cell';
import { targetWords } from '../measures/row-figures';
import { profileColumnsOf } from '../rating/profile';
import type { ReviewColumns } from '../assess/review-columns';
import type { PlanTable } from '../model/plan';
import type { RowAssessment, TableAssessment } from '../assess/assess-table';
import { draftedFigures, draftedFromText, draftedPart, isUntouched, readDraftedFrom } from './drafted-from';
import { agreedFormula, ledgerRowFormula } from './formulas/ledger-formulas';
import type { FormulaColumns } from './formulas/formula-parts';
import { directionContent, directionFormula } from './formulas/direction-formula';
import { achievedFormula, draftCheckFormula, totalFormula } from './formulas/formulas';
import { profileFormula } from './formulas/profile-formula';
import { ragFormula } from './formulas/rag-formula';
import { targetFigureFormula } from './formulas/target-figure-formula';
import type { Finding } from '../model/finding';
import type { AddInColumn } from '../model/table/add-in-columns';

/** `undefined` leaves a cell as it is. */
export type RowContents = Readonly<Partial<Record<AddInColumn, Content | undefined>>>;

export interface TableContents {
  readonly rows: readonly { readonly row: number; readonly contents: RowContents }[];
  readonly findings: readonly Finding[];
}

export function formulaColumnsOf({ periods, target, periodTargets, statedTotal, total, addInColumns: own }: ReviewColumns): FormulaColumns {
  return {
    periods,
    target,
    statedTotal,
    total,
    method: own.method ?? null,
    targetKind: own.targetKind ?? null,
    targetFigure: own.targetFigure ?? null,
    periodTargets,
    profile: own.profile ?? null,
    draftedFrom: own.draftedFrom ?? null,
  };
}

export function tableContents(grid: Grid, table: PlanTable, columns: ReviewColumns, assessment: TableAssessment): TableContents {
  const where = formulaColumnsOf(columns);
  const formulas = {
    total: totalFormula(where),
    achieved: achievedFormula(where),
    profile: profileFormula(where, profileColumnsOf(table), assessment.settings.index),
    rag: ragFormula(where, assessment.settings),
    draftCheck: draftCheckFormula(where),
    ...agreedFormulas(table, columns, assessment.settings.index),
  };
  const targetFigure = targetFigureFormula(where);
  const direction = directionFormula(grid, table);
  const findings: Finding[] = [];
  const rows = assessment.rows.flatMap((each) => {
    const { figures, assessed } = each;
    if (figures === null) return [];
    const { row } = assessed.row;
    const formula = (key: keyof typeof formulas): Content | undefined => {
      const text = formulas[key]?.(row);
      return text === undefined ? undefined : { formula: text };
    };
    const method = methodContent(each);
    const targetKind = targetKindContent(grid, table, each);
    const goal = figures.targetFigure.kind === 'typed' ? figures.targetFigure.value : figures.target;
    const draft = draftContents(grid, columns, each, assessment, { method, targetKind, goal });
    if (draft.finding !== null) findings.push(draft.finding);
    const contents: RowContents = {
      total: formula('total'),
      profile: formula('profile'),
      achieved: formula('achieved'),
      rag: formula('rag'),
      agreed: formula('agreed'),
      ledgerRow: formula('ledgerRow'),
      direction: directionContent(grid, row, columns.addInColumns.direction, direction),
      method,
      targetKind,
      targetFigure: targetFigureContent(each, targetFigure?.(row)),
      draft: draft.draft,
      draftCheck: formula('draftCheck'),
      draftedFrom: draft.draftedFrom,
    };
    return [{ row, contents }];
  });
  return { rows, findings };
}

/** Null where the ledger holds no agreed status of the table. */
function agreedFormulas(
  { columns: { description } }: PlanTable,
  { addInColumns: { rag, agreed, ledgerRow } }: ReviewColumns,
  index: number,
) {
  if (rag === undefined || agreed === undefined || ledgerRow === undefined) return { agreed: null, ledgerRow: null };
  const where = { description, rag, ledgerRow, index };
  return { agreed: agreedFormula(where), ledgerRow: ledgerRowFormula(where) };
}

/** What the officer typed stays, unless they have since answered the question about it. */
function methodContent({ method, typed }: RowAssessment): Content | undefined {
  if (method === null || method.basis === 'no periods') return undefined;
  if (typed !== null && typed.method === method.reading.method && typed.confirmed === method.reading.confirmed) return undefined;
  return methodCellText(method.reading);
}

function targetKindContent(grid: Grid, table: PlanTable, { figures, assessed }: RowAssessment): Content | undefined {
  const typed = table.addInColumns.targetKind === undefined ? null : valueAt(grid, assessed.row.row, table.addInColumns.targetKind);
  if (figures === null || !isEmptyValue(typed)) return undefined;
  const isSaid = figures.target !== null || figures.targetKind === 'percent of population' || figures.targetKind === 'several conditions';
  return isSaid ? targetWords[figures.targetKind] : undefined;
}

/** The figure that was taken from words, else the formula that finds it in the cells. What was typed stays. */
function targetFigureContent({ figures }: RowAssessment, formula: string | undefined): Content | undefined {
  if (figures === null || formula === undefined || figures.targetFigure.kind === 'typed') return undefined;
  return figures.taken.from === 'words' && figures.taken.figure !== null ? figures.taken.figure : { formula };
}

interface DraftContents {
  readonly draft: Content | undefined;
  readonly draftedFrom: Content | undefined;
  readonly finding: Finding | null;
}

/** What this review puts into the columns that a draft rests on. `goal`: what "Target figure" shows then. */
interface Written {
  readonly method: Content | undefined;
  readonly targetKind: Content | undefined;
  readonly goal: CellValue;
}

const leaveDraft: DraftContents = { draft: undefined, draftedFrom: undefined, finding: null };

/** A draft is written where there is none, and again only where what it rests on has changed and its words are still ours. */
function draftContents(
  grid: Grid,
  columns: ReviewColumns,
  row: RowAssessment,
  assessment: TableAssessment,
  written: Written,
): DraftContents {
  const { draft, row: planRow } = row.assessed;
  const figures = figuresDraftedFrom(grid, columns, planRow.row, written);
  if (draft === null || figures === null) return leaveDraft;
  const { asAt, asAtFrom } = assessment.settings;
  const write = { draft, draftedFrom: draftedFromText(figures, asAt, draft), finding: null };
  const there = ownValue(grid, columns, 'draft', planRow.row);
  const from = ownValue(grid, columns, 'draftedFrom', planRow.row);
  if (isEmptyValue(there) && isEmptyValue(from)) return write;
  const drafted = readDraftedFrom(from);
  if (drafted === null) return leaveDraft;
  const newFigures = drafted.figures !== figures;
  const newDate = asAt !== null && asAt !== drafted.asAt && (asAtFrom === 'argument' || asAtFrom === 'setting');
  if (!newFigures && !newDate) return leaveDraft;
  if (isUntouched(there, drafted)) return write;
  if (!newFigures || isEmptyValue(there)) return leaveDraft;
  const column = columns.addInColumns.draft ?? 0;
  const message = `The figures have changed since ${cellAddress(planRow.row, column)} was drafted. Its wording has been edited, so it is left as it is.`;
  return {
    ...leaveDraft,
    finding: finding({ check: 'draft-edited', severity: 'note', sheet: grid.sheet.name, row: planRow.row, column, message }),
  };
}

/** The parts that the draft check rebuilds, as they stand once this review is written. Null where one is an error. */
function figuresDraftedFrom(grid: Grid, columns: ReviewColumns, row: number, written: Written): string | null {
  const word = (key: 'method' | 'targetKind'): string => {
    const content = written[key] ?? ownValue(grid, columns, key, row);
    return typeof content === 'string' ? content : '';
  };
  const cell = (column: number): string | null => draftedPart(valueAt(grid, row, column));
  const parts = [
    ...(columns.addInColumns.targetKind === undefined ? [] : [word('targetKind')]),
    ...(columns.target === null ? [] : [cell(columns.target)]),
    ...(columns.addInColumns.targetFigure === undefined ? [] : [draftedPart(written.goal)]),
    ...columns.periods.map(cell),
    ...(columns.statedTotal === null ? [] : [cell(columns.statedTotal)]),
    ...(columns.addInColumns.method === undefined ? [] : [word('method').replaceAll('?', '')]),
  ];
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : draftedFigures(known);
}

function ownValue(grid: Grid, columns: ReviewColumns, key: AddInColumn, row: number): CellValue {
  const column = columns.addInColumns[key];
  return column === undefined || columns.added.includes(key) ? null : valueAt(grid, row, column);
}
