// Which targets are of a level: to be held all year, so that half of the year expects all of it (domain.md, "What a target is
// set against").

import type { CountingMethod } from '../../model/counting-method';
import type { RowFigures } from '../row-figures';

/** What is known of a row beside its figures. */
interface LevelSource {
  readonly description: string;
  /** The methods that the stated total fits: what an officer types in the method's cell changes nothing, as in the formula. */
  readonly candidates: readonly CountingMethod[];
  /** The sheet says that its figures run through the year. */
  readonly isRunning: boolean;
  /** It says that they are positions, on their way from a baseline. */
  readonly isPosition: boolean;
}

/**
 * How a target is to be held. `level`: in full from the first day. `limit`: a position is held to a ceiling from the
 * first day, while what adds up fills it up through the year, so the row's counting method decides. `none`: neither.
 */
export type HeldTarget = 'level' | 'limit' | 'none';

/**
 * `isCeiling`: as the sheet has it, not as was chosen in "Target reads as". Beside rows with dates or targets of periods of their own
 * (`hasOwnProfile`), whose formula has no room to ask for the method, it is by the methods that the stated total fits.
 */
export function heldTargetOf(
  figures: RowFigures,
  source: LevelSource & { readonly isCeiling: boolean; readonly hasOwnProfile: boolean },
): HeldTarget {
  // From nought a position that stood at its baseline on the first day has no way to go.
  if (source.isPosition || isLevelTarget(figures, source)) return 'level';
  if (!source.isCeiling || figures.running || source.isRunning) return 'none';
  if (growsWithYear(figures.actuals, comesIn.test(source.description))) return 'none';
  if (!source.hasOwnProfile) return 'limit';
  return source.candidates.length > 0 && source.candidates.every(countsPosition) ? 'level' : 'none';
}

/** Whether the method counts a position, not what adds up. */
export function countsPosition(method: CountingMethod | null): boolean {
  return method === 'latest' || method === 'highest' || method === 'average';
}

/** To be so at any time, or in each of many: it doesn't build up through the year. */
const atAllTimes =
  /\b(?:each|every|per|a) (?:day|week|month)\b|\b(?:at any (?:one )?time|at all times|in any (?:one )?(?:week|month|quarter|term))\b/iu;

/** Money comes in through the year, though it is told as a share: "Council tax collected (%)". */
const comesIn = /\b(?:collect(?:ed|ion)|spent|spend|drawn down|claimed)\b/iu;

/**
 * A total that is stated as a mean, never one that is a sum ("Waste per household", added up); a share, rate, score or head count as it stands, by the row's words and figures.
 * Shares that grow with the year ("Programme delivered (%)": 12, 35, 61) are none.
 */
function isLevelTarget(figures: RowFigures, { description, candidates, isRunning }: LevelSource): boolean {
  const [first, ...more] = candidates;
  // "Rooms open each week": what is counted as a position is to be so in every week.
  if (atAllTimes.test(description) && candidates.length > 0 && candidates.every(countsPosition)) return true;
  if (more.length === 0 && (first === 'average' || first === 'sum')) return first === 'average';
  // A share so far is still a share: 91 % of the year's calls, under a heading of running figures too.
  if (figures.running || isRunning) return figures.rates !== null && !growsWithYear(figures.actuals, comesIn.test(description));
  // What the total takes for a position and has fallen doesn't grow through the year.
  if (!figures.level) return candidates.length > 0 && candidates.every(countsPosition) && falls(figures.actuals);
  if (isPooled(figures) || figures.rolling) return true;
  return !growsWithYear(figures.actuals, comesIn.test(description));
}

function falls(actuals: readonly number[]): boolean {
  return actuals.some((figure, index) => figure < (actuals[index - 1] ?? figure));
}

/** The total stated beside them lies between the figures, so that the last doesn't hold those before it. */
function isPooled({ statedTotal, actuals }: RowFigures): boolean {
  return statedTotal !== null && statedTotal > Math.min(...actuals) && statedTotal < Math.max(...actuals);
}

/** The first of so many figures is at most half more than its part of the last, as if each period had added its own. */
const mostOfPart = 1.5;

function growsWithYear(actuals: readonly number[], isSaid: boolean): boolean {
  const [first, last] = [actuals[0], actuals.at(-1)];
  if (first === undefined || last === undefined) return isSaid;
  const rises = actuals.every((figure, index) => index === 0 || figure >= (actuals[index - 1] ?? figure));
  if (isSaid) return rises;
  return actuals.length > 1 && rises && first < last && first <= (last * mostOfPart) / actuals.length;
}
