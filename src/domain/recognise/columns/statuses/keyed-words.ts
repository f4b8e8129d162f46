// Short columns all of whose words one key on the sheet lists or explains: they state statuses, whatever they are called
// ("How it is going", "Against target"). Contacts and sorts of rows that a note explains are none: a key tells of states.

import { cellKind } from '../../../cells/cell-kind';
import { saysNoStatus } from '../../../cells/statuses';
import { readProgress } from '../../../cells/words/progress-words';
import { nameOf } from '../../headings/heading-block';
import { readHeadingWords, type HeadingRole } from '../../headings/heading-words';
import type { TableFrame } from '../../frames/table-extent';
import { cellText, lineAt, markAt, type SheetView } from '../../sheet/sheet-view';
import type { ColumnContent } from '../column-content';
import { asksHowItIs } from '../../headings/heading-text';

/** The words of a key in its order, in lower case; the best first where its meanings tell that the worst stands first. */
export type WordsInOrder = readonly string[];

/** A key of a column, and what it says of its signs ("▼": "more than 5 points behind") and of words that say nothing by themselves. */
export interface KeyOfColumn {
  readonly words: WordsInOrder;
  readonly says: ReadonlyMap<string, string>;
}

const [fewestWords, mostWords] = [2, 7];
/** Beside so many words that a key lists one that it doesn't list changes nothing. */
const enoughListed = 4;
const longestWord = 30;
const longestSign = 2;
const shortestWord = 3;
const longestLine = 600;
/** So many rows above or below a table may hold its key. */
const nearest = 14;
/** A key may stand on so many lines, one under another. */
const mostLines = 8;

/** Headings of what a row is, not of how it stands. */
const ofRow: ReadonlySet<HeadingRole> = new Set(['description', 'theme', 'project', 'unit', 'direction', 'timescale', 'start', 'risk']);
const ofSorts =
  /\b(?:priorit\w*|importance|risks?|categor\w*|types?|levels?|grades?|impacts?|likelihood|probability|severity|conditions?|sizes?|efforts?|difficult\w*|costs?|confidence|leads?|owners?|teams?|quality|worked out|counted|method|frequency|basis|direction|better|trend|travel)\b/iu;
const saysState =
  /\d ?%|\b(?:ahead|behind|should be|targets?|aims?|goals?|promises?|expected|tolerance|track|course|schedule|profile|plan|milestones?|due|late|delay\w*|baseline|better|worse|short|done|complet\w*|miss\w*|met|risk|concerns?|progress|stopped|stuck|moving|begun|started)\b/iu;

const numbered = /^\s*\(?\d{1,2}[.)]\s+(?=["“'‘\p{L}])/u;
const parting = /[|;\n•]\s*|\.\s+|\s{2,}|,\s+/u;
const explained = /^["“'‘]?([^"“”=:(–—]{2,40}?)["”'’]?\s*(?:[=:(–—]|\s-\s|\bmeans?\b|\bis\b)\s*(\S.*)$/u;
const quoted = /^["“'‘]([^"“”]{2,40})["”'’]\s+(\S.*)$/u;
/** "▲ Improving" is told by its word, "▲" alone by what a key says behind it. */
const sign = /^[^\p{L}\d"“'‘(]+/u;
const signed = /^([^\p{L}\d\s"“”'‘’()–—-]{1,2})\s*[=:–—-]?\s*(\p{L}.*)$/u;

/** A line near a table. `isPair`: a word and, in the cell beside it, what it means, whatever its stops and commas. */
interface KeyLine {
  readonly text: string;
  readonly isPair: boolean;
}

/** “Delayed?”, “Over budget?”: a yes to these is no good news. */
const ofTrouble =
  /\b(?:late|delay\w*|overdue|over ?(?:spen[dt]\w*|budget|run\w*)|behind|slipp\w*|stuck|stopped|blocked|issues?|problems?|concerns?|escalat\w*|miss(?:ed|ing)|fail\w*|off (?:track|target|course))\b/iu;

/** Whether a heading is of what a row is, of who or of how it is counted, and not of how it stands. */
export function saysSort(heading: string): boolean {
  return ofSorts.test(heading);
}

/** What one column says, and its heading. */
interface Candidate {
  readonly column: number;
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/** By column the key's words; columns whose words no key lists whole are left out. */
export function keyedWords(
  view: SheetView,
  frame: TableFrame,
  contents: ReadonlyMap<number, ColumnContent>,
): ReadonlyMap<number, KeyOfColumn> {
  const found = new Map<number, KeyOfColumn>();
  const candidates = frame.columns.flatMap((column) => candidateOf(view, frame, column, contents.get(column)) ?? []);
  if (candidates.length === 0) return found;
  const lines = linesNear(view, frame);
  for (const { column, name, words } of candidates) {
    const key = keyOf(lines, words, name);
    if (key !== null) found.set(column, key);
  }
  return found;
}

function candidateOf(view: SheetView, frame: TableFrame, column: number, content: ColumnContent | undefined): Candidate | null {
  if (content === undefined || content.words < 3 || content.distinct > mostWords || content.distinct < fewestWords) return null;
  const { filled, words: texts, notApplicable, length, statuses, directions } = content;
  // "▲" alone may say which way is better, or how the work stands: a key tells.
  const areSigns = length <= filled * longestSign;
  if (length > filled * longestWord || statuses > 0 || (directions > 0 && !areSigns) || (texts + notApplicable) * 10 < filled * 9)
    return null;
  const name = nameOf(frame.block, column);
  const role = readHeadingWords(name)?.role;
  if ((role !== undefined && ofRow.has(role) && !asksHowItIs(name)) || saysSort(name)) return null;
  const words = new Set<string>();
  const asksTrouble = ofTrouble.test(name);
  for (const { row, columns } of frame.body) {
    if (columns.length < 3 || markAt(view, row, column) !== cellKind.words) continue;
    const text = plain(lineAt(view, row, column) ?? '');
    if (!saysNoStatus(text)) words.add(text);
    if (words.size > mostWords || (asksTrouble && text === 'yes')) return null;
  }
  return words.size < fewestWords ? null : { column, name, words };
}

function plain(text: string): string {
  const word = text
    .replace(sign, '')
    .replace(/[\s.!"”'’]+$/u, '')
    .toLowerCase();
  return word === '' ? text.trim() : word;
}

/** Texts near the table that aren't its rows', from the top; lines straight under one another stand in one list. */
function linesNear(view: SheetView, { block, body, columns }: TableFrame): readonly (readonly KeyLine[])[] {
  const last = columns.at(-1) ?? 0;
  const end = body.filter((row) => row.columns.length > 2).at(-1)?.row ?? block.lastRow;
  const lists: KeyLine[][] = [];
  let before = -2;
  for (const { row, columns: filled } of view.filledRows) {
    if (row < block.firstRow - nearest) continue;
    if (row > end + nearest) break;
    const isInTable = row >= block.firstRow && row <= end && filled.length > 2;
    const beside = isInTable ? filled.filter((column) => column > last) : filled;
    if (beside.length === 0 || (isInTable && (filled.at(-1) ?? 0) <= last)) continue;
    const isPair = beside.length === 2 && !isInTable;
    const text = beside.map((column) => cellText(view.grid, row, column).trim()).join(isPair ? ' = ' : ' | ');
    if (text.length > longestLine) continue;
    if (row === before + 1) lists.at(-1)?.push({ text, isPair });
    else lists.push([{ text, isPair }]);
    before = row;
  }
  return lists;
}

/** “Position: Reached = at the aim”, “On course? Yes = as expected”: the column’s own name opens its key. */
function withoutCaption(line: string, name: string, words: ReadonlySet<string>): string {
  const heading = name.trim().replace(/[?:]$/u, '').toLowerCase();
  if (heading === '' || !line.toLowerCase().startsWith(heading)) return line;
  const behind = /^\s*[?:=–—]+\s*(\S.*)$/u.exec(line.slice(heading.length))?.[1];
  const opening = behind?.replace(/^["“'‘]/u, '').toLowerCase() ?? '';
  return behind !== undefined && [...words].some((word) => opening.startsWith(word)) ? behind : line;
}

/** The first key that has all of the words, on one line, else on several under one another. */
function keyOf(lists: readonly (readonly KeyLine[])[], words: ReadonlySet<string>, name: string): KeyOfColumn | null {
  for (const list of lists) {
    for (const line of list) {
      const key = keyIn([line], words, name);
      if (key !== null) return key;
    }
    const together = list.length > 1 && list.length <= mostLines + 1 ? keyIn(list, words, name) : null;
    if (together !== null) return together;
  }
  return null;
}

function keyIn(lines: readonly KeyLine[], words: ReadonlySet<string>, name: string): KeyOfColumn | null {
  const all = lines
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase();
  const listed = new Set([...words].filter((word) => all.includes(word)));
  if (listed.size < words.size - (words.size >= enoughListed ? 1 : 0) || listed.size < fewestWords) return null;
  const parts = lines.flatMap(({ text, isPair }) =>
    (isPair ? [text] : withoutCaption(text.replace(numbered, ''), name, words).split(parting))
      .map((part) => (words.has(signed.exec(part)?.[1] ?? '') ? part : part.replace(sign, '').trim()))
      .filter((part) => part !== ''),
  );
  const says = new Map<string, string>();
  const read = parts.map((part) => {
    const [, mark = '', said = ''] = signed.exec(part) ?? [];
    if (words.has(mark)) {
      says.set(mark, said.trim());
      return { word: mark, meaning: said.trim() };
    }
    const [, word = part, meaning = ''] = quoted.exec(part) ?? explained.exec(part) ?? [];
    return { word: plain(word), meaning: meaning.trim() };
  });
  // "Rating: Met, On track": the first word stands behind the name of the column.
  const named = read.map(({ word, meaning }) =>
    !listed.has(word) && listed.has(plain(meaning)) ? { word: plain(meaning), meaning: '' } : { word, meaning },
  );
  const heading = name.trim().toLowerCase();
  const isNamed = heading.length > 3 && all.includes(heading);
  if ([...listed].some((word) => !named.some((each) => each.word === word))) return null;
  // A status that no row has yet, and any other line, keep the words around them from being the first or the last.
  const key = named.filter(
    ({ word, meaning }) => listed.has(word) || (word !== heading && word.length <= longestWord && (meaning !== '' || isNamed)),
  );
  const ofTable = key.filter(({ word }) => listed.has(word));
  if (ofTable.filter(({ meaning }) => meaning !== '').length < fewestWords && !isNamed) return null;
  for (const { word, meaning } of ofTable)
    if (word.length >= shortestWord && meaning !== '' && readProgress(word) === null) says.set(word, meaning);
  const states = ofTable.filter(({ word, meaning }) => readProgress(word) !== null || saysState.test(meaning));
  if (states.length < fewestWords) return null;
  const inOrder = [...new Set(key.map(({ word }) => word))];
  return { words: isWorstFirst(key.map(({ meaning }) => meaning)) ? inOrder.reverse() : inOrder, says };
}

const isMet = /\b(?:met|reached|achieved|hit|kept|bettered|exceeded|on or (?:above|over|better)|at or (?:above|over|better))\b/iu;
const isMissed = /\b(?:missed|not (?:yet )?(?:met|reached|achieved|hit|kept)|below|behind|short|worse|further|off)\b/iu;

/** By what a key says of its first word and of its last. */
function isWorstFirst(meanings: readonly string[]): boolean {
  const [first, last] = [meanings[0] ?? '', meanings.at(-1) ?? ''];
  return isMissed.test(first) && isMet.test(last) && !isMissed.test(last);
}
