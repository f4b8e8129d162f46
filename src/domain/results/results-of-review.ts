// A review's results as sheets of a workbook of their own, for a plan that may not be written to.

import { isCertain } from '../assess/certain-tables';
import type { Review } from '../model/review';
import { longestSheetName } from '../model/snapshot';
import { tableLabel } from '../model/table/table-label';
import type { Summary } from '../summary/summary-rows';
import { findingsSheet } from './findings-sheet';
import type { ResultSheet } from './result-sheet';
import { rollUpSheet } from './roll-up-sheet';
import { tableSheet } from './table-sheet';

/**
 * The roll-up, a sheet for each table whose columns are certain, and what was found and asked.
 * `workbookName`: of the original, as its file is called.
 */
export function resultsOfReview(review: Review, summary: Summary, workbookName: string): readonly ResultSheet[] {
  const nameOf = createSheetNames();
  const from = `Results of the review of “${workbookName}”. That workbook was not changed; cells named here are its cells.`;
  const rolledUp = rollUpSheet(summary, nameOf('Roll-up'), [from]);
  const tables = review.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((assessed, index) => {
      if (!isCertain(assessed.table)) return [];
      const label = tableLabel(assessed.table.sheet, index);
      const of = tableSheet(sheet, assessed, { name: nameOf(label), label });
      return [rolledUp === null ? { ...of, about: [from, ...of.about] } : of];
    }),
  );
  return [...(rolledUp === null ? [] : [rolledUp]), ...tables, findingsSheet(review, nameOf('Questions and findings'))];
}

/** Names that Excel takes: no two alike in any case, none with the characters that it doesn't allow or with an apostrophe at an end, “History” not by itself. */
function createSheetNames(): (wanted: string) => string {
  const taken = new Set(['history']);
  return (wanted) => {
    const plain = withoutEnds(wanted.replace(/[\\/?*[\]:]/gu, ' ')) || 'Table';
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? '' : ` ${String(count)}`;
      const name = withoutEnds(plain.slice(0, longestSheetName - ending.length)) + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** Spaces and apostrophes in any order: where one goes, the next may be at the end. */
function withoutEnds(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/gu, '');
}
