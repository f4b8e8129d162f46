// The unit that headings or titles say of a table's figures: "Budget (£m)", "Total £000s", "All figures in £ thousand".
// No figure is scaled by it; a target in other multiples is (measures/targets/multiples.ts).

import { numberFormatAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { hasOwnMultiple, multipleIn, showsMultiples } from '../../cells/figures/multiples';
import { unitInWords } from '../../cells/figures/unit-in-words';
import { cellText, oneLine, rowsBetween, type FilledRow, type SheetView } from '../sheet/sheet-view';
import type { PlanRow } from '../../model/table/rows';

/** A sign of money that isn't an amount ("over £500"). */
const money = "([£€$])\\s?(m|mn|millions?|bn|billions?|k|thousands?|['’]?000['’]?s?)?(?![\\p{L}\\d])(?!\\s?[.,]?\\d)";
/** Multiples without a sign: "All figures in thousands", "('000)", "in thousands of pounds". */
const multiples = "(thousands|millions|['’‘]?000['’]?s?)(?![\\p{L}\\d])((?: of)? pounds)?";
const figuresOf = '(?:all |the )?(?:figures |amounts |values |numbers )?(?:are )?(?:shown |given )?';
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
const multiplesOfTitle: readonly RegExp[] = [
  new RegExp(`^\\(?${figuresOf}(?:in )?${multiples}\\)?\\.?$`, 'iu'),
  new RegExp(`\\(${figuresOf}(?:in )?${multiples}\\)`, 'iu'),
  new RegExp(`\\b(?:figures|amounts|values|numbers)\\b[^.;\\d]{0,20}\\bin ${multiples}`, 'iu'),
];
const longestTitle = 200;
const linesUnder = 6;
/** So many lines further down the headings under a title may stand. */
const titleOfOther = 3;
/** A target that names its own unit. */
const ownUnit = /%|per ?cent|[£€$]/iu;

/**
 * "£m", "£k", "£bn", "£", "thousands", "%" or a word such as "days"; null where a heading says none.
 * @internal exported for its test
 */
export function unitInHeading(heading: string): string | null {
  const text = oneLine(heading);
  const said = multipleIn(text);
  if (said !== null) return said.unit;
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
  const inHeadings = [...unitsInHeadings(table).keys()];
  const said = inHeadings.length > 0 ? inHeadings : unitsInTitles(view, titles, table.lastRow);
  const unit = said.length === 1 ? said[0] : unitOfFigures(table);
  if (unit === undefined || unit === null) return table;
  const alone = /^[£€$]/u.exec(unit)?.[0] ?? null;
  return {
    ...table,
    rows: table.rows.map((row) => {
      if (!isOfUnit(view.grid, table, row, unit)) return row;
      // Cells that show 918,600 as 919 hold what is in ones, whatever their heading says.
      return { ...row, unit: (multipleIn(unit)?.times ?? 1) > 1 && isShownInMultiples(view.grid, table, row.row) ? alone : unit };
    }),
  };
}

/** Of headings that differ it is that of the figures, where the targets are in other multiples of the same: "Target (£m)", "Q1 (£000)". */
function unitOfFigures(table: Pick<PlanTable, 'columns' | 'roles'>): string | null {
  const { columns, roles } = table;
  const ofFigures = unitsInHeadings({ columns: { ...columns, target: null, periodTargets: [] }, roles });
  const [unit, another] = [...ofFigures.keys()];
  return unit === undefined || another !== undefined || !areMultiplesOfOne([...unitsInHeadings(table).keys()]) ? null : unit;
}

/** Whether units are all of the same money, or all multiples of things. */
export function areMultiplesOfOne(units: readonly string[]): boolean {
  const kinds = new Set(units.map((unit) => (multipleIn(unit) === null ? unit : (/[£€$]/u.exec(unit)?.[0] ?? 'things'))));
  return units.every((unit) => multipleIn(unit) !== null) && kinds.size === 1;
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
      const unit = text.length > longestTitle ? null : unitInTitle(text);
      if (unit !== null) said.add(unit);
    }
  }
}

function unitInTitle(text: string): string | null {
  const found = unitOfTitle.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (found) return multipleIn(`${found[1] ?? ''}${found[2] ?? ''}`)?.unit ?? null;
  const times = multiplesOfTitle.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  return times ? (multipleIn(`${times[2] === undefined ? '' : '£'}${times[1] ?? ''}`)?.unit ?? null) : null;
}

/** Rows of figures, but for those whose target or format says otherwise. */
function isOfUnit(grid: Grid, { columns }: PlanTable, { row, kind, description }: PlanRow, unit: string): boolean {
  if (kind === 'theme' || kind === 'note') return false;
  // "Sickness (days)" in a table of £000 is measured in days.
  const isMultiple = multipleIn(unit) !== null;
  if (isMultiple && unitInWords(description) !== null) return false;
  const target = columns.target === null ? null : valueAt(grid, row, columns.target);
  // "£1.2m" beside figures in £000 is money too.
  const isOfOwn = typeof target === 'string' && ownUnit.test(target) && !(isMultiple && hasOwnMultiple(target) && !target.includes('%'));
  if (isOfOwn) return false;
  const figures = [columns.target, columns.total, ...columns.periods.map(({ column }) => column)].filter((column) => column !== null);
  return unit === '%' || !figures.some((column) => numberFormatAt(grid, row, column).includes('%'));
}

/** Whether the figures of a row are shown in thousands or millions of what is typed. */
function isShownInMultiples(grid: Grid, { columns }: PlanTable, row: number): boolean {
  const figures = [columns.total, ...columns.periods.map(({ column }) => column)].filter((column) => column !== null);
  return figures.some((column) => typeof valueAt(grid, row, column) === 'number' && showsMultiples(numberFormatAt(grid, row, column)));
}
