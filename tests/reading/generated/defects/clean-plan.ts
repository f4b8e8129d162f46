// A plan in which every figure agrees, as cells that a defect can be put into: what rests on a changed cell is worked out again.

import type { CellValue } from '../../../../src/domain/model/cell';
import { inPeriods, planColumns, sumFormula } from '../evidence/columns';
import type { Draw } from '../evidence/draw';
import { drawTarget, figuresFor, workNames } from '../evidence/measures';
import { blankRow, drawLayout, onSheet, type DraftCell, type DraftColumn, type DraftRow } from '../evidence/table-draft';
import type { EvidencePlan } from '../evidence/truth';
import { drawYear, type DrawnYear } from '../evidence/years';

/** What a defect needs of a plan; what isn't said is drawn. */
export interface Shape {
  readonly totals?: 'formula' | 'typed';
  readonly percent?: 'formula' | 'typed' | 'none';
  /** What stands below the rows: a total of all, or subtotals of two parts and their total. */
  readonly below?: 'nothing' | 'total' | 'parts';
  readonly sums?: 'formula' | 'typed';
  /** A column of due dates. */
  readonly due?: boolean;
  /** So many periods have figures at least. */
  readonly least?: number;
}

/** A row of the sheet before its cells are made. */
export type Line =
  | { readonly is: 'work'; readonly cells: Readonly<Record<string, DraftCell>> }
  | { readonly is: 'part'; readonly name: string }
  /** Adds up so many lines above it. */
  | { readonly is: 'subtotal'; readonly name: string; readonly of: number }
  /** Adds up all lines, or the subtotals. */
  | { readonly is: 'total'; readonly name: string };

/** A plan, to be put on a sheet. */
export interface CleanPlan {
  readonly year: DrawnYear;
  readonly columns: readonly DraftColumn[];
  readonly shape: Required<Shape>;
  readonly lines: readonly Line[];
}

const dueFormat = 'dd/mm/yyyy';

export function cleanPlan(draw: Draw, wanted: Shape): CleanPlan {
  const shape: Required<Shape> = {
    totals: wanted.totals ?? draw.among(['formula', 'typed']),
    percent: wanted.percent ?? draw.among(['formula', 'typed', 'none']),
    below: wanted.below ?? draw.among(['nothing', 'total', 'parts']),
    sums: wanted.sums ?? draw.among(['formula', 'typed']),
    due: wanted.due ?? draw.chance(30),
    least: wanted.least ?? 2,
  };
  const year = drawYear(draw, { least: shape.least });
  const made = planColumns(draw, year, shape.percent === 'none' ? { percent: null } : {});
  const columns = shape.due ? [...made, { key: 'due', heading: draw.among(['Due date', 'Deadline', 'Due']) }] : made;
  const work = workNames(draw, draw.between(6, 12)).map((what): Line => {
    const target = drawTarget(draw);
    const due = { shown: 45_000 + draw.between(0, 700), as: dueFormat };
    return { is: 'work', cells: { what, target, ...inPeriods(year.keys, figuresFor(draw, target, year.keys.length, year.reported)), due } };
  });
  return { year, columns, shape, lines: linesAround(draw, work, shape.below) };
}

function linesAround(draw: Draw, work: readonly Line[], below: Required<Shape>['below']): readonly Line[] {
  if (below === 'nothing') return work;
  if (below === 'total') return [...work, { is: 'total', name: draw.among(['Total', 'Grand total', 'TOTAL']) }];
  const half = Math.ceil(work.length / 2);
  return [
    { is: 'part', name: 'Housing' },
    ...work.slice(0, half),
    { is: 'subtotal', name: 'Subtotal', of: half },
    { is: 'part', name: 'Places' },
    ...work.slice(half),
    { is: 'subtotal', name: 'Subtotal', of: work.length - half },
    { is: 'total', name: 'Total' },
  ];
}

/** Cells that are put in place of the plan's own. `line`: of `plan.lines`. */
export interface Change {
  readonly line: number;
  readonly key: string;
  readonly cell: DraftCell;
}

/** The plan on its sheet; the address of the change, where there is one, is what is wrong. */
export function onItsSheet(draw: Draw, plan: CleanPlan, change: Change | null): EvidencePlan {
  const rows: DraftRow[] = [];
  plan.lines.forEach((line, index) => {
    const made = cellsOf(plan, line, rows, index);
    const changed = change?.line === index ? { [change.key]: change.cell } : {};
    const full = line.is === 'work' ? withWorkedOut(plan, { ...made, ...changed }) : made;
    rows.push({ ...blankRow, cells: { ...full, ...changed }, ...(change?.line === index ? { wrongIn: change.key } : {}) });
  });
  const layout = { ...drawLayout(draw), themes: 'none', rag: false } as const;
  return onSheet(draw, { titles: plan.year.titles, columns: plan.columns, rows }, plan.year.asAt, layout);
}

/** Nothing of the columns that rows of work alone have. */
const blankBeside = { ref: null, owner: null, notes: null, due: null } as const;

function cellsOf(plan: CleanPlan, line: Line, above: readonly DraftRow[], index: number): Readonly<Record<string, DraftCell>> {
  if (line.is === 'work') return line.cells;
  if (line.is === 'part') return { ...blankBeside, what: line.name };
  const keys = ['target', ...plan.year.keys.slice(0, plan.year.reported), 'total'];
  const cells = Object.fromEntries(keys.map((key) => [key, sumOfLines(plan, line, above, { key, index })]));
  const [total, target] = [numberIn(cells.total), numberIn(cells.target)];
  const share = total === null || target === null ? null : total / target;
  const percent = plan.shape.percent === 'none' || share === null ? {} : { percent: shareOf(plan, share) };
  return { ...blankBeside, what: line.name, ...cells, ...percent };
}

function sumOfLines(
  { lines, shape }: CleanPlan,
  line: Line,
  above: readonly DraftRow[],
  { key, index }: { readonly key: string; readonly index: number },
): DraftCell {
  const subtotals = lines.flatMap(({ is }, at) => (is === 'subtotal' ? [at] : []));
  const first = line.is === 'subtotal' ? index - line.of : 0;
  const taken = line.is === 'total' && subtotals.length > 0 ? subtotals : above.flatMap((_, at) => (at >= first ? [at] : []));
  const gives = added(taken.map((at) => above[at]?.cells[key]));
  if (shape.sums === 'typed') return gives;
  const isList = line.is === 'total' && subtotals.length > 0;
  return {
    made: (at) => (isList ? `=${taken.map((each) => at(key, index - each)).join('+')}` : `=SUM(${at(key, index - first)}:${at(key, 1)})`),
    gives,
  };
}

/** Total and percentage of a row of work, from what its cells hold. */
function withWorkedOut(plan: CleanPlan, cells: Readonly<Record<string, DraftCell>>): Readonly<Record<string, DraftCell>> {
  const { shape, year } = plan;
  const sum = added(year.keys.map((key) => cells[key]));
  const total: DraftCell = cells.total ?? (shape.totals === 'typed' ? sum : { made: sumFormula(year.keys), gives: sum });
  const [done, target] = [numberIn(total), numberIn(cells.target)];
  const share = done === null || target === null ? null : done / target;
  return { percent: share === null || shape.percent === 'none' ? null : shareOf(plan, share), ...cells, total };
}

function shareOf({ shape }: CleanPlan, share: number): DraftCell {
  return shape.percent === 'formula'
    ? { made: (at) => `=${at('total')}/${at('target')}`, gives: share }
    : { shown: Math.round(share * 100) / 100, as: '0%' };
}

function added(cells: readonly (DraftCell | undefined)[]): CellValue {
  const values = cells.map(valueOf);
  const error = values.find((value) => typeof value === 'object' && value !== null);
  return error ?? values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

/** What a cell holds once it is worked out. */
export function valueOf(cell: DraftCell | undefined): CellValue {
  if (typeof cell !== 'object' || cell === null) return cell ?? null;
  if ('shown' in cell) return cell.shown;
  return 'gives' in cell ? cell.gives : cell;
}

export function numberIn(cell: DraftCell | undefined): number | null {
  const value = valueOf(cell);
  return typeof value === 'number' ? value : null;
}
