// Which sheets of a workbook hold its plan: their readings are compared, so that a sheet that only its figures speak for
// steps back where another sheet has more to say for itself, and is asked about where none has.

import { leastConfidence } from '../model/mapping';
import type { PlanTable, SheetReading } from '../model/plan';

/** What speaks for a sheet's being the plan; its best table counts. */
const sheetWeights = {
  /** Headings say what the columns are. */
  headings: 1,
  /** Figures may be computed from it without asking. */
  certain: 1,
  /** Every stated figure comes out by its reading; less where fewer do. */
  explained: 1,
} as const;

/** One or two figures that come out prove little. */
const fewFigures = 3;

/**
 * Readings as an officer should see them. Sheets of plain figures (a census, a ledger, a pivot's source) are left alone
 * with a sentence where another sheet outweighs them; they are asked about where they explain as much of their own
 * figures as that sheet says of itself, or where there is no other.
 */
export function recogniseWorkbook<Sheet extends { readonly reading: SheetReading }>(sheets: readonly Sheet[]): readonly Sheet[] {
  const plans = sheets.filter(({ reading }) => !isPlain(reading)).map(({ reading }) => sheetWeight(reading));
  const best = Math.max(0, ...plans);
  return sheets.map((sheet) =>
    isPlain(sheet.reading) && sheetWeight(sheet.reading) < best
      ? { ...sheet, reading: { ...sheet.reading, layout: 'none', reason: leftAlone, tables: [] } }
      : sheet,
  );
}

function isPlain({ tables }: SheetReading): boolean {
  return tables.length > 0 && tables.every(({ figuresOnly }) => figuresOnly === true);
}

function sheetWeight({ tables }: SheetReading): number {
  return Math.max(0, ...tables.map(tableWeight));
}

function tableWeight(table: PlanTable): number {
  const { figuresOnly, confidence, confirmed } = table;
  const isCertain = confirmed || confidence >= leastConfidence;
  return (
    (figuresOnly === true ? 0 : sheetWeights.headings) +
    (isCertain ? sheetWeights.certain : 0) +
    sheetWeights.explained * shareExplained(table)
  );
}

function shareExplained({ explained }: PlanTable): number {
  if (explained === undefined) return 0;
  const all = [explained.totals, explained.percentages, explained.variances];
  const stated = all.reduce((sum, { of }) => sum + of, 0);
  return stated === 0 ? 0 : (all.reduce((sum, each) => sum + each.explained, 0) / stated) * Math.min(1, stated / fewFigures);
}

const leftAlone =
  'Nothing here says that these figures are a plan, and another sheet holds one; if they are, review this sheet alone and say what its columns are.';
