// Words of a status that rate the work without a colour: “On target”, “Behind”. Others (“Ongoing”, “Complete”) say how far it
// is, and rate nothing.

import { isPlaceholder } from '../cells/words/placeholder-words';
import { readProgress } from '../cells/words/progress-words';
import type { PlanRow } from '../model/table/rows';
import type { Status } from '../model/scheme';
import { rateByKey } from './rating-words';
import { statedCells, statedStatus } from './latest-stated-status';

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
  const rating = statedCells(row).flatMap(({ column, text, key }): readonly StatusInWords[] => {
    const sense = senseIn(text, key);
    return sense === null ? [] : [{ column, text: text.trim(), sense }];
  });
  const last = rating.at(-1) ?? null;
  return rating.every(({ sense }) => sense === last?.sense) ? last : null;
}

/**
 * Whether the row's latest word is of a scale that we don't know (“In tolerance”): no colour, no state of the work (“Ongoing”),
 * nothing that rates it, and in no key.
 */
export function isOfAnotherScale(row: PlanRow): boolean {
  if (statedStatus(row) !== null) return false;
  const last = statedCells(row).at(-1);
  if (last === undefined || last.key !== undefined) return false;
  const { text } = last;
  return text.trim() !== '' && !isPlaceholder(text) && readProgress(text) === null && senseIn(text) === null;
}

/** The latest word of a row that a key on the sheet lists, as typed; null where there is none. */
export function keyedWord(row: PlanRow): string | null {
  return wordOfKey(row)?.text.trim() ?? null;
}

/** What that word rates as by its key; null where the key leaves it open. */
export function statusByKey(row: PlanRow): Status | null {
  const said = wordOfKey(row);
  return said?.key === undefined ? null : rateByKey(said.text, said.key);
}

function wordOfKey(row: PlanRow): { readonly text: string; readonly key?: readonly string[] } | null {
  return (
    statedCells(row)
      .filter(({ key }) => key !== undefined)
      .at(-1) ?? null
  );
}

const onTrack = /\b(?:on (?:track|target|course|schedule|plan|time)|ahead)\b/iu;

function senseIn(text: string, key?: readonly string[]): StatedSense | null {
  const rated = key === undefined ? null : rateByKey(text, key);
  if (rated !== null) return rated === 'Green' ? 'on' : 'behind';
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
