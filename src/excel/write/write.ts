// The only writer. It changes a cell only if the cell still holds what the edit expects, and says what it found
// otherwise.
// Three kinds of round trip: one that inspects all sheets, one a sheet that writes and reads back,
// one that reads what the formulas give. Each is one more for each further 4 MB. Columns are grouped in one more.

import { areaAddress, cellAddress } from '../../domain/model/cell';
import type { Edit } from '../../domain/model/edit';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { contentOf, isSameAsExpected, isFormula } from '../batch/cell-contents';
import { groupsOf, isSettingsGroup, namesOf } from './edits/group-edits';
import { finish } from './finish';
import { brokenOff, cellsOfMoves, cellsOfNames, cellsOfPlans } from './in-doubt';
import { inspect } from './inspect';
import type { CurrentName, Guard, Inspected } from './inspected';
import type { Journal, JournalEntry, MovedColumns } from '../journal/journal';
import { readAtBest, sendInBatches } from '../batch/round-trip';
import { storeStep } from './contents/write-journal';
import { sendSteps, type BrokenOff } from '../batch/send-steps';
import { journalOf, planOf, type SheetPlan } from './write-plan';
import type { LeftAlone, Progress, WriteReport } from './write-report';
import { setName, stepsOf, type Written } from './write-steps';
import { clearFilledStep, filledRequests, mayBeFilledAreas, writtenBy, type FilledCell } from './contents/write-filled-by-tables';
import { withFilled, withReadBack } from './journal-readback';

/**
 * Applies edits. `guards`: what a sheet must still hold, or nothing is written there.
 * A sheet that can't be written on is left alone with the reason; where that leaves nothing to write, the outcome is
 * that problem. The journal knows of every write before it is sent, so that Undo can take back a write that failed
 * halfway; so do the workbook's settings, so that a pane that was closed meanwhile can. Columns that change places have
 * done so before (src/excel/moves): `moved`, which the journal keeps.
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
  const sent = await sendPlans(plans, { names, moved, guards }, journal, (plan) =>
    report(plans.indexOf(plan) + 1, `Writing on “${nameOf(plan)}”`),
  );
  if (!sent.ok) return sent;
  report(total - 1, 'Checking what was written');
  const { written, entry, notCleared } = sent.value;
  const notFinished = await finish(plans, entry, journal);
  report(total, 'Done');
  return succeed({
    cells: plans.reduce((sum, { cells }) => sum + cells, 0),
    leftAlone: [
      ...sheets.filter((sheet) => sheet.refusal !== null).flatMap(everyCellLeftAlone),
      ...plans.flatMap(({ leftAlone }) => leftAlone),
      ...plans.flatMap((plan) => storedDifferently(plan, written)),
      ...notCleared,
      ...notFinished,
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
  /** What Tables have filled in, where it isn't cleared or isn't known. */
  readonly notCleared: readonly LeftAlone[];
}

/** What is written beside the plans, and what is known of their sheets. */
interface NamesAndSheets {
  readonly names: readonly CurrentName[];
  readonly moved: readonly MovedColumns[];
  readonly guards: readonly Guard[];
}

/** Sends sheet by sheet. The journal first says what is planned for a sheet, then what Excel holds there. */
async function sendPlans(
  plans: readonly SheetPlan[],
  { names, moved, guards }: NamesAndSheets,
  journal: Journal,
  onPlan: (plan: SheetPlan) => void,
): Promise<Outcome<Sent>> {
  const earlier = journal.last();
  const written: Written[] = [];
  const notCleared: LeftAlone[] = [];
  let entry = entryOf(names, moved);
  const brokenOffAt = (sent: BrokenOff, done: JournalEntry, at: number): Outcome<never> => {
    const isUntouched = at === 0 && moved.length === 0;
    if (sent.extent === 'none') journal.save(isUntouched ? earlier : done);
    const known = cellsOfPlans(plans.slice(0, sent.extent === 'none' ? at : at + 1));
    const namesOnly = plans.length === 0 && sent.extent !== 'none' ? cellsOfNames(entry.names) : [];
    return brokenOff(sent, [...cellsOfMoves(moved), ...known, ...namesOnly]);
  };
  for (const [i, plan] of plans.entries()) {
    onPlan(plan);
    const done = entry;
    const asPlanned = journalOf(plan, guards);
    entry = { ...done, sheets: [...done.sheets, asPlanned] };
    journal.save(entry);
    const answer = await sendSteps([storeStep(journal, entry), ...stepsOf(plan, i === 0 ? names : [])]);
    if (!answer.ok) return brokenOffAt(answer, done, i);
    written.push(...answer.value);
    const asWritten = withReadBack(asPlanned, answer.value);
    entry = { ...done, sheets: [...done.sheets, asWritten] };
    journal.save(entry);
    const filled = await filledByTables(plan);
    if (filled === null) notCleared.push(...mayBeFilled(plan));
    else if (filled.length > 0) {
      journal.save({ ...done, sheets: [...done.sheets, withFilled(asWritten, filled)] });
      const cleared = await sendSteps([clearFilledStep(plan.inspected.group.key, filled)]);
      if (cleared.ok) journal.save(entry);
      else {
        entry = journal.last() ?? entry;
        notCleared.push(
          ...filled.map(({ row, column }) => ({ sheet: nameOf(plan), address: cellAddress(row, column), reason: filledReason })),
        );
      }
    }
  }
  if (plans.length === 0) {
    journal.save(entry);
    const answer = await sendSteps([storeStep(journal, entry), ...names.map(setName)]);
    if (!answer.ok) return brokenOffAt(answer, entry, 0);
  }
  return succeed({ entry, written, notCleared });
}

/**
 * What Tables of Excel have put into rows that a plan leaves blank; null where that isn't known. A sheet without Tables
 * isn't asked.
 */
async function filledByTables(plan: SheetPlan): Promise<readonly FilledCell[] | null> {
  const { written, around } = aroundBlocks(plan);
  const requests = written.flatMap((block) => filledRequests(plan.inspected.group.key, block, around));
  const answers = await readAtBest(() => sendInBatches(requests));
  return answers.ok ? answers.value.flat() : null;
}

const filledReason = 'Excel has filled this cell as a part of the table. Clear it, or press Undo and write again.';

/** Where Tables may have put something that isn't known. */
function mayBeFilled(plan: SheetPlan): readonly LeftAlone[] {
  const { written, around } = aroundBlocks(plan);
  const reason = 'Excel may have filled these cells as a part of the table. Clear what is in them, or press Undo and write again.';
  return written
    .flatMap((block) => mayBeFilledAreas(block, around))
    .map((area) => ({ sheet: nameOf(plan), address: areaAddress(area), reason }));
}

function aroundBlocks({ inspected: { hasTables, blankBelow }, blocks }: SheetPlan) {
  const all = blocks.map(({ block: { edit, found }, target }) => ({ area: edit.area, target, found }));
  return { written: hasTables ? all : [], around: { isWritten: writtenBy(all), blankBelow } };
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
