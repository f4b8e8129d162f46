// The readings of a table that are worth comparing: what the headings say, and what the officer's formulas and figures
// say instead.

import { comesAfter, isCarriedForward } from './carried-forward';
import { doneColumns } from './explained';
import { combinePeriod, unnamedPeriod, type PeriodCandidate } from '../columns/periods/period-columns';
import { rolesWith, type ColumnRoles, type ColumnSurvey, type FigureRoles } from '../columns/column-roles';
import type { ColumnEvidence } from '../columns/figure-columns';
import { isSizeOfGroup } from '../headings/heading-words';
import { isBudgetHeading } from '../../cells/targets/better-direction';
import { kindInHeading } from '../../cells/words/figure-kind-words';
import { isSameFigure } from '../../cells/rounding';
import { isSameSum, type Sum } from '../../cells/row-formula';
import { figureRatios } from './figure-ratios';
import type { FormulaRelation } from './formula-relations';
import type { TableFigures } from './table-figures';
import { withYearAlone } from './target-of-one-year';

/** What speaks for a column's role beside its heading. */
export interface RoleEvidence {
  /** A few words that an officer can check. */
  readonly words: string;
  /** How sure it makes the role by itself, 0 to 1. */
  readonly confidence: number;
}

/** What a relation that holds in several rows makes of a role, whatever the heading says; in one row it is a chance. */
const confidenceOf = { formula: 0.9, figures: 0.85, once: 0 } as const;

function byRows(kind: 'formula' | 'figures', rows: number, words: string): RoleEvidence {
  return { words, confidence: rows > 1 ? confidenceOf[kind] : confidenceOf.once };
}

/** A whole reading of a table's figures. */
export interface CandidateReading {
  readonly roles: ColumnRoles;
  /** Evidence other than headings for the role of a column. */
  readonly reasons: ReadonlyMap<number, RoleEvidence>;
  /** Whether officers' formulas name what it counts. */
  readonly byFormula: boolean;
}

/** `relations`: what the formulas of the table's columns say. The reading by headings alone comes first. */
export function candidateReadings(
  survey: ColumnSurvey,
  figures: TableFigures,
  relations: readonly FormulaRelation[],
): readonly CandidateReading[] {
  const plain: CandidateReading = { roles: withCarriedForward(survey, figures, rolesWith(survey)), reasons: new Map(), byFormula: false };
  const bySums = relations.filter((relation) => !isOneOfSubtotals(relation, relations)).flatMap((relation) => fromSum(survey, relation));
  const byRatios = relations.flatMap((relation) => fromRatio(survey, relation, relations));
  const byDifferences = byRatios.length > 0 ? [] : relations.flatMap((relation) => fromDifference(survey, relation));
  const byFigures = bySums.length > 0 ? [] : fromStatedTotals(survey, figures, plain.roles);
  const byShares = byRatios.length > 0 ? [] : fromFigureRatios(survey, figures, plain.roles);
  const all = [plain, ...bySums, ...byRatios, ...byDifferences, ...byShares, ...byFigures, ...fromOnlyPeriod(survey, plain.roles)];
  const isSumOf = (columns: readonly number[], total: number): boolean => addsUpTo(figures, columns, total);
  return all.map((reading) => ({ ...reading, roles: withYearAlone(survey, reading.roles, relations, isSumOf) }));
}

/**
 * "Delivered up to 30 June 2024" before the quarters names a month, and is what earlier years brought where the stated
 * totals add it up.
 */
function withCarriedForward(survey: ColumnSurvey, figures: TableFigures, plain: ColumnRoles): ColumnRoles {
  const { total, periods } = plain;
  if (total === null || !periods.some(({ column }) => isCarriedForward(survey, column))) return plain;
  const added = periodsAdded(
    survey,
    periods.map(({ column }) => column),
  );
  return added !== null && addsUpTo(figures, doneColumns(plain), total) ? rolesWith(survey, { periods: added, total }) : plain;
}

/**
 * A total names what it adds up: its periods are those columns, what was carried forward and what comes after among
 * them.
 */
function fromSum(survey: ColumnSurvey, { column, formula, rows }: FormulaRelation): readonly CandidateReading[] {
  if (formula.kind !== 'sum' || formula.columns.length < 2) return [];
  const periods = periodsAdded(survey, formula.columns);
  if (periods === null || !mayBeTotal(survey, column)) return [];
  const roles = rolesWith(survey, { periods, total: column });
  const [first, last] = [formula.columns[0], formula.columns.at(-1)].map((each) => headingOf(survey, each ?? null));
  const reason = `its formula adds up “${first ?? ''}” to “${last ?? ''}” in ${rowsInWords(rows)}`;
  const reasons = new Map([[column, byRows('formula', rows, reason)], ...addedUnnamed(survey, periods, { column, rows })]);
  return [{ roles, reasons, byFormula: true }];
}

/** "Year 2 so far (Apr–Dec)" names no period that we know: that the total takes it says it all the same. */
function addedUnnamed(
  survey: ColumnSurvey,
  periods: readonly PeriodCandidate[],
  { column, rows }: Pick<FormulaRelation, 'column' | 'rows'>,
): readonly (readonly [number, RoleEvidence])[] {
  const words = `“${headingOf(survey, column)}” adds it up in ${rowsInWords(rows)}`;
  return periods
    .filter(({ period, carriedForward, comesAfter: isAfter }) => period === unnamedPeriod && carriedForward !== true && isAfter !== true)
    .map((period) => [period.column, byRows('formula', rows, words)]);
}

/** The total of a quarter beside those of other quarters: each adds up as many columns, and none of another's. */
function isOneOfSubtotals({ column, formula }: FormulaRelation, all: readonly FormulaRelation[]): boolean {
  if (formula.kind !== 'sum' || formula.columns.length < 2) return false;
  return all.some(
    (other) =>
      other.column !== column &&
      other.formula.kind === 'sum' &&
      other.formula.columns.length === formula.columns.length &&
      !other.formula.columns.some((each) => formula.columns.includes(each)),
  );
}

function rowsInWords(rows: number): string {
  return rows === 1 ? '1 row' : `${String(rows)} rows`;
}

/** A percentage names its target, and what is set against it. */
function fromRatio(
  survey: ColumnSurvey,
  { column, formula, rows }: FormulaRelation,
  relations: readonly FormulaRelation[],
): readonly CandidateReading[] {
  if (formula.kind !== 'ratio' && formula.kind !== 'progress') return [];
  const target = only(formula.kind === 'ratio' ? formula.under : formula.target);
  const now = formula.kind === 'ratio' ? formula.over : formula.now;
  if (target === null || !mayBeTarget(survey, target)) return [];
  const reasons = new Map([
    [column, byRows('formula', rows, `its formula divides by “${headingOf(survey, target)}”`)],
    [target, byRows('formula', rows, `the formula of “${headingOf(survey, column)}” divides by it`)],
  ]);
  const counted = only(now);
  const summed = relations.find((relation) => relation.column === counted && relation.formula.kind === 'sum');
  if (counted !== null && summed !== undefined) reasons.set(counted, byRows('formula', summed.rows, 'its formula adds up the periods'));
  // "% of target" is "Starters" ÷ "Target starters": what is divided by the target is what was reached, whatever it is called.
  else if (counted !== null && saysTarget(survey, target))
    reasons.set(
      counted,
      byRows('formula', rows, `the formula of “${headingOf(survey, column)}” divides it by “${headingOf(survey, target)}”`),
    );
  const periods = now.length > 1 ? periodsAdded(survey, now) : null;
  const given: FigureRoles = { target, achieved: column };
  if (periods !== null) return [{ roles: rolesWith(survey, { ...given, periods }), reasons, byFormula: true }];
  if (counted === null || survey.byHeading.some((period) => period.column === counted))
    return [{ roles: rolesWith(survey, given), reasons, byFormula: true }];
  const ofTotal = periodsOfTotal(survey, counted, relations);
  if (summed !== undefined) for (const [period, reason] of addedUnnamed(survey, ofTotal.periods ?? [], summed)) reasons.set(period, reason);
  return [{ roles: rolesWith(survey, { ...given, ...ofTotal, total: counted }), reasons, byFormula: true }];
}

/** “Gap to target” by its formula: of what it takes apart the one is the target, and the other what is set against it. */
function fromDifference(survey: ColumnSurvey, { column, formula, rows }: FormulaRelation): readonly CandidateReading[] {
  if (formula.kind !== 'difference' || survey.byHeading.length > 0) return [];
  const named = [only(formula.from), only(formula.less)].flatMap((each) => each ?? []);
  const [target, ...others] = named.filter((each) => saysTarget(survey, each));
  const counted = named.find((each) => each !== target);
  if (target === undefined || others.length > 0 || counted === undefined || !mayBeReached(survey, counted)) return [];
  const reasons = new Map([
    [target, byRows('formula', rows, `the formula of “${headingOf(survey, column)}” sets “${headingOf(survey, counted)}” against it`)],
    [counted, byRows('formula', rows, `the formula of “${headingOf(survey, column)}” sets it against “${headingOf(survey, target)}”`)],
  ]);
  return [{ roles: rolesWith(survey, { target, total: counted }), reasons, byFormula: true }];
}

const maybeReached: ReadonlySet<string> = new Set(['actual', 'total', 'review']);

/** A year, or a word for what was done: not a baseline, a forecast or another target, from which a target may differ too. */
function mayBeReached(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined || evidence.content.figures === 0) return false;
  const { words, parts, name } = evidence;
  const kind = kindInHeading(name);
  if (kind !== null && kind !== 'actual') return false;
  return words === null ? combinePeriod(parts) !== null : maybeReached.has(words.role);
}

/** A budget is none: what is set against it is money, of which a heading must say that it was spent. */
function saysTarget(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  return evidence?.words?.role === 'target' && !isBudgetHeading(evidence.name);
}

/** What is set against the target is itself a sum: its periods are those that it adds up. */
function periodsOfTotal(survey: ColumnSurvey, total: number, relations: readonly FormulaRelation[]): Pick<FigureRoles, 'periods'> {
  const formula = relations.find(({ column }) => column === total)?.formula;
  const periods = formula?.kind === 'sum' && formula.columns.length > 1 ? periodsAdded(survey, formula.columns) : null;
  return periods === null ? {} : { periods };
}

/** Typed percentages find their target where the headings name none, or another column. */
function fromFigureRatios(survey: ColumnSurvey, figures: TableFigures, plain: ColumnRoles): readonly CandidateReading[] {
  const taken = new Set([...plain.periods.map(({ column }) => column), plain.total]);
  const others = figures.columns.filter((column) => !taken.has(column) && evidenceAt(survey, column) !== undefined);
  const shares =
    plain.achieved === null ? others.filter((column) => column !== plain.target && mayBeShare(survey, column)) : [plain.achieved];
  const targets = plain.target === null ? others.filter((column) => mayBeTarget(survey, column)) : [plain.target];
  const saying = shares.filter((column) => saysPercent(survey, column));
  return figureRatios(figures, plain, { shares, saying }, targets).map(({ share, target, rows }) => ({
    roles: rolesWith(survey, { target, achieved: share }),
    reasons: new Map([
      [share, byRows('figures', rows, `it is what was reached divided by “${headingOf(survey, target)}” in ${rowsInWords(rows)}`)],
      [target, byRows('figures', rows, `“${headingOf(survey, share)}” divides by it in ${rowsInWords(rows)}`)],
    ]),
    byFormula: false,
  }));
}

/** Typed totals that come out only with what was carried forward, or with what comes after. */
function fromStatedTotals(survey: ColumnSurvey, figures: TableFigures, plain: ColumnRoles): readonly CandidateReading[] {
  const { total, periods } = plain;
  if (total === null || periods.length === 0) return [];
  const named = new Set(periods.map(({ column }) => column));
  const others = figures.columns.filter((column) => !named.has(column) && column !== total && mayBeAdded(survey, column));
  const added = others.filter((column) => isCarriedForward(survey, column) || comesAfter(survey, column));
  const sets = [...added.map((column) => [column]), ...(added.length > 1 ? [added] : [])];
  return sets.flatMap((more): readonly CandidateReading[] => {
    const columns = [...named, ...more].sort((one, other) => one - other);
    if (!addsUpTo(figures, columns, total) && !addsUpTo(figures, [...doneColumns(plain), ...more], total)) return [];
    const all = periodsAdded(survey, columns);
    if (all === null) return [];
    const reason = `its figures add up ${more.map((column) => `“${headingOf(survey, column)}”`).join(' and ')} too`;
    return [
      {
        roles: rolesWith(survey, { periods: all, total }),
        reasons: new Map([[total, byRows('figures', leastTelling, reason)]]),
        byFormula: false,
      },
    ];
  });
}

const percentAlone = /^(?:%|per ?cent(?:age)?|pct|share|rate)$/iu;

/** "Q3 target" beside "Q3 actual", and no other period: the one is what the other is set against. */
function fromOnlyPeriod(survey: ColumnSurvey, plain: ColumnRoles): readonly CandidateReading[] {
  const [period, ...more] = plain.periods;
  if (period !== undefined && more.length > 0) return [];
  if (plain.target !== null) return [];
  const targets = plain.periodTargets.length > 0 ? plain.periodTargets : survey.candidates.filter(({ measure }) => measure === 'target');
  const [target, ...others] = targets;
  if (target === undefined || others.length > 0) return [];
  const actual = period ?? survey.candidates.find(({ measure }) => measure === 'actual');
  if (actual === undefined) return [];
  const roles = rolesWith(survey, { periods: [actual], target: target.column });
  const reason: RoleEvidence = { words: 'the target of the only period', confidence: confidenceOf.once };
  return [{ roles, reasons: new Map([[target.column, reason]]), byFormula: false }];
}

function only(sum: Sum): number | null {
  const [first, ...more] = sum;
  return first === undefined || more.length > 0 ? null : first;
}

function evidenceAt(survey: ColumnSurvey, column: number): ColumnEvidence | undefined {
  return survey.free.find((evidence) => evidence.column === column);
}

function headingOf(survey: ColumnSurvey, column: number | null): string {
  return survey.all.find((evidence) => evidence.column === column)?.parts.at(-1) ?? '';
}

/** The columns that a sum adds up as periods; null where one of them is plainly something else. */
function periodsAdded(survey: ColumnSurvey, columns: Sum): readonly PeriodCandidate[] | null {
  const periods = columns.map((column): PeriodCandidate | null => {
    const evidence = evidenceAt(survey, column);
    if (evidence === undefined || !mayBeAdded(survey, column)) return null;
    if (comesAfter(survey, column)) return { column, period: unnamedPeriod, measure: 'forecast', band: '', comesAfter: true };
    if (isCarriedForward(survey, column)) return { column, period: unnamedPeriod, measure: 'actual', band: '', carriedForward: true };
    const found = survey.candidates.find((candidate) => candidate.column === column);
    return found ?? { column, period: combinePeriod(evidence.parts) ?? unnamedPeriod, measure: measureSaid(evidence), band: '' };
  });
  return periods.includes(null) ? null : periods.flatMap((period) => period ?? []);
}

function measureSaid({ parts }: ColumnEvidence): 'forecast' | 'actual' {
  return parts.some((part) => /\b(?:forecast\w*|projected|expected|estimated?)\b/iu.test(part)) ? 'forecast' : 'actual';
}

const neverAdded: ReadonlySet<string> = new Set(['target', 'achieved', 'commentary', 'timescale', 'start', 'direction']);

/** A sum of targets, or of percentages, is no total of what was done. */
function mayBeAdded(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined || evidence.content.dates > 0) return false;
  return evidence.words === null || !neverAdded.has(evidence.words.role) || !evidence.words.exact;
}

function mayBeTotal(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  return evidence !== undefined && !(evidence.words !== null && evidence.words.exact && neverAdded.has(evidence.words.role));
}

function mayBeTarget(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined) return false;
  const { words } = evidence;
  if (isSizeOfGroup(evidence.parts.at(-1) ?? '')) return false;
  // Over figures a word for what rows are about ("Aim", "Goal") says nothing of that.
  return words === null || words.role === 'target' || words.role === 'other' || words.role === 'outcome' || !words.exact;
}

function saysPercent(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  return evidence !== undefined && (evidence.content.percents > 0 || percentAlone.test(evidence.name));
}

const neverShare: ReadonlySet<string> = new Set(['other', 'target', 'timescale', 'start']);

/** Running numbers and codes can come out as hundredths of something by chance. */
function mayBeShare(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined || evidence.content.dates > 0) return false;
  const { words } = evidence;
  return words === null || !neverShare.has(words.role) || !words.exact;
}

/** Rows in which at least two figures are added, so that a sum says something; most of them must come out. */
const leastShare = 0.75;
const leastTelling = 2;

function addsUpTo(figures: TableFigures, columns: readonly number[], total: number): boolean {
  let [explained, telling] = [0, 0];
  figures.figures.get(total)?.forEach((stated, row) => {
    if (stated === null) return;
    const added = columns.flatMap((column) => figures.figures.get(column)?.[row] ?? []);
    if (added.filter((figure) => figure !== 0).length < 2) return;
    telling += 1;
    if (
      isSameFigure(
        added.reduce((sum, figure) => sum + figure, 0),
        stated,
      )
    )
      explained += 1;
  });
  return telling >= leastTelling && explained >= telling * leastShare;
}

/** Whether two readings give the same columns the roles that figures are computed from. */
export function isSameReading(one: ColumnRoles, other: ColumnRoles): boolean {
  const columns = (roles: ColumnRoles): Sum => roles.periods.map(({ column }) => column);
  return (
    one.total === other.total && one.target === other.target && one.achieved === other.achieved && isSameSum(columns(one), columns(other))
  );
}
