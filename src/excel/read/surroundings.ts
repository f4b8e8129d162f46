// What stands around the cells of a sheet: merged areas, hidden rows and columns, Excel tables.

import type { Area } from '../../domain/model/cell';
import type { GridTable } from '../../domain/model/grid';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { askForMerges, areasToAskAbout } from '../batch/merged-areas';
import { areaOf, extentProperties, rangeOf } from '../batch/ranges';
import { sendInBatches, type BatchRequest } from '../batch/round-trip';
import type { Survey } from './survey';

/** What isn't in the cells: asked for with a sheet's first cells. `merges` null: not asked for. */
export interface Surroundings {
  readonly merges: readonly Area[] | null;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly GridTable[];
}

/** Queues the surroundings. Without `withMerges` the merged areas are left for `mergesOf`. */
export function askForSurroundings(sheet: Excel.Worksheet, survey: Survey, area: Area, withMerges: boolean): () => Surroundings {
  const used = rangeOf(sheet, area);
  const merges = withMerges ? askForMerges(used) : null;
  const columns = survey.someColumnsHidden ? used.getColumnProperties({ columnHidden: true }) : null;
  const tables = survey.tables.map((table) => ({ ...table, range: sheet.tables.getItem(table.name).getRange().load(extentProperties) }));
  return () => ({
    merges: merges?.() ?? null,
    hiddenColumns: positions(columns?.value ?? [], ({ columnHidden }) => columnHidden === true, area.firstColumn),
    tables: tables.map(({ name, showTotals, range }) => ({ name, showTotals, area: areaOf(range) })),
  });
}

/** Queues which rows of a range are hidden, where some are. */
export function askForHiddenRows({ someRowsHidden }: Survey, range: Excel.Range, firstRow: number): () => ReadonlySet<number> {
  const rows = someRowsHidden ? range.getRowProperties({ rowHidden: true }) : null;
  return () => positions(rows?.value ?? [], ({ rowHidden }) => rowHidden === true, firstRow);
}

/** The merged areas of sheets that have too many to be told at once, look by look. */
export async function mergesOf(surveys: readonly Survey[]): Promise<Outcome<ReadonlyMap<Survey, readonly Area[]>>> {
  const looks = surveys.flatMap((survey) =>
    survey.rows.flatMap(({ first, last }) =>
      survey.area === null ? [] : areasToAskAbout({ ...survey.area, firstRow: first, lastRow: last }).map((area) => ({ survey, area })),
    ),
  );
  const answers = await sendInBatches(
    looks.map(({ survey, area }): BatchRequest<readonly Area[]> => ({
      sent: 1_000,
      received: 12_000,
      ask: (context) => askForMerges(rangeOf(context.workbook.worksheets.getItem(survey.sheet.id), area)),
    })),
  );
  if (!answers.ok) return answers;
  const merges = new Map(surveys.map((survey) => [survey, new Map<string, Area>()]));
  answers.value.forEach((areas, index) => {
    const survey = looks[index]?.survey;
    for (const area of areas) if (survey !== undefined) merges.get(survey)?.set(JSON.stringify(area), area);
  });
  return succeed(new Map([...merges].map(([survey, areas]) => [survey, [...areas.values()]])));
}

function positions<T>(lines: readonly T[], isHidden: (line: T) => boolean, first: number): ReadonlySet<number> {
  return new Set(lines.flatMap((line, i) => (isHidden(line) ? [first + i] : [])));
}
