// A table whose figures are typed as text throughout was brought in from elsewhere: that is one question, not a mistake in
// each cell.

import { rowList } from '../../measures/questions';
import { cellAddress } from '../../model/cell';
import type { FindingParts } from '../finding';

const check = 'text-in-figures';
/** Fewer rows than this are slips of their own. */
const fewestRows = 3;

/** `rows`: how many rows of the table are counted. */
export function withTextsAsked(rows: number, found: readonly FindingParts[]): readonly FindingParts[] {
  const texts = found.filter((parts) => parts.check === check);
  const [first] = texts;
  const inRows = [...new Set(texts.flatMap(({ row }) => row ?? []))];
  if (first === undefined || inRows.length < fewestRows || inRows.length * 2 <= rows) return found;
  const cells = texts.slice(1).flatMap(({ row, column }) => (row === undefined || column == null ? [] : [cellAddress(row, column)]));
  const message = `${rowList(inRows)}: the figures are typed as text, so Excel counts none of them. Select their cells, choose “Convert to Number”, then review again.`;
  const { sheet, row, column } = first;
  const at = { sheet, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  const asked: FindingParts = { check, severity: 'ask', ...at, related: cells, message };
  return found.flatMap((parts) => (parts === first ? [asked] : parts.check === check ? [] : [parts]));
}
