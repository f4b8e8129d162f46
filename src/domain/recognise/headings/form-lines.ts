// Lines of a form above, between or below tables: who filled it in and when, a project's lead, budget and rating. They are
// neither headings nor rows of the table, and their dates are no deadlines.

import { cellKind } from '../../cells/cell-kind';
import { cellText, lineAt, markAt, type FilledRow, type SheetView } from '../sheet/sheet-view';
import { readHeadingWords } from './heading-words';

const signing =
  '(?:(?:form|return|report|data|sheet|template) )?(?:completed|prepared|compiled|submitted|filled in|signed(?: off)?|approved|authorised|certified|verified|returned|checked|countersigned|agreed) by';
/** "Completed by: Jane Holt", "Prepared by – J Holt"; not "Completed by: March 2026". */
const signed = new RegExp(`^${signing} *(?::|\\s[–-]) *[^\\d]+$`, 'iu');
const signedAlone = new RegExp(`^${signing} *:?$`, 'iu');
const dated =
  /^(?:return |report |form )?date(?: (?:completed|submitted|signed|returned|prepared|approved|of (?:return|report|submission|completion|signature)))? *:/iu;
const datedAlone =
  /^(?:date(?: (?:submitted|signed|returned|prepared|of (?:return|report|submission|signature)))?|(?:return|form|report) date)$/iu;
const ofSigner =
  /^(?:name|signature|signed|(?:job title|position|role)(?: of (?:signatory|officer))?|contact(?: (?:name|email|number|details))?|e-?mail(?: address)?|tel(?:ephone)?(?: (?:number|no))?|phone(?: number)?) *:?$/iu;
const monthOrQuarter =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|year|quarter|term|end)\b/iu;

/** Whether a column of names has such a heading: "Completed by" over names is no deadline. */
export function isSigning(heading: string): boolean {
  return signedAlone.test(heading.trim());
}

const whoOrWhen = /^(?:\p{L}+ ){0,2}(?:delivered|provided|run|led|carried out|undertaken|supplied|done|owned|managed) by$/iu;
/** Words for a time, though no date: "Q4", "Autumn term", "Ongoing". */
const timeInWords =
  /\d|\b(?:ongoing|continuous|t\.?b\.?c|t\.?b\.?d|annual(?:ly)?|month(?:ly)?|week(?:ly)?|now|immediate(?:ly)?|short|medium|long|asap)\b/iu;

/** "Delivered by" is by whom or by when: its cells say which. */
export function asksWhoOrWhen(heading: string): boolean {
  return whoOrWhen.test(heading.trim());
}

/** Whether a cell under such a heading says when. */
export function namesTime(text: string): boolean {
  return timeInWords.test(text) || monthOrQuarter.test(text);
}

function saysWhoSigned(text: string): boolean {
  return signed.test(text) && !monthOrQuarter.test(text);
}

/**
 * Above a table: one of its cells says who filled it in, or when; or its cells ask and answer in turn; or it is one of the
 * lines of a project's head.
 */
export function isFormLine(view: SheetView, { row, columns }: FilledRow): boolean {
  if (isHeadLine(view, row)) return true;
  const said = (column: number | undefined): string => (column === undefined ? '' : (lineAt(view, row, column) ?? ''));
  if (columns.some((column) => saysWhoSigned(said(column)) || (dated.test(said(column)) && /\d/u.test(said(column))))) return true;
  // "Period: | Q2 | Status: | Final": what is asked ends with a colon, what is answered doesn't.
  if (columns.length > 1 && columns.every((column, index) => said(column).endsWith(':') === (index % 2 === 0))) return true;
  return columns.some((column, index) => {
    const asks = said(column);
    if (!isSigning(asks) || (index > 0 && !asks.endsWith(':'))) return false;
    const answer = said(columns[index + 1]);
    return isWords(view, row, columns[index + 1]) && readHeadingWords(answer) === null && !/\d/u.test(answer);
  });
}

function isWords(view: SheetView, row: number, column: number | undefined): boolean {
  return column !== undefined && markAt(view, row, column) === cellKind.words;
}

/** Whether "Completed by" stands over a name, as in a form of two lines, and not over a date. */
export function standsOverName(view: SheetView, row: number, column: number, text: string): boolean {
  if (!isSigning(text) || !isWords(view, row + 1, column)) return false;
  const below = lineAt(view, row + 1, column) ?? '';
  return !/\d/u.test(below) && !monthOrQuarter.test(below);
}

/** Cells of such a line among the rows: what is asked, its answer, and as much of the date. */
const mostCells = 4;

/** Among a table's rows, by what stands first in one and how many of its cells are filled. */
export function isFormRow(label: string, filled: number): boolean {
  if (filled > mostCells) return false;
  if (saysWhoSigned(label) || signedAlone.test(label)) return true;
  return filled <= 2 && (dated.test(label) || datedAlone.test(label) || ofSigner.test(label));
}

/** What a line of a project's head asks ("Budget"), and the cell that answers it: its own where both stand in one. */
export interface HeadLine {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly value: string;
}

/** Lines of labels and values over a project's own table: who leads it, its budget, its rating. */
export interface ProjectHead {
  /** The line straight above them; null where there is none. */
  readonly name: { readonly row: number; readonly text: string } | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lines: readonly HeadLine[];
}

const heads = new WeakMap<SheetView, readonly ProjectHead[]>();

/** The heads of a sheet's projects, top to bottom: they are no headings of a table and no rows of it. */
export function projectHeads(view: SheetView): readonly ProjectHead[] {
  const known = heads.get(view);
  if (known !== undefined) return known;
  const found = findHeads(view);
  heads.set(view, found);
  return found;
}

/** So many rows stand one under another, and so many labels, and half of all, ask what a project's head asks. */
const [fewestRows, mostRows, fewestKnown] = [3, 25, 2];
const longestLabel = 40;

const ofHead =
  /^(?:(?:the |this |our )?(?:project|programme|scheme|overall|delivery|reporting|key|main|current|total|approved|latest|executive|report) )?(?:lead|leads|manager|owner|sponsor|sro|officer|team|directorate|department|service|partners?|contractor|supplier|budget|costs?|spent|spend|spend to date|spent to date|spent so far|forecast|outturn|funding|funder|grant|rating|rag|rag rating|status|health|confidence|risks?|issues?|summary|position|progress|news|achievements?|highlights?|concerns?|since last (?:time|report|month|meeting)|this (?:month|period|quarter)|next (?:steps?|month|period|quarter)|what(?:['’]s)? next|start|start date|began|end|end date|finish|finish date|completion|period|stage|phase|gate|objectives?|aims?|purpose|benefits?|description|priority|board|dependencies|decisions?(?: needed| wanted)?|help needed|asks?|ref|reference|code)$/iu;

function isHeadLabel(label: string): boolean {
  return label.length <= longestLabel && ofHead.test(label);
}

function findHeads(view: SheetView): readonly ProjectHead[] {
  const found: ProjectHead[] = [];
  let lines: HeadLine[] = [];
  let [first, rows, column] = [0, 0, -1];
  const end = (): void => {
    const known = lines.filter(({ label }) => isHeadLabel(label));
    const isHead = known.length >= fewestKnown && known.length * 2 >= lines.length && areDifferent(lines);
    const [top, bottom] = [lines[0]?.row, lines.at(-1)?.row];
    if (rows >= fewestRows && rows <= mostRows && isHead && top !== undefined && bottom !== undefined)
      found.push({ name: nameOver(view, first), firstRow: top, lastRow: bottom, lines });
    [lines, rows] = [[], 0];
  };
  view.filledRows.forEach((filled, index) => {
    if (rows > 0 && ((lines.at(-1)?.row ?? 0) !== filled.row - 1 || filled.columns[0] !== column)) end();
    const more = headLines(view, filled);
    if (more === null) {
      if (rows > 0) end();
      return;
    }
    if (rows === 0) [first, column] = [index, filled.columns[0] ?? -1];
    lines.push(...more);
    rows += 1;
  });
  end();
  return found;
}

function areDifferent(lines: readonly HeadLine[]): boolean {
  return new Set(lines.map(({ label }) => label)).size === lines.length;
}

/** A cell that asks and answers, or such pairs of cells: a short label, and near it on its right one value. */
const [mostPairs, nearest] = [3, 2];

function headLines(view: SheetView, { row, columns }: FilledRow): readonly HeadLine[] | null {
  const [asks] = columns;
  if (asks === undefined || columns.length > 2 * mostPairs || markAt(view, row, asks) !== cellKind.words) return null;
  const text = lineAt(view, row, asks);
  if (text === null) return null;
  if (columns.length === 1) return inOneCell(row, asks, text);
  if (columns.length % 2 > 0) return null;
  const lines: HeadLine[] = [];
  for (let at = 0; at < columns.length; at += 2) {
    const [label, answers] = [lineAt(view, row, columns[at] ?? 0)?.replace(/\s*:$/u, ''), columns[at + 1] ?? 0];
    if (label === undefined || label.length > longestLabel || answers - (columns[at] ?? 0) > nearest) return null;
    if (columns.length > 2 && !isHeadLabel(label)) return null;
    lines.push({ row, column: answers, label, value: cellText(view.grid, row, answers) });
  }
  return lines;
}

/** "Budget: £96,500". */
function inOneCell(row: number, column: number, text: string): readonly HeadLine[] | null {
  const colon = text.indexOf(':');
  if (colon < 0 || colon > longestLabel) return null;
  const [label, value] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  return value !== '' && isHeadLabel(label) ? [{ row, column, label, value }] : null;
}

/** One text alone, straight above. */
function nameOver(view: SheetView, index: number): ProjectHead['name'] {
  const [above, first] = [view.filledRows[index - 1], view.filledRows[index]];
  const column = above?.columns.length === 1 ? above.columns[0] : undefined;
  if (above === undefined || column === undefined || above.row < (first?.row ?? 0) - 2 || !isWords(view, above.row, column)) return null;
  const text = lineAt(view, above.row, column);
  return text === null ? null : { row: above.row, text };
}

/** Whether a row is a line of a project's head. */
export function isHeadLine(view: SheetView, row: number): boolean {
  return projectHeads(view).some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
}

/** Whether a row names the project whose head is under it. */
export function isNameOfHead(view: SheetView, row: number): boolean {
  return projectHeads(view).some(({ name }) => name?.row === row);
}
