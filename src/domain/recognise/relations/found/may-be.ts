// What a column may be by its heading, where figures say that it is: a target, a share, what was reached.

import { isBudgetHeading } from '../../../cells/targets/better-direction';
import { kindInHeading } from '../../../cells/words/figure-kind-words';
import type { ColumnSurvey } from '../../columns/column-roles';
import { saysWhereGradeBegins } from '../../columns/threshold-columns';
import { combinePeriod } from '../../columns/periods/period-columns';
import { isSizeOfGroup } from '../../headings/heading-words';
import { saysBaseline } from '../explained';
import { evidenceAt } from './candidate-reading';

const maybeReached: ReadonlySet<string> = new Set(['actual', 'total', 'review']);

/** A year, or a word for what was done: not a baseline, a forecast or another target, from which a target may differ too. */
export function mayBeReached(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined || evidence.content.figures === 0 || isAnotherKind(evidence.name)) return false;
  return evidence.words === null ? combinePeriod(evidence.parts) !== null : maybeReached.has(evidence.words.role);
}

/** Whether what was reached may stand here under a heading that says nothing of it. */
export function mayHoldReached(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined || evidence.content.figures * 2 <= evidence.content.filled || evidence.content.dates > 0) return false;
  if (isAnotherKind(evidence.name) || saysBaseline(evidence.name) || isSizeOfGroup(evidence.parts.at(-1) ?? '')) return false;
  if (saysWhereGradeBegins(evidence.name)) return false;
  return evidence.words === null || maybeReached.has(evidence.words.role) || evidence.words.role === 'commentary';
}

/** Whether a heading says another kind of figure than what was done: a forecast, last year's. */
export function isAnotherKind(name: string): boolean {
  const kind = kindInHeading(name);
  return kind !== null && kind !== 'actual';
}

/** A budget is none: what is set against it is money, of which a heading must say that it was spent. */
export function saysTarget(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  return evidence?.words?.role === 'target' && !isBudgetHeading(evidence.name);
}

export function mayBeTarget(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined) return false;
  const { words } = evidence;
  if (isSizeOfGroup(evidence.parts.at(-1) ?? '')) return false;
  // Over figures a word for what rows are about ("Aim", "Goal") says nothing of that.
  return words === null || words.role === 'target' || words.role === 'other' || words.role === 'outcome' || !words.exact;
}

const percentAlone = /^(?:%|per ?cent(?:age)?|pct|share|rate)$/iu;
const oneOfAnother = /\S\s*[/÷]\s*\S|\bas (?:a )?(?:share|%|per ?cent(?:age)?) of\b/iu;

/** Its heading or its cells say per cent, or the heading divides one thing by another. */
export function saysPercent(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined) return false;
  return evidence.content.percents > 0 || percentAlone.test(evidence.name) || oneOfAnother.test(evidence.name);
}

const neverShare: ReadonlySet<string> = new Set(['other', 'target', 'timescale', 'start']);

/** Running numbers and codes can come out as hundredths of something by chance. */
export function mayBeShare(survey: ColumnSurvey, column: number): boolean {
  const evidence = evidenceAt(survey, column);
  if (evidence === undefined || evidence.content.dates > 0) return false;
  const { words } = evidence;
  return words === null || !neverShare.has(words.role) || !words.exact;
}
