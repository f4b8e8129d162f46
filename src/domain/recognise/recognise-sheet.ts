// A sheet as it stands in, what it was read as out: tables of a plan, or one sentence on why it is none.

import { valueAt, type Grid } from '../model/grid';
import type { NotedDirection } from '../cells/words/noted-directions';
import type { IsoDate } from '../model/dates';
import type { Mapping } from '../model/mapping';
import type { PlanTable, SheetReading } from '../model/plan';
import type { Columns, PeriodColumn } from '../model/table/columns';
import { mappedFrames, mappingsOf } from './frames/applied-mapping';
import { withBlockProjects } from './headings/block-projects';
import { figureBlocks } from './figure-tables';
import { projectHeads } from './headings/form-lines';
import { isStatusWord } from '../cells/statuses';
import { headingBlocks } from './headings/heading-rows';
import type { HeadingBlock } from './headings/heading-block';
import { readTable, type FoundBy, type TableReading } from './read-table';
import { certainRefusal, whyNoFigures, whyNoTable } from './refusals';
import { oneLine, viewSheet, type SheetView } from './sheet/sheet-view';
import { framesUnder, type TableFrame } from './frames/table-extent';
import { titlesOver } from './frames/titles-over';
import { distinctYears, yearsIn, type YearMark } from '../timescales/dates/year';

const longestTitle = 400;

/**
 * Reads a sheet. Nothing is found by fixed position; in doubt the layout is "none", with the reason and what the
 * officer can do.
 * `mappings`: what officers have said of the tables of any sheet: followed where their headings still stand. `noted`: which
 * way other sheets say is better.
 */
export function recogniseSheet(grid: Grid, mappings: readonly Mapping[] = [], noted: readonly NotedDirection[] = []): SheetReading {
  if (grid.hidden) return { sheet: grid.sheet, layout: 'none', reason: hiddenSheet, tables: [] };
  const view = viewSheet(grid, noted);
  const said = mappingsOf(grid.sheet, mappings);
  const byHeadings = readingsUnder(view, headingBlocks(view), said, 'headings');
  const found = mayBeFigures(view, byHeadings.readings) ? readingsUnder(view, figureBlocks(view), said, 'figures') : byHeadings;
  const reading = sheetReading(view, found === byHeadings ? found.readings : [...byHeadings.readings, ...found.readings]);
  const isFollowed = (mapping: Mapping): boolean => byHeadings.followed.has(mapping) || found.followed.has(mapping);
  return said.every(isFollowed) ? reading : { ...reading, mappingIgnored };
}

interface SheetReadings {
  readonly readings: readonly TableReading[];
  readonly followed: ReadonlySet<Mapping>;
}

/** Every table under these blocks of headings, and the mappings that were followed. */
function readingsUnder(view: SheetView, blocks: readonly HeadingBlock[], said: readonly Mapping[], foundBy: FoundBy): SheetReadings {
  const readings: TableReading[] = [];
  const followed = new Set<Mapping>();
  let readTo = -1;
  blocks.forEach((block, index) => {
    if (block.firstRow <= readTo) return;
    const below = blocks[index + 1]?.firstRow ?? Infinity;
    for (const mapped of framesUnder(view, block, below).flatMap((frame) => mappedFrames(view, frame, below, said))) {
      if (mapped.mapping !== null) followed.add(mapped.mapping);
      readTo = Math.max(readTo, mapped.frame.block.lastRow, mapped.frame.until ?? -1);
      const years = titleYears(view, mapped.frame, Math.max(blocks[index - 1]?.lastRow ?? -1, lastRowAbove(readings, mapped.frame)));
      readings.push(readTable(view, mapped, years, foundBy));
    }
  });
  return { readings, followed };
}

/** The last row of the tables above: what a comment or a draft there says of a year is no title of the next. -1: there is none. */
function lastRowAbove(readings: readonly TableReading[], { block }: TableFrame): number {
  const rows = readings.flatMap((reading) => ('table' in reading ? [reading.table.lastRow] : []));
  return Math.max(-1, ...rows.filter((row) => row < block.firstRow));
}

/** Where no table says that it is a plan's, and nothing says for certain what the sheet is instead, its shape may. */
function mayBeFigures(view: SheetView, readings: readonly TableReading[]): boolean {
  return readings.every((reading) => 'refusal' in reading && reading.weight < certainRefusal) && whyNoFigures(view) === null;
}

/** Look-ups and workings are kept on hidden sheets, under headings like a plan's. */
const hiddenSheet = 'This sheet is hidden, so it is left alone. If it holds a plan, show the sheet and review again.';

const mappingIgnored =
  'The last row or the headings have changed since an officer said what the columns are, so that was left aside. Look at the columns and confirm them again.';

function sheetReading(view: SheetView, readings: readonly TableReading[]): SheetReading {
  const { sheet } = view.grid;
  const read = readings.flatMap((reading) => ('table' in reading ? [reading] : []));
  const largest = [...read].sort((one, other) => other.dataRows - one.dataRows)[0];
  if (largest !== undefined)
    return {
      sheet,
      layout: largest.layout,
      reason: null,
      ...projectLines(view),
      tables: withBlockProjects(
        view,
        withYearOfSheet(read.map(({ table, layout }) => (layout === largest.layout ? table : { ...table, layout }))),
      ),
    };
  const refusals = readings.flatMap((reading) => ('refusal' in reading ? [reading] : []));
  const telling = [...refusals].sort((one, other) => other.weight - one.weight)[0];
  return { sheet, layout: 'none', reason: whyNoTable(view, telling ?? null), tables: [] };
}

/** What the heads of several projects say; a form over a single table is its title. */
function projectLines(view: SheetView): Pick<SheetReading, 'projectHeads'> {
  const heads = projectHeads(view).map(({ name, firstRow, lastRow, lines }) => {
    const rated = lines.find(({ label, value }) => asksForRating.test(label) && isStatusWord(value));
    return {
      name: name?.text ?? null,
      firstRow,
      lastRow,
      labels: lines.map(({ label }) => label),
      rating: rated === undefined ? null : { row: rated.row, column: rated.column, text: rated.value },
    };
  });
  return heads.length < 2 ? {} : { projectHeads: heads };
}

const asksForRating = /\b(?:rating|rag|status|health|confidence|position)\b/iu;

/**
 * A table that names no year and no period reports on the one year of the tables above it, to the same day; so does one with
 * the very periods of another above it.
 */
function withYearOfSheet(tables: readonly PlanTable[]): readonly PlanTable[] {
  return tables.map((table, index) => {
    const above = tables.slice(0, index);
    if (table.year !== null || table.targetsOutlastYear === true || table.confirmed) return table;
    const { periods } = table.columns;
    const alike = periods.length === 0 ? undefined : above.find((other) => haveSamePeriods(other.columns.periods, periods));
    const namesTime = periods.length > 0 || table.roles.some(({ heading }) => yearsIn(heading).length > 0);
    if (alike === undefined && namesTime) return table;
    const yearsAbove = alike === undefined ? above : [alike];
    const named = yearsAbove.find(({ yearNamed }) => yearNamed !== undefined)?.yearNamed;
    const years = alike === undefined ? above.flatMap(({ year }) => year ?? []) : [];
    const [first] = years;
    const year = alike?.year ?? (years.every(({ start, end }) => start === first?.start && end === first.end) ? first : undefined);
    if (year == null) return table;
    return {
      ...table,
      year,
      ...(named === undefined ? {} : { yearNamed: named }),
      asAtStated: table.asAtStated ?? asAtOfAll(above),
      columns: withDates(table.columns, alike?.columns.periods ?? []),
    };
  });
}

function haveSamePeriods(one: readonly PeriodColumn[], other: readonly PeriodColumn[]): boolean {
  return one.length === other.length && one.every(({ heading }, i) => heading === other[i]?.heading);
}

function withDates(columns: Columns, periods: readonly PeriodColumn[]): Columns {
  return { ...columns, periods: columns.periods.map((period, i) => ({ ...period, span: period.span ?? periods[i]?.span ?? null })) };
}

/** The one day that these tables are for; null where they name several. */
function asAtOfAll(tables: readonly PlanTable[]): IsoDate | null {
  const stated = new Set(tables.flatMap(({ asAtStated }) => asAtStated ?? []));
  const [only, another] = [...stated];
  return another === undefined ? (only ?? null) : null;
}

/** Years in the titles between row `after` and these headings; the sheet's name where they name none. */
function titleYears(view: SheetView, frame: TableFrame, after: number): readonly YearMark[] {
  const years = titlesOver(view, frame, after + 1)
    .slice(-12)
    .flatMap(({ row, columns }) =>
      columns.slice(0, 8).flatMap((column) => {
        const value = valueAt(view.grid, row, column);
        return typeof value === 'string' && value.length <= longestTitle ? yearsIn(oneLine(value)) : [];
      }),
    );
  return years.length > 0 ? distinctYears(years) : yearsIn(view.grid.sheet.name);
}
