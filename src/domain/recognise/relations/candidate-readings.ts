// The readings of a table that are worth comparing: what the headings say, and what the officer's formulas and figures
// say instead.

import { comesAfter, isCarriedForward } from './carried-forward';
import { doneColumns } from './explained';
import { combinePeriod, unnamedPeriod, type PeriodCandidate } from '../columns/periods/period-columns';
import { saysStillToCome } from '../columns/periods/still-to-come';
import { rolesWith, type ColumnRoles, type ColumnSurvey, type FigureRoles } from '../columns/column-roles';
import type { ColumnEvidence } from '../columns/figure-columns';
import { isSameFigure } from '../../cells/rounding';
import { isSameSum, type Sum } from '../../cells/row-formula';
import { fromBesideTarget } from './found/beside-target';
import {
  byRows,
  confidenceOf,
  evidenceAt,
  headingOf,
  rowsInWords,
  type CandidateReading,
  type RoleEvidence,
} from './found/candidate-reading';
import { fromCountedRows } from './found/counted-rows';
import { figureRatios } from './found/figure-ratios';
import { fromJointRatios } from './found/joint-ratios';
import { fromLatestYear } from './found/latest-year';
import { mayBeReached, mayBeShare, mayBeTarget, saysPercent, saysTarget } from './found/may-be';
import { isShareOf, withoutSharesOfMoney } from './found/named-share';
import { fromPooled } from './found/pooled-results';
import { fromRates } from './found/rate-of-base';
import type { FormulaRelation } from './formula-relations';
import type { TableFigures } from './table-figures';
import { withYearAlone } from './targets/target-of-one-year';

/** `relations`: what the formulas of the table's columns say. The reading by headings alone comes first. */
export function candidateReadings(
  survey: ColumnSurvey,
  figures: TableFigures,
  relations: readonly FormulaRelation[],
): readonly CandidateReading[] {
  const plain: CandidateReading = { roles: withCarriedForward(survey, figures, rolesWith(survey)), reasons: new Map(), byFormula: false };
  const bySums = relations
    .filter((relation) => !isOneOfSubtotals(relation, relations))
    .flatMap((relation) => fromSum(survey, relation, relations));
  const ofTargets = withoutSharesOfMoney(
    survey,
    relations.flatMap((relation) => fromRatio(survey, relation, relations)),
  );
  const areOfTarget = ofTargets.some(({ roles }) => roles.target !== null && saysTarget(survey, roles.target));
  const byRates = areOfTarget ? [] : fromRates(survey, figures, plain.roles);
  const byRatios = byRates.length > 0 ? [] : ofTargets;
  const byDifferences = byRatios.length > 0 ? [] : relations.flatMap((relation) => fromDifference(survey, relation));
  const byFigures = bySums.length > 0 ? [] : fromStatedTotals(survey, figures, plain.roles);
  const byShares = byRates.length + byRatios.length > 0 ? [] : fromFigureRatios(survey, figures, plain.roles);
  const all = [
    plain,
    ...bySums,
    ...byRates,
    ...byRatios,
    ...byDifferences,
    ...byShares,
    ...byFigures,
    ...(bySums.length > 0 ? [] : fromCountedRows(survey, figures, plain.roles)),
    ...fromOnlyPeriod(survey, plain.roles),
    ...foundReadings(survey, figures, plain.roles, byRates.length + byRatios.length + byDifferences.length > 0),
  ];
  const isSumOf = (columns: readonly number[], total: number): boolean => addsUpTo(figures, columns, total);
  return all.map((reading) => ({ ...reading, roles: withYearAlone(survey, reading.roles, relations, isSumOf) }));
}

/** What figures, years or places find where headings and formulas leave open what was reached; the surest alone. */
function foundReadings(survey: ColumnSurvey, figures: TableFigures, plain: ColumnRoles, isSaid: boolean): readonly CandidateReading[] {
  const pooled = fromPooled(survey, figures, plain);
  if (pooled.length > 0 || isSaid) return pooled;
  const shared = fromJointRatios(survey, figures, plain);
  if (shared.length > 0) return shared;
  const ofYear = fromLatestYear(survey, plain);
  return ofYear.length > 0 ? ofYear : fromBesideTarget(survey, figures, plain);
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
function fromSum(
  survey: ColumnSurvey,
  { column, formula, rows }: FormulaRelation,
  relations: readonly FormulaRelation[],
): readonly CandidateReading[] {
  if (formula.kind !== 'sum' || formula.columns.length < 2) return [];
  const periods = periodsAdded(survey, formula.columns);
  if (periods === null || !mayBeTotal(survey, column)) return [];
  const done = ofDone(survey, { periods }, relations);
  if (done.length > 0) return done;
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
  if (counted !== null && isChangeFrom(relations, counted, target)) return [];
  const summed = relations.find((relation) => relation.column === counted && relation.formula.kind === 'sum');
  if (counted !== null && summed !== undefined) reasons.set(counted, byRows('formula', summed.rows, 'its formula adds up the periods'));
  // "% of target" is "Starters" ÷ "Target starters": what is divided by the target is what was reached, whatever it is called.
  else if (counted !== null && (saysTarget(survey, target) || isShareOf(survey, column, counted)))
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
  const done = ofDone(survey, { target, periods: ofTotal.periods ?? [] }, relations);
  if (done.length > 0) return done;
  if (summed !== undefined) for (const [period, reason] of addedUnnamed(survey, ofTotal.periods ?? [], summed)) reasons.set(period, reason);
  return [{ roles: rolesWith(survey, { ...given, ...ofTotal, total: counted }), reasons, byFormula: true }];
}

/** "Change %" divides how far a figure is from another by that other: growth, or what is left, and no share that was reached. */
function isChangeFrom(relations: readonly FormulaRelation[], counted: number, base: number): boolean {
  const formula = relations.find(({ column }) => column === counted)?.formula;
  return formula?.kind === 'difference' && (formula.from.includes(base) || formula.less.includes(base));
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

/**
 * Of periods with forecasts among them the column that adds up what is done alone is the total: the one with the forecasts in
 * it is where the year is expected to end, and a percentage of that is none of what was reached. Empty where no column does.
 */
function ofDone(
  survey: ColumnSurvey,
  given: FigureRoles & { readonly periods: readonly PeriodCandidate[] },
  relations: readonly FormulaRelation[],
): readonly CandidateReading[] {
  const done = given.periods.filter(({ measure }) => measure !== 'forecast').map(({ column }) => column);
  if (done.length === given.periods.length || done.length < 2) return [];
  const total = relations.find(
    ({ column, formula }) => formula.kind === 'sum' && isSameSum(formula.columns, done) && mayBeTotal(survey, column),
  );
  if (total === undefined) return [];
  const reasons = new Map([
    [total.column, byRows('formula', total.rows, `its formula adds up what is done in ${rowsInWords(total.rows)}`)],
  ]);
  return [{ roles: rolesWith(survey, { ...given, achieved: null, total: total.column }), reasons, byFormula: true }];
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
  return parts.some((part) => saysStillToCome(part) || /\b(?:forecast\w*|projected|expected|estimated?)\b/iu.test(part))
    ? 'forecast'
    : 'actual';
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
