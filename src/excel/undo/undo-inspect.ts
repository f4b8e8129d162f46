// What stands now where the last review wrote. It changes nothing.

import type { Area, SheetRef } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { contentsOf } from '../batch/cell-contents';
import type { JournalEntry, SheetJournal } from '../journal/journal';
import { areaOf, extentProperties, inPieces, rangeOf, rowsOf } from '../batch/ranges';
import { sendInBatches, roundTrip, type BatchRequest } from '../batch/round-trip';
import { journalKey } from '../journal/stored-journal';
import { countedAsNow } from './undo-insertion';
import { undoOfColumn, type ColumnUndo } from './undo-plan';
import { ruleFor } from '../write/write-steps';

/** A sheet of the journal as it stands now. `inserted`: rows in use that have been added since. */
export interface SheetNow {
  readonly journal: SheetJournal;
  readonly sheet: SheetRef;
  readonly used: Area | null;
  readonly inserted: number;
  readonly tables: readonly { readonly name: string; readonly from: Area; readonly to: Area; readonly now: Area | null }[];
  readonly filters: readonly { readonly from: Area; readonly to: Area; readonly now: Area | null }[];
  /** Ids of the conditional formats that are ours, with an area that they stand in. */
  readonly flags: readonly { readonly area: Area; readonly id: string }[];
}

export interface WorkbookNow {
  readonly sheets: readonly SheetNow[];
  readonly gone: readonly SheetJournal[];
  readonly names: ReadonlyMap<string, string | null>;
  /** Whether the workbook's settings hold a journal. */
  readonly stored: boolean;
}

export async function inspectForUndo(entry: JournalEntry): Promise<Outcome<WorkbookNow>> {
  const frame = await roundTrip((context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const names = entry.names.map(({ name }) => ({ name, item: context.workbook.names.getItemOrNullObject(name).load('formula') }));
    const stored = context.workbook.settings.getItemOrNullObject(journalKey).load('key');
    return () => ({
      stored: !stored.isNullObject,
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
      names: new Map(names.map(({ name, item }) => [name, item.isNullObject ? null : String(item.formula)])),
    });
  });
  if (!frame.ok) return frame;
  const found = entry.sheets.map((journal) => ({ journal, sheet: sheetOf(journal, frame.value.sheets) }));
  const counted = await countedAsNow(found.flatMap(({ journal, sheet }) => (sheet === undefined ? [] : [{ journal, sheet }])));
  if (!counted.ok) return counted;
  const there = counted.value;
  const states = await roundTrip((context) => {
    const asked = there.map(({ journal, sheet }) => askForSheet(context.workbook.worksheets.getItem(sheet.id), journal, sheet));
    return () => asked.map((read) => read());
  });
  if (!states.ok) return states;
  const refusal = states.value.find((state) => state.refusal !== null)?.refusal;
  if (refusal !== undefined && refusal !== null) return fail('nothing-undone', refusal);
  return succeed({
    sheets: states.value.map(({ now }) => now),
    gone: found.flatMap(({ journal, sheet }) => (sheet === undefined ? [journal] : [])),
    names: frame.value.names,
    stored: frame.value.stored,
  });
}

/** By id; by name where the file has been reopened and Excel has given new ids, or the review added the sheet. */
function sheetOf({ sheet }: SheetJournal, sheets: readonly SheetRef[]): SheetRef | undefined {
  return sheets.find(({ id }) => id === sheet.id) ?? sheets.find(({ name }) => name === sheet.name);
}

function askForSheet(
  sheet: Excel.Worksheet,
  journal: SheetJournal,
  ref: SheetRef,
): () => { readonly refusal: string | null; readonly now: SheetNow } {
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
  const used = sheet.getUsedRangeOrNullObject(true).load(extentProperties);
  const tables = journal.tables.map((move) => ({
    move,
    range: sheet.tables.getItemOrNullObject(move.name).getRange().load(extentProperties),
  }));
  const filters = journal.filters.map((move) => ({ move, range: sheet.autoFilter.getRangeOrNullObject().load(extentProperties) }));
  const flags = journal.flags.map(({ area, words }) => {
    const formats = rangeOf(sheet, area).conditionalFormats;
    formats.load('items/id,items/type,items/cellValueOrNullObject/rule');
    return { area, rules: new Set(words.map(ruleFor)), formats };
  });
  return () => {
    const area = used.isNullObject ? null : areaOf(used);
    return {
      refusal: refusalOf(ref.name, sheet),
      now: {
        journal,
        sheet: ref,
        used: area,
        inserted: Math.max(0, (area?.lastRow ?? 0) - journal.lastRow),
        tables: tables.map(({ move, range }) => ({ ...move, now: range.isNullObject ? null : areaOf(range) })),
        filters: filters.map(({ move, range }) => ({ ...move, now: range.isNullObject ? null : areaOf(range) })),
        flags: flags.flatMap(({ area: flagged, rules, formats }) =>
          formats.items.filter((format) => rules.has(ruleText(format))).map(({ id }) => ({ area: flagged, id })),
        ),
      },
    };
  };
}

function refusalOf(name: string, sheet: Excel.Worksheet): string | null {
  if (sheet.protection.protected) return `“${name}” is protected. Unprotect it (Review, Unprotect Sheet), then press Undo again.`;
  const filtered = sheet.autoFilter.isDataFiltered || sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
  return filtered ? `“${name}” is filtered. Clear the filter (Data, Clear), then press Undo again.` : null;
}

function ruleText(format: Excel.ConditionalFormat): string {
  return format.cellValueOrNullObject.isNullObject ? '' : format.cellValueOrNullObject.rule.formula1;
}

/** Rows of a column that are looked at in one part, and about how many bytes each takes. */
const rowsPerLook = 1_500;
const bytesPerRow = 300;

/** What goes back into each column of a sheet. */
export async function columnsToUndo({ journal, sheet, inserted }: SheetNow): Promise<Outcome<readonly ColumnUndo[]>> {
  const columns = [...new Set(journal.runs.map(({ column }) => column))].map((column) => {
    const runs = journal.runs.filter((run) => run.column === column);
    const firstRow = Math.min(...runs.map(({ row }) => row));
    const lastRow = Math.max(...runs.map(({ row, before }) => row + before.length - 1)) + inserted;
    return { column, runs, firstRow, lastRow };
  });
  const looks = columns.flatMap(({ column, firstRow, lastRow }) =>
    inPieces({ first: firstRow, last: lastRow }, rowsPerLook).map(({ first, last }) => ({
      column,
      area: { firstRow: first, lastRow: last, firstColumn: column, lastColumn: column },
    })),
  );
  const answers = await sendInBatches(
    looks.map(({ area }): BatchRequest<readonly Content[]> => ({
      sent: 300,
      received: rowsOf(area) * bytesPerRow,
      ask: (context) => {
        const range = rangeOf(context.workbook.worksheets.getItem(sheet.id), area).load('values,formulas');
        return () => contentsOf(range.values, range.formulas).map((row) => row[0] ?? null);
      },
    })),
  );
  if (!answers.ok) return answers;
  return succeed(
    columns.map(({ column, runs, firstRow }) => {
      const contents = answers.value.flatMap((found, i) => (looks[i]?.column === column ? found : []));
      return undoOfColumn(runs, { column, firstRow, contents }, inserted);
    }),
  );
}
