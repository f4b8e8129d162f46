// Lines of a form above or below a table: who filled it in and when. They are neither headings nor rows of the table,
// and their dates are no deadlines.

import { cellKind } from '../../cells/cell-kind';
import { lineAt, markAt, type FilledRow, type SheetView } from '../sheet/sheet-view';
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

/** Above a table: one of its cells says who filled it in, or when; or its cells ask and answer in turn. */
export function isFormLine(view: SheetView, { row, columns }: FilledRow): boolean {
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
