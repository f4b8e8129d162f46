// What a row's cells state of its progress, apart from its dates: words, a percentage that is complete, "Yes" under
// "Completed?". What one text states is the same in every row of its column.

import { numberFormatAt, valueAt } from '../../model/grid';
import { formatKind } from '../../cells/number-formats';
import { readProgress } from '../../cells/words/progress-words';
import { saysNoStatus, saysNotApplicable } from '../../cells/statuses';
import type { Columns } from '../../model/table/columns';
import type { PlanRow } from '../../model/table/rows';
import type { ProgressState, StatedProgress } from '../../model/table/progress';
import { asksWhetherDone } from '../columns/statuses/progress-columns';
import type { StatusScale, StatusScales } from '../columns/statuses/status-scales';
import { plainHeading } from '../headings/heading-words';
import { factsAt, typedText, type SheetView } from '../sheet/sheet-view';

/** Reads what one row states; undefined where it states nothing. */
export type ProgressReader = (view: SheetView, row: number) => readonly StatedProgress[] | undefined;

/** `rows`: of the table; `headings`: by column. */
export function progressReader(
  view: SheetView,
  columns: Columns,
  rows: readonly Pick<PlanRow, 'row'>[],
  headings: ReadonlyMap<number, string>,
  scales: StatusScales,
): ProgressReader {
  const { progress = [], progressInTime, percentComplete } = columns;
  if (progress.length === 0 && percentComplete === undefined) return () => undefined;
  const worded = progress.map((column) => ({
    column,
    asked: asksWhetherDone(headings.get(column) ?? '') ? (headings.get(column) ?? '') : null,
    known: new Map<string, StatedProgress | null>(),
  }));
  const whole = percentComplete === undefined ? null : wholeOf(view, rows, percentComplete);
  return (sheet, row) => {
    const said = worded.flatMap(({ column, asked, known }) => {
      const text = typedText(sheet, row, column);
      const found = known.get(text);
      const stated = found === undefined ? withKey(statedIn(column, text, asked), scales.get(column)) : found;
      if (found === undefined) known.set(text, stated);
      return stated ?? [];
    });
    const words = progressInTime === true ? lastOf(said, headings) : said;
    const share = percentComplete === undefined ? null : shareDone(sheet, row, percentComplete, whole);
    const stated = share === null || percentComplete === undefined ? words : [...words, ofShare(percentComplete, share)];
    if (stated.length > 0) return stated;
    return progressInTime === true ? undefined : notApplicableIn(sheet, row, progress);
  };
}

function withKey(stated: StatedProgress | null, scale: StatusScale | undefined): StatedProgress | null {
  if (stated === null || scale?.key === undefined) return stated;
  const says = scale.says?.get(stated.text.toLowerCase());
  return { ...stated, key: scale.key, ...(says === undefined ? {} : { says }) };
}

/** "Not applicable" where the row says nothing else: its date holds no more. What "n/a" is of, the officer says. */
function notApplicableIn(sheet: SheetView, row: number, columns: readonly number[]): readonly StatedProgress[] | undefined {
  for (const column of columns) {
    const text = typedText(sheet, row, column);
    if (text !== '' && saysNotApplicable(text))
      return [{ column, text, state: /^n/iu.test(text) && text.includes('/') ? 'perhaps complete' : 'cancelled' }];
  }
  return undefined;
}

/** Of one work at several times the latest that is filled counts; one that was complete before may still be. */
function lastOf(said: readonly StatedProgress[], headings: ReadonlyMap<number, string>): readonly StatedProgress[] {
  const last = said.at(-1);
  if (last === undefined || last.state === 'complete') return last === undefined ? [] : [last];
  const before = said.filter(({ state }) => state === 'complete').at(-1);
  return before === undefined
    ? [last]
    : [{ ...before, state: 'perhaps complete', text: `${before.text} (${headings.get(before.column) ?? ''})` }, last];
}

const yes = /^(?:y|yes|true|✓|✔|✅|☑|x)$/iu;
const doneWord = /\b(?:completed?|done|finished|delivered|achieved|closed|implemented)\b/u;
const notDue = /^(?:not (?:yet )?due(?: yet)?|due later)\.?$/iu;
const no = /^(?:n|no|false|✗|✘|❌|☐)$/iu;

/** `asked`: the heading, where it asks whether the work is done; an answer means nothing without it. */
function statedIn(column: number, text: string, asked: string | null): StatedProgress | null {
  if (asked !== null && (yes.test(text) || no.test(text))) {
    const done = doneWord.exec(plainHeading(asked))?.[0] ?? 'done';
    return yes.test(text) ? { column, text: done, state: 'complete' } : { column, text: `not ${done}`, state: 'not done' };
  }
  if (yes.test(text)) return { column, text, state: 'perhaps complete' };
  // It is stated, and says neither that the work has begun nor that it hasn't.
  if (notDue.test(text)) return { column, text, state: null };
  return text === '' || saysNoStatus(text) || saysNotApplicable(text) ? null : { column, text, state: readProgress(text) };
}

/** What 100 % is among plain numbers: 1 or 100; null where all of them are 0 or 1, which can be either. */
function wholeOf(view: SheetView, rows: readonly Pick<PlanRow, 'row'>[], column: number): number | null {
  const plain = rows.flatMap(({ row }) => {
    const value = valueAt(view.grid, row, column);
    return typeof value === 'number' && formatKind(numberFormatAt(view.grid, row, column)) === 'number' ? [value] : [];
  });
  if (plain.some((value) => value > 1)) return 100;
  return plain.some((value) => value > 0 && value < 1) ? 1 : null;
}

function shareDone(view: SheetView, row: number, column: number, whole: number | null): number | null {
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'string') {
    const figure = factsAt(view, row, column)?.figure ?? null;
    if (figure?.kind !== 'number') return null;
    return value.includes('%') ? figure.value : whole === null ? null : figure.value / whole;
  }
  if (typeof value !== 'number') return null;
  const format = formatKind(numberFormatAt(view.grid, row, column));
  if (format === 'percent') return value;
  return format === 'date' || whole === null ? null : value / whole;
}

function ofShare(column: number, share: number): StatedProgress {
  const state: ProgressState = share >= 1 ? 'complete' : share > 0 ? 'under way' : 'not started';
  return { column, text: `${String(Math.round(share * 1000) / 10)}% complete`, state };
}
