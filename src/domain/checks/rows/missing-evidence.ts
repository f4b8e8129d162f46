// A row with figures and nothing in the sheet's column of evidence, where the other rows have something: worth knowing before an auditor asks.

import { columnLetters, isEmptyValue } from '../../model/cell';
import { valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';

/** "Evidence", "Evidence held", "Source of evidence", "Link to evidence". */
const isEvidence = /^(?:(?:source of|link to|supporting) )?evidence\b/iu;

/** So many of the rows with figures have it, and at least so many: else the column isn't kept. */
const leastShare = 0.75;
const leastRows = 4;

export function checkEvidence(grid: Grid, table: PlanTable): readonly FindingParts[] {
  const columns = table.roles.filter(({ heading, role }) => role === 'none' && isEvidence.test(heading.trim()));
  const rows = table.rows.filter(
    ({ kind, actuals, total }) => isDataKind(kind) && [...actuals, total].some((figure) => figure.kind === 'number' && figure.value !== 0),
  );
  return columns.flatMap(({ column, heading }): readonly FindingParts[] => {
    const without = rows.filter(({ row }) => isEmptyValue(valueAt(grid, row, column)));
    const withIt = rows.length - without.length;
    if (withIt < leastRows || withIt < rows.length * leastShare) return [];
    const where = `nothing in column ${columnLetters(column)} (“${heading}”), where the other rows have something.`;
    return without.map(({ row }) => ({
      check: 'evidence-missing',
      severity: 'note',
      sheet: table.sheet.name,
      row,
      column,
      message: `The row has figures and ${where}`,
      alike: { key: String(column), message: (blank: readonly number[]) => `${rowList(blank)}: figures, and ${where}` },
    }));
  });
}
