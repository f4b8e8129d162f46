// Tables whose columns aren't certain: the officer is asked before anything is computed from them.

import type { Finding } from '../assessment';
import { columnLetters } from '../cell';
import { leastConfidence } from '../mapping';
import type { PlanTable, SheetReading } from '../plan';
import { finding } from './finding';

/** Whether figures may be computed from a table. */
export function isCertain({ confidence, confirmed }: PlanTable): boolean {
  return confirmed || confidence >= leastConfidence;
}

/** What to ask about the tables of a sheet, and what became of a mapping that no longer holds. */
export function checkMapping({ sheet, tables, mappingIgnored }: SheetReading): readonly Finding[] {
  const asked = tables.filter((table) => !isCertain(table)).map(askAbout);
  if (mappingIgnored === undefined) return asked;
  return [finding({ check: 'mapping-outdated', severity: 'note', sheet: sheet.name, message: mappingIgnored }), ...asked];
}

function askAbout(table: PlanTable): Finding {
  const doubts = doubtfulColumns(table);
  const rows = `rows ${String(table.firstRow + 1)} to ${String(table.lastRow + 1)}`;
  const message =
    doubts === ''
      ? `The heading rows or the end of the table in ${rows} aren’t certain. Confirm what each column is, then review again.`
      : `The columns of ${rows} aren’t certain (${doubts}). Confirm what each column is, then review again.`;
  return finding({
    check: 'mapping',
    severity: 'ask',
    sheet: table.sheet.name,
    row: table.headerRows[0] ?? 0,
    column: table.area.firstColumn,
    message,
  });
}

/** "E or G: target?, B: description?" */
function doubtfulColumns({ roles, confidence }: PlanTable): string {
  const byRole = new Map<string, string[]>();
  for (const { column, role, confidence: ofColumn } of roles) {
    if (ofColumn >= leastConfidence || ofColumn > confidence) continue;
    const columns = byRole.get(role) ?? [];
    columns.push(columnLetters(column));
    byRole.set(role, columns);
  }
  return [...byRole].map(([role, columns]) => `${columns.join(' or ')}: ${role === 'none' ? 'which use' : role}?`).join('; ');
}
