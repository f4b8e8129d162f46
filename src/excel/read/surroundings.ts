// What belongs to the cells of a sheet and isn't in them: merged areas, hidden rows and columns, Excel tables.

import type { Area } from '../../domain/model/cell';
import type { GridTable } from '../../domain/model/grid';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { queueMergedAreas, areasPerRequest } from '../batch/merged-areas';
import { areaOf, extentProperties, rangeOf } from '../batch/ranges';
import { sendInBatches, type BatchRequest } from '../batch/round-trip';
import { queueLineSizes, type LineSizes } from './drawings';
import type { Survey } from './survey';

/** What isn't in the cells: asked for with a sheet's first cells. */
export interface Surroundings {
  /** Null: not asked for. */
  readonly merges: readonly Area[] | null;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly GridTable[];
  /** Null where no drawing needs them. */
  readonly lineSizes: LineSizes | null;
}

/** Queues the surroundings. Without `withMerges` the merged areas are read by `readMergedAreas`. */
export function queueSurroundings(sheet: Excel.Worksheet, survey: Survey, area: Area, withMerges: boolean): () => Surroundings {
  const used = rangeOf(sheet, area);
  const merges = withMerges ? queueMergedAreas(used) : null;
  const columns = survey.someColumnsHidden ? used.getColumnProperties({ columnHidden: true }) : null;
  const tables = survey.tables.map((table) => ({ ...table, range: sheet.tables.getItem(table.name).getRange().load(extentProperties) }));
  const lineSizes = survey.drawings.length === 0 ? null : queueLineSizes(sheet, area);
  return () => ({
    merges: merges?.() ?? null,
    lineSizes: lineSizes?.() ?? null,
    hiddenColumns: positions(columns?.value ?? [], ({ columnHidden }) => columnHidden === true, area.firstColumn),
    tables: tables.map(({ name, showTotals, range }) => ({ name, showTotals, area: areaOf(range) })),
  });
}

/** Queues which rows of a range are hidden, where some are. */
export function queueHiddenRows({ someRowsHidden }: Survey, range: Excel.Range, firstRow: number): () => ReadonlySet<number> {
  const rows = someRowsHidden ? range.getRowProperties({ rowHidden: true }) : null;
  return () => positions(rows?.value ?? [], ({ rowHidden }) => rowHidden === true, firstRow);
}

/** The merged areas of sheets that have too many for one request, range by range. */
export async function readMergedAreas(surveys: readonly Survey[]): Promise<Outcome<ReadonlyMap<Survey, readonly Area[]>>> {
  const ranges = surveys.flatMap((survey) =>
    survey.rows.flatMap(({ first, last }) =>
      survey.area === null ? [] : areasPerRequest({ ...survey.area, firstRow: first, lastRow: last }).map((area) => ({ survey, area })),
    ),
  );
  const answers = await sendInBatches(
    ranges.map(({ survey, area }): BatchRequest<readonly Area[]> => ({
      bytesSent: 1_000,
      bytesReceived: 12_000,
      queue: (context) => queueMergedAreas(rangeOf(context.workbook.worksheets.getItem(survey.sheet.id), area)),
    })),
  );
  if (!answers.ok) return answers;
  const merges = new Map(surveys.map((survey) => [survey, new Map<string, Area>()]));
  answers.value.forEach((areas, index) => {
    const survey = ranges[index]?.survey;
    for (const area of areas) if (survey !== undefined) merges.get(survey)?.set(JSON.stringify(area), area);
  });
  return succeed(new Map([...merges].map(([survey, areas]) => [survey, [...areas.values()]])));
}

function positions<T>(lines: readonly T[], isHidden: (line: T) => boolean, first: number): ReadonlySet<number> {
  return new Set(lines.flatMap((line, i) => (isHidden(line) ? [first + i] : [])));
}
