// A key of fills: filled cells near a table, each with a word in it or beside it that says how work stands ("Finished",
// "Held up"). Colours of teams or of sorts have such keys too: theirs say no states, and are none.

import { cellKind } from '../../../cells/cell-kind';
import { saysNoStatus } from '../../../cells/statuses';
import { readProgress } from '../../../cells/words/progress-words';
import { areaAround, cellArea, type Area } from '../../../model/cell';
import { fillAt } from '../../../model/grid';
import type { PlanTable } from '../../../model/plan';
import { fillColour, type FillColour } from '../../sheet/colours-of-cells';
import { lineAt, markAt, type FilledRow, type SheetView } from '../../sheet/sheet-view';

/** What one fill says; of several words with one fill none is known. `fill` null: cells that aren't filled. */
interface FillWord {
  readonly fill: string | null;
  readonly word: string;
}

/** A key of fills: its words in their order, and where it stands. */
export interface FillKey {
  readonly words: readonly FillWord[];
  readonly area: Area;
  /** Most of its words are known to say how far work is or how well it goes; else only its column's heading can tell. */
  readonly saysStates: boolean;
}

/** So many rows above or below a table may hold its key. */
const nearest = 14;
const longestWord = 40;
/** What a colour means may be a sentence. */
const longestMeaning = 160;
/** In a row a swatch and a word, or a word and what it means, stand so near. */
const farthestBeside = 4;
const [fewestWords, mostWords] = [2, 10];

/** A word outside the table with the fill that is its own, or of the blank cell beside it. */
interface Swatch extends FillWord {
  readonly row: number;
  readonly column: number;
  /** The column of the filled cell. */
  readonly filled: number;
}

/** Those near the table; none where fills weren't read. */
export function fillKeysOf(view: SheetView, table: Pick<PlanTable, 'area'>): readonly FillKey[] {
  if (view.grid.fills === undefined) return [];
  const swatches = swatchesNear(view, table.area, wordOf);
  return [...groupsOf(swatches, isUnder), ...groupsOf(swatches, isBeside)].flatMap((group): readonly FillKey[] => {
    const words = group.filter(({ fill }) => group.filter((other) => other.fill === fill).length === 1);
    if (words.filter(({ fill }) => fill !== null).length < fewestWords || group.length > mostWords) return [];
    return [{ words: words.flatMap(statedBy), area: areaOf(group), saysStates: sayStates(words) }];
  });
}

/** Fills near a table, each with a text that says what it means. */
export interface ColoursOfFills {
  readonly fills: ReadonlySet<string>;
  /** By fill its colour; empty where two are of one, or one is none that statuses have. */
  readonly colours: ReadonlyMap<string, FillColour>;
  /** The meanings, in their order. */
  readonly text: string;
  readonly area: Area;
}

/** Keys of two fills or more, whatever their texts say. */
export function coloursOfFills(view: SheetView, table: Pick<PlanTable, 'area'>): readonly ColoursOfFills[] {
  if (view.grid.fills === undefined) return [];
  const swatches = swatchesNear(view, table.area, meaningOf).filter(({ fill }) => fill !== null);
  return [...groupsOf(swatches, isUnder), ...groupsOf(swatches, isBeside)].flatMap((group): readonly ColoursOfFills[] => {
    const fills = group.flatMap(({ fill }) => fill ?? []);
    if (new Set(fills).size < group.length || group.length > mostWords) return [];
    const found = fills.flatMap((fill): readonly (readonly [string, FillColour])[] => {
      const colour = fillColour(fill);
      return colour === null ? [] : [[fill, colour]];
    });
    const areTold = new Set(found.map(([, colour]) => colour)).size === fills.length;
    const text = group.map(({ word }) => word).join('; ');
    return [{ fills: new Set(fills), colours: new Map(areTold ? found : []), text, area: areaOf(group) }];
  });
}

function areaOf(group: readonly Swatch[]): Area {
  return areaAround(group.flatMap(({ row, column, filled }) => [cellArea(row, column), cellArea(row, filled)]));
}

/** Whether a row holds one text alone, beside a blank cell that is filled: a line of a key, and no row. */
export function isLineOfFills(view: SheetView, { row, columns }: FilledRow): boolean {
  const [column, ...others] = columns;
  if (view.grid.fills === undefined || column === undefined || others.length > 0 || markAt(view, row, column) !== cellKind.words)
    return false;
  return markAt(view, row, column - 1) === cellKind.blank && fillAt(view.grid, row, column - 1) !== null;
}

const noColour = /^(?:no (?:colou?r|fill|shading)|blank|white|plain|un(?:coloured|shaded|filled))\s*[:=–—-]\s*/iu;

/** "No colour: not reviewed" is no status of a plain cell; "No colour: not begun" is. */
function statedBy({ fill, word }: Swatch): readonly FillWord[] {
  if (fill !== null) return [{ fill, word }];
  const said = word.replace(noColour, '');
  return saysNoStatus(said) ? [] : [{ fill, word: said }];
}

/** The fill of a cell as fills are compared; null for none. */
export function comparedFill({ grid }: Pick<SheetView, 'grid'>, row: number, column: number): string | null {
  return fillAt(grid, row, column)?.toUpperCase() ?? null;
}

/** "Off course: the board decides" is the word before its remark. Null: too long for a word. */
function wordOf(text: string): string | null {
  const word = text.length > longestWord ? (/^[^:;–—(]+/u.exec(text)?.[0].trim() ?? text) : text;
  return word.length > longestWord ? null : word;
}

/** Null: too long for what a colour means. */
function meaningOf(text: string): string | null {
  return text.length > longestMeaning ? null : text;
}

/** `read`: what a cell's text says beside a fill; null for none. */
function swatchesNear(view: SheetView, area: Area, read: (text: string) => string | null): readonly Swatch[] {
  const found: Swatch[] = [];
  for (const { row, columns } of view.filledRows) {
    if (row < area.firstRow - nearest) continue;
    if (row > area.lastRow + nearest) break;
    const isInTable = row >= area.firstRow && row <= area.lastRow;
    for (const column of columns) {
      if (isInTable && column >= area.firstColumn && column <= area.lastColumn) continue;
      if (markAt(view, row, column) !== cellKind.words) continue;
      const word = read((lineAt(view, row, column) ?? '').trim());
      if (word === null) continue;
      const filled = [column, column - 1, column + 1].find(
        (each) => (each === column || markAt(view, row, each) === cellKind.blank) && fillAt(view.grid, row, each) !== null,
      );
      found.push({ row, column, word, filled: filled ?? column, fill: filled === undefined ? null : comparedFill(view, row, filled) });
    }
  }
  return found;
}

/** Swatches that follow one another in a list. */
function groupsOf(swatches: readonly Swatch[], follows: (next: Swatch, last: Swatch) => boolean): readonly (readonly Swatch[])[] {
  const groups: Swatch[][] = [];
  for (const swatch of swatches) {
    const group = groups.find((each) => each.some((last) => last === each.at(-1) && follows(swatch, last)));
    if (group === undefined) groups.push([swatch]);
    else group.push(swatch);
  }
  return groups.filter(({ length }) => length >= fewestWords);
}

function isUnder(next: Swatch, last: Swatch): boolean {
  return next.column === last.column && next.row === last.row + 1;
}

function isBeside(next: Swatch, last: Swatch): boolean {
  return next.row === last.row && next.column - last.column <= farthestBeside;
}

/** At least half of its words, and two of them at least. */
function sayStates(words: readonly FillWord[]): boolean {
  const known = words.filter(({ word }) => readProgress(word) !== null);
  return known.length >= fewestWords && known.length * 2 >= words.length;
}
