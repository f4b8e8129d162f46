// Columns of statuses that aren't plain colours: points of a scale, read by the key on the sheet, and words such as "On
// track", which stay words.

import { cellKind } from '../../../cells/cell-kind';
import { readProgress } from '../../../cells/words/progress-words';
import { readHeadingWords, type HeadingRole } from '../../headings/heading-words';
import { nameOf } from '../../headings/heading-block';
import { readStatus } from '../../../cells/statuses';
import type { ProgressState } from '../../../model/table/progress';
import type { ColumnContent } from '../column-content';
import { readPeriodHeading } from '../../headings/period-headings';
import { coloursOfLetters, letterKey, progressOfLetters, type LetterKey } from './letter-key';
import { keyedWords, type KeyOfColumn, type WordsInOrder } from './keyed-words';
import { keyedPoints } from './status-key';
import { cellText, lineAt, markAt, type SheetView } from '../../sheet/sheet-view';
import type { TableFrame } from '../../frames/table-extent';

/**
 * How one column states its statuses. `points`: the numbers 1 to 3, 4 or 5; `words`: of progress, in no colour;
 * `colours` that need telling apart.
 * `meanings`: the status of a text in lower case, null for one that says none for certain; a text that isn't there is
 * read as it stands.
 */
export interface StatusScale {
  readonly kind: 'points' | 'words' | 'colours';
  readonly meanings: ReadonlyMap<string, string | null>;
  /** What a letter, or blue, says of progress, in lower case; absent where no letter does. */
  readonly progress?: ReadonlyMap<string, ProgressState>;
  /** The key's words for a point that is no colour: "Done" of 1; absent where there is none. */
  readonly says?: ReadonlyMap<string, string>;
  /** The words of the key on the sheet that lists all of the column's; absent where none does. */
  readonly key?: WordsInOrder;
}

export type StatusScales = ReadonlyMap<number, StatusScale>;

const mostWords = 10;
const longestWord = 60;

/** The scales of a table's columns, by column; columns of plain colours have none. */
export function statusScales(view: SheetView, frame: TableFrame, contents: ReadonlyMap<number, ColumnContent>): StatusScales {
  const scales = new Map<number, StatusScale>();
  let key: LetterKey | null = null;
  const keyOf = (): LetterKey => (key ??= letterKey(view, frame));
  for (const column of frame.columns) {
    const role = readHeadingWords(nameOf(frame.block, column))?.role ?? readHeadingWords(frame.block.names.get(column)?.at(-1) ?? '')?.role;
    const isAsked = role === 'rag' || role === 'review';
    const mayBePoints = !isAsked && isScore(contents.get(column), nameOf(frame.block, column));
    const scale = isAsked || mayBePoints ? scaleOf(view, frame, column, { saysRag: role === 'rag', isAsked }) : null;
    const mayHaveLetters = isAsked ? scale === null : !namesTeams(nameOf(frame.block, column)) && mayState(contents.get(column), role);
    const found = mayHaveLetters ? lettersOf(view, frame, column, { isAsked, keyOf }) : scale;
    if (found !== null) scales.set(column, found);
  }
  return withKeys(scales, keyedWords(view, frame, contents), { names: frame.block, contents });
}

/** The columns whose words a key lists; those of unusual names where no other states a status. */
function withKeys(
  scales: StatusScales,
  keys: ReadonlyMap<number, KeyOfColumn>,
  { names, contents }: { readonly names: TableFrame['block']; readonly contents: ReadonlyMap<number, ColumnContent> },
): StatusScales {
  if (keys.size === 0) return scales;
  const asksStatus = (column: number): boolean => {
    const role = readHeadingWords(nameOf(names, column))?.role;
    return role === 'rag' || role === 'review';
  };
  const states = ([column, { filled, statuses }]: readonly [number, ColumnContent]): boolean =>
    scales.has(column) || (filled > 0 && (asksStatus(column) || statuses * 2 > filled));
  const hasOther = [...contents].some(states);
  const keyed = [...keys].filter(([column]) => !hasOther || asksStatus(column));
  return new Map([
    ...scales,
    ...keyed.map(([column, { words: key, says }]): [number, StatusScale] => [
      column,
      {
        ...(scales.get(column) ?? { kind: 'words', meanings: new Map<string, string | null>() }),
        key,
        ...(says.size === 0 ? {} : { says }),
      },
    ]),
  ]);
}

const scored = /^(?:(?:our|current|latest|progress|delivery|action) )?(?:scores?|scored|marks?|points?)(?: \(?1[ –-]*(?:to )?[3-5]\)?)?$/iu;

/** Plain numbers under “Score”: a key of states says what they are. */
function isScore(content: ColumnContent | undefined, name: string): boolean {
  if (content === undefined || content.figures < 3 || content.percents > 0) return false;
  return content.figures + content.notApplicable === content.filled && scored.test(name.trim());
}

/** Headings under which a letter or a colour is a name of something. */
const ofNames: ReadonlySet<HeadingRole> = new Set(['description', 'theme', 'unit', 'target', 'direction', 'other']);

/** Under these a colour is what a team or a place is called: "Red" of the gritting crews. */
const namesWho =
  /^(?:[\p{L}-]+ )?(?:teams?|crews?|gangs?|squads?|shifts?|watch|zones?|wards?|houses?|rounds?|routes?|lines?|groups?|bins?|colou?r (?:teams?|groups?))$/iu;

export function namesTeams(heading: string): boolean {
  return namesWho.test(heading.trim());
}

/** Whether a column that isn't headed as statuses may hold them all the same. */
function mayState(content: ColumnContent | undefined, role: HeadingRole | undefined): boolean {
  if (content === undefined || (role !== undefined && ofNames.has(role))) return false;
  return content.redOrGreen + content.otherLetters > 0
    ? content.statuses + content.otherLetters === content.filled - content.notApplicable
    : isInColours(content);
}

function isInColours({ statusWords, filled, notApplicable }: ColumnContent): boolean {
  return statusWords >= 2 && statusWords * 5 >= (filled - notApplicable) * 4;
}

const letterOrBlue = /^(?:[a-z]|blue)$/u;

/**
 * Letters beside R, A and G, and blue where a key says what it stands for. `isAsked`: the heading asks for a status; any
 * other must be dated, or the letter be C or in a key.
 */
function lettersOf(
  view: SheetView,
  frame: TableFrame,
  column: number,
  { isAsked, keyOf }: { readonly isAsked: boolean; readonly keyOf: () => LetterKey },
): StatusScale | null {
  const times = textsOf(view, frame, column);
  const texts = [...times.keys()];
  const count = (found: (text: string) => boolean): number =>
    texts.reduce((all, text) => all + (found(text) ? (times.get(text) ?? 0) : 0), 0);
  const cells = count(() => true);
  const colours = count((text) => readStatus(text) !== null);
  const letters = texts.filter((text) => letterOrBlue.test(text) && (readStatus(text) === null || readStatus(text) === 'Blue'));
  const isDated = readPeriodHeading(nameOf(frame.block, column)) !== null;
  // By the last review all of the work may be complete.
  const isReview = (isAsked || isDated) && texts.every((text) => /^[ragbc]$/u.test(text));
  const isDecided = texts.length > 1 && colours * 2 >= cells && (isAsked || texts.some((text) => /^(?:r|g|red|green)\b/u.test(text)));
  if (letters.length === 0 || !(isDecided || isReview)) return null;
  const key = keyOf();
  const isKnown = (letter: string): boolean => letter === 'c' || key.has(letter) || readStatus(letter) !== null;
  if (!isAsked && !isDated && !letters.every(isKnown)) return null;
  const progress = progressOfLetters(letters, key);
  return { kind: 'colours', meanings: coloursOfLetters(letters, key), ...(progress.size === 0 ? {} : { progress }) };
}

/** `saysRag`: its heading says so; `isAsked`: or asks for a status in other words. */
function scaleOf(
  view: SheetView,
  frame: TableFrame,
  column: number,
  { saysRag, isAsked }: { readonly saysRag: boolean; readonly isAsked: boolean },
): StatusScale | null {
  const times = textsOf(view, frame, column);
  const texts = [...times.keys()];
  const cells = [...times.values()].reduce((all, count) => all + count, 0);
  if (cells < 2) return null;
  if (texts.every((text) => /^[1-5]$/u.test(text))) {
    const key = keyedPoints(view, frame, Math.max(...texts.map(Number)));
    if (key === null) return saysRag ? { kind: 'points', meanings: new Map() } : null;
    return isAsked || key.saysStates
      ? { kind: 'points', meanings: key.meanings, ...(key.progress.size === 0 ? {} : { progress: key.progress, says: key.says }) }
      : null;
  }
  const isShort = texts.length <= mostWords && texts.every((text) => text.length <= longestWord);
  const inProgress = isShort ? texts.reduce((all, text) => all + (readProgress(text) === null ? 0 : (times.get(text) ?? 0)), 0) : 0;
  if (inProgress * 2 > cells) return { kind: 'words', meanings: new Map() };
  // Beside amber, yellow is a status of its own, and nothing says which; so is melyn beside oren.
  const yellow = ['yellow', 'melyn'].find((each) => times.has(each));
  const hasAmber = ['amber', 'oren', 'ambr'].some((each) => times.has(each));
  return yellow !== undefined && hasAmber ? { kind: 'colours', meanings: new Map([[yellow, null]]) } : null;
}

/**
 * What the column says on the rows of the table and on how many of them, in lower case, without "n/a" and requests.
 */
function textsOf(view: SheetView, frame: TableFrame, column: number): ReadonlyMap<string, number> {
  const asTyped = new Map<string, number>();
  for (const { row, columns } of frame.body) {
    const found = markAt(view, row, column);
    if (columns.length < 2 || found === cellKind.blank || found === cellKind.notApplicable || found === cellKind.placeholder) continue;
    const text = lineAt(view, row, column) ?? cellText(view.grid, row, column);
    asTyped.set(text, (asTyped.get(text) ?? 0) + 1);
  }
  const times = new Map<string, number>();
  for (const [text, count] of asTyped) times.set(text.toLowerCase(), (times.get(text.toLowerCase()) ?? 0) + count);
  return times;
}
