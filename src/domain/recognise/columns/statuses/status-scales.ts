// Columns of statuses that aren't plain colours: points of a scale, read by the key on the sheet, and words such as "On
// track", which stay words.

import { cellKind } from '../../../cells/cell-kind';
import { readProgress } from '../../../cells/words/progress-words';
import { readHeadingWords } from '../../headings/heading-words';
import { nameOf } from '../../headings/heading-block';
import { keyedPoints } from './status-key';
import { cellText, factsAt, markAt, type SheetView } from '../../sheet/sheet-view';
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
}

export type StatusScales = ReadonlyMap<number, StatusScale>;

const mostWords = 10;
const longestWord = 60;

/** The scales of a table's columns, by column; columns of plain colours have none. */
export function statusScales(view: SheetView, frame: TableFrame): StatusScales {
  const scales = new Map<number, StatusScale>();
  for (const column of frame.columns) {
    const role = readHeadingWords(nameOf(frame.block, column))?.role ?? readHeadingWords(frame.block.names.get(column)?.at(-1) ?? '')?.role;
    if (role !== 'rag' && role !== 'review') continue;
    const scale = scaleOf(view, frame, column, role === 'rag');
    if (scale !== null) scales.set(column, scale);
  }
  return scales;
}

function scaleOf(view: SheetView, frame: TableFrame, column: number, saysRag: boolean): StatusScale | null {
  const times = textsOf(view, frame, column);
  const texts = [...times.keys()];
  const cells = [...times.values()].reduce((all, count) => all + count, 0);
  if (cells < 2) return null;
  if (texts.every((text) => /^[1-5]$/u.test(text))) {
    const meanings = keyedPoints(view, frame, Math.max(...texts.map(Number)));
    return meanings !== null || saysRag ? { kind: 'points', meanings: meanings ?? new Map() } : null;
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
    const text = factsAt(view, row, column)?.line ?? cellText(view.grid, row, column);
    asTyped.set(text, (asTyped.get(text) ?? 0) + 1);
  }
  const times = new Map<string, number>();
  for (const [text, count] of asTyped) times.set(text.toLowerCase(), (times.get(text.toLowerCase()) ?? 0) + count);
  return times;
}
