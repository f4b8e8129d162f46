// Words of a status that rate the work without a colour: “On target”, “Behind”. Others (“Ongoing”, “Complete”) say how far it
// is, and rate nothing.

import { readProgress } from '../cells/words/progress-words';
import type { PlanRow } from '../model/table/rows';
import type { Status } from '../model/scheme';
import { currentReviews, statedStatus } from './latest-stated-status';

/** Whether the work is where it should be. */
export type StatedSense = 'on' | 'behind';

/** A status in words, as typed. */
export interface StatusInWords {
  readonly column: number;
  readonly text: string;
  readonly sense: StatedSense;
}

/** Null where a colour is stated too, which says more, where no words rate the row, or where they contradict each other. */
export function statusInWords(row: PlanRow): StatusInWords | null {
  if (statedStatus(row) !== null) return null;
  const cells = [...(row.progress ?? []), ...currentReviews(row)];
  const rating = cells.flatMap(({ column, text }): readonly StatusInWords[] => {
    const sense = senseIn(text);
    return sense === null ? [] : [{ column, text: text.trim(), sense }];
  });
  const last = rating.at(-1) ?? null;
  return rating.every(({ sense }) => sense === last?.sense) ? last : null;
}

const onTrack = /\b(?:on (?:track|target|course|schedule|plan|time)|ahead)\b/iu;

function senseIn(text: string): StatedSense | null {
  const state = readProgress(text);
  if (state === 'delayed') return 'behind';
  return state === 'under way' && onTrack.test(text) ? 'on' : null;
}

/**
 * Whether a colour agrees with words. Between Green and Red a colour may be of either (“not yet met” isn't trouble), the same
 * throughout a table: `betweenIsOn`.
 */
export function agreesInSense(status: Status, sense: StatedSense, betweenIsOn: boolean): boolean {
  const isOn = status === 'Blue' || status === 'Green' || (status !== 'Red' && betweenIsOn);
  return isOn === (sense === 'on');
}
