// A sheet as it stands in, what it was read as out: tables of a plan, or one sentence on why it is none.

import { valueAt, type Grid } from '../model/grid';
import type { NotedDirection } from '../cells/words/noted-directions';
import type { Mapping } from '../model/mapping';
import type { PlanTable, SheetReading } from '../model/plan';
import { mappedFrames, mappingsOf } from './frames/applied-mapping';
import { withBlockProjects } from './headings/block-projects';
import { figureBlocks } from './figure-tables';
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
      const years = titleYears(view, mapped.frame, blocks[index - 1]?.lastRow ?? -1);
      readings.push(readTable(view, mapped, years, foundBy));
    }
  });
  return { readings, followed };
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
      tables: withBlockProjects(
        view,
        withYearOfSheet(read.map(({ table, layout }) => (layout === largest.layout ? table : { ...table, layout }))),
      ),
    };
  const refusals = readings.flatMap((reading) => ('refusal' in reading ? [reading] : []));
  const telling = [...refusals].sort((one, other) => other.weight - one.weight)[0];
  return { sheet, layout: 'none', reason: whyNoTable(view, telling ?? null), tables: [] };
}

/** A table that names no year and no period reports on the one year of the tables above it. */
function withYearOfSheet(tables: readonly PlanTable[]): readonly PlanTable[] {
  return tables.map((table, index) => {
    const namesTime = table.columns.periods.length > 0 || table.targetsOutlastYear === true || table.confirmed;
    if (index === 0 || table.year !== null || namesTime || table.roles.some(({ heading }) => yearsIn(heading).length > 0)) return table;
    const years = tables.slice(0, index).flatMap(({ year }) => year ?? []);
    const [year] = years;
    return year !== undefined && years.every(({ start, end }) => start === year.start && end === year.end) ? { ...table, year } : table;
  });
}

/** Years in the titles between the table before and these headings; the sheet's name where they name none. */
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
