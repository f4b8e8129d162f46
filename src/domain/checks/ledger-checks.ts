// What the ledger and the plan say differently: overrides that have lapsed or
// lost their row, and what has moved since it was reported.

import { longDate } from '../cells/calendar';
import type { PlanTable } from '../model/plan';
import { finding, tableFindings, type FindingParts } from './finding';
import type { Finding } from '../model/finding';
import type { Movement, Report, TableLedger } from '../model/ledger';

export function checkLedger(table: PlanTable, { overrides, astray, report, movements }: TableLedger): readonly Finding[] {
  const sheet = table.sheet.name;
  const column = table.addInColumns.agreed ?? table.addInColumns.rag ?? table.columns.description;
  const lapsed = [...overrides].flatMap(([row, { status, lapsed: isLapsed, reviewOn, by }]): readonly FindingParts[] => {
    if (!isLapsed || reviewOn === null) return [];
    const message = `${status}, agreed by ${by}, lapsed on ${longDate(reviewOn)}. Agree a status again, or take the override back.`;
    return [{ check: 'override-lapsed', severity: 'ask', sheet, row, column, message, stated: status }];
  });
  const lost = astray.map(({ rowKey, override }) => {
    const message = `${override.status} is agreed for “${short(rowKey)}”, but no row, or more than one, has those words. Agree it again for the row that is meant.`;
    return finding({ check: 'override-astray', severity: 'ask', sheet, message, stated: override.status });
  });
  const moved = report === null ? [] : movements.map((movement) => movedFinding(table, report, movement));
  return [...tableFindings(lapsed), ...lost, ...tableFindings(moved)];
}

function movedFinding(table: PlanTable, report: Report, movement: Movement): FindingParts {
  const row = movement.kind === 'gone' ? undefined : movement.now.row;
  const to = `${report.to}${report.on === null ? '' : ` on ${longDate(report.on)}`}`;
  return {
    check: 'moved-since-report',
    severity: 'note',
    sheet: table.sheet.name,
    ...(row === undefined ? {} : { row, column: table.columns.description }),
    message: `Since the report to ${to}: ${movementInWords(movement)}`,
    alike: { key: report.to, message: (rows) => `${String(rows.length)} rows have moved since the report to ${to}. See each in the pane.` },
  };
}

/** "“Peer challenges”: total 31 then, 33 now; Amber then, Green now." */
export function movementInWords(movement: Movement): string {
  const name = `“${short(movement.rowKey)}”`;
  if (movement.kind === 'gone') return `${name} was reported and is no longer in the plan.`;
  if (movement.kind === 'added') return `${name} is in the plan and wasn’t reported.`;
  const { fields, reported, now } = movement;
  const parts = fields.map((field) => `${field} ${inWords(reported[field])} then, ${inWords(now[field])} now`);
  return `${name}: ${parts.join('; ')}.`;
}

function inWords(value: number | string | null): string {
  if (value === null) return 'blank';
  return typeof value === 'number' ? String(Math.round(value * 10_000) / 10_000) : value;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
