// The only writer. It changes a cell only if the cell still holds what the edit expects, and says what it found
// otherwise.
// Three kinds of round trip: one that inspects all sheets, one a sheet that writes and reads back,
// one that reads what the formulas give. Each is one more for each further 4 MB. Columns are grouped in one more.

import { areaAddress, cellAddress, type Area } from '../../domain/model/cell';
import type { Content, Edit } from '../../domain/model/edit';
import { fail, succeed, type Outcome, type Problem } from '../../domain/model/outcome';
import { bytesOfContent, chunkRows } from '../batch/bytes';
import { contentOf, isSameAsExpected, isFormula, looksLikeFormula } from '../batch/cell-contents';
import { groupColumns } from './column-groups/write-column-groups';
import { groupsOf, isSettingsGroup, namesOf } from './group-edits';
import { inspect } from './inspect';
import type { CurrentName, Guard, Inspected } from './inspected';
import type { Journal, JournalEntry, MovedColumns } from '../journal/journal';
import { columnsAddress, rangeOf } from '../batch/ranges';
import { sendInBatches, type BatchRequest } from '../batch/round-trip';
import { sheetIn } from '../batch/sheets';
import { journalKey, packedJournal } from '../journal/stored-journal';
import { sendSteps } from '../batch/send-steps';
import { groupedColumnsOf, journalOf, planOf, type SheetPlan } from './write-plan';
import type { LeftAlone, Progress, WriteReport } from './write-report';
import { mergeStep } from './formats/write-merged-headings';
import { fitRequests, heightSteps, type RefittedRow } from './write-fitted-rows';
import { setName, stepsOf, type Written } from './write-steps';
import { clearFilledStep, filledRequests, writtenBy, type FilledCell } from './contents/write-filled-by-tables';
import { withFilled, withReadBack } from './journal-readback';

/**
 * Applies edits. `guards`: what a sheet must still hold, or nothing is written there.
 * A sheet that can't be written on is left alone with the reason; where that leaves nothing to write, the outcome is
 * that problem. The journal knows of every write before it is sent, so that Undo can take back a write that failed
 * halfway. Columns that change places have done so before (src/excel/moves): `moved`, which the journal keeps.
 */
export async function writeInPlace(
  edits: readonly Edit[],
  journal: Journal,
  onProgress: (progress: Progress) => void,
  { guards = [], moved = [] }: { readonly guards?: readonly Guard[]; readonly moved?: readonly MovedColumns[] } = {},
): Promise<Outcome<WriteReport>> {
  const groups = groupsOf(edits);
  if (groups.length === 0 && namesOf(edits).length === 0) return succeed({ cells: 0, leftAlone: [] });
  const total = groups.length + 2;
  const report = (done: number, text: string): void => onProgress({ done, total, text });
  report(0, 'Inspecting the cells to write');
  const inspected = await inspect(groups, namesOf(edits), guards);
  if (!inspected.ok) return inspected;
  const { sheets, names } = inspected.value;
  const refusal = whyNothingCanBeWritten(sheets);
  if (refusal !== null) return fail('nothing-written', refusal);

  const plans = sheets.filter((sheet) => sheet.refusal === null).map(planOf);
  const sent = await sendPlans(plans, { names, moved }, journal, (plan) => report(plans.indexOf(plan) + 1, `Writing on “${nameOf(plan)}”`));
  if (!sent.ok) return sent;
  report(total - 1, 'Checking what was written');
  const { notCalculated, refitted } = await readResults(plans, sent.value.entry);
  await sendSteps([...heightSteps(refitted), ...plans.flatMap(mergeSteps)]);
  const notGrouped = await groupAll(plans);
  report(total, 'Done');
  return succeed({
    cells: plans.reduce((sum, { cells }) => sum + cells, 0),
    leftAlone: [
      ...sheets.filter((sheet) => sheet.refusal !== null).flatMap(everyCellLeftAlone),
      ...plans.flatMap(({ leftAlone }) => leftAlone),
      ...plans.flatMap((plan) => storedDifferently(plan, sent.value.written)),
      ...notCalculated,
      ...notGrouped,
    ],
  });
}

function nameOf({ inspected }: SheetPlan): string {
  return inspected.group.name;
}

/** What was sent: as the journal has it, and as it was read back. */
interface Sent {
  readonly entry: JournalEntry;
  readonly written: readonly Written[];
}

/** Sends sheet by sheet. The journal first says what is planned for a sheet, then what Excel holds there. */
async function sendPlans(
  plans: readonly SheetPlan[],
  { names, moved }: { readonly names: readonly CurrentName[]; readonly moved: readonly MovedColumns[] },
  journal: Journal,
  onPlan: (plan: SheetPlan) => void,
): Promise<Outcome<Sent>> {
  const earlier = journal.last();
  const written: Written[] = [];
  let anythingSent = false;
  const onSent = (): void => {
    anythingSent = true;
  };
  let entry = entryOf(names, moved);
  for (const [i, plan] of plans.entries()) {
    onPlan(plan);
    const { sheets: before } = entry;
    const asPlanned = journalOf(plan);
    entry = { ...entry, sheets: [...before, asPlanned] };
    journal.save(entry);
    const answer = await sendSteps(stepsOf(plan, i === 0 ? names : []), onSent);
    if (!answer.ok) return failureAfterSending(answer.problem, anythingSent, journal, earlier);
    written.push(...answer.value);
    const asWritten = withReadBack(asPlanned, answer.value);
    entry = { ...entry, sheets: [...before, asWritten] };
    journal.save(entry);
    const filled = await filledByTables(plan);
    if (filled.length > 0) {
      journal.save({ ...entry, sheets: [...before, withFilled(asWritten, filled)] });
      const cleared = await sendSteps([clearFilledStep(plan.inspected.group.key, filled)], onSent);
      if (cleared.ok) journal.save(entry);
      else entry = journal.last() ?? entry;
    }
  }
  if (plans.length === 0) {
    journal.save(entry);
    const answer = await sendSteps(names.map(setName), onSent);
    if (!answer.ok) return failureAfterSending(answer.problem, anythingSent, journal, earlier);
  }
  return succeed({ entry, written });
}

/** What Tables of Excel have put into rows that a plan leaves blank. Best effort; a sheet without Tables isn't asked. */
async function filledByTables({ inspected: { group, hasTables, blankBelow }, blocks }: SheetPlan): Promise<readonly FilledCell[]> {
  if (!hasTables) return [];
  const written = blocks.map(({ block: { edit, found }, target }) => ({ area: edit.area, target, found }));
  const around = { isWritten: writtenBy(written), blankBelow };
  const requests = written.flatMap((block) => filledRequests(group.key, block, around));
  const answers = await sendInBatches(requests);
  return answers.ok ? answers.value.flat() : [];
}

/** The entry of a write that sets these names, before its first sheet. */
function entryOf(names: readonly CurrentName[], moved: readonly MovedColumns[]): JournalEntry {
  return {
    version: 1,
    sheets: [],
    names: names.map(({ edit, refersTo }) => ({ name: edit.name, before: refersTo, after: edit.refersTo })),
    ...(moved.length === 0 ? {} : { moves: moved }),
  };
}

/** The first reason, where no sheet with a plan can be written on, or the settings can't, which the others rely on. */
function whyNothingCanBeWritten(sheets: readonly Inspected[]): string | null {
  const refusedSettings = sheets.find(({ group, refusal }) => refusal !== null && isSettingsGroup(group));
  const plans = sheets.filter(({ group }) => !isSettingsGroup(group));
  const allRefused = plans.length > 0 && plans.every(({ refusal }) => refusal !== null);
  return (refusedSettings ?? (allRefused ? plans[0] : undefined))?.refusal ?? null;
}

function everyCellLeftAlone({ group, refusal }: Inspected): readonly LeftAlone[] {
  return group.cells.map(({ area }) => ({ sheet: group.name, address: areaAddress(area), reason: refusal ?? '' }));
}

/**
 * Excel refuses a whole batch while a cell is being edited; after any other failure a part of it may have been
 * written.
 */
function failureAfterSending(problem: Problem, anythingSent: boolean, journal: Journal, earlier: JournalEntry | null): Outcome<never> {
  if (problem.code === 'InvalidOperationInCellEditMode' && !anythingSent) {
    journal.save(earlier);
    return fail(problem.code, problem.sentence);
  }
  return fail(problem.code, `${problem.sentence} A part of the review may have been written: press Undo to take it back.`);
}

/** Cells in which Excel holds something else than was sent. */
function storedDifferently(plan: SheetPlan, written: readonly Written[]): readonly LeftAlone[] {
  const { group } = plan.inspected;
  return written
    .filter(({ sheetKey }) => sheetKey === group.key)
    .flatMap(({ area, target, formulas }) =>
      target.flatMap((row, i) =>
        row.flatMap((content, j) => {
          const found = formulas[i]?.[j];
          if (content === undefined || isSameAsExpected(isFormula(content) ? contentOf(null, found) : contentOf(found, found), content))
            return [];
          const address = cellAddress(area.firstRow + i, area.firstColumn + j);
          return [{ sheet: group.name, address, reason: 'Excel holds something else here than was written.' }];
        }),
      ),
    );
}

/** What is known once everything is written: cells that weren't calculated, and rows that are to have other heights. */
interface Results {
  readonly notCalculated: readonly LeftAlone[];
  readonly refitted: readonly RefittedRow[];
}

/**
 * Reads what the written formulas give, fits rows to it, and saves the journal in the workbook's settings.
 * What was written stays, whether or not this succeeds.
 */
async function readResults(plans: readonly SheetPlan[], entry: JournalEntry): Promise<Results> {
  const text = packedJournal(entry);
  const refitted: RefittedRow[] = [];
  const journalRequest: BatchRequest<readonly LeftAlone[]> = {
    bytesSent: 300 + (text?.length ?? 0) * 2,
    bytesReceived: 100,
    queue: (context) => {
      // An older entry must not outlive a review whose entry is too large to be saved.
      context.workbook.settings.add(journalKey, text ?? '');
      return () => [];
    },
  };
  const fits = plans.flatMap(fitRequests).map((request): BatchRequest<readonly LeftAlone[]> => ({
    ...request,
    queue: (context) => {
      const read = request.queue(context);
      return () => {
        refitted.push(...read());
        return [];
      };
    },
  }));
  const answers = await sendInBatches([journalRequest, ...fits, ...plans.flatMap(resultRequests)]);
  return { notCalculated: answers.ok ? answers.value.flat() : [], refitted };
}

/** Once rows fit their headings: Excel fits none to merged cells. Without it a heading stands in the first of its rows. */
function mergeSteps({ inspected: { group } }: SheetPlan): readonly BatchRequest<readonly never[]>[] {
  return group.merges.map(({ area }) => mergeStep(group.key, area));
}

/** Last, when rows and columns have their sizes. What was written stays, whether or not Excel groups columns. */
async function groupAll(plans: readonly SheetPlan[]): Promise<readonly LeftAlone[]> {
  const groups = plans.flatMap((plan) => groupedColumnsOf(plan).map((columns) => ({ columns, group: plan.inspected.group })));
  if (groups.length === 0 || (await groupColumns(groups.map(({ columns, group }) => ({ sheetKey: group.key, columns }))))) return [];
  return groups.map(({ columns, group }) => ({ sheet: group.name, address: columnsAddress(columns), reason: notGroupedReason }));
}

const notGroupedReason = 'These columns aren’t grouped: to hide them, select them, right-click and choose Hide.';

const bytesPerCheck = 1_000_000;

/** A formula's value is mostly a word or a figure; the longest is a drafted sentence. */
const bytesOfValue = 60;

function resultRequests({ inspected: { group }, blocks }: SheetPlan): readonly BatchRequest<readonly LeftAlone[]>[] {
  return blocks.flatMap((planned) =>
    chunkRows(planned.target.map(bytesOfResults), bytesPerCheck)
      .map(({ from, count, bytes }) => ({ from, bytes, target: planned.target.slice(from, from + count) }))
      .filter(({ target }) => target.some((row) => row.some(isFormula)))
      .map(({ from, bytes, target }): BatchRequest<readonly LeftAlone[]> => {
        const firstRow = planned.block.edit.area.firstRow + from;
        const area = { ...planned.block.edit.area, firstRow, lastRow: firstRow + target.length - 1 };
        return {
          bytesSent: 300,
          bytesReceived: bytes,
          queue: (context) => {
            const range = rangeOf(sheetIn(context, group.key), area).load('values');
            return () => notCalculated(group.name, area, target, range.values);
          },
        };
      }),
  );
}

/** About what the values of a row take: of a formula its result, of anything else itself. */
function bytesOfResults(row: readonly (Content | undefined)[]): number {
  return row.reduce<number>(
    (sum, content) => sum + (content === undefined || isFormula(content) ? bytesOfValue : bytesOfContent(content)),
    2,
  );
}

function notCalculated(
  sheet: string,
  area: Area,
  target: readonly (readonly (Content | undefined)[])[],
  values: readonly (readonly unknown[])[],
): readonly LeftAlone[] {
  return target.flatMap((row, i) =>
    row.flatMap((content, j) => {
      const reason = isFormula(content) ? whyNotCalculated(values[i]?.[j]) : null;
      if (reason === null) return [];
      const [at, column] = [area.firstRow + i, area.firstColumn + j];
      return [{ sheet, address: cellAddress(at, column), reason }];
    }),
  );
}

function whyNotCalculated(value: unknown): string | null {
  if (value === '#NAME?') return 'Excel doesn’t know a name in this formula. Press Undo, then Review again.';
  return looksLikeFormula(value) ? 'Excel took this formula for text. Press Undo, format the column as General, then Review again.' : null;
}
