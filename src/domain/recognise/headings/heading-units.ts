// The unit that headings or titles say of a table's figures: "Budget (£m)", "Total £000s", "All figures in £ thousand".
// It is kept for the reader;
// no figure is ever scaled by it.

import { numberFormatAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { unitInWords } from '../../cells/figures/unit-in-words';
import { cellText, oneLine, rowsBetween, type FilledRow, type SheetView } from '../sheet/sheet-view';
import type { PlanRow } from '../../model/table/rows';

const scales: readonly (readonly [RegExp, string])[] = [
  [/^(?:m|mn|millions?)$/iu, 'm'],
  [/^(?:bn|billions?)$/iu, 'bn'],
  [/^(?:k|thousands?|['’]?000['’]?s?)$/iu, 'k'],
];
/** A sign of money that isn't an amount ("over £500"). */
const money = "([£€$])\\s?(m|mn|millions?|bn|billions?|k|thousands?|['’]?000['’]?s?)?(?![\\p{L}\\d])(?!\\s?[.,]?\\d)";
const moneyAnywhere = new RegExp(money, 'iu');
const percent = /\((?:%|per ?cent|percentage)\)|^%\s|(?:^|\s)%$/iu;
/** In brackets: "Target (days)". Other brackets hold years, months and remarks. */
const things =
  /\(((?:working )?days|weeks|months|hours|minutes|tonnes|kg|kwh|mwh|t?co2e?|miles|km|hectares|ha|m2|sq ?m|fte|people|residents|households|homes|dwellings|cases|visits|jobs|sessions|points)\)/iu;
const unitOfTitle: readonly RegExp[] = [
  new RegExp(`^\\(?${money}\\)?$`, 'iu'),
  new RegExp(`\\((?:all |the )?(?:figures |amounts |values |costs )?(?:are )?(?:in )?${money}\\)`, 'iu'),
  new RegExp(
    `\\b(?:figures|amounts|values|costs|budgets?|spend(?:ing)?|sums|expressed|shown|stated|given)\\b[^.;£€$\\d]{0,20}(?:\\bin |(?<= )(?=[£€$]\\s?['’]?(?:000|k|m)))${money}`,
    'iu',
  ),
  // Behind a sentence or a dash, with its multiple: "Monitoring, spend to 31 December. £000".
  /(?:[.;:–—-]|\s)\s*\(?(?:all )?(?:figures )?(?:in )?([£€$])\s?(m|mn|millions?|bn|billions?|k|thousands?|['’]?000['’]?s?)\)?\.?$/iu,
];
const longestTitle = 200;
const linesUnder = 6;
/** So many lines further down the headings under a title may stand. */
const titleOfOther = 3;
/** A target that names its own unit. */
const ownUnit = /%|per ?cent|[£€$]/iu;

/**
 * "£m", "£k", "£bn", "£", "%" or a word such as "days"; null where a heading says none.
 * @internal exported for its test
 */
export function unitInHeading(heading: string): string | null {
  const text = oneLine(heading);
  const amount = moneyAnywhere.exec(text);
  if (amount !== null) return moneyUnit(amount);
  if (percent.test(text)) return '%';
  return things.exec(text)?.[1]?.toLowerCase() ?? null;
}

/**
 * What the headings of a table's targets, periods and totals say, in their order, each unit once with the first
 * column that says it. A total in %
 * is a share of the target, and says nothing of the figures.
 */
export function unitsInHeadings({ columns, roles }: Pick<PlanTable, 'columns' | 'roles'>): ReadonlyMap<string, number> {
  const figures = new Set([
    columns.target,
    columns.total,
    ...[...columns.periods, ...(columns.periodTargets ?? [])].map(({ column }) => column),
  ]);
  const said = new Map<string, number>();
  for (const { column, heading } of roles) {
    const unit = figures.has(column) ? unitInHeading(heading) : null;
    const isShareOfTarget = unit === '%' && column === columns.total;
    if (unit !== null && !isShareOfTarget && !said.has(unit)) said.set(unit, column);
  }
  return said;
}

/**
 * A table without a column of units with the one that its headings say, else a title right above it. Where they say
 * several, none is taken.
 */
export function withUnitSaid(view: SheetView, titles: readonly FilledRow[], table: PlanTable): PlanTable {
  if (table.columns.unit !== null) return table;
  const said = [...unitsInHeadings(table).keys()];
  const [unit, another] = said.length > 0 ? said : unitsInTitles(view, titles, table.lastRow);
  if (unit === undefined || another !== undefined) return table;
  return { ...table, rows: table.rows.map((row) => (isOfUnit(view.grid, table, row, unit) ? { ...row, unit } : row)) };
}

/** Those over the table, and the notes under it. */
function unitsInTitles(view: SheetView, above: readonly FilledRow[], lastRow: number): readonly string[] {
  const said = new Set<string>();
  const under = rowsBetween(view, lastRow + 1, lastRow + linesUnder + titleOfOther);
  for (const lines of [linesAbove([...above].reverse()), linesBelow(under, lastRow)]) addUnits(view, lines, said);
  return [...said];
}

/** Up to the table above; where there is one, only what stands together over this one: the rest is said of that. */
function linesAbove(lines: readonly FilledRow[]): readonly FilledRow[] {
  const other = lines.findIndex(isOfTable);
  const apart = lines.findIndex(({ row }, index) => index > 0 && row + 1 < (lines[index - 1]?.row ?? 0));
  return other === -1 ? lines : lines.slice(0, apart === -1 ? other : Math.min(apart, other));
}

/** Where another table begins below, all but the lines that stand together over it: those are its title. */
function linesBelow(lines: readonly FilledRow[], lastRow: number): readonly FilledRow[] {
  const other = lines.findIndex(isOfTable);
  if (other === -1) return lines.filter(({ row }) => row < lastRow + linesUnder);
  let title = Math.max(0, other - 1);
  while (title > 0 && (lines[title - 1]?.row ?? 0) + 1 === lines[title]?.row) title -= 1;
  return lines.slice(0, title);
}

/** Headings or figures, no line of words. */
function isOfTable({ columns }: FilledRow): boolean {
  return columns.length > 2;
}

function addUnits(view: SheetView, lines: readonly FilledRow[], said: Set<string>): void {
  for (const { row, columns } of lines) {
    for (const column of columns) {
      const text = oneLine(cellText(view.grid, row, column));
      const found = text.length > longestTitle ? null : unitOfTitle.map((pattern) => pattern.exec(text)).find((match) => match !== null);
      if (found !== null && found !== undefined) said.add(moneyUnit(found));
    }
  }
}

/** Rows of figures, but for those whose target or format says otherwise. */
function isOfUnit(grid: Grid, { columns }: PlanTable, { row, kind, description }: PlanRow, unit: string): boolean {
  if (kind === 'theme' || kind === 'note') return false;
  // "Sickness (days)" in a table of £000 is measured in days.
  if (/[£€$]/u.test(unit) && unitInWords(description) !== null) return false;
  const target = columns.target === null ? null : valueAt(grid, row, columns.target);
  if (typeof target === 'string' && ownUnit.test(target)) return false;
  const figures = [columns.target, columns.total, ...columns.periods.map(({ column }) => column)].filter((column) => column !== null);
  return unit === '%' || !figures.some((column) => numberFormatAt(grid, row, column).includes('%'));
}

function moneyUnit([, sign = '', scale]: RegExpExecArray): string {
  return sign + (scales.find(([pattern]) => scale !== undefined && pattern.test(scale))?.[1] ?? '');
}
