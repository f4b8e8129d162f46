// Statuses that no colour can be read from: what they are is reported once
// a column, so that nobody takes them for compared.

import { andList, listed } from '../cells/words/word-list';
import { isReviewComplete, isStatusOpen } from '../rating/latest-stated-status';
import { headingAt } from '../model/table/heading-at';
import { readRatingWords } from '../rating/rating-words';
import { cellAddress, columnLetters } from '../model/cell';
import type { PlanTable } from '../model/plan';
import { finding } from './finding';
import type { Finding } from '../model/finding';
import type { RagColumn } from '../model/table/columns';
import type { StatedStatus } from '../model/table/rows';
import { isDataKind } from '../model/table/counted-rows';
import { saysNoStatus } from '../cells/statuses';
import { readProgress } from '../cells/words/progress-words';
const mostNamed = 4;

/**
 * One finding for each status column with texts that aren't statuses: an ask where
 * they are numbers for which no key was read, else a note.
 */
export function checkStatuses(table: PlanTable): readonly Finding[] {
  return [...whichIsTheRows(table), ...withoutWords(table), ...table.columns.rag.flatMap((rag) => unreadIn(table, rag))];
}

/** One question for a table whose RAG columns are of parts of the work, where they differ in any row. */
function whichIsTheRows(table: PlanTable): readonly Finding[] {
  const parts = table.columns.rag.filter(({ part }) => part !== undefined);
  const [first, ...others] = table.rows.filter((row) => isDataKind(row.kind) && isStatusOpen(row));
  const column = parts[0]?.column;
  if (first === undefined || column === undefined) return [];
  const areAlike = new Set(parts.map(({ heading }) => heading)).size < parts.length;
  const names = parts.map((each) => columnLetters(each.column) + (areAlike ? '' : ` (“${each.heading}”)`));
  const message = `Columns ${andList(names)} state different statuses of the same rows, and no heading says which is the row’s: none is taken as stated. Under “Check the columns” leave “RAG” at one of them only, or add a column headed “Overall RAG”, then review again.`;
  const related = others.map(({ row }) => cellAddress(row, column));
  return [finding({ check: 'status-open', severity: 'ask', sheet: table.sheet.name, row: first.row, column, related, message })];
}

/** A RAG column without a word in any row may be filled in colours, which can't be read: never passed over in silence. */
function withoutWords(table: PlanTable): readonly Finding[] {
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  const [first] = table.columns.rag;
  if (first === undefined || table.filledByKey !== undefined || rows.length < 2 || rows.some(({ reviews }) => reviews.length > 0))
    return [];
  const { column, heading } = first;
  const message = `Column ${columnLetters(column)} (“${heading}”) holds no words. If its cells are coloured, colours alone aren’t read: type “Green”, “Amber” or “Red” in them, then review again.`;
  return [finding({ check: 'status-blank', severity: 'note', sheet: table.sheet.name, row: rows[0]?.row ?? 0, column, message })];
}

function unreadIn(table: PlanTable, { column }: RagColumn): readonly Finding[] {
  const unread = table.rows.flatMap(({ row, kind, reviews }) => {
    const stated = isDataKind(kind) ? reviews.find((review) => review.column === column) : undefined;
    return stated !== undefined && isUnread(stated) ? [{ row, text: stated.text }] : [];
  });
  const [top] = unread;
  if (top === undefined) return [];
  const texts = [...new Set(unread.map(({ text }) => text))];
  const at = { sheet: table.sheet.name, row: top.row, column };
  const letters = columnLetters(column);
  if (texts.every((text) => /^\d$/u.test(text))) {
    const message = `Column ${letters} states numbers whose colours can’t be told: no key that can be read says what each of them means. Write beside the table what they mean in colours, such as “1 = Green”, then review again.`;
    return [finding({ ...at, check: 'status-key', severity: 'ask', message })];
  }
  const heading = headingAt(table, column);
  const rates = (text: string): boolean => readRatingWords(text, heading) !== null;
  const told = (some: readonly string[]): typeof at => ({ ...at, row: unread.find(({ text }) => some.includes(text))?.row ?? at.row });
  const unknown = texts.filter((text) => !isListed(text, table) && (rates(text) || readProgress(text) === null));
  if (unknown.length > 0) {
    const message = `Column ${letters} says ${named(unknown)}, which no colour can be read from: kept as typed, and compared with nothing.`;
    return [finding({ ...told(unknown), check: 'status-unknown', severity: 'note', message })];
  }
  const states = texts.filter((text) => !rates(text));
  if (states.length === 0) return [];
  const message = `Column ${letters} says ${named(states)}, which tells how far the work is, not how it is rated: kept as typed, and counted as no rating.`;
  return [finding({ ...told(states), check: 'status-unrated', severity: 'note', message })];
}

/** A word that the sheet's key lists is a state, whether or not we know it. */
function isListed(text: string, { statesInKey = [] }: PlanTable): boolean {
  return statesInKey.includes(text.trim().toLowerCase());
}

/** A letter that a key explains is read, if not as a colour; what is complete is counted as that. */
function isUnread(review: StatedStatus): boolean {
  const { status, text, progress, key } = review;
  if (key !== undefined) return false;
  if (status !== null || saysNoStatus(text) || isReviewComplete(review)) return false;
  return progress === undefined || progress === 'perhaps complete' || !/^(?:[a-z]|blue)$/iu.test(text.trim());
}

function named(texts: readonly string[]): string {
  const shown = texts.slice(0, mostNamed).map((text) => `“${text.length > 30 ? `${text.slice(0, 29)}…` : text}”`);
  const more = texts.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${String(more)} more` : listed(shown);
}
