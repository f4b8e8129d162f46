// The sheets of a workbook beside each other: a table that only its figures speak for is asked about only where no
// sheet says that it is a plan.

import type { SheetReading } from '../model/plan';

/**
 * Readings as an officer should see them. In a workbook with a plan, sheets of plain figures (a census, a ledger, a
 * pivot's source) are left alone
 * with a sentence; they are asked about where they alone were read, or where no other sheet has a table of a plan,
 * certain or not.
 */
export function recogniseWorkbook<Sheet extends { readonly reading: SheetReading }>(sheets: readonly Sheet[]): readonly Sheet[] {
  const hasPlan = sheets.some(({ reading }) => reading.tables.some(({ figuresOnly }) => figuresOnly !== true));
  return hasPlan ? sheets.map((sheet) => ({ ...sheet, reading: figuresBesidePlan(sheet.reading) })) : sheets;
}

function figuresBesidePlan(reading: SheetReading): SheetReading {
  const isPlain = reading.tables.length > 0 && reading.tables.every(({ figuresOnly }) => figuresOnly === true);
  return isPlain ? { ...reading, layout: 'none', reason: leftAlone, tables: [] } : reading;
}

const leftAlone =
  'Nothing here says that these figures are a plan, and another sheet holds one; if they are, review this sheet alone and say what its columns are.';
