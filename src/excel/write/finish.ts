// What is left to do once everything is written: rows fit what the formulas give, headings are merged, columns grouped, and
// the journal travels with the file. What was written stays whether or not this succeeds, and what isn't done is named.

import { areaAddress, cellAddress, type Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { bytesOfContent, chunkRows } from '../batch/bytes';
import { isFormula, looksLikeFormula } from '../batch/cell-contents';
import { columnsAddress, rangeOf, rowsAddress } from '../batch/ranges';
import { mapped, sendInBatches, type BatchRequest } from '../batch/round-trip';
import { sendSteps } from '../batch/send-steps';
import { sheetIn } from '../batch/sheets';
import type { Journal, JournalEntry } from '../journal/journal';
import { storeStep } from './contents/write-journal';
import { groupColumns } from './column-groups/write-column-groups';
import { mergeStep } from './formats/write-merged-headings';
import { fitRowsSteps, heightSteps, spansToFit, type RefittedRow } from './write-fitted-rows';
import { groupedColumnsOf, type SheetPlan } from './write-plan';
import type { LeftAlone } from './write-report';

/** Finishes what was written by these plans; gives what isn't as it is to be. */
export async function finish(plans: readonly SheetPlan[], entry: JournalEntry, journal: Journal): Promise<readonly LeftAlone[]> {
  const { notCalculated, notFitted, refitted } = await fitAndCheck(plans, storeStep(journal, entry));
  const sized = await sendSteps([...heightSteps(refitted), ...plans.flatMap(mergeSteps)]);
  const notSized = sized.ok ? [] : [...plans.flatMap((plan) => heightsNotGiven(plan, refitted)), ...plans.flatMap(notMerged)];
  return [...notCalculated, ...notFitted, ...notSized, ...(await groupAll(plans))];
}

/** What a trip has found: a cell that isn't as it is to be, or a row that is to have another height. */
type Found = { readonly kind: 'cell'; readonly left: LeftAlone } | { readonly kind: 'row'; readonly row: RefittedRow };

interface Results {
  readonly notCalculated: readonly LeftAlone[];
  readonly notFitted: readonly LeftAlone[];
  readonly refitted: readonly RefittedRow[];
}

/** Saves the journal as written, fits rows, and reads what the written formulas give. */
async function fitAndCheck(plans: readonly SheetPlan[], store: BatchRequest<readonly never[]>): Promise<Results> {
  const checks = plans
    .flatMap(resultRequests)
    .map((request) => mapped(request, (all) => all.map((left): Found => ({ kind: 'cell', left }))));
  const fits = plans.flatMap(fitRowsSteps).map((request) => mapped(request, (all) => all.map((row): Found => ({ kind: 'row', row }))));
  const sent = await sendSteps<Found>([store, ...fits, ...checks]);
  const found = sent.ok ? sent.value : await readAlone(checks);
  return {
    notCalculated: found.flatMap((each) => (each.kind === 'cell' ? [each.left] : [])),
    notFitted: sent.ok ? [] : plans.flatMap(notFitted),
    refitted: found.flatMap((each) => (each.kind === 'row' ? [each.row] : [])),
  };
}

/** Nothing where that fails too. */
async function readAlone(checks: readonly BatchRequest<readonly Found[]>[]): Promise<readonly Found[]> {
  const answers = await sendInBatches(checks);
  return answers.ok ? answers.value.flat() : [];
}

const heightReason = 'These rows may not be as high as what is written in them needs. Set their height, or press Undo and write again.';

function notFitted(plan: SheetPlan): readonly LeftAlone[] {
  return spansToFit(plan).map(({ first, last }) => ({
    sheet: plan.inspected.group.name,
    address: rowsAddress({ firstRow: first, lastRow: last }),
    reason: heightReason,
  }));
}

function heightsNotGiven({ inspected: { group } }: SheetPlan, refitted: readonly RefittedRow[]): readonly LeftAlone[] {
  return refitted
    .filter(({ sheetKey }) => sheetKey === group.key)
    .map(({ row }) => ({ sheet: group.name, address: rowsAddress({ firstRow: row, lastRow: row }), reason: heightReason }));
}

/** Once rows fit their headings: Excel fits none to merged cells. Without it a heading stands in the first of its rows. */
function mergeSteps({ inspected: { group } }: SheetPlan): readonly BatchRequest<readonly never[]>[] {
  return group.merges.map(({ area }) => mergeStep(group.key, area));
}

function notMerged({ inspected: { group } }: SheetPlan): readonly LeftAlone[] {
  const reason = 'These headings may not be merged over their rows. Merge them, or press Undo and write again.';
  return group.merges.map(({ area }) => ({ sheet: group.name, address: areaAddress(area), reason }));
}

/** Last, when rows and columns have their sizes. */
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
          readsOnly: true,
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
