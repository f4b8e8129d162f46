// A review of a generated plan held against its truth: right, asked, refused, or confidently wrong.

import type { AssessedRow } from '../../../../src/domain/model/assessment';
import { isCounted } from '../../../../src/domain/model/table/counted-rows';
import type { Review } from '../../../../src/domain/model/review';
import { isCertain } from '../../../../src/domain/assess/certain-tables';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../domain/fixtures/review-of';
import type { EvidencePlan, PlannedRow, RowTruth } from './truth';

/** `asked`: something that the sheet settles is asked about. `wrong`: what is shown and isn't so. */
export interface Verdict {
  readonly outcome: 'right' | 'asked' | 'refused' | 'wrong';
  /** What is wrong, or else what is asked though the sheet says it. */
  readonly because: readonly string[];
}

function reviewOf(plan: EvidencePlan): Review {
  return reviewWorkbook(snapshotOf(plan.grid), { asAt: plan.asAt, answers: [] });
}

/** The cells of what is called wrong. */
export function wrongFindings(plan: EvidencePlan): readonly string[] {
  return reviewOf(plan)
    .findings.filter(({ severity }) => severity === 'wrong')
    .map(({ cell }) => cell ?? 'the sheet');
}

/** What a review makes of a plan. */
export function judge(plan: EvidencePlan): Verdict {
  const review = reviewOf(plan);
  const [sheet] = review.sheets;
  if (sheet === undefined || sheet.reading.layout === 'none')
    return { outcome: plan.mayBeRefused === true ? 'right' : 'refused', because: [sheet?.reading.reason ?? ''] };
  const shown = new Map(sheet.tables.flatMap(({ rows }) => rows).map((row) => [row.row.row, row]));
  const counted = new Set(sheet.reading.tables.flatMap(({ rows }) => rows.filter(isCounted).map(({ row }) => row)));
  const uncertain = new Set(sheet.reading.tables.filter((table) => !isCertain(table)).flatMap(({ rows }) => rows.map(({ row }) => row)));
  const isSchemeAsked = review.findings.some(({ check, severity }) => check === 'scheme-asked' && severity === 'ask');
  const unrated = sheet.tables.filter(({ settings }) => isSchemeAsked && settings.schemeAsked);
  const withoutScheme = new Set(unrated.flatMap(({ rows }) => rows.map(({ row }) => row.row)));
  const wrong = [...alarms(plan, review), ...madeUp(plan, counted)];
  const asked: string[] = [];
  for (const row of plan.rows) {
    const found = shown.get(row.row);
    const name = `row ${String(row.row + 1)}`;
    if (uncertain.has(row.row)) {
      if (row.settled) asked.push(`${name}: ${review.findings.find(({ check }) => check === 'mapping')?.message ?? ''}`);
    } else if (found === undefined || !counted.has(row.row)) {
      if (!isTold(review, row.row)) wrong.push(`${name} is lost`);
      else if (row.settled) asked.push(`${name} is none, but told`);
    } else if (withoutScheme.has(row.row) && row.truths.some((truth) => isSame(found, truth, null))) {
      asked.push(`${name}: no scheme fits the stated statuses`);
    } else if (!row.truths.some((truth) => isSame(found, truth))) {
      if (!isOpen(found, row.truths) || !isAskedAbout(review, row.row)) wrong.push(difference(found, row));
      else if (row.settled) asked.push(difference(found, row));
    }
  }
  if (wrong.length > 0) return { outcome: 'wrong', because: wrong };
  return { outcome: asked.length > 0 ? 'asked' : 'right', because: asked };
}

/** Findings that call something wrong which isn't, and wrong figures that no finding names. */
function alarms({ wrong }: EvidencePlan, { findings }: Review): readonly string[] {
  const called = findings.filter(({ severity }) => severity === 'wrong');
  return [
    ...called
      .filter(({ cell }) => cell === null || !wrong.includes(cell))
      .map(({ cell, message }) => `false alarm at ${cell ?? 'the sheet'}: ${message}`),
    ...wrong.filter((address) => !called.some(({ cell }) => cell === address)).map((address) => `${address} isn't called wrong`),
  ];
}

function madeUp({ rows }: EvidencePlan, counted: ReadonlySet<number>): readonly string[] {
  const known = new Set(rows.map(({ row }) => row));
  return [...counted].filter((row) => !known.has(row)).map((row) => `row ${String(row + 1)} is made up`);
}

/** `status`: what is to stand there; null where no scheme is followed by what is stated. */
function isSame(row: AssessedRow, truth: RowTruth, status: RowTruth['status'] = truth.status): boolean {
  return (
    isNear(row.total, truth.total) &&
    (truth.goal === 'any' || isNear(row.goal, truth.goal)) &&
    isNear(row.achieved, truth.achieved) &&
    statusOf(row) === status &&
    (truth.kind === null || truth.goal === null || (row.row.target.kind ?? 'at least') === truth.kind || truth.status === null)
  );
}

function isNear(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));
}

function statusOf({ rating }: AssessedRow): string | null {
  return rating !== null && 'status' in rating ? rating.status : null;
}

/** No colour on a guess: no percentage stands there, and a status only without a total, and if it is the true one. */
function isOpen(row: AssessedRow, truths: readonly RowTruth[]): boolean {
  const status = statusOf(row);
  const isAgreed = row.method?.open === true && row.total === null && truths.some((truth) => truth.status === status);
  return row.achieved === null && (status === null || isAgreed);
}

function isAskedAbout({ findings, questions }: Review, row: number): boolean {
  const isAsk = findings.some(
    ({ severity, cell, related }) => severity === 'ask' && [cell, ...related].some((address) => covers(address, row)),
  );
  return isAsk || questions.some(({ rows }) => rows.includes(row));
}

function isTold({ findings }: Review, row: number): boolean {
  return findings.some(({ cell, related }) => [cell, ...related].some((address) => covers(address, row)));
}

function covers(address: string | null, row: number): boolean {
  const found = /^[A-Z]+(\d+)(?::[A-Z]+(\d+))?$/u.exec(address ?? '');
  if (found === null) return false;
  const first = Number(found[1]);
  return first <= row + 1 && row + 1 <= Number(found[2] ?? first);
}

function difference(row: AssessedRow, { row: at, truths }: PlannedRow): string {
  const text = (figures: RowTruth): string =>
    `total ${String(figures.total)}, target ${figures.kind ?? ''} ${String(figures.goal)}, ${String(figures.achieved)}, ${figures.status ?? 'not rated'}`;
  const { total, goal, achieved } = row;
  const is = `total ${String(total)} (${row.method?.method ?? ''}${row.method?.open === true ? ' open' : ''}), target ${row.row.target.kind ?? ''} ${String(goal)}, ${String(achieved)}, ${row.rating === null ? 'null' : 'status' in row.rating ? row.rating.status : row.rating.notRated}`;
  return `row ${String(at + 1)}: ${is}; not ${truths.length === 0 ? 'asked' : truths.map(text).join(' / ')}`;
}
