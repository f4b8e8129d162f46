// The edits for one table: the add-in's columns beside it, or the officer's empty
// Total and % achieved. A second review finds nothing to do.

import { achievedFilling, totalFilling } from '../cells/add-in-formulas';
import { overlaps, type Area } from '../model/cell';
import type { Content, Edit } from '../model/edit';
import { addInColumnHeadings, addInColumnOrder, type AddInColumn, type AddInColumns } from '../model/table/add-in-columns';
import { columnEdit, type RowContent } from './cells/cell-edits';
import { headingFormats, headingRowsOf } from './heading-formats';
import type { CellContents } from './table-contents';
import { bandFormats, bodyFormats, filledFormats } from './table-formats';
import type { PlacedColumn, TableToWrite } from './table-to-write';

/** What the preview says of each column. */
const purposes: Readonly<Record<AddInColumn, string>> = {
  total: 'Totals, as formulas',
  profile: 'What each target expects by now, as formulas',
  achieved: '% achieved, as formulas',
  rag: 'RAG flags, as formulas',
  agreed: 'Agreed statuses, as formulas',
  direction: 'Direction of travel, as formulas',
  statusBefore: 'The place of each status of the review before, as formulas',
  statusNow: 'The place of each status of the last review, as formulas',
  movement: 'How each status has moved, as formulas',
  byDates: 'What the dates suggest, beside the stated status',
  datesFrom: 'What each suggestion was read from',
  ledgerRow: 'Where each agreed status stands in the ledger, as formulas',
  lapsed: 'Whether each override has lapsed, as formulas',
  method: 'How each total is counted',
  targetKind: 'How each target reads',
  targetFigure: 'The figure of each target, taken from its words where it is no plain number',
  latestTarget: 'The target of the latest period that has a figure, as formulas',
  periodTarget: 'What the targets of the periods come to, as formulas',
  periodProfile: 'What the targets of the periods expect by now, as formulas',
  figures: 'How many periods are filled, as formulas',
  sum: 'The sum of the periods, as formulas',
  latest: 'The latest figure, as formulas',
  highest: 'The highest figure, as formulas',
  lowestTotal: 'The lowest total of those asked about, as formulas',
  highestTotal: 'The highest total of those asked about, as formulas',
  errors: 'Whether there is an error among the figures, as formulas',
  noTarget: 'Why a target can’t be rated against, as formulas',
  notRated: 'Why a row isn’t rated, as formulas',
  targetMet: 'Whether each target is met, as formulas',
  pace: 'Total against profile, as formulas',
  shortOfTarget: 'How far each total is short of its target, as formulas',
  shortOfProfile: 'How far each total is short of its profile, as formulas',
  rulesSay: 'What the scheme’s rules say, as formulas',
  limitOpen: 'Whether several readings of a limit are open, as formulas',
  furtherRules: 'What its further rules say, as formulas',
  metAtHighest: 'Whether the highest total meets the target, as formulas',
  paceAtHighest: 'The highest total against profile, as formulas',
  targetShortAtHighest: 'How far the highest total is short of the target, as formulas',
  profileShortAtHighest: 'How far the highest total is short of its profile, as formulas',
  rulesAtHighest: 'What the rules say of the highest total, as formulas',
  furtherAtHighest: 'What the further rules say of the highest total, as formulas',
  draft: 'Draft commentary',
  draftCheck: 'Warning when figures change, as formulas',
  checkNumber: 'The figures of each draft in one number, as formulas',
  draftedNumber: 'That number when the draft was written',
  draftedFrom: 'How each draft was counted, and when',
  usedDraft: 'The drafts that are used as comments',
};

/** The same beside a plan, where drafts aren't written from figures. */
const besidePlan: Readonly<Partial<Record<AddInColumn, string>>> = {
  draftCheck: 'Warning when a row changes, as formulas',
  draftedFrom: 'What each draft was written from, and when',
};

function purposeOf(key: AddInColumn, { checkNumber }: AddInColumns): string {
  return (checkNumber === undefined ? besidePlan[key] : undefined) ?? purposes[key];
}

/** All edits of a table that nothing stands in the way of; empty where everything is there already. */
export function tableEdits(writing: TableToWrite): readonly Edit[] {
  const placed = placedColumns(writing);
  const cells = [...placed.map((column) => contentEdit(writing, column)), ...fillEdits(writing)].filter((edit) => edit !== null);
  return [
    ...cells,
    ...bodyFormats(writing, placed),
    ...filledFormats(writing),
    ...headingFormats(writing),
    ...bandFormats(writing),
    ...extendEdits(writing, placed),
    ...(cells.length > 0 ? [fitRows(writing)] : []),
    ...groupEdits(writing),
  ];
}

/** The add-in's columns that the table has or gets, in their order. */
function placedColumns({ columns: { addInColumns } }: TableToWrite): readonly PlacedColumn[] {
  return addInColumnOrder.flatMap((key) => {
    const column = addInColumns[key];
    return column === undefined ? [] : [{ key, column }];
  });
}

function contentEdit({ grid, table, columns, rows }: TableToWrite, { key, column }: PlacedColumn): Edit | null {
  const isNew = columns.added.includes(key);
  const heading: readonly RowContent[] = isNew ? [{ row: headingRowsOf(grid, table).firstRow, content: addInColumnHeadings[key] }] : [];
  const body = rows.map(({ row, contents }) => ({ row, content: contents[key] }));
  return columnEdit(grid, column, [...heading, ...body], purposeOf(key, columns.addInColumns), isNew);
}

/** An empty column of the officer's that our formulas go into. */
interface FilledColumn {
  readonly column: number | null;
  readonly fillingAt: typeof totalFilling;
  readonly contentOf: (contents: CellContents) => Content | undefined;
  readonly what: string;
}

/** Formulas in the officer's empty columns; a cell that they have typed over is left as it is. */
function fillEdits(writing: TableToWrite): readonly (Edit | null)[] {
  const { fillsTotal, total, fillsAchieved, achieved } = writing.columns;
  return [
    fillEdit(writing, {
      column: fillsTotal ? total : null,
      fillingAt: totalFilling,
      contentOf: (contents) => contents.total,
      what: 'Totals, in the empty column',
    }),
    fillEdit(writing, {
      column: fillsAchieved ? achieved : null,
      fillingAt: achievedFilling,
      contentOf: (contents) => contents.achieved,
      what: '% achieved, in the empty column',
    }),
  ];
}

function fillEdit({ grid, rows }: TableToWrite, { column, fillingAt, contentOf, what }: FilledColumn): Edit | null {
  if (column === null) return null;
  const filled = rows.map(({ row, contents }): RowContent => {
    return { row, content: fillingAt(grid, row, column) === 'typed' ? undefined : contentOf(contents) };
  });
  return columnEdit(grid, column, filled, what);
}

/**
 * The add-in's columns join the Excel table or the filter that covers
 * the officer's, so that sorting carries them along.
 */
function extendEdits({ grid, table }: TableToWrite, placed: readonly PlacedColumn[]): readonly Edit[] {
  const last = Math.max(table.area.lastColumn, ...placed.map(({ column }) => column));
  const adjoins = (area: Area): boolean => overlaps(area, table.area) && area.lastColumn >= table.area.lastColumn && area.lastColumn < last;
  const tables = grid.tables.filter(({ area }) => adjoins(area));
  return [
    ...tables.map(({ name, area }): Edit => {
      return { kind: 'extend-table', sheet: grid.sheet, table: name, from: area, to: { ...area, lastColumn: last } };
    }),
    ...(grid.filter !== null && adjoins(grid.filter.area)
      ? [{ kind: 'extend-filter' as const, sheet: grid.sheet, from: grid.filter.area, to: { ...grid.filter.area, lastColumn: last } }]
      : []),
  ];
}

/** Workings that the table gets are out of sight, a click away. An officer's ungrouping of earlier ones stands. */
function groupEdits({ grid, columns: { workings } }: TableToWrite): readonly Edit[] {
  if (workings === null) return [];
  return [{ kind: 'group-columns', sheet: grid.sheet, firstColumn: workings.first, lastColumn: workings.last }];
}

function fitRows({ grid, table }: TableToWrite): Edit {
  return { kind: 'fit-rows', sheet: grid.sheet, firstRow: headingRowsOf(grid, table).firstRow, lastRow: table.lastRow };
}
