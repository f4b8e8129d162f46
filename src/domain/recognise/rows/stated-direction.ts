// Which way is better as the officer's own verdict beside the figures says: "Met? No" past the target asks for less, a
// variance of −3 that is "worse" too, a Red likewise.

import type { CellValue } from '../../model/cell';
import type { ColumnEvidence } from '../columns/figure-columns';
import { isSameFigure } from '../../cells/rounding';
import type { StatedStatus } from '../../model/table/rows';

/** The way that evidence speaks for; null: none. */
export type Way = 'higher' | 'lower' | null;

/** The columns of a table that give a verdict on its figures against their targets. */
export interface VerdictColumns {
  /** "Met?": Yes or No of the target itself. */
  readonly met: number | null;
  /** Yes or No may be of where the year should stand by now: "On target?". */
  readonly byNow?: true;
  /** What is left or over of the target; and what its sign means, where the heading says so. */
  readonly variance: { readonly column: number; readonly plusIs: 'better' | 'worse' | null } | null;
}

const asksMet =
  /^(?:(?:was|is|has|have|were) )?(?:the |our |year(?:ly)? |annual )?(?:targets?|commitments?|standards?|goals?|levels?)? ?(?:been )?(?:met|achieved|hit|reached)\s*\??(?:\s*\(?(?:yes|y)\s*\/\s*(?:no|n)\)?)?\??$/iu;
const asksByNow =
  /^(?:(?:is|are|currently) )?(?:(?:it|we|this|performance) )?(?:on[- ](?:target|track|course|profile)|meeting (?:the )?target|target on track)\s*\??(?:\s*\(?(?:yes|y)\s*\/\s*(?:no|n)\)?)?\??$/iu;
const saysVariance = /\b(?:variances?|deviations?|differences?)\b|\bvs\.? target\b|\bagainst target\b/iu;
const plusBetter =
  /(?:\+|\bplus|\bpositive)(?:\s*ve)?\s*(?:is|=|:|means)?\s*(?:better|good|fav\w*|ahead)|\b(?:better|good|fav\w*)\s*(?:is|=|:)?\s*\(?(?:\+|plus|positive)|\bfav(?:ou?rable)?\b/iu;
const plusWorse =
  /(?:\+|\bplus|\bpositive)(?:\s*ve)?\s*(?:is|=|:|means)?\s*(?:worse|bad|adv\w*)|\b(?:adverse|worse)\s*(?:is|=|:)?\s*\(?\+/iu;

export function verdictColumns(columns: readonly ColumnEvidence[]): VerdictColumns {
  const asking = (pattern: RegExp): readonly ColumnEvidence[] =>
    columns.filter(({ parts, content }) => pattern.test((parts.at(-1) ?? '').trim()) && content.words > 0 && content.figures === 0);
  const firm = asking(asksMet);
  const met = firm.length > 0 ? firm : asking(asksByNow);
  const variance = columns.filter(({ name, content }) => saysVariance.test(name) && content.figures > 0);
  const [only] = variance;
  return {
    met: met.length === 1 ? (met[0]?.column ?? null) : null,
    ...(firm.length === 0 && met.length === 1 ? { byNow: true as const } : {}),
    variance: only === undefined || variance.length > 1 ? null : { column: only.column, plusIs: plusIn(only.name) },
  };
}

function plusIn(heading: string): 'better' | 'worse' | null {
  if (plusWorse.test(heading)) return 'worse';
  return plusBetter.test(heading) ? 'better' : null;
}

const yes = /^(?:yes|y|true|met|on (?:target|track)|achieved|hit|exceeded|✓|✔|☑)\b|^[✓✔☑]/iu;
const no = /^(?:no|n|false|not (?:met|achieved|hit|on (?:target|track))|off (?:target|track)|missed|✗|✘|×|☒)\b|^[✗✘×☒]/iu;

/** "Yes" past a target asks for more of it, and short of it for less. `past`: of the figure against the target. */
export function byMet(text: string, past: boolean): Way {
  if (yes.test(text)) return past ? 'higher' : 'lower';
  if (no.test(text)) return past ? 'lower' : 'higher';
  return null;
}

/** By a variance whose sign says better or worse. */
export function byVariance(variance: number, plusIs: 'better' | 'worse', past: boolean): Way {
  if (variance === 0) return null;
  const isBetter = variance > 0 === (plusIs === 'better');
  return isBetter === past ? 'higher' : 'lower';
}

/**
 * A figure that is past its target and Green, or complete, asks for more. Past it and Red leaves open whether less is asked or
 * the row is in trouble otherwise, and so does all that is short of it.
 */
export function byStatus(reviews: readonly StatedStatus[], past: boolean): Way {
  return past && isStatedWell(reviews) ? 'higher' : null;
}

/** Green, Blue, or done: who calls work with a target complete has met it. */
function isStatedWell(reviews: readonly StatedStatus[]): boolean {
  const now = reviewNow(reviews);
  if (now === undefined) return false;
  return now.status === null ? done.test(now.text) : now.status === 'Green' || now.status === 'Blue';
}

const done = /^\W*(?:completed?|achieved|delivered|met|done|finished)\W*$/iu;

/** Whether the status that is stated now is one of work that falls short. */
export function isStatedShort(reviews: readonly StatedStatus[]): boolean {
  const status = reviewNow(reviews)?.status ?? null;
  return status !== null && status !== 'Green' && status !== 'Blue';
}

/** Whether the status that is stated now is the worst of the usual three. */
export function isRed(reviews: readonly StatedStatus[]): boolean {
  return reviewNow(reviews)?.status === 'Red';
}

function reviewNow(reviews: readonly StatedStatus[]): StatedStatus | undefined {
  return reviews
    .filter(({ status, text, part, before }) => (status !== null || done.test(text)) && part === undefined && before !== true)
    .at(-1);
}

/** One row as its variance is judged. */
interface VariedRow {
  readonly actual: number;
  readonly target: number;
  readonly variance: CellValue;
}

/**
 * Variances that are actual less target in some rows and target less actual in others have their sign for better and
 * worse: "better" where both are found.
 */
export function signMeansBetter(rows: readonly VariedRow[]): boolean {
  let [over, left] = [false, false];
  for (const { actual, target, variance } of rows) {
    if (typeof variance !== 'number' || variance === 0 || actual === target) continue;
    if (isSameFigure(variance, actual - target)) over = true;
    else if (isSameFigure(variance, target - actual)) left = true;
  }
  return over && left;
}
