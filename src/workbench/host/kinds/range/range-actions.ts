// Range methods that change something: clear, merge, group, copy, move, insert, delete, select; and two that the client calls
// itself.

import { clearArea } from '../../changes/clear-area';
import { copyCells, type CopyKind } from '../../changes/copy-cells';
import { copyMergesAndRules, demandNoMergesAndRules, demandNoValidations, demandWholeMerges } from '../../changes/copied-rules';
import { group, setDetailsHidden, ungroup } from '../../changes/outline-groups';
import { moveTo } from '../../changes/move-to';
import { hostError, notCovered, wrongSize } from '../../wire/host-errors';
import { activate, queueSelectionEvents } from '../../wire/events';
import { existingRange, overlaps, rangeArgument } from '../../cells/find-range';
import { integerOf, isMissing, oneOf, optionalBoolean } from '../../wire/arguments';
import { columnCount, rowCount, type TrackedRange } from '../../wire/tracked-range';
import type { Method } from '../../wire/object-kind';
import { demandUnprotected } from '../../cells/protection';
import { keepReference } from '../../wire/references';
import { calculate, cellsChanged, touch, type Session } from '../../wire/session';
import { deleteCells, insertCells } from '../../changes/shifting';
import { cellsIn } from '../../cells/range-contents';
import type { Area, Sheet } from '../../../workbook/model';
import { forgetWords } from '../../../workbook/cells';

type RangeMethod = Method<TrackedRange>;

export const clearKinds = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;
const copyKinds = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** Merging keeps the content of the first cell and throws the rest away, as Excel's API does without asking. */
function merge(session: Session, sheet: Sheet, area: Area): void {
  if (sheet.tables.some((table) => overlaps(table.area, area))) throw hostError('MergedRangeConflict');
  if (rowCount(area) === 1 && columnCount(area) === 1) return;
  sheet.merges = [...sheet.merges.filter((other) => !overlaps(other, area)), area];
  const covered = cellsIn(sheet, area).filter(({ row, column }) => row !== area.firstRow || column !== area.firstColumn);
  for (const { cell } of covered) {
    cell.value = null;
    cell.formula = null;
    forgetWords(cell);
  }
  cellsChanged(session, covered);
}

function copyKind(value: unknown): CopyKind {
  const kind = isMissing(value) ? 'All' : oneOf(value, copyKinds);
  if (kind === 'Link') throw notCovered('Range.copyFrom of links');
  return kind;
}

const actions: Readonly<Record<string, RangeMethod>> = {
  Clear: (range, [applyTo], session) => {
    const kind = isMissing(applyTo) ? 'All' : oneOf(applyTo, clearKinds);
    clearArea(session, range.sheet, range.area, kind);
    return undefined;
  },
  CopyFrom: (range, [source, type, skipBlanks, transpose], session) => {
    const kind = copyKind(type);
    const from = rangeArgument(session, range.sheet, source);
    const transposed = optionalBoolean(transpose, false);
    const withFormats = kind === 'All' || kind === 'Formats';
    if (withFormats) demandWholeMerges(range);
    if (kind === 'All') demandNoValidations(from);
    if (withFormats && transposed) demandNoMergesAndRules(from);
    const copied = copyCells(session, from, range, { kind, skipBlanks: optionalBoolean(skipBlanks, false), transpose: transposed });
    if (withFormats && !transposed) copyMergesAndRules(session, from, copied);
    return undefined;
  },
  Group: (range, [option], session) => {
    group(session, range, option);
    return undefined;
  },
  Ungroup: (range, [option], session) => {
    ungroup(session, range, option);
    return undefined;
  },
  HideGroupDetails: (range, [option], session) => {
    setDetailsHidden(session, range, option, true);
    return undefined;
  },
  ShowGroupDetails: (range, [option], session) => {
    setDetailsHidden(session, range, option, false);
    return undefined;
  },
  Merge: (range, [across], session) => {
    demandUnprotected(range.sheet);
    const { area } = range;
    if (!optionalBoolean(across, false)) merge(session, range.sheet, area);
    else for (let row = area.firstRow; row <= area.lastRow; row += 1) merge(session, range.sheet, { ...area, firstRow: row, lastRow: row });
    return undefined;
  },
  Unmerge: ({ sheet, area }, _args, session) => {
    demandUnprotected(sheet);
    sheet.merges = sheet.merges.filter((merged) => !overlaps(merged, area));
    touch(session);
    return undefined;
  },
  GetTables: ({ sheet, area }, [fullyContained], session) => {
    if (optionalBoolean(fullyContained, false))
      throw hostError('UnsupportedOperation', 'Range.getTables of tables fully contained is not covered by the workbench.');
    return { object: session.objects.tablesTouching(sheet, area) };
  },
  Insert: (range, [shift], session) => ({
    object: session.objects.range(insertCells(session, range.sheet, range.area, oneOf(shift, ['Down', 'Right']))),
  }),
  Delete: (range, [shift], session) => {
    deleteCells(session, range.sheet, range.area, oneOf(shift, ['Up', 'Left']));
    return undefined;
  },
  MoveTo: (range, [destination], session) => {
    moveTo(session, range, rangeArgument(session, range.sheet, destination));
    return undefined;
  },
  Select: ({ sheet, area }, _args, session) => {
    if (sheet.visibility !== 'Visible') throw hostError('InvalidOperation');
    activate(session, sheet);
    session.selection = { sheet, area };
    touch(session);
    queueSelectionEvents(session);
    return undefined;
  },
  Calculate: (_range, _args, session) => {
    calculate(session);
    return undefined;
  },
  _KeepReference: (range, _args, session) => keepReference(session, range, session.objects.range(range), range),
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (integerOf(rows) !== rowCount(area) || integerOf(columns) !== columnCount(area)) throw wrongSize();
    return { value: null };
  },
};

export const rangeActions: Readonly<Record<string, RangeMethod>> = Object.fromEntries(
  Object.entries(actions).map(([name, method]): [string, RangeMethod] => [
    name,
    (range, args, session) => method(existingRange(range), args, session),
  ]),
);
