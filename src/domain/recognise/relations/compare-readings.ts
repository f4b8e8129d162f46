// Of the readings of a table the one that explains most of what the officer stated; where two explain as much, the one
// that the headings name.
// Every weight stands here, so that a reader can check why a reading was taken.

import { ofAllPeriods } from '../columns/figure-columns';
import { plainHeading } from '../headings/heading-words';
import { headingOf, rolesWith, type ColumnRoles, type ColumnSurvey } from '../columns/column-roles';
import { candidateReadings, isSameReading } from './candidate-readings';
import type { CandidateReading, FoundBy, RoleEvidence } from './found/candidate-reading';
import type { RateOf } from '../../model/table/columns';
import type { Explained, ReadingExplained } from '../../model/table/explained';
import { withoutDerivedRivals } from './derived-periods';
import { withoutDifferences } from './targets/differences-from-target';
import { doneColumns, explainedBy } from './explained';
import { columnsNamed, formulaRelations, withoutBlankColumns, type FormulaRelation } from './formula-relations';
import { withYearsTarget, yearBesideExpected } from './found/year-beside-expected';
import { sharesOfPeriods, withoutShares } from './shares-of-periods';
import { stagesOfWork } from './stages-of-work';
import { isSameSum, type Sum } from '../../cells/row-formula';
import type { TableFigures } from './table-figures';
import { withoutOtherTotals } from './totals-of-another-unit';

/** What each kind of evidence weighs, the strongest first (design.md, "How a reading earns trust"). */
const evidenceWeights = {
  /** The officer's own formula adds up just these periods, or divides by just this target. */
  formula: 6,
  /** The officer's own formula sets just this total against just this target. */
  difference: 3,
  /** All stated totals come out. */
  totals: 5,
  /** All stated percentages come out. */
  percentages: 4,
  /** All stated variances come out. */
  variances: 2,
  /** A heading says the role. */
  heading: 1.5,
  /** A heading says another role: taken against it. */
  againstHeading: -3,
  /** A formula's sum that takes in more of the table than another. */
  wider: 0.1,
} as const;

/** What was found beside headings and formulas: arithmetic over most rows, or a place that nothing else claims. */
const foundWeights: Readonly<Record<FoundBy, number>> = { pooled: 6, rate: 6, ratio: 4, 'year before': 2, place: 2 };

/** A reading must weigh this much more than the one by headings alone to be taken in its place. */
const clearMargin = 1;

type StatedExplained = Omit<ReadingExplained, 'leftOver'>;

/** The reading that was taken. */
export interface ChosenReading {
  readonly roles: ColumnRoles;
  readonly explained: StatedExplained;
  /** What was found beside headings and formulas; absent where nothing was. */
  readonly found?: FoundBy;
  /** What is expected of a year by now says that the table is a plan, whatever its headings; absent where nothing does. */
  readonly saysPlan?: boolean;
  /** As in `Columns`. */
  readonly rateOf?: RateOf;
  /** Evidence beyond headings, by column. */
  readonly reasons: ReadonlyMap<number, RoleEvidence>;
  /** Another reading that weighs as much and computes from other columns; null where this one is clearly the best. */
  readonly rival: ColumnRoles | null;
}

interface Weighed {
  readonly candidate: CandidateReading;
  readonly explained: StatedExplained;
  readonly weight: number;
}

/** Compares whole readings. Without a formula and without a figure that speaks otherwise the headings have it. */
export function chooseReading(surveyed: ColumnSurvey, figures: TableFigures): ChosenReading {
  const isBlank = (column: number): boolean => {
    const evidence = surveyed.all.find((each) => each.column === column);
    return evidence?.parts.length === 0 && evidence.content.filled === 0;
  };
  const formulas = withoutBlankColumns(formulaRelations(figures), isBlank);
  const shares = sharesOfPeriods(surveyed, figures, formulas);
  const ofTargets = withoutDifferences(withoutShares(withoutDerivedRivals(surveyed, figures), shares), figures, formulas);
  const ofYear = yearBesideExpected(ofTargets, figures);
  const survey = withoutOtherTotals(withYearsTarget(ofTargets, ofYear), figures);
  if (figures.rows.length === 0) {
    const roles = rolesWith(survey);
    return { roles, explained: explainedBy(figures, roles), reasons: new Map(), rival: null };
  }
  const relations = formulas.filter(({ column }) => !shares.has(column));
  const stages = stagesOfWork(survey, relations);
  if (stages !== null) {
    const { roles, reasons, isOpen } = stages;
    return { roles, explained: explainedBy(figures, roles), reasons, rival: isOpen ? roles : null };
  }
  const weighed = candidateReadings(survey, figures, relations).map((candidate): Weighed => {
    const explained = explainedBy(figures, candidate.roles);
    return { candidate, explained, weight: weightOf(candidate, explained, relations) };
  });
  const [plain] = weighed;
  const best = weighed.reduce((most, each) => (each.weight > most.weight ? each : most));
  const chosen = plain !== undefined && best.weight < plain.weight + clearMargin ? plain : best;
  const rival = weighed.find(
    (each) =>
      each !== chosen &&
      each.candidate.byFormula &&
      each.weight > chosen.weight - clearMargin / 2 &&
      !isSameReading(each.candidate.roles, chosen.candidate.roles) &&
      !isPartOf(each.candidate.roles, chosen.candidate.roles),
  );
  const { candidate, explained } = chosen;
  // Formulas and figures that say what the headings say make the headings' reading surer.
  const agreeing = weighed.filter((each) => isSameReading(each.candidate.roles, candidate.roles));
  const reasons = new Map(agreeing.flatMap((each) => [...each.candidate.reasons]));
  if (ofYear !== null) reasons.set(ofYear.column, ofYear.reason);
  const { roles, found, rateOf } = candidate;
  const saysPlan = ofYear !== null && roles.target !== null;
  const known = {
    ...(saysPlan ? { saysPlan } : {}),
    ...(found === undefined ? {} : { found }),
    ...(rateOf === undefined ? {} : { rateOf }),
  };
  return { roles, explained, reasons, rival: rival?.candidate.roles ?? null, ...known };
}

/** The total of a year within a grand total is no other reading of the table. */
function isPartOf(one: ColumnRoles, whole: ColumnRoles): boolean {
  return one.periods.every(({ column }) => whole.periods.some((period) => period.column === column));
}

function weightOf({ roles, found }: CandidateReading, explained: StatedExplained, relations: readonly FormulaRelation[]): number {
  const { totals, percentages, variances } = explained;
  return (
    evidenceWeights.totals * shareOf(totals) +
    evidenceWeights.percentages * shareOf(percentages) +
    evidenceWeights.variances * shareOf(variances) +
    (found === undefined ? 0 : foundWeights[found]) +
    formulaWeight(roles, relations) +
    headingWeight(roles)
  );
}

/** One or two figures prove little: three count whole. */
function shareOf({ explained, of }: Explained): number {
  return of === 0 ? 0 : (explained / of) * Math.min(1, of / 3);
}

/** What formulas say of the total and of the percentage, as far as the reading follows it. */
function formulaWeight(roles: ColumnRoles, relations: readonly FormulaRelation[]): number {
  let weight = 0;
  const periods = inOrder(roles.periods.map(({ column }) => column));
  const done = inOrder(doneColumns(roles));
  for (const { column, formula, rows, of } of relations) {
    const support = rows / Math.max(1, of);
    const [named = []] = columnsNamed(formula);
    if (column === roles.total && formula.kind !== 'ratio' && named.length > 1) {
      const follows = isSameSum(named, periods) || isSameSum(named, done);
      if (follows) weight += support * (evidenceWeights.formula + evidenceWeights.wider * named.length);
    }
    if (column === roles.achieved && formula.kind === 'ratio' && formula.under.length === 1 && formula.under[0] === roles.target)
      weight += support * evidenceWeights.formula;
    if (column === roles.achieved && formula.kind === 'progress' && formula.target[0] === roles.target)
      weight += support * evidenceWeights.formula;
    if (formula.kind === 'difference' && setsAgainst(formula, roles)) weight += support * evidenceWeights.difference;
  }
  return weight;
}

function inOrder(columns: readonly number[]): Sum {
  return [...columns].sort((one, other) => one - other);
}

function setsAgainst({ from, less }: { readonly from: Sum; readonly less: Sum }, { total, target }: ColumnRoles): boolean {
  if (total === null || target === null || from.length !== 1 || less.length !== 1) return false;
  return (from[0] === total && less[0] === target) || (from[0] === target && less[0] === total);
}

function headingWeight(roles: ColumnRoles): number {
  const says = (column: number | null, role: string, others: readonly string[]): number => {
    if (column === null) return 0;
    const words = roles.evidence.find((evidence) => evidence.column === column)?.words ?? null;
    if (words?.role === role) return evidenceWeights.heading;
    return words !== null && words.exact && others.includes(words.role) ? evidenceWeights.againstHeading : 0;
  };
  const named = roles.periods.filter(
    ({ period, carriedForward }) => period.firstMonth !== null || period.ordinal !== null || carriedForward,
  );
  const periods = roles.periods.length === 0 ? 0 : (evidenceWeights.heading * named.length) / roles.periods.length;
  const isYearColumn = roles.total !== null && ofAllPeriods.test(plainHeading(headingOf(roles, roles.total)));
  return (
    periods +
    (isYearColumn ? evidenceWeights.heading : says(roles.total, 'total', ['target', 'achieved'])) +
    says(roles.target, 'target', ['total', 'achieved', 'actual']) +
    says(roles.achieved, 'achieved', ['target', 'total'])
  );
}
