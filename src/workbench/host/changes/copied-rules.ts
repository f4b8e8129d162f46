// Merged cells and conditional formats that go along with copied formats, as with Paste Special, Formats, in Excel.

import { areasOutside, intersection } from '../../workbook/addresses';
import type { Area, ConditionalFormat, Sheet } from '../../workbook/model';
import { hostError, notCovered } from '../wire/host-errors';
import { columnCount, rowCount, type TrackedRange } from '../wire/tracked-range';
import { covers, touches } from './rule-areas';
import { rebased } from '../../edit/rule-formulas';
import { newRuleId } from './rule-ids';
import { touch, type Session } from '../wire/session';

/**
 * The target's merged cells and rules are replaced. `target` has the source's size, or a whole number of times that.
 */
export function copyMergesAndRules(session: Session, source: TrackedRange, target: TrackedRange): void {
  const steps = stepsTo(source.area, target.area);
  copyMerges(source, target, steps);
  copyConditionalFormats(session, source, target, steps);
  touch(session);
}

/** How far the source goes to each of its places in the target. */
function stepsTo(from: Area, to: Area): readonly { readonly down: number; readonly right: number }[] {
  const [rows, columns] = [rowCount(from), columnCount(from)];
  const timesDown = Math.floor(rowCount(to) / rows);
  const timesRight = Math.floor(columnCount(to) / columns);
  return Array.from({ length: timesDown * timesRight }, (_, i) => ({
    down: to.firstRow - from.firstRow + (i % timesDown) * rows,
    right: to.firstColumn - from.firstColumn + Math.floor(i / timesDown) * columns,
  }));
}

type Step = ReturnType<typeof stepsTo>[number];

function moved({ firstRow, lastRow, firstColumn, lastColumn }: Area, { down, right }: Step): Area {
  return { firstRow: firstRow + down, lastRow: lastRow + down, firstColumn: firstColumn + right, lastColumn: lastColumn + right };
}

/** Refuses a target that holds a part of merged cells: Excel says that they all need to be the same size. */
export function demandWholeMerges({ sheet, area }: TrackedRange): void {
  if (sheet.merges.some((merge) => intersection(merge, area) !== null && !covers([area], [merge]))) throw hostError('MergedRangeConflict');
}

/** Excel copies them with all that the cells have. */
export function demandNoValidations({ sheet, area }: TrackedRange): void {
  if (sheet.validations.some(({ areas }) => touches(areas, [area]))) throw notCovered('Range.copyFrom of all, with data validation');
}

/** Excel turns them round with their cells. */
export function demandNoMergesAndRules({ sheet, area }: TrackedRange): void {
  const isTouched = sheet.merges.some((merge) => intersection(merge, area) !== null);
  if (isTouched || sheet.conditionalFormats.some(({ areas }) => touches(areas, [area])))
    throw notCovered('Range.copyFrom of merged cells or conditional formats with transpose');
}

function copyMerges(source: TrackedRange, target: TrackedRange, steps: readonly Step[]): void {
  const copied = source.sheet.merges
    .filter((merge) => covers([source.area], [merge]))
    .flatMap((merge) => steps.map((step) => moved(merge, step)));
  target.sheet.merges = [...target.sheet.merges.filter((merge) => intersection(merge, target.area) === null), ...copied];
}

/**
 * A rule of the same sheet gets the cells too; another sheet gets a new rule. What the model doesn't know of a rule
 * is left out.
 */
function copyConditionalFormats(session: Session, source: TrackedRange, target: TrackedRange, steps: readonly Step[]): void {
  const same = source.sheet === target.sheet;
  const rules = [...source.sheet.conditionalFormats];
  const places = (rule: ConditionalFormat): Area[] =>
    rule.areas.flatMap((area) => {
      const part = intersection(area, source.area);
      return part === null ? [] : steps.map((step) => moved(part, step));
    });
  const left = target.sheet.conditionalFormats.map((rule) => withAreas(rule, areasOutside(rule.areas, [target.area])));
  const grown = same
    ? left.map((rule, i) => withAreas(rule, [...rule.areas, ...places(rules[i] ?? rule)]))
    : [
        ...left,
        ...copiesOf(
          session,
          target.sheet,
          rules.filter(({ type }) => type !== 'other'),
          places,
        ),
      ];
  target.sheet.conditionalFormats = grown.filter(({ areas }) => areas.length > 0);
}

function withAreas(rule: ConditionalFormat, areas: Area[]): ConditionalFormat {
  return { ...rule, areas, formulas: rebased(rule.formulas, rule.areas, areas) };
}

function copiesOf(
  session: Session,
  sheet: Sheet,
  rules: readonly ConditionalFormat[],
  places: (rule: ConditionalFormat) => Area[],
): ConditionalFormat[] {
  const last = sheet.conditionalFormats.reduce((most, { priority }) => Math.max(most, priority), 0);
  return rules.map((rule, i) => ({
    ...withAreas(rule, places(rule)),
    id: newRuleId(session),
    priority: last + 1 + i,
    xml: null,
  }));
}
