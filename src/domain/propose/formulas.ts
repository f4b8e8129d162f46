// The live formulas, as a finance officer reads them in the cell: plain functions of Excel 2016, the same in every row of a column.
// They take the same steps as measures/ and rating/, and the three-engine test holds them to it.

import { cellAddress } from '../cell';
import { notRated } from '../rating/rated-with';
import { settingName, type SettingKey } from '../rating/settings-names';

/** Where a row's figures stand, by column. `periods` oldest first. Null: the table has no such column. */
export interface FormulaColumns {
  readonly periods: readonly number[];
  readonly target: number | null;
  /** The officer's total column where it holds stated totals; null where the computed total stands there. */
  readonly statedTotal: number | null;
  readonly total: number | null;
  readonly method: number | null;
  readonly targetKind: number | null;
  readonly draftedFrom: number | null;
}

export const figuresChanged = 'Figures changed since draft';

/** Figures of "Drafted from" are kept to four decimals: smaller ones are written as powers of ten by some engines. */
export const draftedDecimals = 4;

type FormulaOfRow = (row: number) => string;

/** Below Excel's last row, so that its number stands in no formula but for the row. */
const patternRow = 9_999_998;

/** The formulas of a column differ in their row only, so the text is made once. */
function sameInEveryRow(formulaOf: FormulaOfRow): FormulaOfRow {
  const parts = formulaOf(patternRow).split(String(patternRow + 1));
  return (row) => parts.join(String(row + 1));
}

/** Total by the row's counting method: `=IFERROR(IF(ISERROR(SUM(D4:G4)),"",IF(LEFT(N4,6)="Stated",…`. Null without a method column. */
export function totalFormula({ periods, statedTotal, method }: FormulaColumns): FormulaOfRow | null {
  if (method === null || periods.length === 0) return null;
  return sameInEveryRow((row) => {
    const cells = cellsOf(periods, row);
    const word = cellAddress(row, method);
    const stated = statedTotal === null ? '""' : `IF(ISNUMBER(${cellAddress(row, statedTotal)}),${cellAddress(row, statedTotal)},"")`;
    return (
      `=IFERROR(IF(ISERROR(SUM(${cells})),"",IF(LEFT(${word},6)="Stated",${stated},IF(COUNT(${cells})=0,"",` +
      `IF(LEFT(${word},3)="Sum",SUM(${cells}),IF(LEFT(${word},6)="Latest",${latestOf(periods, row)},` +
      `IF(LEFT(${word},7)="Highest",MAX(${cells}),IF(LEFT(${word},7)="Average",AVERAGE(${cells}),""))))))),"")`
    );
  });
}

/** Total ÷ target; blank without a numeric target. */
export function achievedFormula({ target, total, targetKind }: FormulaColumns): FormulaOfRow | null {
  if (target === null || total === null) return null;
  return sameInEveryRow((row) => {
    const [goal, done] = [cellAddress(row, target), cellAddress(row, total)];
    const comparable = targetKind === null ? '' : `,LEFT(${cellAddress(row, targetKind)},7)<>"Percent"`;
    return `=IFERROR(IF(AND(ISNUMBER(${done}),ISNUMBER(${goal})${comparable}),IF(${goal}=0,"",${done}/${goal}),""),"")`;
  });
}

/** The rating's words by the table's scheme, thresholds and dates, all by name (rating/rate.ts). */
export function ragFormula({ periods, target, total, targetKind }: FormulaColumns, index: number): FormulaOfRow | null {
  if (target === null || total === null || targetKind === null) return null;
  const name = (key: SettingKey): string => settingName(key, index);
  return sameInEveryRow((row) => {
    const [goal, done, kind] = [cellAddress(row, target), cellAddress(row, total), cellAddress(row, targetKind)];
    const figures = periods.length === 0 ? done : cellsOf(periods, row);
    const over = `ROUND(${done}-${goal},6)`;
    const met = `IF(${kind}="Up to",AND(${done}>0,${over}<=0),IF(${kind}="Exactly",${over}=0,${over}>=0))`;
    const amberOrRed = (share: string): string => `IF(ROUND(${share},6)>=${name('amberFrom')},"Amber","Red")`;
    const pace = `${done}/(${goal}*${name('elapsed')})`;
    const byPace =
      `IF(COUNT(${name('greenFrom')},${name('amberFrom')})<2,"${notRated.noThresholds}",` +
      `IF(NOT(ISNUMBER(${name('elapsed')})),"${notRated.noAsAt}",IF(${name('elapsed')}<=0,"${notRated.notStarted}",` +
      `IF(${done}>${goal},${amberOrRed(`${goal}/${done}`)},IF(ROUND(${pace},6)>=${name('greenFrom')},"Green",${amberOrRed(pace)})))))`;
    const delivered = `IF(COUNT(${name('yearStart')},${name('yearEnd')},${name('asAt')})<3,"Amber",IF(${name('asAt')}>=${name('yearEnd')},"Red","Amber"))`;
    return (
      `=IF(ISERROR(SUM(${goal},${figures})),"${notRated.error}",IF(NOT(ISNUMBER(${goal})),"${notRated.noTarget}",` +
      `IF(${goal}<=0,IF(${goal}=0,"${notRated.zeroTarget}","${notRated.negativeTarget}"),` +
      `IF(LEFT(${kind},7)="Percent","${notRated.populationTarget}",` +
      `IF(NOT(ISNUMBER(${done})),IF(COUNT(${figures})=0,"${notRated.noFigures}","${notRated.noTotal}"),` +
      `IF(${met},"Green",IF(${name('scheme')}="Pace",${byPace},${delivered})))))))`
    );
  });
}

/** Says so when the row's figures are no longer those that its draft was written from; blank while they are. */
export function draftCheckFormula(columns: FormulaColumns): FormulaOfRow | null {
  const { draftedFrom } = columns;
  if (draftedFrom === null) return null;
  return sameInEveryRow((row) => {
    const from = cellAddress(row, draftedFrom);
    const figures = `SUBSTITUTE(${draftedParts(columns, row).join('&" | "&')}&" | ",",",".")`;
    return `=IF(${from}="","",IFERROR(IF(FIND(${figures},${from})=1,"","${figuresChanged}"),"${figuresChanged}"))`;
  });
}

/** The cells behind a draft in the order in which "Drafted from" has them: target as it reads, periods, total where stated, method. */
function draftedParts({ periods, target, targetKind, statedTotal, method }: FormulaColumns, row: number): readonly string[] {
  const figure = (column: number): string => {
    const cell = cellAddress(row, column);
    return `IF(ISNUMBER(${cell}),ROUND(${cell},${String(draftedDecimals)}),${cell}&"")`;
  };
  return [
    ...(targetKind === null ? [] : [cellAddress(row, targetKind)]),
    ...(target === null ? [] : [figure(target)]),
    ...periods.map(figure),
    ...(statedTotal === null ? [] : [figure(statedTotal)]),
    ...(method === null ? [] : [`SUBSTITUTE(${cellAddress(row, method)},"?","")`]),
  ];
}

/** "D4:G4", or "D4:E4,G4" where columns of other kinds stand between. */
function cellsOf(periods: readonly number[], row: number): string {
  const runs: { first: number; last: number }[] = [];
  for (const column of [...periods].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs
    .map(({ first, last }) => (first === last ? cellAddress(row, first) : `${cellAddress(row, first)}:${cellAddress(row, last)}`))
    .join(',');
}

/** The last period that holds a number. No LOOKUP: engines differ over "n/a" in it. */
function latestOf(periods: readonly number[], row: number): string {
  const cells = periods.map((column) => cellAddress(row, column));
  const place = `MAX(${cells.map((cell, index) => `ISNUMBER(${cell})*${String(index + 1)}`).join(',')})`;
  const adjoin = periods.every((column, index) => index === 0 || column === (periods[index - 1] ?? column) + 1);
  return adjoin ? `INDEX(${cellsOf(periods, row)},1,${place})` : `CHOOSE(${place},${cells.join(',')})`;
}
