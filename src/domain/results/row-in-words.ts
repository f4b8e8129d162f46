// What a reader is told of an assessed row outside its workbook: what is stated, computed and agreed, and what its dates say.

import { computedWord } from '../ledger/current-status';
import { agreedText } from '../ledger/overrides';
import type { AssessedRow, AssessedTable, Rating } from '../model/assessment';
import type { Override } from '../model/ledger';
import type { MilestonesByRow, RowMilestone } from '../model/milestone';
import { statedInWords, statedOwnWord, statedStatus } from '../rating/latest-stated-status';
import { notRated } from '../rating/not-rated';
import { keyedWord, statusInWords } from '../rating/status-in-words';
import { suggestionOf, suggestionWords } from '../timescales/milestone-state';

/** The computed status; null where the row isn't rated. */
export function computedStatus(rating: Rating | null): string | null {
  return rating !== null && 'status' in rating ? rating.status : null;
}

/** Whether the colours of its scheme are to be explained: of the usual one, which nobody chose, only where a row is rated by it. */
export function explainsScheme({ settings, rows }: Pick<AssessedTable, 'settings' | 'rows'>): boolean {
  return !settings.schemeUsual || rows.some(({ rating }) => computedStatus(rating) !== null);
}

/** The latest stated status, a word that rates or says how far the work is; “(Red)” of a fill. Null where nothing is stated. */
export function statedWord({ filled }: Pick<AssessedTable, 'filled'>, { row }: AssessedRow): string | null {
  const fill = filled?.get(row.row)?.status;
  return (
    statedStatus(row) ??
    keyedWord(row) ??
    statusInWords(row)?.text ??
    row.progress?.at(-1)?.text ??
    statedOwnWord(row) ??
    (fill === undefined ? null : `(${fill})`)
  );
}

/** The computed status, or why there is none. A row without figures: what its dates suggest, never a colour. */
export function computedInWords({ row, rating, total }: AssessedRow, milestones: MilestonesByRow): string {
  const status = computedStatus(rating);
  if (status !== null) return status;
  const reason = rating !== null && 'notRated' in rating ? rating.notRated : '';
  const hasNoFigures = reason === notRated.noFigures || (rating === null && total === null);
  const suggestion = hasNoFigures ? suggestionOf(milestones.get(row.row) ?? [], statedInWords(row)) : null;
  return [reason, ...(suggestion === null ? [] : [suggestionWords(suggestion)])].filter((text) => text !== '').join('; ');
}

/** Null where nobody has agreed another status. */
export function agreedInWords(row: AssessedRow, override: Override | undefined): string | null {
  return override === undefined ? null : agreedText(computedWord(row) ?? '', override);
}

/** The timescale as typed; where its column is blank (“Revised date” of what wasn’t moved), the date that the row is judged by. */
export function timescaleInWords({ row }: AssessedRow, milestones: readonly RowMilestone[]): string {
  if (row.timescale !== null) return row.timescale;
  const ends = milestones.filter(({ kind }) => kind !== 'start');
  return suggestionOf(ends, null)?.milestone.text ?? ends[0]?.text ?? '';
}

/** The decimal places of a target that is a percentage; null of a plain number, as of "15 %" of a population, which is people. */
export function targetPlaces({ row }: AssessedRow): number | null {
  return row.target.share === undefined ? (row.percentPlaces?.target ?? null) : null;
}
