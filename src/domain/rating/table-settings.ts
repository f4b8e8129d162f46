// What a table is rated with, put together from its settings row, the argument and its headings. What the officer typed is obeyed.

import type { SchemeName } from '../assessment';
import type { CellValue } from '../cell';
import type { Grid } from '../grid';
import { dateOfSerial, elapsedShare } from '../measures/calendar';
import type { IsoDate, PlanTable } from '../plan';
import { asAtOf, headingDate, lastPeriodWithFigures, yearOf } from './as-at';
import { defaultAmberFrom, defaultGreenFrom, defaultScheme, schemeWords, type RatedWith } from './rated-with';
import { elapsedFormula, type BlockState, type SettingsBlock } from './settings-block';

/** Blank dates of a settings row are filled from the table's headings; anything else in it stands. */
export function settingsOf(grid: Grid, table: PlanTable, state: BlockState, asAtArgument: IsoDate | null): RatedWith {
  const block = state.kind === 'set' ? state.block : null;
  const date = (value: CellValue): IsoDate | null => (typeof value === 'number' ? dateOfSerial(value, grid.dateSystem) : null);
  const setting = block === null ? null : date(block.asAt.value);
  const readable = block === null || setting !== null || isBlank(block.asAt.value);
  const asAt = readable
    ? asAtOf(asAtArgument, setting, headingDate(table), lastPeriodWithFigures(grid, table))
    : asAtOf(asAtArgument, null, null, null);
  const known = yearOf(table);
  const start = settledDate(block?.yearStart.value ?? null, known?.start ?? null, date);
  const end = settledDate(block?.yearEnd.value ?? null, known?.end ?? null, date);
  const year = start === null || end === null ? null : { start, end };
  const scheme = block === null ? defaultScheme : schemeIn(block.scheme.value);
  return {
    index: state.index,
    scheme,
    schemeInferred: block === null,
    year,
    asAt: asAt.date,
    asAtFrom: asAt.from,
    greenFrom: numberOr(block?.greenFrom.value ?? null, defaultGreenFrom),
    amberFrom: numberOr(block?.amberFrom.value ?? null, defaultAmberFrom),
    elapsed: isElapsedTyped(block)
      ? numberIn(block.elapsed.value)
      : year === null || asAt.date === null
        ? null
        : elapsedShare(year, asAt.date),
    thresholdsSet: block === null || (typeof block.greenFrom.value === 'number' && typeof block.amberFrom.value === 'number'),
  };
}

/** "Pace" in any case; anything else is Delivered, as in the formulas. */
function schemeIn(value: CellValue): SchemeName {
  return typeof value === 'string' && value.toLowerCase() === schemeWords.pace.toLowerCase() ? 'pace' : 'delivered';
}

function settledDate(value: CellValue, known: IsoDate | null, date: (value: CellValue) => IsoDate | null): IsoDate | null {
  return isBlank(value) ? known : date(value);
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

function numberIn(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

function numberOr(value: CellValue, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function isElapsedTyped(block: SettingsBlock | null): block is SettingsBlock {
  return block !== null && block.elapsed.formula !== elapsedFormula(block);
}
