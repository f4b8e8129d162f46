// The words of a column of statuses with what a key says of each: "On course – 33% of the way or more". The words are known from the
// column, so that a key may be in colours, in words, in numbers or in signs (▲), on one line or on several.

import { escapedPattern } from '../../cells/escaped-pattern';
import { readStatus } from '../../cells/statuses';
import { areaAround, cellArea, type Area } from '../../model/cell';
import { valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { headingAt } from '../../model/table/heading-at';
import { isCounted } from '../../model/table/counted-rows';
import { captionPhrase, pairIn } from '../named-pair';
import { groupInHeading, groupsNear, groupsOnGuide, isPoint, type KeyGroup, type KeyLine } from './key-lines';

/** A word of a column, and what its key says of it. */
export interface WordMeaning {
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

/** What a key says of all rows, or of those that its caption names. */
export interface KeySection {
  /** What stands before its first word: "Position: % done against planned % by now.", "For complaints:". */
  readonly caption: string;
  readonly meanings: readonly WordMeaning[];
}

/** A key to the words of one column. */
export interface KeyToColumn {
  readonly of: WordColumn;
  readonly sheet: string;
  readonly area: Area;
  /** Several where it says each word twice: for some rows, and for others. */
  readonly sections: readonly KeySection[];
  /** It is a key in a form that isn't read; absent of all others. */
  readonly isUnread?: true;
}

const [longestWord, fewestWords, mostWords] = [30, 2, 8];
/** A caption says no more; what is longer is a note. */
const longestCaption = 160;

/** Whether a text can be a part of a key that figures, dates or other words can tell. */
const mayBeKey =
  /\d|\b(?:targets?|points?|above|below|under|over|baseline|start|last year|previous|reached|met|missed|hit|better|worse|every|all|any|none|ahead|behind|early|late|on time|short|half|quarters?|tenths?|fifths?|thirds?|targed)\b/iu;

/** A status as it is compared: a colour, however it is typed, else its words in lower case. */
function plainStatus(text: string): string {
  return (readStatus(text) ?? text.trim()).toLowerCase();
}

/** `guides`: the sheets that hold no plan, whose keys are read for columns that may state statuses. */
export interface KeySources {
  readonly guides: readonly Grid[];
  readonly mayState: (column: number) => boolean;
}

/** The keys to a table's columns of words, and those columns; nothing is looked at where no text can be a key. */
export function keysToColumns(
  grid: Grid,
  table: PlanTable,
  { guides, mayState }: KeySources,
): { readonly keys: readonly KeyToColumn[]; readonly columns: readonly WordColumn[] } {
  const near = groupsNear(grid, table).filter(mayTell);
  const elsewhere = guides.flatMap(groupsOnGuide).filter(mayTell);
  const isInHeading = table.roles.some(({ heading }) => /[(\n:–—]/u.test(heading) && /\d/u.test(heading));
  if (near.length + elsewhere.length === 0 && !isInHeading) return { keys: [], columns: [] };
  const columns = columnsOfWords(grid, table);
  const keys = columns.flatMap((column) => {
    const inHeading = groupInHeading(grid, table, column.column);
    const groups = [...(inHeading === null ? [] : [inHeading]), ...near, ...(mayState(column.column) ? elsewhere : [])];
    return keyTo(column, groups, mayState(column.column)) ?? [];
  });
  return { keys, columns };
}

function mayTell({ lines }: KeyGroup): boolean {
  return lines.some(({ text }) => mayBeKey.test(text));
}

/** Columns of a few short words, or of a few whole numbers, but for the add-in's own and those of figures. */
function columnsOfWords(grid: Grid, table: PlanTable): readonly WordColumn[] {
  const { area, addInColumns, rows, columns } = table;
  const figures = [columns.target, columns.total, columns.achieved, ...columns.periods.map(({ column }) => column)];
  const ours = new Set<number | null>([...Object.values(addInColumns), ...figures]);
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
    const text = typeof value === 'string' ? value : isPoint(value) ? String(value) : '';
    if ((value !== null && typeof value !== 'string' && text === '') || text.length > longestWord) return null;
    const known = distinct.get(text) ?? (text.trim() === '' ? '' : plainStatus(text));
    distinct.set(text, known);
    if (distinct.size > mostWords + 1) return null;
    words.push(known);
  }
  return new Set(words.filter((word) => word !== '')).size < fewestWords ? null : words;
}

/** The first group of lines that gives two of the column's words a meaning, and leaves none out that most of its rows have. */
function keyTo(of: WordColumn, groups: readonly KeyGroup[], mayState: boolean): KeyToColumn | null {
  const words = [...new Set(of.words.filter((word) => word !== ''))];
  // A colour that no row states yet has its meaning in the key all the same.
  const named = words.some((word) => letterOf.has(word)) ? [...new Set([...words, ...letterOf.keys()])] : words;
  const patterns = { behind: meaningBehind(named), before: wordBehind(named) };
  for (const group of groups) {
    const key = keyIn(of, group, patterns);
    if (key === null) continue;
    const explained = new Set(key.sections.flatMap(({ meanings }) => meanings.map(({ word }) => word)));
    const told = of.words.filter((word) => explained.has(word)).length;
    const filled = of.words.filter((word) => word !== '').length;
    if (told * 2 > filled) return key;
  }
  return mayState ? notUnderstood(of, groups) : null;
}

/** Texts that hold two of the column's words and say something in figures of a target: a key, in a form that isn't read. */
function notUnderstood(of: WordColumn, groups: readonly KeyGroup[]): KeyToColumn | null {
  const words = [...new Set(of.words)].filter((word) => /\p{L}{3}/u.test(word));
  if (words.length < fewestWords) return null;
  const pattern = new RegExp(`(?<![\\p{L}\\d]|\\d\\s)(?:${words.map(escapedPattern).join('|')})(?![\\p{L}])`, 'giu');
  for (const { sheet, lines } of groups) {
    const found = lines.filter(({ text }) => saysShares.test(text) && new Set(text.toLowerCase().match(pattern)).size >= fewestWords);
    const [line] = found;
    if (line !== undefined) return { of, sheet, area: areaOf([line]), sections: [], isUnread: true };
  }
  return null;
}

/** Shares, or more and less, of what is aimed at. */
const saysShares =
  /\d\s*(?:%|per ?cent\b)[^.;]{0,30}\b(?:targets?|profiled?|plan|budget|goal)\b|\b(?:below|under|above|over|within|more than|less than|at least) [^.;]{0,20}\d\s*(?:%|per ?cent\b|points?\b)/iu;

/** How a word's meaning may stand to it. */
interface WordPatterns {
  readonly behind: RegExp;
  readonly before: RegExp;
}

function keyIn(of: WordColumn, { sheet, lines }: KeyGroup, patterns: WordPatterns): KeyToColumn | null {
  const sections: { caption: string; meanings: WordMeaning[] }[] = [];
  const used: KeyLine[] = [];
  for (const [index, line] of lines.entries()) {
    const { caption: before, meanings } = meaningsIn(line.text, patterns);
    if (meanings.length === 0) continue;
    const above = lines[index - 1];
    const isAbove = before === '' && above !== undefined && isCaption(above.text, of.heading);
    const caption = line.heading ?? (isAbove ? above.text : before);
    for (const [at, each] of meanings.entries()) {
      const section = sections.at(-1);
      const isRepeated = section?.meanings.some(({ word }) => word === each.word) === true;
      if (section === undefined || isRepeated) {
        sections.push({ caption: at === 0 ? caption : '', meanings: [each] });
        if (at === 0 && isAbove && !used.includes(above)) used.push(above);
      } else section.meanings.push(each);
    }
    used.push(line);
  }
  if (sections.length === 0 || sections.some(({ meanings }) => meanings.length < fewestWords)) return null;
  return { of, sheet, area: areaOf(used), sections };
}

/** The words that a line gives a meaning behind them, else before them; what stands before the first is its caption. */
function meaningsIn(text: string, { behind, before }: WordPatterns): KeySection {
  const matches = [...text.matchAll(behind)].filter(([, typed = '']) => !isSmallLetter(typed));
  const [first] = matches;
  const found = matches.map((match, at): WordMeaning => {
    const typed = match[1] ?? '';
    const meaning = text.slice(match.index + match[0].length, matches[at + 1]?.index);
    return { word: plainStatus(typed), typed, meaning: firstSentence(meaning) };
  });
  if (first !== undefined && (found.length > 1 || first.index === 0))
    return { caption: text.slice(0, first.index).trim(), meanings: found };
  const caption = /^[^:\d]{2,100}:\s+/u.exec(text)?.[0] ?? '';
  const ended = [...text.matchAll(before)].filter(([, typed = '']) => !isSmallLetter(typed));
  const turned = ended.map((match, at): WordMeaning => {
    const typed = match[1] ?? '';
    const last = ended[at - 1];
    const from = last === undefined ? caption.length : last.index + last[0].length;
    return { word: plainStatus(typed), typed, meaning: text.slice(from, match.index).replace(/^[\s;,.|]+|[\s:=,–—-]+$/gu, '') };
  });
  const told = turned.filter(({ meaning }) => meaning !== '');
  if (told.length >= fewestWords && told.length === turned.length) return { caption: caption.trim(), meanings: told };
  return { caption: first === undefined ? '' : text.slice(0, first.index).trim(), meanings: found };
}

/** "a 10% drop" begins with no letter of a status. */
function isSmallLetter(typed: string): boolean {
  return /^\p{Ll}$/u.test(typed);
}

/** "How the status is set:", "Light: % laid against planned %": it says of what follows by what it is set. */
function isCaption(text: string, heading: string): boolean {
  if (text.length > longestCaption) return false;
  const isNamed = heading !== '' && text.toLowerCase().startsWith(`${heading.toLowerCase()}:`);
  if (isNamed) return true;
  return pairIn(captionPhrase(text)) !== null || /:\s*$/u.test(text) || /\b(?:key|status(?:es)?|b?rag|ratings?|legend)\b/iu.test(text);
}

function areaOf(lines: readonly KeyLine[]): Area {
  return areaAround(lines.map(({ row, column, lastColumn }) => ({ ...cellArea(row, column), lastColumn })));
}

/** Behind a word: what gives it a meaning; a figure, or a word that compares, needs no sign before it. */
const meaningSign =
  '(?=["”’\')]*(?:\\s*[=:–—(]|\\s+-\\s|\\s+(?:means|is|are|if|when|where|for|otherwise|within|at least|at most|under|below|over|above|less than|more than|up to|no more than|from|between)\\b|\\s*[<>≤≥±]|\\s+\\d))';

function formsOf(words: readonly string[]): { readonly inLetters: readonly string[]; readonly signs: readonly string[] } {
  const forms = words.flatMap((word) => [word, ...(letterOf.get(word) ?? [])]).sort((one, other) => other.length - one.length);
  return {
    inLetters: forms.filter((form) => /[\p{L}\d]/u.test(form)).map(escapedPattern),
    signs: forms.filter((form) => !/[\p{L}\d]/u.test(form)).map(escapedPattern),
  };
}

/** A word at the beginning of a line or behind a stop, with a sign behind it that gives it a meaning; a sign needs none. */
function meaningBehind(words: readonly string[]): RegExp {
  const { inLetters, signs } = formsOf(words);
  const lettered = `(?:${inLetters.join('|')})${meaningSign}`;
  const either = [...(inLetters.length > 0 ? [lettered] : []), ...signs].join('|');
  return new RegExp(
    `(?<=^|[.;:|•(=,/]\\s*|\\s{2,}|\\b(?:is|are|and)\\s)["“‘'(]*(${either})["”’')]*\\s*(?:[=:–—]|-\\s|(?:means|is|are|if|when|where|for)\\s)?\\s*`,
    'giu',
  );
}

/** A word at the end of a clause, whose meaning stands before it: "90% or more is Green; …". */
function wordBehind(words: readonly string[]): RegExp {
  const { inLetters, signs } = formsOf(words);
  const either = [...inLetters, ...signs].join('|');
  return new RegExp(`(?<=[\\s,:=–—-])(?:(?:is|are|rated|scores?|shown as)\\s+)?["“‘'(]*(${either})["”’')]*(?=\\s*(?:[;,.|]|$))`, 'giu');
}

/** Colours are typed as letters and in Welsh too. A map: a status may be called like a property of every object (“constructor”). */
const letterOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['green', ['g', 'gwyrdd', '🟢']],
  ['amber', ['a', 'yellow', 'ambr', 'oren', 'melyn', '🟠', '🟡']],
  ['red', ['r', 'coch', '🔴']],
  ['blue', ['b', 'glas', '🔵']],
]);

/** A word that no row states, with its own meaning. */
const nextWord = /[;|•]\s*["“‘']?\p{Lu}[\p{L} /-]{0,28}["”’']?\s*[=:–—]/u;

/** What follows in another sentence is a remark, unless it makes an exception. */
function firstSentence(text: string): string {
  const next = nextWord.exec(text)?.index ?? text.length;
  const whole = text
    .slice(0, next)
    .trim()
    .replace(/(?:[\s.;,|•]|\s(?:and|or|while))+$/u, '');
  const end = /[.;]\s+(?=\p{Lu})/u.exec(whole)?.index ?? whole.length;
  return /\b(?:unless|except|but|or|only|if)\b/iu.test(whole.slice(end)) ? whole : whole.slice(0, end);
}
