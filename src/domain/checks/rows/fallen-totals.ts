// A total that adds up its periods and is less than when it was last reported: a figure that was reported has been taken back or typed
// over, and the board was told another.

import { longDate } from '../../cells/calendar';
import { isSameFigure } from '../../cells/rounding';
import { numberText } from '../../commentary/figures-in-words';
import { rowList } from '../../measures/questions';
import type { AssessedRow, AssessedTable } from '../../model/assessment';
import type { TableLedger } from '../../model/ledger';
import { tableFindings, type FindingParts } from '../finding';
import type { Finding } from '../../model/finding';

/** Where half of the rows or more have fallen, another year's figures stand there: nothing is said. */
export function checkFallenTotals({ table, settings, rows }: AssessedTable, { report, movements }: TableLedger): readonly Finding[] {
  if (report === null) return [];
  const { on, to, asAt } = report;
  const begins = settings.year?.start ?? null;
  if (asAt !== null && begins !== null && asAt < begins) return [];
  const fallen = movements.flatMap((movement): readonly FindingParts[] => {
    if (movement.kind !== 'changed') return [];
    const [then, now] = [movement.reported.total, movement.now.total];
    const row = rows.find((each) => each.row.row === movement.now.row);
    if (then === null || now === null || now >= then || isSameFigure(now, then) || row === undefined || !onlyGrows(row)) return [];
    const reported = `reported to ${to}${on === null ? '' : ` on ${longDate(on)}`}`;
    return [
      {
        check: 'total-fell',
        severity: 'ask',
        sheet: table.sheet.name,
        row: row.row.row,
        column: table.columns.total ?? table.addInColumns.total ?? table.columns.description,
        message: `The total was ${numberText(then)} when it was ${reported}, and is ${numberText(now)} now. Was a figure put right since? If so, explain it.`,
        alike: {
          key: reported,
          message: (fell) =>
            `${rowList(fell)}: the totals are less than when they were ${reported}. Were figures put right since? If so, explain it.`,
        },
      },
    ];
  });
  return fallen.length * 2 >= report.entries.length ? [] : tableFindings(fallen);
}

/** Each period adds to the total, and none takes from it. */
function onlyGrows({ method, row }: AssessedRow): boolean {
  if (method?.method !== 'sum' || !method.confirmed || method.open === true) return false;
  return row.actuals.every((figure) => figure.kind !== 'number' || figure.value >= 0);
}
