// What a table as a whole leaves open.

import { columnLetters } from '../model/cell';
import type { Grid } from '../model/grid';
import { listed, orList } from '../cells/words/word-list';
import { mayBeTargets, saysAim } from '../assess/held/open-columns';
import { periodsOf } from '../measures/actual-periods';
import { hasTargets } from '../measures/targets/target-figure';
import type { PlanTable } from '../model/plan';
import { areMultiplesOfOne, unitsInHeadings } from '../recognise/headings/heading-units';
import { finding } from './finding';
import type { Finding } from '../model/finding';

export function checkTable(grid: Grid, table: PlanTable): readonly Finding[] {
  const common = { sheet: table.sheet.name } as const;
  const findings: Finding[] = [];
  if (!hasTargets(table.columns)) findings.push(noTarget(grid, table));
  const headed = periodsOf(table).forecast.filter(({ afterAsAt }) => afterAsAt !== true);
  const forecasts = headed.map(({ column }) => columnLetters(column));
  if (forecasts.length > 0) {
    const columns = forecasts.length === 1 ? `Column ${forecasts.join('')} holds` : `Columns ${forecasts.join(', ')} hold`;
    const message =
      periodsOf(table).done.length === 0
        ? `${columns} forecasts, and no period says what was done, so nothing is counted.`
        : `${columns} forecasts, so they aren't counted.`;
    findings.push(finding({ ...common, check: 'forecast-periods', severity: 'note', message }));
  }
  return [...findings, ...unitsThatDiffer(table)];
}

/** A column whose words aim at something is asked about by name: that there is no target may then be untrue. */
function noTarget(grid: Grid, table: PlanTable): Finding {
  const common = { check: 'no-target', sheet: table.sheet.name } as const;
  const [first, ...others] = mayBeTargets(grid, table);
  if (first !== undefined && saysAim(first)) {
    const columns = [first, ...others].map(({ column, heading }) => `${columnLetters(column)} (“${heading}”)`);
    const [which, isRead] =
      others.length === 0 ? [`Is column ${columns.join()}`, 'It isn’t'] : [`Is one of columns ${listed(columns)}`, 'They aren’t'];
    const message = `${which} the target? ${isRead} read, so nothing in this table is set against a target or rated. If so, say “Target” under “Check the columns”; then each row is told and rated by it.`;
    return finding({ ...common, severity: 'ask', row: table.headerRows.at(-1) ?? 0, column: first.column, message });
  }
  const letters = [first, ...others].flatMap((each) => (each === undefined ? [] : [`column ${columnLetters(each.column)}`]));
  const may = letters.length === 0 ? '' : ` If ${orList(letters)} holds it, say so under “Check the columns”.`;
  const message = `No column of this table is read as its target, so nothing in it is rated.${may}`;
  return finding({ ...common, severity: 'note', message });
}

/** Figures in £m against a target in £ would be compared as if they were in one unit. */
function unitsThatDiffer(table: PlanTable): readonly Finding[] {
  const found = [...unitsInHeadings(table)];
  const [first, second] = found;
  if (table.columns.unit !== null || first === undefined || second === undefined) return [];
  // A target in other multiples is read in those of its figures, or asked about row by row.
  if (table.columns.target !== null && areMultiplesOfOne(found.map(([unit]) => unit))) return [];
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
