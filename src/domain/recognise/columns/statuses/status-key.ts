// The key to a scale of numbers: what 1 to 5 mean, in colours or in words that tell good from bad. Which end is worse
// is never guessed.

import { cellKind } from '../../../cells/cell-kind';
import { cellText, lineAt, markAt, type SheetView } from '../../sheet/sheet-view';
import { readStatus } from '../../../cells/statuses';
import type { ProgressState } from '../../../model/table/progress';
import { progressMeant } from './progress-meant';
import type { TableFrame } from '../../frames/table-extent';

const afterPoint = /^([1-5])(?:\s*(?:[=:.)–—-]|is\b|means\b)\s*|\s{2,}|\t)(\S.*)$/iu;
const beforePoint = /^(\D+?)\s*(?:[=:–—-]|\()\s*([1-5])\)?$/u;
const caption = /^(?:rag |status )?(?:key|legend|scale|ratings?|scores?)\b[^:\d]*:\s*/iu;
const colour = /\b(?:green|amber|yellow|red|blue)(?:\s*\/\s*(?:green|amber|red))?\b/giu;
const good =
  /\b(?:on (?:track|target|course|schedule)|good|excellent|strong|no (?:concerns?|issues?|delays?|risk)|successful|highly likely|very likely|complete[d]?|achieved|low risk|best)\b/iu;
const bad =
  /\b(?:off track|fail\w*|poor|weak|severe|serious|critical|unachievable|very unlikely|highly unlikely|unlikely to|not achievable|high risk|major (?:concerns?|issues?|delays?|risk|problems?)|will not|worst)\b/iu;

/** From the best to the worst, for scales whose key names no colours. Four have no colours of their own. */
const colours: Readonly<Record<number, readonly string[]>> = {
  3: ['Green', 'Amber', 'Red'],
  5: ['Green', 'Amber/Green', 'Amber', 'Amber/Red', 'Red'],
};

/**
 * `meanings`: the status of each point ("1" and on), null of the one that says done and stands apart from the scale;
 * `progress`: what that says, and `says` in the key's words. `saysStates`: two of them say how the work stands, so that the heading needn't.
 */
export interface KeyedPoints {
  readonly meanings: ReadonlyMap<string, string | null>;
  readonly progress: ReadonlyMap<string, ProgressState>;
  readonly says: ReadonlyMap<string, string>;
  readonly saysStates: boolean;
}

/**
 * Statuses by point ("1" and on), from a key outside the table that says all of its points; null where there is none,
 * or it doesn't say which end is worse.
 * `highest`: the highest point that the table uses.
 */
export function keyedPoints(view: SheetView, frame: TableFrame, highest: number): KeyedPoints | null {
  const key = pointsOutside(view, frame);
  const points = [1, 2, 3, 4, 5].filter((point) => key.has(point));
  const last = points.at(-1) ?? 0;
  if (last < Math.max(3, highest) || points.length !== last) return null;
  const meanings = points.map((point) => key.get(point) ?? '');
  const done = meanings.map((meaning) => progressMeant(meaning) === 'complete');
  const ofWork = meanings.filter((_, index) => done[index] !== true);
  const statuses = byColour(meanings) ?? byWords(meanings) ?? (done.filter(Boolean).length === 1 ? byWords(ofWork) : null);
  if (statuses === null) return null;
  const isApart = statuses.length < points.length;
  const rated = isApart
    ? meanings.map((_, index) => (done[index] === true ? null : (statuses[ofWork.indexOf(meanings[index] ?? '')] ?? null)))
    : statuses;
  const apart = isApart ? points.filter((_, index) => done[index] === true) : [];
  const saysStates = meanings.filter((meaning) => progressMeant(meaning) !== null || readStatus(meaning) !== null).length >= 2;
  return {
    meanings: new Map(points.map((point, index) => [String(point), rated[index] ?? null])),
    progress: new Map(apart.map((point) => [String(point), 'complete'])),
    says: new Map(apart.map((point) => [String(point), key.get(point) ?? ''])),
    saysStates,
  };
}

function byColour(meanings: readonly string[]): readonly string[] | null {
  const statuses = meanings.map((meaning) => {
    const named = meaning.match(colour);
    return readStatus(meaning) ?? (named?.length === 1 ? readStatus(named[0]) : null);
  });
  const known = statuses.filter((status) => status !== null);
  return known.length === meanings.length && new Set(known).size === known.length ? known : null;
}

/** By the words at both ends: one must be good and the other bad. */
function byWords(meanings: readonly string[]): readonly string[] | null {
  const [first, last] = [meanings.at(0) ?? '', meanings.at(-1) ?? ''];
  const fromBest = colours[meanings.length];
  if (fromBest === undefined) return null;
  if (good.test(first) && !bad.test(first) && bad.test(last)) return fromBest;
  return bad.test(first) && good.test(last) && !bad.test(last) ? [...fromBest].reverse() : null;
}

/**
 * What stands outside the table for each point: "1 = Green", or 1 with words right of it. The first that says it
 * holds.
 */
function pointsOutside(view: SheetView, frame: TableFrame): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const say = (point: string | undefined, meaning: string): void => {
    if (point !== undefined && meaning !== '' && !found.has(Number(point))) found.set(Number(point), meaning);
  };
  const inTable = inTableOf(frame);
  for (const { row, text, next } of cellsOutside(view, frame)) {
    if (/^[1-5]$/u.test(text)) {
      if (next !== undefined && !inTable(row, next) && markAt(view, row, next) === cellKind.words) say(text, lineAt(view, row, next) ?? '');
    } else {
      for (const part of text
        .replace(caption, '')
        .split(/[,;\n]/u)
        .map((each) => each.trim())) {
        const [after, before] = [afterPoint.exec(part), beforePoint.exec(part)];
        if (after !== null) say(after[1], after[2] ?? '');
        else if (before !== null) say(before[2], before[1] ?? '');
      }
    }
  }
  return found;
}

/** A filled cell that isn't the table's, where a key may stand. */
interface OutsideCell {
  readonly row: number;
  readonly text: string;
  /** The next filled column of its row. */
  readonly next: number | undefined;
}

/** All of a sheet, from the top. */
export function cellsOutside(view: SheetView, frame: TableFrame): readonly OutsideCell[] {
  const inTable = inTableOf(frame);
  return view.filledRows.flatMap(({ row, columns }) =>
    columns.flatMap((column, index) =>
      inTable(row, column) ? [] : [{ row, text: cellText(view.grid, row, column), next: columns[index + 1] }],
    ),
  );
}

/** Whether a cell is the table's: its headings, and rows of three cells and more, as a line of a key has one or two. */
function inTableOf({ block, columns, body }: TableFrame): (row: number, column: number) => boolean {
  const [first, last] = [columns[0] ?? 0, columns.at(-1) ?? 0];
  const rows = new Set(body.filter(({ columns: filled }) => filled.length > 2).map(({ row }) => row));
  return (row, column) => column >= first && column <= last && (rows.has(row) || (row >= block.firstRow && row <= block.lastRow));
}
