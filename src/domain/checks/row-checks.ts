// What a row's own figures show to be wrong, unclear or worth knowing.

import type { Finding } from '../assessment';
import { cellAddress } from '../cell';
import { valueAt, type Grid } from '../grid';
import { achievedAgrees } from '../measures/achieved';
import { countBy, methodWords } from '../measures/counting-method';
import { numberText, percentText } from '../commentary/words';
import { roundTo } from '../measures/rounding';
import { methodList } from '../measures/questions';
import type { RowFigures } from '../measures/row-figures';
import type { TableColumns } from '../measures/table-columns';
import type { Figure, PlanTable } from '../plan';
import { statedStatus, type RowAssessment } from '../rating/assess-table';
import { finding, type FindingParts } from './finding';

/** Everything that one deliverable's checks look at. */
export interface RowInTable {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly columns: TableColumns;
  readonly assessment: RowAssessment;
}

type RowCheck = (row: RowInTable, figures: RowFigures) => readonly FindingParts[];

const checks: readonly RowCheck[] = [
  errorInFigures,
  errorInTotal,
  textInFigures,
  countingMethod,
  unreadMethod,
  totalTypedOver,
  achievedDiffers,
  targetMissing,
  statusDiffers,
];

export function checkRow(row: RowInTable): readonly Finding[] {
  const { figures } = row.assessment;
  if (figures === null) return [];
  return checks.flatMap((check) => check(row, figures)).map(finding);
}

function place({ table, assessment }: RowInTable, column: number | null) {
  return { sheet: table.sheet.name, row: assessment.assessed.row.row, column };
}

function addressOf(row: RowInTable, column: number): string {
  return cellAddress(row.assessment.assessed.row.row, column);
}

function periodAddresses(row: RowInTable): readonly string[] {
  return row.columns.periods.map((column) => addressOf(row, column));
}

function errorInFigures(row: RowInTable, { error, targetError }: RowFigures): readonly FindingParts[] {
  const { target } = row.columns;
  const at = error ?? (targetError === null || target === null ? null : { column: target, text: targetError });
  if (at === null) return [];
  const message = `${addressOf(row, at.column)} shows ${at.text}, so this row isn't rated. Correct the figure, then review again.`;
  return [{ check: 'error-in-figures', severity: 'wrong', ...place(row, at.column), message, stated: at.text }];
}

/** A broken formula in the officer's Total keeps nothing from being computed, but it is there to be mended. */
function errorInTotal(row: RowInTable): readonly FindingParts[] {
  const { statedTotal, total } = row.columns;
  const shown = row.assessment.assessed.row.total;
  if (statedTotal === null || statedTotal === total || shown.kind !== 'error') return [];
  const message = `${addressOf(row, statedTotal)} shows ${shown.error.error}. Correct the total, then review again.`;
  return [{ check: 'error-in-total', severity: 'wrong', ...place(row, statedTotal), message, stated: shown.error.error }];
}

/** A number typed as text looks like a figure and counts for nothing. */
function textInFigures(row: RowInTable): readonly FindingParts[] {
  const { grid, columns, assessment } = row;
  const { row: planRow } = assessment.assessed;
  const figureOf = (column: number): Figure | undefined => {
    if (column === columns.target) return planRow.target.figure;
    if (column === columns.statedTotal) return planRow.total;
    return planRow.actuals[row.table.columns.periods.findIndex((period) => period.column === column)];
  };
  return [columns.target, ...columns.periods, columns.statedTotal].flatMap((column): readonly FindingParts[] => {
    if (column === null) return [];
    const value = valueAt(grid, planRow.row, column);
    const figure = figureOf(column);
    if (typeof value !== 'string' || figure?.kind !== 'number') return [];
    const message = `${addressOf(row, column)} holds ${numberText(figure.value)} as text, so Excel leaves it out. Type it as a number.`;
    return [{ check: 'text-in-figures', severity: 'wrong', ...place(row, column), message, stated: value, computed: figure.value }];
  });
}

function countingMethod(row: RowInTable, figures: RowFigures): readonly FindingParts[] {
  const { method } = row.assessment;
  if (method === null || method.basis === 'no periods') return [];
  const at = place(row, row.columns.statedTotal ?? row.columns.total);
  const common = { ...at, related: periodAddresses(row), stated: figures.statedTotal, computed: row.assessment.assessed.total };
  const stated = figures.statedTotal === null ? '' : numberText(figures.statedTotal);
  const sum = countBy('sum', figures.actuals);
  const made = sum === null ? '' : numberText(sum);
  const { reading } = method;
  const cell = addressOf(row, at.column ?? 0);
  switch (method.basis) {
    case 'none fits': {
      if (!method.disagrees) return [];
      const message = `${cell} says ${stated}, but the periods add up to ${made}, and no other way of counting gives ${stated}. Correct the figures, or choose Stated.`;
      return [{ ...common, check: 'total-fits-no-method', severity: 'wrong', message, computed: sum }];
    }
    case 'total': {
      if (reading.confirmed) return [];
      const message = `${cell} says ${stated}, which fits ${methodList(reading.candidates)}. ${methodWords[reading.method]} is used until you choose.`;
      return [{ ...common, check: 'counting-method', severity: 'ask', message }];
    }
    case 'unfit now': {
      const given = numberText(row.assessment.assessed.total ?? 0);
      const message = `${cell} says ${stated}, but ${methodWords[reading.method]} now gives ${given}. Choose how to count, or correct the total.`;
      return [{ ...common, check: 'counting-method', severity: 'wrong', message }];
    }
    case 'proposed': {
      if (!reading.doubtful) return [];
      const message = `No total is stated, and the figures repeat or creep up. ${methodWords[reading.method]} is used until you choose how to count.`;
      return [{ ...common, check: 'counting-method', severity: 'ask', message }];
    }
    case 'typed': {
      if (!method.disagrees) return [];
      const given = numberText(row.assessment.assessed.total ?? 0);
      const message = `${cell} says ${stated}, but ${methodWords[reading.method]} gives ${given}. Correct the total or the counting method.`;
      return [{ ...common, check: 'total-differs', severity: 'wrong', message }];
    }
  }
}

function unreadMethod(row: RowInTable): readonly FindingParts[] {
  const { typed } = row.assessment;
  if (typed?.method !== null) return [];
  const column = row.columns.own.method ?? null;
  const message = `"${typed.text}" is no counting method. Choose Sum, Latest, Highest, Average or Stated.`;
  return [{ check: 'counting-method', severity: 'ask', ...place(row, column), message, stated: typed.text }];
}

function totalTypedOver(row: RowInTable): readonly FindingParts[] {
  if (!row.assessment.typedOver || row.columns.total === null) return [];
  const message = `${addressOf(row, row.columns.total)} was typed over, so it no longer follows the figures. It is left as it is.`;
  return [{ check: 'total-typed-over', severity: 'note', ...place(row, row.columns.total), message }];
}

function achievedDiffers(row: RowInTable): readonly FindingParts[] {
  const { table, columns, assessment } = row;
  const { row: planRow, achieved, total } = assessment.assessed;
  if (columns.fillsAchieved || table.columns.achieved === null || planRow.achieved.kind !== 'number' || achieved === null) return [];
  const decimals = planRow.achievedDecimals ?? 0;
  if (achievedAgrees(planRow.achieved.value, achieved, decimals)) return [];
  const shown = (share: number): string => `${String(roundTo(share * 100, decimals))}%`;
  const basis = `${numberText(total ?? 0)} of ${numberText(assessment.figures?.target ?? 0)} is ${shown(achieved)}`;
  const message = `${addressOf(row, table.columns.achieved)} says ${shown(planRow.achieved.value)}, but ${basis}.`;
  return [
    {
      check: 'achieved-differs',
      severity: 'wrong',
      ...place(row, table.columns.achieved),
      message,
      stated: planRow.achieved.value,
      computed: achieved,
    },
  ];
}

function targetMissing(row: RowInTable, { target, targetError, targetKind }: RowFigures): readonly FindingParts[] {
  const column = row.columns.target;
  if (column === null || targetError !== null) return [];
  const at = place(row, column);
  const cell = addressOf(row, column);
  if (target === null)
    return [{ check: 'no-target', severity: 'note', ...at, message: `${cell} has no figure as a target, so this row isn't rated.` }];
  if (target === 0)
    return [
      {
        check: 'target-zero',
        severity: 'ask',
        ...at,
        message: `${cell} has a target of zero, so there is no % achieved and no rating.`,
        stated: 0,
      },
    ];
  if (target < 0)
    return [
      {
        check: 'target-negative',
        severity: 'ask',
        ...at,
        message: `${cell} has a target below zero, so this row isn't rated.`,
        stated: target,
      },
    ];
  if (targetKind !== 'percent of population') return [];
  const message = `${cell} is a share of a population (${percentText(target)}) and the figures are counts. Give the target as a number to have it rated.`;
  return [{ check: 'target-of-population', severity: 'ask', ...at, message, stated: target }];
}

function statusDiffers(row: RowInTable): readonly FindingParts[] {
  const { row: planRow, rating } = row.assessment.assessed;
  const stated = statedStatus(planRow);
  if (stated === null || rating === null || !('status' in rating) || stated.toLowerCase() === rating.status.toLowerCase()) return [];
  const column = planRow.reviews.filter(({ status }) => status === stated).at(-1)?.column ?? null;
  const message = `Stated ${stated}, computed ${rating.status}. The stated status is left as it is.`;
  return [{ check: 'status-differs', severity: 'note', ...place(row, column), message, stated, computed: rating.status }];
}
