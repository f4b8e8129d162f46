// Takes the add-in's conditional formats away. In trips of their own, and best effort: Excel fails to tell or delete
// rules of a range that holds several made by hand or duplicated (OfficeDev/office-js #5222, #6827, #6835), and nothing
// else that is undone may hang on it.

import { columnIndex, columnLetters, type Area } from '../../domain/model/cell';
import { rangeOf } from '../batch/ranges';
import { readAtBest, roundTrip } from '../batch/round-trip';
import { mayBeOfOnePart } from '../batch/excel-errors';
import { isRefusalOfOneAction, sendSteps, stepWithoutReply, type Sent } from '../batch/send-steps';
import type { SheetJournal } from '../journal/journal';
import { movable } from '../write/contents/formula-runs';
import { ruleFor } from '../write/write-steps';
import { withInsertedRows } from './undo-formats';
import type { CurrentSheet } from './undo-inspect';

/** A rule of ours, and an area that it applies to. */
interface KnownRule {
  readonly area: Area;
  readonly id: string;
}

/** Whether the review put any on a sheet that stays. */
export function hasFlags({ journal }: CurrentSheet): boolean {
  return !journal.added && journal.flags.length > 0;
}

/** Deletes the rules of a sheet; where Excel fails for that, all rules in columns that are ours. */
export async function removeFlags({ sheet: { id }, journal, insertedRows }: CurrentSheet): Promise<Sent<never>> {
  const known = await readAtBest(() => roundTrip((context) => queueRules(context.workbook.worksheets.getItem(id), journal, insertedRows)));
  if (!known.ok && !mayBeOfOnePart(known.problem)) return { ...known, extent: 'none' };
  if (known.ok) {
    if (known.value.length === 0) return done;
    const deleted = await change(id, (sheet) => { deleteRules(sheet, known.value); }); // prettier-ignore
    if (deleted.ok || !isRefusalOfOneAction(deleted)) return deleted;
  }
  const areas = areasOfOurs(journal).map((area) => withInsertedRows(area, insertedRows));
  for (const area of areas) {
    const cleared = await change(id, (sheet) => { rangeOf(sheet, area).conditionalFormats.clearAll(); }); // prettier-ignore
    // Some of them may be gone by then.
    if (!cleared.ok && !isRefusalOfOneAction(cleared)) return { ...cleared, extent: 'part' };
  }
  return done;
}

const done: Sent<never> = { ok: true, value: [] };

function queueRules(sheet: Excel.Worksheet, { flags }: SheetJournal, insertedRows: number): () => readonly KnownRule[] {
  const queued = flags.map(({ area: before, words }) => {
    const area = withInsertedRows(before, insertedRows);
    const formats = rangeOf(sheet, area).conditionalFormats;
    formats.load('items/id,items/type,items/cellValueOrNullObject/rule,items/customOrNullObject/rule/formula');
    return { area, rules: new Set(words.flatMap((word) => rulesFor(word, insertedRows))), formats };
  });
  return () =>
    queued.flatMap(({ area, rules, formats }) =>
      formats.items.filter((format) => rules.has(ruleText(format))).map(({ id }) => ({ area, id })),
    );
}

/** So many columns put in or taken out since may have moved what a formula refers to. */
const farthest = 30;

/** A formula is told as the first cell has it that the rule is for, which may have moved, and so may what it refers to. */
function rulesFor(word: string, insertedRows: number): readonly string[] {
  if (!word.startsWith('=')) return [ruleFor(word)];
  const moved = movable(word);
  const inRows = Array.from({ length: insertedRows + 1 }, (_, rows) => moved(rows));
  return inRows.flatMap((formula) => Array.from({ length: 2 * farthest + 1 }, (_, i) => columnsMoved(formula, i - farthest)));
}

/** Its references to whole columns with a dollar sign, moved so many to the right. */
function columnsMoved(formula: string, by: number): string {
  return formula.replace(/\$([A-Z]{1,3})(?=\$?\d)/gu, (reference, letters: string) => {
    const column = columnIndex(letters) + by;
    return column < 0 ? reference : `$${columnLetters(column)}`;
  });
}

function ruleText(format: Excel.ConditionalFormat): string {
  if (!format.cellValueOrNullObject.isNullObject) return format.cellValueOrNullObject.rule.formula1;
  return format.customOrNullObject.isNullObject ? '' : format.customOrNullObject.rule.formula;
}

function deleteRules(sheet: Excel.Worksheet, rules: readonly KnownRule[]): void {
  for (const { area, id } of rules) rangeOf(sheet, area).conditionalFormats.getItem(id).delete();
}

/** Flagged areas in whose columns the review found nothing but blank cells. */
function areasOfOurs({ flags, runs }: SheetJournal): readonly Area[] {
  const officers = new Set(runs.filter(({ before }) => before.some((content) => content !== null)).map(({ column }) => column));
  return flags.map(({ area }) => area).filter(({ firstColumn, lastColumn }) => {
    const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => firstColumn + i);
    return columns.every((column) => !officers.has(column));
  }); // prettier-ignore
}

async function change(sheetId: string, act: (sheet: Excel.Worksheet) => void): Promise<Sent<never>> {
  return sendSteps([
    stepWithoutReply(5_000, 500, (context) => {
      act(context.workbook.worksheets.getItem(sheetId));
    }),
  ]);
}
