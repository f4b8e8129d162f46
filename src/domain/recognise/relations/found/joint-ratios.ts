// Where no heading says what was reached, a column of shares names it: “Put on ÷ promised”, row after row, has found both
// what was reached and what was aimed at; (now − start) ÷ (goal − start) has found the start too.

import { rolesWith, type ColumnRoles, type ColumnSurvey } from '../../columns/column-roles';
import { baselineColumns, figureAt, isShareShown } from '../explained';
import type { TableFigures } from '../table-figures';
import { byRows, evidenceAt, headingOf, rowsInWords, type CandidateReading } from './candidate-reading';
import { mayBeShare, mayBeTarget, mayHoldReached, saysPercent, saysTarget } from './may-be';

/** A share, what was reached, what it is of, and where that started; null where it started from nothing. */
interface JointRatio {
  readonly share: number;
  readonly now: number;
  readonly target: number;
  readonly from: number | null;
  readonly rows: number;
}

/** Fewer rows prove nothing, nor does a relation that holds in less than this share of those that could show it. */
const [leastRows, leastShare] = [3, 0.75];

/** So many columns of figures at most are tried with one another. */
const mostColumns = 12;

/**
 * The reading with target and what was reached as the shares have them; empty where the headings name what was reached,
 * no share holds, or several do.
 */
export function fromJointRatios(survey: ColumnSurvey, figures: TableFigures, plain: ColumnRoles): readonly CandidateReading[] {
  if (plain.total !== null || plain.periods.length > 0) return [];
  const free = figures.columns.filter((column) => evidenceAt(survey, column) !== undefined);
  if (free.length < 3 || free.length > mostColumns) return [];
  const shares =
    plain.achieved === null ? free.filter((column) => mayBeShare(survey, column) && saysPercent(survey, column)) : [plain.achieved];
  const targets = plain.target === null ? free.filter((column) => mayBeTarget(survey, column)) : [plain.target];
  const reached = free.filter((column) => mayHoldReached(survey, column));
  const starts = baselineColumns(figures, plain);
  const found = shares.flatMap((share) =>
    targets.flatMap((target) =>
      reached.flatMap((now) => {
        if (new Set([share, target, now]).size < 3) return [];
        const others = free.filter((column) => column !== share && column !== target && column !== now);
        const froms = starts.length > 0 ? starts.filter((column) => others.includes(column)) : others;
        return [null, ...froms].flatMap((from) => ratioOf(survey, figures, { share, now, target, from }) ?? []);
      }),
    ),
  );
  const [ratio, ...more] = found;
  if (ratio === undefined || more.length > 0) return [];
  const { share, now, target, from, rows } = ratio;
  const roles = rolesWith(survey, { periods: [], target, total: now, achieved: share });
  const way = from === null ? `divided by “${headingOf(survey, target)}”` : `on the way to “${headingOf(survey, target)}”`;
  const reasons = new Map([
    [share, byRows('figures', rows, `it is “${headingOf(survey, now)}” ${way} in ${rowsInWords(rows)}`)],
    [now, byRows('figures', rows, `“${headingOf(survey, share)}” sets it against “${headingOf(survey, target)}” in ${rowsInWords(rows)}`)],
    [target, byRows('figures', rows, `“${headingOf(survey, share)}” sets “${headingOf(survey, now)}” against it in ${rowsInWords(rows)}`)],
  ]);
  return [{ roles: from === null ? roles : { ...roles, startsFrom: from }, reasons, byFormula: false, found: 'ratio' }];
}

function ratioOf(survey: ColumnSurvey, figures: TableFigures, parts: Omit<JointRatio, 'rows'>): JointRatio | null {
  const { share, now, target, from } = parts;
  let [holding, telling, most] = [0, 0, 0];
  const goals = new Set<number>();
  figures.rows.forEach((_, row) => {
    const [stated, reached, goal] = [share, now, target].map((column) => figureAt(figures, column, row));
    const start = from === null ? 0 : figureAt(figures, from, row);
    if (stated == null || reached == null || goal == null || start === null || goal === start) return;
    telling += 1;
    const part = (reached - start) / (goal - start);
    if (!isShareShown(part, stated)) return;
    holding += 1;
    goals.add(goal);
    most = Math.max(most, part);
  });
  const holds = holding >= leastRows && holding >= telling * leastShare && goals.size > 1;
  return holds && (from !== null || isOfTarget(survey, parts, most)) ? { ...parts, rows: holding } : null;
}

/**
 * A share may as well be of all that there are. It is of a target where a heading says so, of the target or of the share, or
 * where some row passes it, as no part passes its whole.
 */
function isOfTarget(survey: ColumnSurvey, { share, target }: Omit<JointRatio, 'rows'>, most: number): boolean {
  return most > 1 || saysTarget(survey, target) || evidenceAt(survey, share)?.words?.role === 'achieved';
}
