// What a table as a whole leaves open.

import { columnLetters } from '../model/cell';
import type { Grid } from '../model/grid';
import { orList } from '../cells/words/word-list';
import { longDate } from '../cells/calendar';
import { periodsOf } from '../measures/actual-periods';
import { hasTargets } from '../measures/targets/target-figure';
import type { PlanTable } from '../model/plan';
import { unitsInHeadings } from '../recognise/headings/heading-units';
import { lastPeriodWithFigures } from '../rating/settings/as-at';
import type { RatingContext } from '../rating/settings/rating-context';
import { settingsSheetName } from '../model/snapshot';
import { finding } from './finding';
import type { Finding } from '../model/finding';

export function checkTable(grid: Grid, table: PlanTable, settings: RatingContext): readonly Finding[] {
  const { asAt, asAtFrom } = settings;
  const common = { sheet: table.sheet.name } as const;
  const findings: Finding[] = [];
  if (!hasTargets(table.columns)) {
    const unread = (table.explained?.unread ?? []).map((column) => columnLetters(column));
    const may =
      unread.length === 0 ? '' : ` If ${orList(unread.map((letters) => `column ${letters}`))} holds it, say so under “Check the columns”.`;
    const message = `No column of this table is read as its target, so nothing in it is rated.${may}`;
    findings.push(finding({ ...common, check: 'no-target', severity: 'note', message }));
  }
  const forecasts = periodsOf(table).forecast.map(({ column }) => columnLetters(column));
  if (forecasts.length > 0) {
    const columns = forecasts.length === 1 ? `Column ${forecasts.join('')} holds` : `Columns ${forecasts.join(', ')} hold`;
    const message =
      periodsOf(table).done.length === 0
        ? `${columns} forecasts, and no period says what was done, so nothing is counted.`
        : `${columns} forecasts, so they aren't counted.`;
    findings.push(finding({ ...common, check: 'forecast-periods', severity: 'note', message }));
  }
  if (asAt === null) {
    const message = 'No as-at date can be read for this table. Give the date that its figures are for.';
    findings.push(finding({ ...common, check: 'as-at', severity: 'ask', message }));
  }
  const upTo = asAtFrom === 'setting' ? lastPeriodWithFigures(grid, table) : null;
  if (asAt !== null && upTo !== null && upTo > asAt) {
    const message = `There are figures up to ${longDate(upTo)}, but the as-at date on "${settingsSheetName}" is ${longDate(asAt)}. Change it there if the review has moved on.`;
    findings.push(finding({ ...common, check: 'as-at', severity: 'ask', message, stated: asAt, computed: upTo }));
  }
  return [...findings, ...unitsThatDiffer(table)];
}

/** Figures in £m against a target in £ would be compared as if they were in one unit. */
function unitsThatDiffer(table: PlanTable): readonly Finding[] {
  const found = [...unitsInHeadings(table)];
  const [first, second] = found;
  if (table.columns.unit !== null || first === undefined || second === undefined) return [];
  const units = found.map(([unit, column]) => `${unit} (column ${columnLetters(column)})`).join(', ');
  const message = `The headings give figures in different units: ${units}. They are compared as they stand: put them in one unit, then review again.`;
  return [
    finding({
      check: 'units-differ',
      severity: 'ask',
      sheet: table.sheet.name,
      row: table.headerRows.at(-1) ?? 0,
      column: second[1],
      message,
    }),
  ];
}
