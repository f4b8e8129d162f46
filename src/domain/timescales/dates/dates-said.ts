// Words that a note on the sheet gives a date: "Term dates: autumn half term 24 October 2025; …", "Year 2 = July 2025 to
// June 2026". A timescale that is those words and nothing else is that date; words with two dates are none.

import { formatKind } from '../../cells/number-formats';
import { numberFormatAt, type Grid } from '../../model/grid';
import type { DateSpan } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import { dateOfSerial } from '../../cells/calendar';
import type { DateContext } from './date-name';
import { undatedWords } from '../undated-words';
import { findDates } from './read-date';

/** By the words as `plainName` has them. */
export type DatesSaid = ReadonlyMap<string, DateSpan>;

/** Longer texts are prose, longer words no name of a date. */
const longestNote = 1000;
const longestName = 40;
const mostWords = 5;

const year = /\b(?:19|20)\d\d\b/u;
const letter = /\p{L}{2}/u;
const items = /[;\n•]|\.(?=\s|$)|,(?=\s+(?:\p{L}|\d{1,2} \p{L}))|\s\/\s/u;
/** What begins then isn't due then. */
const ofStarts = /\b(?:starts?|starting|begins?|beginning|commenc\w+)\b/iu;
const leads = /^(?:(?:by|before|due|on|at|in|during|within|for|and|the|an?|end|ends|close|last day|of)\b[\s:]*)+/u;
/** Verbs of what is done by then: "Quick win: to be done by", "means finished before". */
const dueWords =
  /[\s:=,–—-]+(?:(?:is|are|means?|meaning|for|what|we|it|actions?|work|things|that|which|to|can|will|must|should|shall|be|has|have|been|all)\s+)*(?:done|finished|completed?|delivered|achieved|in place|due|start(?:ed)? and finished|ready|closed)\s+(?:by|before|on|at|in|no later than|not later than)?(?:\s+(?:the\s+)?(?:end|close)(?:\s+of)?)?\s*$/u;
const trails =
  /(?:[\s.:=(),–—-]|\b(?:is|are|was|means?|ends?|ending|finish(?:es)?|falls?|runs?|covers?|from|on|at|by|to|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$)+$/u;

/** “End of year 3 July 2026” isn’t about year 3. */
const numbered = /(?<=\b(?:year|term|quarter|stage|phase)) (?=\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9} \d{4})/giu;

/** A timescale or the words beside a date without what stands before or behind any: "End of spring term" is "spring term". */
export function plainName(text: string): string {
  let plain = text
    .toLowerCase()
    .replace(/[’'“”"()[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  plain = plain
    .replace(/^[\s:=,–—-]+/u, '')
    .replace(leads, '')
    .replace(dueWords, '');
  for (let shorter = plain.replace(trails, ''); shorter !== plain; shorter = plain.replace(trails, '')) plain = shorter;
  return plain.trim();
}

/** Whether words may stand for a date that they don't give in full: not “Completed” nor “Ongoing”. */
export function mayBeNamed(text: string): boolean {
  if (text.length > longestName + 20 || !letter.test(text) || year.test(text)) return false;
  const words = undatedWords(text);
  return words === null || words.kind === 'unreadable';
}

/**
 * What lies beside and under a table's rows. `contextOf`: what the dates of a note are read with.
 */
export function datesSaidBeside(grid: Grid, table: PlanTable, contextOf: (note: string) => DateContext): DatesSaid {
  return datesSaid(notesBeside(grid, table), contextOf);
}

/** The texts of a sheet that aren't in a table's rows. */
export function notesBeside(grid: Grid, { rows }: PlanTable): readonly string[] {
  const data = new Set(rows.filter(({ kind }) => isDataKind(kind)).map(({ row }) => row));
  const notes: string[] = [];
  grid.values.forEach((values, index) => {
    const row = grid.area.firstRow + index;
    if (data.has(row)) return;
    values.forEach((value, at) => {
      if (typeof value === 'string') notes.push(value);
      const words = values[at - 1];
      if (typeof value !== 'number' || typeof words !== 'string') return;
      // “Autumn half term” beside a cell with its date.
      const date =
        formatKind(numberFormatAt(grid, row, grid.area.firstColumn + at)) === 'date' ? dateOfSerial(value, grid.dateSystem) : null;
      if (date !== null && words.length <= longestName) notes.push(`${words}: ${date}`);
    });
  });
  return notes;
}

/** What notes say. */
function datesSaid(notes: readonly string[], contextOf: (note: string) => DateContext): DatesSaid {
  const said = new Map<string, DateSpan | null>();
  for (const note of notes) {
    if (note.length > longestNote || !year.test(note)) continue;
    for (const [name, span] of namedIn(note, contextOf(note))) {
      const known = said.get(name);
      said.set(name, known === undefined || (known !== null && known.start === span.start && known.end === span.end) ? span : null);
    }
  }
  return new Map([...said].flatMap(([name, span]) => (span === null ? [] : [[name, span] as const])));
}

function namedIn(note: string, context: DateContext): readonly (readonly [string, DateSpan])[] {
  const all = note.replace(/[^\S\n]+/gu, ' ').split(items);
  return all.flatMap((item) => {
    const text = item.trim().replace(numbered, ' = ');
    if (!year.test(text)) return [];
    // “Autumn” in “autumn half term 24 October 2025” is part of the name.
    const found = findDates(text, context).filter(({ start, end }) => year.test(text.slice(start, end)));
    const [only, ...others] = found;
    if (only === undefined || others.length > 0 || only.reading.named === null) return [];
    const [before, after] = [text.slice(0, only.start), text.slice(only.end)];
    const name = nameBeside(before, after);
    return name === null || ofStarts.test(before) ? [] : [[name, only.reading.named.span] as const];
  });
}

/** The words on the one side that has any; behind a colon only what is beside the date. */
function nameBeside(before: string, after: string): string | null {
  const colon = before.lastIndexOf(':');
  const last = before.slice(colon + 1);
  const [front, behind] = [plainName(letter.test(plainName(last)) ? last : before), plainName(after)];
  if ((front === '') === (behind === '')) return null;
  const name = front === '' ? behind : front;
  return letter.test(name) && name.length <= longestName && name.split(' ').length <= mostWords ? name : null;
}
