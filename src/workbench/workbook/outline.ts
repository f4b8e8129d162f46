// Groups of rows or columns (Data, Group): a group is a run of neighbours at its level or a deeper one, so neighbouring
// groups of one level are one group.

import type { Axis } from './formula-references';
import { lineCount, type Span } from './line-shift';
import { plainColumn, plainRow, type ColumnFormat, type OutlinePlace, type RowFormat, type Sheet } from './model';

/** Excel's outline has eight levels, of which the first is that of lines in no group. */
export const mostGroupsAround = 7;

/** A place without the fields that say nothing: a file has none of them. */
export function outlinePlace(level: number, collapsed: boolean): OutlinePlace {
  return { ...(level > 0 ? { outlineLevel: level } : {}), ...(collapsed ? { collapsed } : {}) };
}

/** How many groups a row or column is in. */
export function outlineLevel(sheet: Sheet, axis: Axis, line: number): number {
  return linesOf(sheet, axis).get(line)?.outlineLevel ?? 0;
}

/** Adds a group around each line of the span, or with −1 takes the innermost away from each that has one. */
export function changeOutlineLevel(sheet: Sheet, axis: Axis, span: Span, by: 1 | -1): void {
  for (const line of linesIn(span)) changeLine(sheet, axis, line, { level: Math.max(0, outlineLevel(sheet, axis, line) + by) });
  if (by < 0) for (const summary of summariesAround(sheet, axis, span)) clearLooseMark(sheet, axis, summary);
}

/** Hides or shows the groups that the span reaches, at the level nearest the outside. False: nothing there is grouped. */
export function setGroupsHidden(sheet: Sheet, axis: Axis, span: Span, hidden: boolean): boolean {
  const levels = linesIn(span).flatMap((line) => outlineLevel(sheet, axis, line) || []);
  if (levels.length === 0) return false;
  const level = Math.min(...levels);
  for (const group of groupsAt(sheet, axis, span, level)) {
    changeLine(sheet, axis, summaryOf(sheet, axis, group), { collapsed: hidden });
    for (const line of linesIn(group))
      if (hidden || !isInCollapsedGroup(sheet, axis, line, level + 1)) changeLine(sheet, axis, line, { hidden });
  }
  return true;
}

/** After lines of the span were hidden or shown one by one: a group shows [+] where all that is in it is hidden. */
export function markHiddenGroups(sheet: Sheet, axis: Axis, span: Span): void {
  if (!isOutlined(sheet, axis)) return;
  const marks = new Map<number, boolean>();
  for (let level = 1; level <= mostGroupsAround; level += 1) {
    for (const group of groupsAt(sheet, axis, span, level)) {
      const summary = summaryOf(sheet, axis, group);
      if (summary === null) continue;
      const isHidden = linesIn(group).every((line) => linesOf(sheet, axis).get(line)?.hidden === true);
      marks.set(summary, isHidden || marks.get(summary) === true);
    }
  }
  for (const [summary, collapsed] of marks) changeLine(sheet, axis, summary, { collapsed });
}

function isOutlined(sheet: Sheet, axis: Axis): boolean {
  for (const { outlineLevel: level } of linesOf(sheet, axis).values()) if (level !== undefined) return true;
  return false;
}

/** Columns or rows put into a sheet are in the groups that go on at both sides of them. */
export function placeBetween(sheet: Sheet, axis: Axis, before: number, after: number): OutlinePlace {
  return outlinePlace(Math.min(outlineLevel(sheet, axis, before), outlineLevel(sheet, axis, after)), false);
}

function linesOf(sheet: Sheet, axis: Axis): ReadonlyMap<number, RowFormat | ColumnFormat> {
  return axis === 'rows' ? sheet.rowFormats : sheet.columnFormats;
}

function linesIn({ first, last }: Span): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The groups of a level that the span reaches, whole. */
function groupsAt(sheet: Sheet, axis: Axis, span: Span, level: number): readonly Span[] {
  const groups: Span[] = [];
  for (const line of linesIn(span)) {
    if ((groups.at(-1)?.last ?? -1) >= line || outlineLevel(sheet, axis, line) < level) continue;
    groups.push(groupAround(sheet, axis, line, level));
  }
  return groups;
}

function groupAround(sheet: Sheet, axis: Axis, line: number, level: number): Span {
  let [first, last] = [line, line];
  while (outlineLevel(sheet, axis, first - 1) >= level) first -= 1;
  while (outlineLevel(sheet, axis, last + 1) >= level) last += 1;
  return { first, last };
}

/** The line that shows a group's [+], after it or before it. Null: the sheet ends there. */
function summaryOf(sheet: Sheet, axis: Axis, { first, last }: Span): number | null {
  const isAfter = axis === 'rows' ? sheet.outlineSummary.below : sheet.outlineSummary.right;
  const line = isAfter ? last + 1 : first - 1;
  return line < 0 || line >= lineCount(axis) ? null : line;
}

/** Lines of the span and beside it may show the [+] of groups that are there no longer. */
function summariesAround(sheet: Sheet, axis: Axis, { first, last }: Span): readonly number[] {
  return linesIn({ first: Math.max(0, first - 1), last: Math.min(lineCount(axis) - 1, last + 1) }).filter(
    (line) => linesOf(sheet, axis).get(line)?.collapsed === true,
  );
}

function clearLooseMark(sheet: Sheet, axis: Axis, line: number): void {
  const isAfter = axis === 'rows' ? sheet.outlineSummary.below : sheet.outlineSummary.right;
  const neighbour = isAfter ? line - 1 : line + 1;
  if (outlineLevel(sheet, axis, neighbour) <= outlineLevel(sheet, axis, line)) changeLine(sheet, axis, line, { collapsed: false });
}

/** Whether a group of this level or a deeper one that holds the line is collapsed. */
function isInCollapsedGroup(sheet: Sheet, axis: Axis, line: number, level: number): boolean {
  if (outlineLevel(sheet, axis, line) < level) return false;
  const summary = summaryOf(sheet, axis, groupAround(sheet, axis, line, level));
  const isCollapsed = summary !== null && linesOf(sheet, axis).get(summary)?.collapsed === true;
  return isCollapsed || isInCollapsedGroup(sheet, axis, line, level + 1);
}

/** What is changed of a row or column. */
interface LineChange {
  readonly level?: number;
  readonly collapsed?: boolean;
  readonly hidden?: boolean;
}

function changeLine(sheet: Sheet, axis: Axis, line: number | null, change: LineChange): void {
  if (line === null) return;
  if (axis === 'rows') {
    const format = sheet.rowFormats.get(line) ?? plainRow;
    sheet.rowFormats.set(line, changed(format, change));
  } else {
    const format = sheet.columnFormats.get(line) ?? plainColumn;
    sheet.columnFormats.set(line, changed(format, change));
  }
}

function changed<Line extends OutlinePlace & { hidden: boolean }>(format: Line, change: LineChange): Line {
  const { level = format.outlineLevel ?? 0, collapsed = format.collapsed ?? false, hidden = format.hidden } = change;
  const next: Line = { ...format, hidden };
  delete next.outlineLevel;
  delete next.collapsed;
  return Object.assign(next, outlinePlace(level, collapsed));
}
