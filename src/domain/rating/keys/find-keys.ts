// Where a workbook says how its statuses are judged: near a table, further off on its sheet, or on a sheet without a plan
// ("Read me", "Guidance"). Looked for once, outside the rows of the tables.

import { areaAround, cellArea } from '../../model/cell';
import { textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { inOneSpelling } from '../bands/band-spelling';
import { saysCutOff, saysFigure, saysTolerance } from './cut-offs';
import { coloursIn, leadingColour, withSignsBehindLetters } from './key-colours';
import { isOutlook } from './key-of-outlook';
import { readKey } from './read-key';
import type { StatusKey } from './status-key';
import { keysInWords, type WordLine } from './find-word-keys';
import { mayTellWords } from './word-key';
import { rowsOfGuidance, spanOf } from './table-span';

/** A sheet with the tables that were read on it. */
export interface SheetWithTables {
  readonly grid: Grid;
  readonly tables: readonly PlanTable[];
}

/** Beside a table a key stands at its first rows. */
const rowsBeside = 40;
/** In characters: nothing shorter says what a colour means, unless its meaning stands beside it. */
const [longestColour, shortestLine, longestLine] = [12, 8, 600];
/** The meaning of a colour stands beside it, or behind a column that it is merged over. */
const farthestMeaning = 2;
/** Whether a text can be a line of a key at all: it names a colour, or gives a letter its meaning. */
const mayBeLine =
  /[Gg]reen|GREEN|[Aa]mber|AMBER|\b[Rr]ed\b|\bRED\b|[Yy]ellow|[Bb](?:lue|LUE)\s*[=:–—(-]|[Gg]wyrdd|[Aa]mbr|[Cc]och|\bOren|\b[BRAG]\)?\s*[=:–—-]/u;

/** A cell or two of a key. */
interface KeyLine {
  readonly row: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly text: string;
}

/** Texts outside the tables that may be lines of a key, by what it names. */
interface LinesOnSheet {
  readonly colours: readonly KeyLine[];
  readonly words: readonly WordLine[];
}

/** Every key on a sheet. `tables` empty: the sheet holds no plan, and its keys are for the workbook. */
export function keysOnSheet({ grid, tables }: SheetWithTables): readonly StatusKey[] {
  const found = linesOn(grid, tables);
  return [...keysInColours(grid, found.colours), ...keysInWords(grid, found.words)];
}

function keysInColours(grid: Grid, found: readonly KeyLine[]): readonly StatusKey[] {
  return groupsOf(found).flatMap((lines) => {
    const area = areaAround(lines.map(({ row, column, lastColumn }) => ({ ...cellArea(row, column), lastColumn })));
    const key: StatusKey = { sheet: grid.sheet.name, area, lines: lines.map(({ text }) => text) };
    if (isKey(key)) return [key];
    if (isOutlook(key)) return [{ ...key, isOutlook: true }];
    return isOfColours(key) ? [{ ...key, isOfColours: true }] : [];
  });
}

/** Cut-offs in figures, in one text or in several; or two colours that are told apart by a tolerance of each row. */
function isKey(key: StatusKey): boolean {
  const { lines } = key;
  // “Nine tenths or more” is a cut-off as “90% or more” is.
  const spelled = lines.map((text) => inOneSpelling(text.toLowerCase()));
  const all = lines.join('; ');
  if ([...lines, ...spelled].some((text) => saysCutOff(text) || isFigureBeside(text))) return true;
  if (coloursIn(all).size < 2) return false;
  return saysTolerance(all) || ((/\d/u.test(spelled.join(' ')) || saysStandard.test(all)) && readKey(key) !== null);
}

/** "Green cells are going well", or lines that begin with a colour: what the colours of cells stand for. */
function isOfColours({ lines }: StatusKey): boolean {
  const all = lines.join('; ');
  if (coloursIn(all).size < 2) return false;
  return saysCells.test(all) || (lines.length > 1 && lines.every((text) => leadingColour(text) !== null));
}

const saysCells =
  /\b(?:cells?|shad(?:ed|ing)|fill(?:ed|s)?|(?:text|cell|font) colou?rs?|colou?r(?:s|ed|ing|[- ]cod(?:ed|ing))?|highlight(?:s|ed|ing)?|traffic[- ]lights?|key|legend|b?rag)\b/iu;

/** "Red cell: standard not met" needs no figure of its own. */
const saysStandard = /\b(?:standard|target|goal)s? (?:is |was )?not (?:met|achieved|reached)\b/iu;

/** "Red = 10% off" of two cells says its figure in the second. */
function isFigureBeside(text: string): boolean {
  const sign = text.indexOf(meaningSign);
  return sign >= 0 && sign <= longestColour && saysFigure(text.slice(sign));
}

/** Between a colour and the meaning that stands in the next cell. */
const meaningSign = ' = ';

function linesOn(grid: Grid, tables: readonly PlanTable[]): LinesOnSheet {
  const { firstRow, firstColumn, lastRow } = grid.area;
  const spans = tables.map(spanOf);
  const last = tables.length === 0 ? Math.min(lastRow, firstRow + rowsOfGuidance) : lastRow;
  const [colours, words]: [KeyLine[], WordLine[]] = [[], []];
  for (let row = firstRow; row <= last; row += 1) {
    const here = spans.filter(({ top, bottom }) => row >= top && row <= bottom);
    if (here.length > 0 && here.every(({ top }) => row > top + rowsBeside)) {
      row = Math.min(...here.map(({ bottom }) => bottom));
      continue;
    }
    const values = grid.values[row - firstRow] ?? [];
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      if (typeof value !== 'string' || value === '') continue;
      const column = firstColumn + index;
      if (here.some((span) => column >= span.left && (column <= span.right || span.ours.has(column)))) continue;
      const line = lineAt(grid, row, column, withSignsBehindLetters(value.trim()));
      if (line !== null) colours.push(line);
      else if (value.length <= longestLine && mayTellWords.test(value)) words.push({ row, column, text: value.trim() });
    }
  }
  return { colours, words };
}

function lineAt(grid: Grid, row: number, column: number, text: string): KeyLine | null {
  if (text.length > longestLine) return null;
  if (text.length <= longestColour && leadingColour(text)?.isAlone === true) {
    const beside = Array.from({ length: farthestMeaning }, (_, index) => column + 1 + index);
    const meaning = beside.find((next) => textAt(grid, row, next) !== '');
    if (meaning === undefined || leadingColour(textAt(grid, row, meaning)) !== null) return null;
    return { row, column, lastColumn: meaning, text: `${text}${meaningSign}${textAt(grid, row, meaning)}` };
  }
  return text.length >= shortestLine && mayBeLine.test(text) ? { row, column, lastColumn: column, text } : null;
}

/** Lines of one key: under one another in a column, or side by side in a row, each of another colour. */
function groupsOf(lines: readonly KeyLine[]): readonly (readonly KeyLine[])[] {
  const groups: KeyLine[][] = [];
  for (const line of lines) {
    const group = [...groups].reverse().find((each) => goesOn(each, line));
    if (group === undefined) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function goesOn(group: readonly KeyLine[], line: KeyLine): boolean {
  const last = group.at(-1);
  const own = colourOfLine(line.text);
  if (last === undefined || own === null) return false;
  const isNext =
    (line.column === last.column && line.row === last.row + 1) || (line.row === last.row && line.column - last.lastColumn <= 2);
  return isNext && group.every(({ text }) => colourOfLine(text) !== null && !coloursIn(text).has(own.status));
}

/** “Key: Blue = complete” begins with the name of the key. */
function colourOfLine(text: string): ReturnType<typeof leadingColour> {
  return leadingColour(text.replace(caption, ''));
}

const caption =
  /^(?:the )?(?:key|legend|b?rag|status(?:es)?|ratings?|colou?rs?)(?: (?:key|legend|b?rag|status(?:es)?|ratings?|colou?rs?))?\s*[:–—-]\s*/iu;

/** How many rows lie between a key and the table; none beside it. */
export function rowsBetween({ area }: StatusKey, table: PlanTable): number {
  const { top, bottom } = spanOf(table);
  return Math.max(0, top - area.lastRow, area.firstRow - bottom);
}
