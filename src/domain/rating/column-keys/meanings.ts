// The words of a column of statuses with what a key near the table says of each: "On course – 33% of the way or more". The words
// are known from the column, so that a key may be in colours, in words or in signs (▲), on one line or on several.

import { escapedPattern } from '../../cells/escaped-pattern';
import { readStatus } from '../../cells/statuses';
import { areaAround, cellArea, type Area } from '../../model/cell';
import { textAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { headingAt } from '../../model/table/heading-at';
import { isCounted } from '../../model/table/counted-rows';
import { captionPhrase, pairIn } from '../named-pair';
import { spanOf } from '../keys/table-span';

/** A word of a column, and what its key says of it. */
interface WordMeaning {
  /** As `plainStatus` has it. */
  readonly word: string;
  /** As the key has it. */
  readonly typed: string;
  readonly meaning: string;
}

/** A column of short words. */
export interface WordColumn {
  readonly column: number;
  readonly heading: string;
  /** By row that counts, as `plainStatus` has it; "" of a blank cell. */
  readonly words: readonly string[];
}

/** A key to the words of one column. */
export interface KeyToColumn {
  readonly of: WordColumn;
  readonly area: Area;
  /** What stands before its first word: "Position: % done against planned % by now." */
  readonly caption: string;
  readonly meanings: readonly WordMeaning[];
}

/** A cell outside the table. */
interface Line {
  readonly row: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly text: string;
}

/** So many rows above or below a table, and beside its first ones, may hold its key. */
const [nearest, rowsBeside] = [14, 40];
const [longestWord, longestLine, mostLines] = [30, 600, 60];
const [fewestWords, mostWords] = [2, 8];
/** A caption says no more; what is longer is a note. */
const longestCaption = 160;

/** Whether a text can be a part of a key that figures, dates or other words can tell. */
const mayBeKey =
  /\d|\b(?:baseline|start|last year|previous|reached|met|missed|better|worse|every|all|any|none|ahead|behind|early|late|on time)\b/iu;

/** A status as it is compared: a colour, however it is typed, else its words in lower case. */
function plainStatus(text: string): string {
  return (readStatus(text) ?? text.trim()).toLowerCase();
}

/** The keys to a table's columns of words, and those columns; nothing is looked at where no text near the table can be a key. */
export function keysToColumns(
  grid: Grid,
  table: PlanTable,
): { readonly keys: readonly KeyToColumn[]; readonly columns: readonly WordColumn[] } {
  const lines = linesNear(grid, table);
  if (!lines.some(({ text }) => mayBeKey.test(text))) return { keys: [], columns: [] };
  const columns = columnsOfWords(grid, table);
  const groups = groupsOf(lines);
  return { keys: columns.flatMap((column) => keyTo(column, groups) ?? []), columns };
}

function linesNear(grid: Grid, table: PlanTable): readonly Line[] {
  const { top, bottom, left, right, ours } = spanOf(table);
  const { firstRow, lastRow, firstColumn } = grid.area;
  const found: Line[] = [];
  for (let row = Math.max(firstRow, top - nearest); row <= Math.min(lastRow, bottom + nearest); row += 1) {
    if (row > top + rowsBeside && row < bottom) row = bottom;
    const isBeside = row >= top && row <= bottom;
    const values = grid.values[row - firstRow] ?? [];
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      const column = firstColumn + index;
      if (typeof value !== 'string' || value === '' || value.length > longestLine) continue;
      if (isBeside && ((column >= left && column <= right) || ours.has(column))) continue;
      if (found.length >= mostLines) return [];
      found.push(withMeaningBeside(grid, { row, column, lastColumn: column, text: value.trim() }));
    }
  }
  return found;
}

/** A word alone is one line with the meaning in the next cell. */
function withMeaningBeside(grid: Grid, line: Line): Line {
  const { row, column, text } = line;
  if (text.length > longestWord || /[\d=:]/u.test(text)) return line;
  const meaning = textAt(grid, row, column + 1).trim();
  return meaning === '' || meaning.length > longestLine ? line : { ...line, lastColumn: column + 1, text: `${text} = ${meaning}` };
}

/** Lines straight under one another, or side by side. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const goesOn = last !== undefined && (line.row === last.row || line.row === last.row + 1);
    if (group !== undefined && goesOn) {
      // The meaning of the word at its left is a part of that line already.
      if (!(line.row === last.row && line.column <= last.lastColumn)) group.push(line);
    } else groups.push([line]);
  }
  return groups;
}

/** Columns of a few short words, but for the add-in's own. */
function columnsOfWords(grid: Grid, table: PlanTable): readonly WordColumn[] {
  const { area, addInColumns, rows } = table;
  const ours = new Set<number>(Object.values(addInColumns));
  const counted = rows.filter(isCounted).map(({ row }) => row);
  const found: WordColumn[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const words = ours.has(column) ? null : wordsIn(grid, counted, column);
    if (words !== null) found.push({ column, heading: headingAt(table, column), words });
  }
  return found;
}

function wordsIn(grid: Grid, rows: readonly number[], column: number): readonly string[] | null {
  const distinct = new Map<string, string>();
  const words: string[] = [];
  for (const row of rows) {
    const value = valueAt(grid, row, column);
    const text = typeof value === 'string' ? value : '';
    if ((value !== null && typeof value !== 'string') || text.length > longestWord) return null;
    const known = distinct.get(text) ?? (text.trim() === '' ? '' : plainStatus(text));
    distinct.set(text, known);
    if (distinct.size > mostWords + 1) return null;
    words.push(known);
  }
  return new Set(words.filter((word) => word !== '')).size < fewestWords ? null : words;
}

/** The first group of lines that gives two of the column's words a meaning, and leaves none out that most of its rows have. */
function keyTo(of: WordColumn, groups: readonly (readonly Line[])[]): KeyToColumn | null {
  const words = new Set(of.words.filter((word) => word !== ''));
  const pattern = patternOf([...words]);
  for (const group of groups) {
    const key = keyIn(of, group, pattern);
    if (key === null) continue;
    const explained = new Set(key.meanings.map(({ word }) => word));
    const told = of.words.filter((word) => explained.has(word)).length;
    const filled = of.words.filter((word) => word !== '').length;
    if (told * 2 > filled) return key;
  }
  return null;
}

function keyIn(of: WordColumn, group: readonly Line[], pattern: RegExp): KeyToColumn | null {
  const meanings: WordMeaning[] = [];
  const used: Line[] = [];
  let caption: string | null = null;
  for (const [index, line] of group.entries()) {
    const matches = [...line.text.matchAll(pattern)];
    const [first] = matches;
    if (first === undefined) continue;
    if (caption === null) {
      const before = line.text.slice(0, first.index).trim();
      const above = group[index - 1];
      caption = before !== '' || above === undefined || !isCaption(above.text) ? before : above.text;
      if (before === '' && caption !== '' && above !== undefined) used.push(above);
    }
    used.push(line);
    for (const [at, match] of matches.entries()) {
      const typed = match[1] ?? '';
      const meaning = line.text.slice(match.index + match[0].length, matches[at + 1]?.index);
      meanings.push({ word: plainStatus(typed), typed, meaning: firstSentence(meaning) });
    }
  }
  const distinct = new Set(meanings.map(({ word }) => word));
  if (distinct.size < fewestWords || distinct.size !== meanings.length) return null;
  return { of, area: areaOf(used), caption: caption ?? '', meanings };
}

/** "How the status is set:", "Light: % laid against planned %": it says of what follows by what it is set. */
function isCaption(text: string): boolean {
  if (text.length > longestCaption) return false;
  return pairIn(captionPhrase(text)) !== null || /:\s*$/u.test(text) || /\b(?:key|status(?:es)?|b?rag|ratings?|legend)\b/iu.test(text);
}

function areaOf(lines: readonly Line[]): Area {
  return areaAround(lines.map(({ row, column, lastColumn }) => ({ ...cellArea(row, column), lastColumn })));
}

/** A word at the beginning of a line or behind a stop, with a sign behind it that gives it a meaning; a sign needs none. */
function patternOf(words: readonly string[]): RegExp {
  const forms = words.flatMap((word) => [word, ...(letterOf.get(word) ?? [])]).sort((one, other) => other.length - one.length);
  const inLetters = forms.filter((form) => /[\p{L}\d]/u.test(form)).map(escapedPattern);
  const signs = forms.filter((form) => !/[\p{L}\d]/u.test(form)).map(escapedPattern);
  const lettered = `(?:${inLetters.join('|')})(?=["”’')]*(?:\\s*[=:–—(]|\\s+-\\s|\\s+(?:means|is|are|if|when|where|for|otherwise)\\b))`;
  const either = [...(inLetters.length > 0 ? [lettered] : []), ...signs].join('|');
  return new RegExp(
    `(?<=^|[.;:|•(=,]\\s*|\\s{2,})["“‘'(]*(${either})["”’')]*\\s*(?:[=:–—]|-\\s|(?:means|is|are|if|when|where|for)\\s)?\\s*`,
    'giu',
  );
}

/** Colours are typed as letters too. */
/** A map: a status may be called like a property of every object (“constructor”). */
const letterOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['green', ['g']],
  ['amber', ['a', 'yellow']],
  ['red', ['r']],
  ['blue', ['b']],
]);

/** What follows in another sentence is a remark, unless it makes an exception. */
function firstSentence(text: string): string {
  const whole = text.trim().replace(/[\s.;,|•]+$/u, '');
  const end = /[.;]\s+(?=\p{Lu})/u.exec(whole)?.index ?? whole.length;
  return /\b(?:unless|except|but|or|only|if)\b/iu.test(whole.slice(end)) ? whole : whole.slice(0, end);
}
