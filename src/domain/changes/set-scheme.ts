// Another scheme for a table, or other thresholds, put on Plan settings: the same cells that an officer could type in there, with what
// a review writes beside the table because of it. Which rows change colour is said before anything is written.

import { listed } from '../cells/words/word-list';
import type { AssessedRow, AssessedTable } from '../model/assessment';
import { valueAt, type Grid } from '../model/grid';
import { fail, succeed, type Outcome } from '../model/outcome';
import type { Snapshot } from '../model/snapshot';
import { rowName } from '../model/table/row-name';
import { cellEdit } from '../propose/cells/cell-edits';
import { schemeWords } from '../rating/schemes/scheme';
import { cellOfRule, findSchemes } from '../rating/schemes/schemes-on-sheet';
import { findBlocks } from '../rating/settings/settings-block';
import { nameTarget, settingName, settingsIndexIn, type CellOnSettings } from '../rating/settings/settings-names';
import { changesSheet, type Change, type ChangeContext } from './change';
import type { SetSchemeRequest } from './request';

/** Refused where the table has no settings yet, where the sheet has changed since its review, and where nothing differs. */
export function setScheme(context: ChangeContext, request: SetSchemeRequest): Outcome<Change> {
  const { snapshot, review, grid, assessed } = context;
  const { settings } = snapshot;
  const [state] = findBlocks(snapshot, [{ grid, table: assessed.table }]);
  const schemes = findSchemes(snapshot);
  if (settings === null || state?.kind !== 'set' || schemes.kind !== 'set')
    return fail('not-reviewed', 'The scheme stands on Plan settings once the sheet is reviewed. Review it first.');
  if (changesSheet(review, grid.sheet) || changesSheet(review, settings.sheet))
    return fail('review-first', 'The sheet has changed since its last review. Review it, then change the scheme.');
  const thresholds = thresholdCells(request, (place) => cellOfRule(schemes.cells, request.scheme, place, 'threshold'));
  const wrong = thresholds.find(({ value }) => !Number.isFinite(value));
  if (wrong !== undefined) return fail('no-threshold', 'Type each threshold as a number.');
  const cells: readonly TypedCell[] = [{ cell: state.block.scheme, value: schemeWords[request.scheme], what: 'Scheme' }, ...thresholds];
  const typed = cells.flatMap(({ cell, value, what }) => cellEdit(settings, cell, value, what));
  if (typed.length === 0) return fail('scheme-stands', 'This is the scheme as it stands. Choose another, or change a threshold.');
  const after = context.reviewOf({ ...snapshot, settings: withTyped(settings, cells) });
  const table = after.sheets
    .filter(({ reading }) => reading.sheet.id === grid.sheet.id)
    .flatMap(({ tables }) => tables)
    .find(({ table: each }) => each.headerRows[0] === assessed.table.headerRows[0]);
  const others = thresholds.length > 0 && isSharedScheme(snapshot, state.index, schemeWords[request.scheme]);
  return succeed({
    edits: [...typed, ...after.edits],
    statements: [
      ...(table === undefined ? [] : effectOf(assessed, table)),
      ...(others ? [`Other tables that are rated by ${schemeWords[request.scheme]} follow at once.`] : []),
    ],
  });
}

/** A cell of Plan settings, and what goes into it. */
interface TypedCell {
  readonly cell: CellOnSettings;
  readonly value: string | number;
  /** For the preview. */
  readonly what: string;
}

interface ThresholdCell extends TypedCell {
  readonly value: number;
}

function thresholdCells({ thresholds }: SetSchemeRequest, cellOf: (place: string) => CellOnSettings | null): readonly ThresholdCell[] {
  return Object.entries(thresholds).flatMap(([place, value]) => {
    const cell = cellOf(place);
    return cell === null ? [] : [{ cell, value, what: 'Threshold of a rule' }];
  });
}

/** The settings sheet once these cells are typed. */
function withTyped(settings: Grid, cells: readonly TypedCell[]): Grid {
  const { firstRow, firstColumn } = settings.area;
  const typedAt = (i: number, j: number): TypedCell | undefined =>
    cells.find(({ cell }) => cell.row === firstRow + i && cell.column === firstColumn + j);
  return {
    ...settings,
    values: settings.values.map((row, i) => row.map((value, j) => typedAt(i, j)?.value ?? value)),
    formulas: settings.formulas.map((row, i) => row.map((formula, j) => (typedAt(i, j) === undefined ? formula : null))),
  };
}

/** Whether another table's row on Plan settings names the scheme. */
function isSharedScheme({ settings, names }: Snapshot, index: number, word: string): boolean {
  return [...names].some(([name, refersTo]) => {
    const other = settingsIndexIn(name);
    if (settings === null || other === null || other === index || name.toLowerCase() !== settingName('scheme', other).toLowerCase())
      return false;
    const target = nameTarget(refersTo);
    return target.kind === 'settings' && valueAt(settings, target.cell.row, target.cell.column) === word;
  });
}

/** So many rows are named; the others are counted. */
const mostNamed = 4;

/** "2 rows turn from Amber to Red: row 6 (Peer challenges) and row 9 (Scrutiny)." */
function effectOf(before: AssessedTable, after: AssessedTable): readonly string[] {
  const now = new Map(after.rows.map((row) => [row.row.row, row]));
  const moved = new Map<string, AssessedRow[]>();
  for (const row of before.rows) {
    const [was, becomes] = [wordOf(row), wordOf(now.get(row.row.row))];
    if (was === becomes) continue;
    const turn = `from ${was} to ${becomes}`;
    moved.set(turn, [...(moved.get(turn) ?? []), row]);
  }
  if (moved.size === 0) return ['No row changes its status.'];
  return [...moved].map(([turn, rows]) => {
    const named = rows.slice(0, mostNamed).map(({ row }) => `row ${String(row.row + 1)} (${rowName(row)})`);
    const more = rows.length - named.length;
    const all = more === 0 ? named : [...named, `${String(more)} more`];
    return `${rows.length === 1 ? '1 row turns' : `${String(rows.length)} rows turn`} ${turn}: ${listed(all)}.`;
  });
}

function wordOf(row: AssessedRow | undefined): string {
  const rating = row?.rating ?? null;
  return rating !== null && 'status' in rating ? rating.status : 'not rated';
}
