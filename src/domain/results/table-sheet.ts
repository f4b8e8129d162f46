// The results of one table: a line for each deliverable with the cell of its name in the original, its figures, its statuses
// and its draft.

import { longDate } from '../cells/calendar';
import { cellAddress } from '../model/cell';
import type { AssessedRow, AssessedSheet, AssessedTable } from '../model/assessment';
import type { MilestonesByRow } from '../model/milestone';
import { isDataKind } from '../model/table/counted-rows';
import { rowName } from '../model/table/row-name';
import type { Figure } from '../model/table/targets';
import { schemeWords } from '../rating/schemes/scheme';
import { schemeMeaning } from '../rating/schemes/scheme-words';
import { whyStatedAlone } from '../rating/settings/stated-alone';
import {
  figureCell,
  shareCell,
  statusCell,
  textCell,
  withoutBlankColumns,
  type ResultCell,
  type ResultColumn,
  type ResultSheet,
} from './result-sheet';
import { agreedInWords, computedInWords, explainsScheme, statedWord, targetPlaces, timescaleInWords } from './row-in-words';

const columns: readonly ResultColumn[] = [
  { heading: 'Cell', width: 7 },
  { heading: 'Theme', width: 18 },
  { heading: 'Deliverable', width: 32 },
  { heading: 'Timescale', width: 15 },
  { heading: 'Target', width: 11 },
  { heading: 'Total', width: 9 },
  { heading: '% of target', width: 8 },
  { heading: 'Stated', width: 11 },
  { heading: 'Computed', width: 15 },
  { heading: 'Agreed', width: 11 },
  { heading: 'Draft commentary', width: 48 },
];

/** `name`: what the sheet is to be called; `label`: what people know the table by. */
export function tableSheet(sheet: AssessedSheet, assessed: AssessedTable, { name, label }: { name: string; label: string }): ResultSheet {
  const rows = assessed.rows.filter(({ row }) => isDataKind(row.kind)).map((row) => cellsOf(sheet, assessed, row));
  return withoutBlankColumns({ name, title: label, about: aboutOf(assessed), columns, rows });
}

function aboutOf(assessed: AssessedTable): readonly string[] {
  const { settings } = assessed;
  const { asAt, scheme, schemeAsked } = settings;
  const date = asAt === null ? 'No as-at date is given.' : `As at ${longDate(asAt)}.`;
  const alone = whyStatedAlone(settings);
  if (alone !== null) return [date, `Statuses are as stated: ${alone}.`];
  if (schemeAsked || !explainsScheme(assessed)) return [date, 'Statuses are as stated; none is computed.'];
  const meaning = schemeMeaning(scheme).map(([status, means]) => `${status}: ${means}.`);
  return [date, `Computed by the scheme ${schemeWords[scheme.name]}. ${meaning.join(' ')}`];
}

function cellsOf(sheet: AssessedSheet, assessed: AssessedTable, row: AssessedRow): readonly (ResultCell | null)[] {
  const { table } = assessed;
  const at = row.row.row;
  const milestones: MilestonesByRow = sheet.milestones.get(table) ?? new Map();
  return [
    textCell(cellAddress(at, table.columns.description)),
    textCell(row.row.theme ?? row.row.outcome),
    textCell(rowName(row.row)),
    textCell(timescaleInWords(row, milestones.get(at) ?? [])),
    targetCell(row),
    totalCell(row),
    shareCell(row.achieved, 0),
    statusCell(statedWord(assessed, row)),
    statusCell(computedInWords(row, milestones)),
    statusCell(agreedInWords(row, sheet.ledgers.get(table)?.overrides.get(at))),
    textCell(row.draft),
  ];
}

/** As stated: its words, or its figure. */
function targetCell(assessed: AssessedRow): ResultCell | null {
  return statedCell(assessed.row.target.figure, targetPlaces(assessed));
}

/** The computed total; where nothing is computed, the stated one. */
function totalCell({ row, total }: AssessedRow): ResultCell | null {
  const places = row.percentPlaces?.total ?? null;
  if (total === null) return statedCell(row.total, places);
  return places === null ? figureCell(total) : shareCell(total, places);
}

function statedCell(figure: Figure, places: number | null): ResultCell | null {
  switch (figure.kind) {
    case 'number':
      return places === null ? figureCell(figure.value) : shareCell(figure.value, places);
    case 'error':
      return textCell(figure.error.error);
    case 'blank':
      return null;
    default:
      return textCell(figure.text);
  }
}
