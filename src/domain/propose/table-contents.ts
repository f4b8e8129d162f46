// What belongs in each cell of our columns for each deliverable, given what the officer has put there.

import type { Finding } from '../assessment';
import { cellAddress, type CellValue } from '../cell';
import { finding } from '../checks/finding';
import type { Content } from '../edit';
import { valueAt, type Grid } from '../grid';
import { methodCellText } from '../measures/method-cell';
import { targetWords } from '../measures/row-figures';
import type { TableColumns } from '../measures/table-columns';
import type { OwnColumn, PlanTable } from '../plan';
import type { RowAssessment, TableAssessment } from '../rating/assess-table';
import { draftedFigures, draftedFromText, draftedPart, isUntouched, readDraftedFrom } from './drafted-from';
import type { FormulaColumns } from './formulas';
import { achievedFormula, draftCheckFormula, ragFormula, totalFormula } from './formulas';

/** `undefined` leaves a cell as it is. */
export type RowContents = Readonly<Record<OwnColumn, Content | undefined>>;

export interface TableContents {
  readonly rows: readonly { readonly row: number; readonly contents: RowContents }[];
  readonly findings: readonly Finding[];
}

export function formulaColumnsOf({ periods, target, statedTotal, total, own }: TableColumns): FormulaColumns {
  return {
    periods,
    target,
    statedTotal,
    total,
    method: own.method ?? null,
    targetKind: own.targetKind ?? null,
    draftedFrom: own.draftedFrom ?? null,
  };
}

export function tableContents(grid: Grid, table: PlanTable, columns: TableColumns, assessment: TableAssessment): TableContents {
  const where = formulaColumnsOf(columns);
  const formulas = {
    total: totalFormula(where),
    achieved: achievedFormula(where),
    rag: ragFormula(where, assessment.settings.index),
    draftCheck: draftCheckFormula(where),
  };
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
    const draft = draftContents(grid, columns, each, assessment, { method, targetKind });
    if (draft.finding !== null) findings.push(draft.finding);
    const contents: RowContents = {
      total: formula('total'),
      achieved: formula('achieved'),
      rag: formula('rag'),
      method,
      targetKind,
      draft: draft.draft,
      draftCheck: formula('draftCheck'),
      draftedFrom: draft.draftedFrom,
    };
    return [{ row, contents }];
  });
  return { rows, findings };
}

/** What the officer typed stays, unless they have since answered the question about it. */
function methodContent({ method, typed }: RowAssessment): Content | undefined {
  if (method === null || method.basis === 'no periods') return undefined;
  if (typed !== null && typed.method === method.reading.method && typed.confirmed === method.reading.confirmed) return undefined;
  return methodCellText(method.reading);
}

function targetKindContent(grid: Grid, table: PlanTable, { figures, assessed }: RowAssessment): Content | undefined {
  const typed = table.own.targetKind === undefined ? null : valueAt(grid, assessed.row.row, table.own.targetKind);
  if (figures?.target == null || !(typed === null || typed === '')) return undefined;
  return targetWords[figures.targetKind];
}

interface DraftContents {
  readonly draft: Content | undefined;
  readonly draftedFrom: Content | undefined;
  readonly finding: Finding | null;
}

const leaveDraft: DraftContents = { draft: undefined, draftedFrom: undefined, finding: null };

/** A draft is written where there is none, and again only where what it rests on has changed and its words are still ours. */
function draftContents(
  grid: Grid,
  columns: TableColumns,
  row: RowAssessment,
  assessment: TableAssessment,
  written: { readonly method: Content | undefined; readonly targetKind: Content | undefined },
): DraftContents {
  const { draft, row: planRow } = row.assessed;
  const figures = figuresDraftedFrom(grid, columns, planRow.row, written);
  if (draft === null || figures === null) return leaveDraft;
  const { asAt, asAtFrom } = assessment.settings;
  const write = { draft, draftedFrom: draftedFromText(figures, asAt, draft), finding: null };
  const there = ownValue(grid, columns, 'draft', planRow.row);
  const from = ownValue(grid, columns, 'draftedFrom', planRow.row);
  if (isBlank(there) && isBlank(from)) return write;
  const drafted = readDraftedFrom(from);
  if (drafted === null) return leaveDraft;
  const newFigures = drafted.figures !== figures;
  const newDate = asAt !== null && asAt !== drafted.asAt && (asAtFrom === 'argument' || asAtFrom === 'setting');
  if (!newFigures && !newDate) return leaveDraft;
  if (isUntouched(there, drafted)) return write;
  if (!newFigures || isBlank(there)) return leaveDraft;
  const column = columns.own.draft ?? 0;
  const message = `The figures have changed since ${cellAddress(planRow.row, column)} was drafted. Its wording has been edited, so it is left as it is.`;
  return {
    ...leaveDraft,
    finding: finding({ check: 'draft-edited', severity: 'note', sheet: grid.sheet.name, row: planRow.row, column, message }),
  };
}

/** The parts that the draft check rebuilds, as they stand once this review is written. Null where one is an error. */
function figuresDraftedFrom(
  grid: Grid,
  columns: TableColumns,
  row: number,
  written: { readonly method: Content | undefined; readonly targetKind: Content | undefined },
): string | null {
  const word = (key: 'method' | 'targetKind'): string => {
    const content = written[key] ?? ownValue(grid, columns, key, row);
    return typeof content === 'string' ? content : '';
  };
  const cell = (column: number): string | null => draftedPart(valueAt(grid, row, column));
  const parts = [
    ...(columns.own.targetKind === undefined ? [] : [word('targetKind')]),
    ...(columns.target === null ? [] : [cell(columns.target)]),
    ...columns.periods.map(cell),
    ...(columns.statedTotal === null ? [] : [cell(columns.statedTotal)]),
    ...(columns.own.method === undefined ? [] : [word('method').replaceAll('?', '')]),
  ];
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : draftedFigures(known);
}

function ownValue(grid: Grid, columns: TableColumns, key: OwnColumn, row: number): CellValue {
  const column = columns.own[key];
  return column === undefined || columns.added.includes(key) ? null : valueAt(grid, row, column);
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}
