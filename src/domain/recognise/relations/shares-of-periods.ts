// Percentages that are set against the target of a single period ("% of profile" beside "Q1 profile" and "Q1 actual"):
// they say nothing of the year's target, nor of what the year has come to.

import { knownAs, type ColumnSurvey } from '../columns/column-roles';
import type { ColumnEvidence } from '../columns/figure-columns';
import { isSamePeriod, type PeriodCandidate } from '../columns/periods/period-columns';
import { isShareShown } from './explained';
import type { FormulaRelation } from './formula-relations';
import type { TableFigures } from './table-figures';

/** What a period was to bring, by its name, is never the year's. */
const ofProfile = /(?:%|\bper ?cent(?:age)?|\bshare|\bproportion).*\b(?:profiled?|plan(?:ned)?|trajector(?:y|ies))\b/iu;
const saysShare = /%|\bper ?cent|\bpct\b/iu;

/** Beside a target of the year: the columns whose formula, heading or figures set them against a period's target. */
export function sharesOfPeriods(survey: ColumnSurvey, figures: TableFigures, relations: readonly FormulaRelation[]): ReadonlySet<number> {
  const ofPeriods = survey.candidates.filter(({ measure, period }) => measure === 'target' && period.level !== 'year' && !period.isTotal);
  const targets = new Set(ofPeriods.map(({ column }) => column));
  if (targets.size === 0 || !survey.free.some(({ column, words }) => words?.role === 'target' && !targets.has(column))) return new Set();
  const pairs = ofPeriods.flatMap((target) => pairOf(target, survey.candidates));
  const named = new Set(survey.candidates.map(({ column }) => column));
  const isShare = (evidence: ColumnEvidence): boolean => {
    const formula = relations.find(({ column }) => column === evidence.column)?.formula;
    if (formula?.kind === 'ratio') return formula.under.length === 1 && targets.has(formula.under[0] ?? -1);
    if (ofProfile.test(evidence.name)) return true;
    const mayBe = saysShare.test(evidence.name) || evidence.content.percents > 0;
    return mayBe && pairs.some((pair) => isShareOf(figures, evidence.column, pair));
  };
  return new Set(survey.free.filter((evidence) => !named.has(evidence.column) && isShare(evidence)).map(({ column }) => column));
}

/** The survey with these columns known for what they are, so that none is taken for a share of the year's target. */
export function withoutShares(survey: ColumnSurvey, shares: ReadonlySet<number>): ColumnSurvey {
  if (shares.size === 0) return survey;
  return knownAs(survey, 'other', ({ column }) => shares.has(column));
}

/** What was to be reached in a period, and what was. */
interface PeriodPair {
  readonly target: number;
  readonly actual: number;
}

function pairOf(target: PeriodCandidate, all: readonly PeriodCandidate[]): readonly PeriodPair[] {
  const actual = all.find(({ measure, period }) => measure !== 'target' && measure !== 'forecast' && isSamePeriod(period, target.period));
  return actual === undefined ? [] : [{ target: target.column, actual: actual.column }];
}

/** Fewer rows prove nothing, nor does a share that fits less than this part of those that could show it. */
const [leastRows, leastPart] = [2, 0.75];

function isShareOf({ figures }: TableFigures, column: number, { target, actual }: PeriodPair): boolean {
  let [holding, telling] = [0, 0];
  figures.get(column)?.forEach((stated, row) => {
    const [aim, done] = [figures.get(target)?.[row] ?? null, figures.get(actual)?.[row] ?? null];
    if (stated === null || stated === 0 || aim === null || aim === 0 || done === null) return;
    telling += 1;
    if (isShareShown(done / aim, stated)) holding += 1;
  });
  return holding >= leastRows && holding >= telling * leastPart;
}
