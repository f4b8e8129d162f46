// Figures with the mark of a footnote: "22*", "14 (p)", "97¹", "35 [a]". Such a text is that figure where the sheet has a key to
// the mark, or a stated total counts it; a key that says that it is no actual figure, or a held-back one, keeps it words.

import type { CellValue } from '../../model/cell';
import type { Grid } from '../../model/grid';
import { isSameFigure } from '../rounding';
import { readTypedFigure } from '../read-figure';

/** A figure as typed, and its mark as typed, with the space before it. */
export interface MarkedFigure {
  readonly value: number;
  readonly bare: string;
  readonly beside: string;
  /** Without brackets, in lower case. */
  readonly mark: string;
}

const symbol = '\\*{1,3}|[†‡§¶#^]{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\\[[A-Za-z0-9]{1,2}\\]|\\([A-Za-z0-9]{1,2}\\)';
const sign = `(?:${symbol}|[A-Za-z])`;
const marked = new RegExp(`^\\s*(-?[£$€]?\\s?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,6})?\\s?%?)(\\s?${sign})\\s*$`, 'u');
const longest = 24;

/** The figure of a text whose mark is one of these; null where it isn't, or there is none. */
export function figureWithMark(text: string, marks: ReadonlySet<string>): MarkedFigure | null {
  if (marks.size === 0) return null;
  const found = markedFigure(text);
  return found !== null && marks.has(found.mark) ? found : null;
}

/** Null where a text is no number with a mark, or is a figure by itself ("£61k"). */
export function markedFigure(text: string): MarkedFigure | null {
  if (text.length > longest) return null;
  const [, bare, beside] = marked.exec(text) ?? [];
  if (bare === undefined || beside === undefined || readTypedFigure(text).kind === 'number') return null;
  const figure = readTypedFigure(bare);
  return figure.kind === 'number' ? { value: figure.value, bare: bare.trim(), beside, mark: plainMark(beside) } : null;
}

function plainMark(mark: string): string {
  return mark
    .trim()
    .replace(/[()[\]]/gu, '')
    .toLowerCase();
}

/** "* Provisional", "[a] Excludes schools", "p = provisional", "(1) Three months only", alone or one behind another. */
const key = new RegExp(
  `(?:^|[;,|\\n]\\s*|\\.\\s+|\\b(?:notes?|key)\\s*:\\s*)(?:(${symbol})\\s*[=:–—-]?|([A-Za-z])\\s*(?:[=:]|[–—-]\\s))\\s*(?:[=:–—-]\\s*)?(\\p{L}[^;|\\n]{2,200})`,
  'giu',
);
/** A figure that isn't one of what was done, or isn't told. */
const noActual =
  /\b(?:forecast\w*|project(?:ed|ion)s?|predict\w*|planned|profiled?|targets?|budget\w*|last year|previous year|suppress\w*|withheld|held back|disclos\w*|fewer than|less than|not available|unavailable|unknown|error|incorrect|wrong)\b/iu;
/** What is said of a figure: without it "(a) Lettings" and "B: Bus services" are points of a list. */
const ofFigures =
  /\b(?:provisional|estimat\w*|revis\w*|restat\w*|amend\w*|correct\w*|round\w*|exclud\w*|includ\w*|part|incomplete|unaudited|unvalidated|draft|interim|indicative|confirm\w*|subject to|based on|data|figures?|months? only|weeks? only)\b/iu;
const longestKey = 400;

const ofGrid = new WeakMap<Grid, ReadonlySet<string>>();

/** The marks that a sheet explains, and those whose figures its totals count. Looked for once. */
export function footnoteMarks(grid: Grid): ReadonlySet<string> {
  const found = ofGrid.get(grid) ?? marksIn(grid);
  ofGrid.set(grid, found);
  return found;
}

function marksIn({ values }: Grid): ReadonlySet<string> {
  const known = new Set<string>();
  const barred = new Set<string>();
  for (const row of values) for (const value of row) if (typeof value === 'string') readKeys(value, known, barred);
  for (const row of values) for (const mark of provenIn(row)) known.add(mark);
  for (const mark of barred) known.delete(mark);
  return known;
}

function readKeys(text: string, known: Set<string>, barred: Set<string>): void {
  if (text.length > longestKey || text.length < 4) return;
  for (const [, mark, letter, meaning = ''] of text.matchAll(key)) {
    const name = plainMark(mark ?? letter ?? '');
    if (noActual.test(meaning)) barred.add(name);
    else if (!/^[\p{L}\d]/u.test(name) || mark?.startsWith('[') === true || ofFigures.test(meaning)) known.add(name);
  }
}

const fewestAdded = 2;

/** Marks of figures that a typed number behind them counts in: 25, 25, 25, "22*", 97. */
function provenIn(row: readonly CellValue[]): readonly string[] {
  if (!row.some((value) => typeof value === 'string' && markedFigure(value) !== null)) return [];
  const cells = row.map((value) => (typeof value === 'string' ? markedFigure(value) : typeof value === 'number' ? value : null));
  return cells.flatMap((total, at) => {
    if (typeof total !== 'number') return [];
    const marks: string[] = [];
    let sum = 0;
    for (let index = at - 1; index >= 0; index -= 1) {
      const cell = cells[index] ?? null;
      if (cell === null) break;
      sum += typeof cell === 'number' ? cell : cell.value;
      if (typeof cell !== 'number') marks.push(cell.mark);
      if (marks.length > 0 && at - index >= fewestAdded && isSameFigure(sum, total)) return marks;
    }
    return [];
  });
}
