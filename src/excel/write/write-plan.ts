// What will be written on a sheet, cell by cell, and its journal. Nothing is written here.

import { bytesOfRow, chunkRows } from '../batch/bytes';
import { isSameAsExpected, isFormula } from '../batch/cell-contents';
import { areasOfColumns } from '../batch/ranges';
import type { Content } from '../../domain/model/edit';
import { movable } from './contents/formula-runs';
import { formatToKeep } from './formats/plain-cells';
import { fingerprint } from '../journal/fingerprint';
import { headingsIn } from '../journal/headings';
import { needsLabels, rowLabelsIn } from '../journal/row-labels';
import type { Guard, Inspected } from './inspected';
import type { Block } from './inspect-cells';
import type { GroupedColumns, RowLabels, Run, SheetJournal } from '../journal/journal';
import { leftAloneInColumn, type LeftAlone } from './write-report';

/** A block and what will be written into it. */
interface PlannedBlock {
  readonly block: Block;
  /**
   * `undefined`: the cell is left alone. The edit leaves it alone, or it holds that already,
   * or it no longer holds what was expected.
   */
  readonly target: readonly (readonly (Content | undefined)[])[];
}

/** What will be written on a sheet. */
export interface SheetPlan {
  readonly inspected: Inspected;
  readonly blocks: readonly PlannedBlock[];
  /** How many are written. */
  readonly cells: number;
  readonly leftAlone: readonly LeftAlone[];
}

/** What to write on a sheet that may be written on. */
export function planOf(inspected: Inspected): SheetPlan {
  const { formulasMove } = inspected.group;
  const blocks = inspected.blocks.map((block) => ({ block, target: targetOf(block, formulasMove) }));
  return {
    inspected,
    blocks,
    cells: blocks.reduce((sum, { target }) => sum + target.flat().filter((content) => content !== undefined).length, 0),
    leftAlone: inspected.blocks.flatMap((block) => [
      ...changedSince(inspected.group.name, block),
      ...wordsKept(inspected.group.name, block),
      ...spillsKept(inspected.group.name, block),
      ...(formulasMove ? formulasKept(inspected.group.name, block) : []),
    ]),
  };
}

/** `formulasMove`: what a formula will be after the insertion isn't known yet, so none is overwritten. */
function targetOf({ edit, found, severalLooks, spilled }: Block, formulasMove: boolean): (Content | undefined)[][] {
  return edit.after.map((row, i) =>
    row.map((after, j) => {
      const now = found[i]?.[j] ?? null;
      if (
        after === undefined ||
        severalLooks[i]?.[j] === true ||
        spilled[j] === true ||
        (formulasMove && isFormula(now)) ||
        !isSameAsExpected(now, edit.before[i]?.[j] ?? null)
      )
        return undefined;
      return isSameAsExpected(now, after) ? undefined : after;
    }),
  );
}

/** Why a cell isn't written that holds something else by now. */
export const changedSincePreview = 'The cell has changed since the preview.';

function changedSince(sheet: string, { edit, found }: Block): readonly LeftAlone[] {
  return columnsIn(edit).flatMap((j) => {
    const rows = edit.after.flatMap((row, i) => {
      const now = found[i]?.[j] ?? null;
      const after = row[j];
      const changed = after !== undefined && !isSameAsExpected(now, edit.before[i]?.[j] ?? null) && !isSameAsExpected(now, after);
      return changed ? [edit.area.firstRow + i] : [];
    });
    return leftAloneInColumn(sheet, edit.area.firstColumn + j, rows, changedSincePreview);
  });
}

/** Excel can't put back words of which some are bold or coloured, so they aren't written over. */
function wordsKept(sheet: string, { edit, severalLooks }: Block): readonly LeftAlone[] {
  const reason = 'Some of its words are bold or coloured, which Undo couldn’t put back. Copy the draft there yourself.';
  return columnsIn(edit).flatMap((j) => {
    const rows = severalLooks.flatMap((row, i) => (row[j] === true ? [edit.area.firstRow + i] : []));
    return leftAloneInColumn(sheet, edit.area.firstColumn + j, rows, reason);
  });
}

/** Excel writes over such a cell, and the formula gives #SPILL! from then on. */
function spillsKept(sheet: string, { edit, found, spilled }: Block): readonly LeftAlone[] {
  const reason = 'A formula in another cell fills this column, and would stop. Put the text where that formula takes it from.';
  return columnsIn(edit).flatMap((j) => {
    if (spilled[j] !== true) return [];
    const rows = edit.after.flatMap((row, i) => {
      const after = row[j];
      return after === undefined || isSameAsExpected(found[i]?.[j] ?? null, after) ? [] : [edit.area.firstRow + i];
    });
    return leftAloneInColumn(sheet, edit.area.firstColumn + j, rows, reason);
  });
}

function formulasKept(sheet: string, { edit, found }: Block): readonly LeftAlone[] {
  return columnsIn(edit).flatMap((j) => {
    const rows = edit.after.flatMap((row, i) => (row[j] !== undefined && isFormula(found[i]?.[j] ?? null) ? [edit.area.firstRow + i] : []));
    const reason = 'The cell holds a formula, which Excel keeps in step with the new column. Run Review again.';
    return leftAloneInColumn(sheet, edit.area.firstColumn + j, rows, reason);
  });
}

function columnsIn({ after }: Block['edit']): readonly number[] {
  return Array.from({ length: after[0]?.length ?? 0 }, (_, j) => j);
}

/**
 * The journal of a planned sheet, on the assumption that all of it will be written as planned. `guards`: what the sheets held
 * when they were read.
 */
export function journalOf(plan: SheetPlan, guards: readonly Guard[]): SheetJournal {
  const { group, lastRow, formats, normalLook, mixedFormats, rowHeights, rulesBefore } = plan.inspected;
  const guard = guards.find(({ sheetId }) => sheetId === group.key);
  const headings = guard === undefined || group.insertion !== null ? null : headingsIn(guard.area, guard.contents);
  const runs = plan.blocks.flatMap(runsOf);
  const labels = guard === undefined ? null : labelsBefore(guard, runs, group.insertion?.column ?? null);
  return {
    sheet: { id: group.isNew ? '' : group.key, name: group.name },
    added: group.isNew,
    ...(group.insertion === null ? {} : { insertion: { column: group.insertion.column, ...group.insertion.beside } }),
    lastRow,
    runs,
    formats: formats.map((found) => formatToKeep(found, normalLook)),
    ...(mixedFormats.length > 0 ? { mixedFormats } : {}),
    rowHeights,
    ...(rulesBefore.length > 0 ? { rulesBefore } : {}),
    validations: group.validations.map(({ area }) => area),
    flags: group.flags.map(({ area, flags }) => ({ area, words: flags.map((flag) => ('word' in flag ? flag.word : flag.when)) })),
    ...(group.merges.length > 0 ? { merges: group.merges.flatMap(({ area }) => areasOfColumns(area)) } : {}),
    tables: group.tables.map(({ table, from, to }) => ({ name: table, from, to })),
    filters: group.filters.map(({ from, to }) => ({ from, to })),
    ...(group.columnGroups.length > 0 ? { groupedColumns: groupedColumnsOf(plan) } : {}),
    ...(headings === null ? {} : { headings }),
    ...(labels === null ? {} : { labels }),
  };
}

/** Labels of the rows, their columns counted as they will be once `inserted` is there. */
function labelsBefore({ area, contents }: Guard, runs: readonly Run[], inserted: number | null): RowLabels | null {
  if (!needsLabels(runs)) return null;
  if (inserted === null) return rowLabelsIn(area, contents, runs);
  const ofOthers = runs.filter(({ column }) => column !== inserted);
  const before = ofOthers.map((run) => ({ ...run, column: run.column > inserted ? run.column - 1 : run.column }));
  const labels = rowLabelsIn(area, contents, before);
  return labels && { ...labels, columns: labels.columns.map((column) => (column >= inserted ? column + 1 : column)) };
}

/** The columns that a plan groups. */
export function groupedColumnsOf({ inspected: { group, hiddenColumns } }: SheetPlan): readonly GroupedColumns[] {
  return group.columnGroups.map(({ firstColumn, lastColumn }) => ({
    firstColumn,
    lastColumn,
    hidden: hiddenColumns.filter((column) => firstColumn <= column && column <= lastColumn),
  }));
}

function runsOf({ block, target }: PlannedBlock): readonly Run[] {
  const { area } = block.edit;
  const columns = target[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, j) => j).flatMap((j) => {
    const runs: { row: number; before: Content[]; fingerprints: string[]; numberFormats: string[] }[] = [];
    const fingerprintIn = fingerprintsOf(area.firstColumn + j);
    for (const [i, row] of target.entries()) {
      const after = row[j];
      const found = block.found[i]?.[j] ?? null;
      // An empty cell that stays empty, as in a theme's row, is included: sorting may put a written cell there.
      if (after === undefined && found !== null) continue;
      const at = area.firstRow + i;
      const last = runs.at(-1);
      const run =
        last !== undefined && last.row + last.before.length === at ? last : { row: at, before: [], fingerprints: [], numberFormats: [] };
      if (run !== last) runs.push(run);
      run.before.push(found);
      run.fingerprints.push(fingerprintIn(after ?? null, at));
      run.numberFormats.push(block.numberFormats[i]?.[j] ?? 'General');
    }
    return runs.map((run) => ({ ...run, column: area.firstColumn + j, numberFormats: collapsedIfSame(run.numberFormats) }));
  });
}

/** Fingerprints down a column: a formula that is the one above moved down has the same, and isn't taken apart again. */
function fingerprintsOf(column: number): (content: Content, row: number) => string {
  let above: { readonly row: number; readonly moved: (rows: number) => string; readonly fingerprint: string } | null = null;
  return (content, row) => {
    if (!isFormula(content)) return fingerprint(content, row, column);
    if (above?.moved(row - above.row) === content.formula) return above.fingerprint;
    above = { row, moved: movable(content.formula), fingerprint: fingerprint(content, row, column) };
    return above.fingerprint;
  };
}

function collapsedIfSame(formats: readonly string[]): readonly string[] {
  return new Set(formats).size === 1 ? formats.slice(0, 1) : formats;
}

/** Rows of a block that fit in one request; at least one. */
export interface Band {
  readonly firstRow: number;
  readonly target: readonly (readonly (Content | undefined)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly bytes: number;
}

/** Splits a block so that no band is longer than `maxBytes`, as far as whole rows allow. */
export function bandsOf({ block, target }: PlannedBlock, maxBytes: number): readonly Band[] {
  // A written cell takes its text in one matrix, and "null," in the other; one that is left alone is read back all
  // the same.
  const bytesOfRows = target.map((row, i) => bytesOfRow(row.map((content, j) => content ?? block.found[i]?.[j] ?? null)) + 6 * row.length);
  return chunkRows(bytesOfRows, maxBytes)
    .map(({ from, count, bytes }) => ({
      firstRow: block.edit.area.firstRow + from,
      target: target.slice(from, from + count),
      numberFormats: block.numberFormats.slice(from, from + count),
      bytes,
    }))
    .filter((band) => band.target.some((row) => row.some((content) => content !== undefined)));
}
