// Why a sheet isn't a plan, in one sentence that also says what the officer can do.

import { listed } from '../cells/words/word-list';
import { columnLetters } from '../model/cell';
import { valueAt } from '../model/grid';
import { whyPrices } from './columns/other-sheets';
import { plainHeading } from './headings/heading-words';
import { cellKind, isNumberKind } from '../cells/cell-kind';
import { isMostlyFigures } from './figure-tables';
import { namelessColumns, nearestOnSheet, unsaidOnSheet } from './nearest-columns';
import { lineAt, markAt, type SheetView } from './sheet/sheet-view';
import { isTransposed, transposed } from './turned-sheets';

/**
 * What a table was refused for. `weight`: how telling that is, from `certainRefusal` on too certain to look further.
 */
interface Refused {
  readonly refusal: string;
  readonly weight: number;
}

/** A sheet refused like this is known for what it is: its figures aren't looked at. */
export const certainRefusal = 4;

/**
 * The reason for layout "none". `refused`: the most telling refusal of its tables; null where no headings were found.
 */
export function whyNoTable(view: SheetView, refused: Refused | null): string {
  if (view.filledRows.length === 0) return 'This sheet is empty.';
  if (isTransposed(view)) return transposed;
  if (refused !== null && refused.weight >= certainRefusal) return refused.refusal;
  const known = whyNoFigures(view);
  if (known !== null) return known;
  const nameless = isMostlyFigures(view) ? namelessColumns(view) : [];
  if (nameless.length > 0) return crossTabulation(nameless);
  if (refused !== null) return hasAnswersOfAllKinds(view) ? formOrText : refused.refusal;
  const prices = pricesOnSheet(view);
  if (prices !== null) return prices;
  if (isForm(view)) return formOrText;
  const unsaid = unsaidOnSheet(view);
  const why = unsaid === null ? 'The headings here don’t say enough to make it a plan' : `No row of headings here says ${unsaid}`;
  return `${why}${nearestOnSheet(view)}`;
}

const formOrText = 'This looks like a form or a page of text, not a plan; open the sheet with the plan and review that.';

const mostLettered = 4;

function crossTabulation(nameless: readonly number[]): string {
  const letters = nameless.length > mostLettered ? 'not every column has' : `${columnsInWords(nameless)} no heading over`;
  const over = nameless.length > mostLettered ? ' a heading over it' : nameless.length === 1 ? ' it' : ' them';
  return `This looks like a cross-tabulation: ${letters}${over}; open the list that it was made from and review that, or head every column if it is a plan.`;
}

function columnsInWords(columns: readonly number[]): string {
  const letters = columns.map((column) => columnLetters(column));
  return letters.length === 1 ? `column ${letters.join('')} has` : `columns ${listed(letters)} have`;
}

const headingRows = 12;
const leastHeadings = 3;

/** Headings of prices, which begin no table that we know. */
function pricesOnSheet(view: SheetView): string | null {
  const lines = view.filledRows
    .slice(0, headingRows)
    .map(({ row, columns }) => columns.flatMap((column) => lineAt(view, row, column) ?? []));
  const titles = (): readonly string[] => [view.grid.sheet.name, ...lines.flatMap((line) => (line.length < leastHeadings ? line : []))];
  const found = lines.map((line) =>
    line.length < leastHeadings
      ? null
      : whyPrices(
          line.map((text) => plainHeading(text)),
          titles,
        ),
  );
  return found.find((why) => why !== null) ?? null;
}

/**
 * What a sheet is instead of a table, where its shape says so for certain: turned on its side, a pivot, a log; null
 * where it doesn't.
 */
export function whyNoFigures(view: SheetView): string | null {
  if (isTransposed(view)) return transposed;
  if (isPivot(view)) return 'This looks like the output of a pivot table; open the list that it was made from and review that.';
  if (isLog(view)) return 'This looks like a log of events, not a programme plan; open the sheet with the plan and review that.';
  return null;
}

const pivotCaption = /^(?:(?:sum|count|average|max|min|product|stdevp?|varp?|distinct count) of \S.*|(?:row|column) labels)$/iu;
const pivotRows = 12;

/** Excel's own captions at the top left of a pivot, or over its columns. */
function isPivot(view: SheetView): boolean {
  return view.filledRows.slice(0, pivotRows).some(({ row, columns }) => {
    const text = lineAt(view, row, columns[0] ?? 0) ?? '';
    return pivotCaption.test(text);
  });
}

/** Rows that begin with a date, in order of time, with words behind: what happened, not what is planned. */
function isLog(view: SheetView): boolean {
  const wide = view.filledRows.filter(({ columns }) => columns.length > 2);
  const dates = wide.flatMap(({ row, columns }) => {
    const first = columns[0] ?? 0;
    const value = valueAt(view.grid, row, first);
    const hasWords = columns.some((column) => markAt(view, row, column) === cellKind.words);
    return typeof value === 'number' && markAt(view, row, first) === cellKind.date && hasWords ? [value] : [];
  });
  const [first, last] = [dates.at(0) ?? 0, dates.at(-1) ?? 0];
  const steps = dates.filter(
    (date, index) => index > 0 && (last >= first ? date >= (dates[index - 1] ?? 0) : date <= (dates[index - 1] ?? 0)),
  );
  return dates.length >= leastEvents && dates.length * 3 >= wide.length * 2 && steps.length === dates.length - 1;
}

const leastEvents = 4;

/** Beside labels one under another stand words, figures and dates, as no column of a list holds them. */
function hasAnswersOfAllKinds(view: SheetView): boolean {
  if (!isForm(view)) return false;
  const kinds = new Set(view.filledRows.flatMap(({ row, columns }) => (columns.length === 2 ? [markAt(view, row, columns[1] ?? 0)] : [])));
  return kinds.has(cellKind.words) && kinds.has(cellKind.date) && [...kinds].some(isNumberKind);
}

/** Rows of one or two cells throughout. */
function isForm(view: SheetView): boolean {
  const wide = view.filledRows.filter(({ columns }) => columns.length > 2).length;
  return wide * 5 <= view.filledRows.length;
}
