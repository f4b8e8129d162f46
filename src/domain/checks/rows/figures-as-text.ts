// A table whose figures are typed as text throughout was brought in from elsewhere: that is one question, not a mistake in
// each cell. Those that count all the same are told once.

import { markedFigure } from '../../cells/figures/footnote-marks';
import { rowList } from '../../measures/questions';
import { cellAddress } from '../../model/cell';
import type { FindingParts } from '../finding';

const check = 'text-in-figures';
const countedCheck = 'text-counted';
/** Fewer rows than this are slips of their own. */
const fewestRows = 3;

/** A cell whose text is counted as the number that it says. */
export function textCounted(at: Required<Pick<FindingParts, 'sheet' | 'row' | 'column' | 'stated' | 'computed'>>): FindingParts {
  return { check: countedCheck, severity: 'note', ...at, message: '' };
}

/** Says once of all texts that count what Excel makes of them. */
export function withTextsTold(found: readonly FindingParts[]): readonly FindingParts[] {
  const [first, ...others] = found.filter((parts) => parts.check === countedCheck);
  if (first === undefined) return found;
  const related = others.flatMap(addressIn);
  const [cell = ''] = addressIn(first);
  const these = others.length === 0 ? 'It is' : `It is one of ${String(others.length + 1)} figures typed as text. They are`;
  const hasMarks = [first, ...others].some(({ stated }) => typeof stated === 'string' && markedFigure(stated) !== null);
  const how = hasMarks ? 'type the number alone, with the mark in another cell' : 'choose “Convert to Number”';
  const message = `${cell} holds “${String(first.stated)}” as text. ${these} counted here, but Excel’s own formulas leave text out. To make numbers of it, ${how}.`;
  return found.flatMap((parts) => (parts === first ? [{ ...first, related, message }] : parts.check === countedCheck ? [] : [parts]));
}

function addressIn({ row, column }: FindingParts): readonly string[] {
  return row === undefined || column == null ? [] : [cellAddress(row, column)];
}

/** `rows`: how many rows of the table are counted. */
export function withTextsAsked(rows: number, found: readonly FindingParts[]): readonly FindingParts[] {
  const texts = found.filter((parts) => parts.check === check);
  const [first] = texts;
  const inRows = [...new Set(texts.flatMap(({ row }) => row ?? []))];
  if (first === undefined || inRows.length < fewestRows || inRows.length * 2 <= rows) return found;
  const cells = texts.slice(1).flatMap(addressIn);
  const message = `${rowList(inRows)}: the figures are typed as text, so Excel counts none of them. Select their cells, choose “Convert to Number”, then review again.`;
  const { sheet, row, column } = first;
  const at = { sheet, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  const asked: FindingParts = { check, severity: 'ask', ...at, related: cells, message };
  return found.flatMap((parts) => (parts === first ? [asked] : parts.check === check ? [] : [parts]));
}
