// Why a sheet that the write added stays: somebody has put something of theirs on it, or formulas that stay refer to it,
// which Excel would turn into #REF! with the sheet. It changes nothing.

import type { Area, SheetRef } from '../../domain/model/cell';
import { referencesIn } from '../../domain/cells/formulas/formula-references';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { isFormula, looksLikeFormula } from '../batch/cell-contents';
import { roundTrip } from '../batch/round-trip';
import type { NameJournal } from '../journal/journal';
import type { PartOfSheet } from '../read/filled-cells';
import { partsInUse, toldOfFormulas } from '../read/sheet-formulas';
import type { CurrentSheet } from './undo-inspect';
import type { ColumnUndo } from './rows/undo-plan';

const changedReason = 'The sheet stays: it has been changed since the review.';
const referencedReason = 'The sheet stays: formulas refer to it.';

/** A sheet of the entry, before it is decided which of those that were added go. */
interface DecidedSheet {
  readonly current: CurrentSheet;
  readonly columns: readonly ColumnUndo[];
  /** Every cell that was written is as it was written. */
  readonly remove: boolean;
}

/** What goes with an undo. */
interface Going {
  readonly sheets: readonly SheetRef[];
  /** In lower case. */
  readonly names: readonly string[];
}

/** Reasons by the ids of the sheets that the write added; one without a reason goes. */
export async function whyAddedSheetsStay(
  undos: readonly DecidedSheet[],
  names: readonly NameJournal[],
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const added = undos.filter(({ current }) => current.journal.added);
  if (added.length === 0) return succeed(new Map());
  const changed = await changedSheets(added);
  if (!changed.ok) return changed;
  const going: Going = {
    sheets: added.map(({ current }) => current.sheet).filter(({ id }) => !changed.value.has(id)),
    names: names.filter(({ before, after }) => before === null && after !== '').map(({ name }) => name.toLowerCase()),
  };
  const referenced = going.sheets.length === 0 ? succeed(new Set<string>()) : await referencedSheets(undos, going);
  if (!referenced.ok) return referenced;
  return succeed(
    new Map([
      ...[...changed.value].map((id) => [id, changedReason] as const),
      // What stays of them may refer to the others.
      ...(referenced.value.size > 0 ? going.sheets : []).map(({ id }) => [id, referencedReason] as const),
    ]),
  );
}

/** Ids of the added sheets that hold something that the write hasn't put there, or don't hold any more what it has. */
async function changedSheets(added: readonly DecidedSheet[]): Promise<Outcome<ReadonlySet<string>>> {
  const floating = await roundTrip(({ workbook }) => {
    const lists = added.map(({ current: { sheet } }) => {
      const { comments, shapes, charts } = workbook.worksheets.getItem(sheet.id);
      return [comments.load('items/id'), shapes.load('items/id'), charts.load('items/id')];
    });
    return () => lists.map((each) => each.some(({ items }) => items.length > 0));
  });
  if (!floating.ok) return floating;
  const asWritten = added.filter(({ remove }, i) => remove && floating.value[i] === false);
  const written = asWritten.flatMap(({ current: { sheet, used } }): readonly PartOfSheet[] =>
    used === null ? [] : [{ sheet, area: used }],
  );
  const filled = await toldOfFormulas(written, (formulas, { sheet: { id } }) => ({
    id,
    cells: formulas.flat().filter((formula) => formula !== '').length,
  }));
  if (!filled.ok) return filled;
  const isAsWritten = ({ current: { sheet }, columns }: DecidedSheet): boolean =>
    filled.value.reduce((sum, { id, cells }) => (id === sheet.id ? sum + cells : sum), 0) ===
    columns.reduce((sum, { restored }) => sum + restored.length, 0);
  return succeed(new Set(added.filter((undo) => !asWritten.includes(undo) || !isAsWritten(undo)).map(({ current }) => current.sheet.id)));
}

/** Ids of those of the sheets that formulas or names which stay refer to, be it by a name that goes. */
async function referencedSheets(undos: readonly DecidedSheet[], going: Going): Promise<Outcome<ReadonlySet<string>>> {
  const found = await roundTrip(({ workbook }) => {
    workbook.worksheets.load('items/id,items/name');
    workbook.names.load('items/name,items/formula');
    return () => ({
      sheets: workbook.worksheets.items.map(({ id, name }): SheetRef => ({ id, name })),
      names: workbook.names.items.map(({ name, formula }) => ({ name: name.toLowerCase(), formula: String(formula) })),
    });
  });
  if (!found.ok) return found;
  const staying = found.value.sheets.filter(({ id }) => going.sheets.every((sheet) => sheet.id !== id));
  const parts = await partsInUse(staying);
  if (!parts.ok) return parts;
  const toRead = parts.value.flatMap(({ sheet, area }) => {
    const written = undos.find(({ current }) => current.sheet.id === sheet.id);
    return notWritten(area, written).map((rows) => ({ sheet, area: rows }));
  });
  const read = await toldOfFormulas(toRead, (formulas, { sheet }) =>
    formulas.flat().flatMap((formula) => (looksLikeFormula(formula) ? referredTo(formula, sheet.name, going) : [])),
  );
  if (!read.ok) return read;
  const kept = undos.flatMap(({ current, columns }) =>
    columns.flatMap(({ changed }) =>
      changed.flatMap(({ now }) => (isFormula(now) ? referredTo(now.formula, current.sheet.name, going) : [])),
    ),
  );
  const named = found.value.names.flatMap(({ name, formula }) => (going.names.includes(name) ? [] : referredTo(formula, '', going)));
  return succeed(new Set([...read.value.flat(), ...kept, ...named]));
}

/** The area but for the rows of columns that the write wrote into: which of those stay is known. */
function notWritten(area: Area, undo: DecidedSheet | undefined): readonly Area[] {
  const runs = undo?.current.journal.runs ?? [];
  const areas: Area[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const own = runs.filter((run) => run.column === column);
    const first = Math.min(...own.map(({ row }) => row));
    const last = Math.max(...own.map(({ row, before }) => row + before.length - 1)) + (undo?.current.insertedRows ?? 0);
    const parts =
      own.length === 0
        ? [area]
        : [
            { ...area, lastRow: Math.min(area.lastRow, first - 1) },
            { ...area, firstRow: Math.max(area.firstRow, last + 1) },
          ];
    for (const part of parts.filter(({ firstRow, lastRow }) => firstRow <= lastRow)) {
      const beside = areas.findIndex(
        (each) => each.lastColumn === column - 1 && each.firstRow === part.firstRow && each.lastRow === part.lastRow,
      );
      if (beside < 0) areas.push({ ...part, firstColumn: column, lastColumn: column });
      else areas[beside] = { ...part, firstColumn: areas[beside]?.firstColumn ?? column, lastColumn: column };
    }
  }
  return areas;
}

/** Ids of the sheets that a formula refers to: all of them where it has a name that goes. Most have neither word in them. */
function referredTo(formula: string, home: string, { sheets, names }: Going): readonly string[] {
  const text = formula.toLowerCase();
  if (!names.some((name) => text.includes(name)) && !sheets.some(({ name }) => text.includes(name.toLowerCase().replaceAll("'", "''"))))
    return [];
  const { cells, names: used } = referencesIn(formula, home);
  const isNamed = names.some((name) => used.has(name));
  return sheets.filter(({ name }) => isNamed || cells.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase())).map(({ id }) => id);
}
