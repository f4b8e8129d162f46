// Clean plans with one defect each, planted where its cell is known.

import type { CellValue } from '../../../../src/domain/model/cell';
import type { Grid } from '../../../../src/domain/model/grid';
import type { IsoDate } from '../../../../src/domain/model/dates';
import { gridOf } from '../../../domain/recognise/grid-of';
import { sumFormula } from '../evidence/columns';
import type { Draw } from '../evidence/draw';
import type { AddressOf, DraftCell } from '../evidence/table-draft';
import { cleanPlan, numberIn, onItsSheet, valueOf, type Change, type CleanPlan, type Shape } from './clean-plan';

/** A workbook with a defect, or without it where none was to be planted. */
export interface PlantedWorkbook {
  readonly grids: readonly Grid[];
  readonly asAt: IsoDate;
  /** Where it is to be found; null where none was planted. */
  readonly cell: string | null;
}

/** Draws a workbook that a defect can stand in, and plants it there. */
export type Defect = (draw: Draw, isPlanted: boolean) => PlantedWorkbook;

/** A defect in one cell of a plan of some shape. */
function inPlan(
  shape: Shape,
  change: (draw: Draw, plan: CleanPlan) => Change,
  beside: (plan: CleanPlan) => readonly Grid[] = () => [],
): Defect {
  return (draw, isPlanted) => {
    const plan = cleanPlan(draw, shape);
    const changed = change(draw, plan);
    const { grid, asAt, wrong } = onItsSheet(draw, plan, isPlanted ? changed : null);
    return { grids: [grid, ...beside(plan)], asAt, cell: wrong[0] ?? null };
  };
}

const lineNumbers = ({ lines }: CleanPlan, is: 'work' | 'subtotal' | 'total'): readonly number[] =>
  lines.flatMap((line, at) => (line.is === is ? [at] : []));

/** What a row of work holds. */
function figuresOf({ lines, year }: CleanPlan, line: number): readonly (number | null)[] {
  const found = lines[line];
  return found?.is === 'work' ? year.keys.map((key) => numberIn(found.cells[key])) : [];
}

const added = (figures: readonly (number | null)[]): number => figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);

/** A row of work that `fits`; else any. */
function someWork(draw: Draw, plan: CleanPlan, fits: (figures: readonly (number | null)[]) => boolean = () => true): number {
  const all = lineNumbers(plan, 'work');
  const fitting = all.filter((line) => fits(figuresOf(plan, line)));
  return draw.among(fitting.length > 0 ? fitting : all);
}

/** So far from a figure, and from every way of counting its periods, that no rounding explains it. */
function misstated(draw: Draw, figures: readonly (number | null)[]): number {
  const numbers = figures.filter((figure) => figure !== null);
  const given = [added(figures), numbers.at(-1) ?? 0, Math.max(0, ...numbers), added(figures) / Math.max(1, numbers.length)];
  let wrong = added(figures) + draw.between(2, 40);
  while (given.some((figure) => Math.abs(figure - wrong) < 1)) wrong += 1;
  return wrong;
}

const totalOff = (totals: 'typed' | 'formula'): Defect =>
  inPlan({ totals }, (draw, plan) => {
    const line = someWork(draw, plan);
    return { line, key: 'total', cell: misstated(draw, figuresOf(plan, line)) };
  });

/** A figure in a sum of rows that isn't their sum. */
const sumOff = (below: 'total' | 'parts', sums: 'typed' | 'formula'): Defect =>
  inPlan({ below, sums }, (draw, plan) => {
    const line = draw.among(lineNumbers(plan, below === 'parts' ? 'subtotal' : 'total'));
    const key = draw.among(plan.year.keys.slice(0, plan.year.reported));
    const parts = plan.lines.flatMap((each, at) =>
      each.is === 'work' && at < line && at >= firstOf(plan, line) ? [numberIn(each.cells[key])] : [],
    );
    // A slip of the pen: far from nothing, and not so far that it is another figure.
    return { line, key, cell: added(parts) + draw.among([-1, 1]) * Math.max(2, Math.round(added(parts) / draw.between(8, 20))) };
  });

function firstOf({ lines }: CleanPlan, line: number): number {
  const found = lines[line];
  return found?.is === 'subtotal' ? line - found.of : 0;
}

const missesColumn: Defect = inPlan({ totals: 'formula', least: 3 }, (draw, plan) => {
  const { keys, reported } = plan.year;
  const isFirst = draw.chance(50) || reported < keys.length;
  const line = someWork(draw, plan, (figures) => ((isFirst ? figures[0] : figures.at(-1)) ?? 0) > 0);
  const taken = isFirst ? keys.slice(1) : keys.slice(0, -1);
  const figures = figuresOf(plan, line);
  return { line, key: 'total', cell: { made: sumFormula(taken), gives: added(isFirst ? figures.slice(1) : figures.slice(0, -1)) } };
});

const missesRow: Defect = inPlan({ below: 'total', sums: 'formula' }, (draw, plan) => {
  const line = plan.lines.length - 1;
  const key = draw.among(plan.year.keys.slice(0, plan.year.reported));
  const figures = plan.lines.slice(0, -1).map((each) => (each.is === 'work' ? numberIn(each.cells[key]) : null));
  const isFirst = (figures.at(-1) ?? 0) === 0 || (draw.chance(50) && (figures[0] ?? 0) > 0);
  const made = (at: AddressOf): string => `=SUM(${at(key, isFirst ? line - 1 : line)}:${at(key, isFirst ? 1 : 2)})`;
  return { line, key, cell: { made, gives: added(isFirst ? figures.slice(1) : figures.slice(0, -1)) } };
});

const numberAsText: Defect = inPlan({}, (draw, plan) => {
  const line = someWork(draw, plan);
  const at = draw.between(0, plan.year.reported - 1);
  return { line, key: plan.year.keys[at] ?? '', cell: `${draw.among(['', '', ' '])}${String(figuresOf(plan, line)[at] ?? 0)}` };
});

const dateAsText: Defect = inPlan({ due: true }, (draw, plan) => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return { line: someWork(draw, plan), key: 'due', cell: `${two(draw.between(13, 28))}/${two(draw.between(1, 12))}/2025` };
});

const errorValue: Defect = inPlan({}, (draw, plan) => {
  const error = { error: draw.among(['#REF!', '#VALUE!', '#N/A', '#DIV/0!', '#NAME?']) };
  const percent = plan.shape.percent === 'none' ? [] : ['percent'];
  const key = draw.among(['target', 'total', plan.year.keys[0] ?? '', ...percent]);
  const made = error.error === '#REF!' ? '=#REF!+1' : error.error === '#NAME?' ? '=SUMM(1)' : error.error === '#N/A' ? '=NA()' : '=1/0';
  return { line: someWork(draw, plan), key, cell: { made: () => made, gives: error } };
});

const percentOff = (percent: 'typed' | 'formula'): Defect =>
  inPlan({ percent, totals: 'formula' }, (draw, plan) => {
    const line = someWork(draw, plan);
    const found = plan.lines[line];
    const target = found?.is === 'work' ? (numberIn(found.cells.target) ?? 1) : 1;
    const share = added(figuresOf(plan, line)) / target;
    return { line, key: 'percent', cell: { shown: Math.round((share + draw.between(4, 30) / 100) * 100) / 100, as: '0%' } };
  });

const breaksPattern: Defect = inPlan({ percent: 'formula' }, (draw, plan) => {
  const line = someWork(draw, plan, (figures) => (figures[0] ?? 0) > 0);
  const found = plan.lines[line];
  const target = found?.is === 'work' ? (numberIn(found.cells.target) ?? 1) : 1;
  const [first] = plan.year.keys;
  const cell: DraftCell = { made: (at) => `=${at(first ?? '')}/${at('target')}`, gives: (figuresOf(plan, line)[0] ?? 0) / target };
  return { line, key: 'percent', cell };
});

const blankPeriod: Defect = inPlan({ least: 3 }, (draw, plan) => {
  const line = someWork(draw, plan, (figures) => (figures[plan.year.reported - 1] ?? 0) > 0);
  return { line, key: plan.year.keys[draw.between(0, plan.year.reported - 2)] ?? '', cell: null };
});

const doubledOperator: Defect = inPlan({ totals: 'formula', least: 2 }, (draw, plan) => {
  const line = someWork(draw, plan);
  const made = (at: AddressOf): string =>
    `=${plan.year.keys.map((key) => at(key)).join('+')}`.replace('+', draw.among(['++', '+ +', '-+', '--']));
  return { line, key: 'total', cell: { made, gives: added(figuresOf(plan, line)) } };
});

const otherWorkbook: Defect = inPlan({}, (draw, plan) => {
  const line = someWork(draw, plan);
  const key = draw.among(['target', plan.year.keys[0] ?? '']);
  const found = plan.lines[line];
  const gives = found?.is === 'work' ? valueOf(found.cells[key]) : null;
  const made = draw.among(["='[Targets 2024.xlsx]Sheet1'!$B$4", '=[Returns.xlsx]Data!C7', "='C:\\Plans\\[Old.xls]Plan'!D9"]);
  return { line, key, cell: { made: () => made, gives } };
});

/** A sheet beside the plan, under another name. */
function beside(name: string, rows: Parameters<typeof gridOf>[0]): Grid {
  return { ...gridOf(rows), sheet: { id: name, name } };
}

const targetOf = (line: CleanPlan['lines'][number]): CellValue => (line.is === 'work' ? valueOf(line.cells.target) : null);
const nameOf = (line: CleanPlan['lines'][number]): CellValue => (line.is === 'work' ? valueOf(line.cells.what) : null);

const approximateLookUp: Defect = (draw, isPlanted) => {
  const drawn = cleanPlan(draw, {});
  const lookUp = (ending: string, gives: CellValue): DraftCell => ({
    made: (at) => `=VLOOKUP(${at('what')},Targets!$A$2:$B$60,2${ending})`,
    gives,
  });
  const lines = drawn.lines.map((line) =>
    line.is === 'work' ? { ...line, cells: { ...line.cells, target: lookUp(',FALSE', targetOf(line)) } } : line,
  );
  const plan = { ...drawn, lines };
  const line = someWork(draw, plan);
  const found = lines[line];
  const change: Change = {
    line,
    key: 'target',
    cell: lookUp(draw.among(['', ',TRUE', ',1']), found === undefined ? null : targetOf(found)),
  };
  const { grid, asAt, wrong } = onItsSheet(draw, plan, isPlanted ? change : null);
  const list = drawn.lines.filter(({ is }) => is === 'work').map((each) => [nameOf(each), targetOf(each)]);
  return { grids: [grid, beside('Targets', [['Name', 'Figure'], ...list])], asAt, cell: wrong[0] ?? null };
};

const sheetsDisagree: Defect = (draw, isPlanted) => {
  const plan = cleanPlan(draw, { below: 'nothing' });
  const { grid, asAt } = onItsSheet(draw, plan, null);
  const off = draw.between(0, plan.lines.length - 1);
  const rows = plan.lines.map((line, index) => {
    const sum = added(figuresOf(plan, index));
    return [nameOf(line), targetOf(line), isPlanted && index === off ? sum + draw.between(1, 9) : sum];
  });
  const summary = beside('Summary', [['Measure', 'Target', 'Total'], ...rows]);
  return { grids: [grid, summary], asAt, cell: isPlanted ? `Summary!C${String(off + 2)}` : null };
};

/** A defect, and the checks that find it. */
interface KnownDefect {
  readonly plant: Defect;
  readonly checks: readonly string[];
}

const total = ['total-fits-no-method', 'total-differs'];
const ofRows = ['typed-sum', 'typed-total', 'typed-over-formula'];
const percentage = ['achieved-differs', 'typed-ratio'];

export const defects: Readonly<Record<string, KnownDefect>> = {
  'a stated total that is off': { plant: totalOff('typed'), checks: total },
  'a total typed over a formula': { plant: totalOff('formula'), checks: [...total, 'typed-over-formula'] },
  'a typed total of rows that is off': { plant: sumOff('total', 'typed'), checks: ofRows },
  'a total of rows typed over a formula': { plant: sumOff('total', 'formula'), checks: ofRows },
  'a typed subtotal that is off': { plant: sumOff('parts', 'typed'), checks: ofRows },
  'a subtotal typed over a formula': { plant: sumOff('parts', 'formula'), checks: ofRows },
  'a sum that misses a column at its edge': { plant: missesColumn, checks: ['odd-range', 'broken-pattern', ...total] },
  'a sum that misses a row at its edge': { plant: missesRow, checks: ['sum-misses-rows', 'odd-range'] },
  'a number stored as text': { plant: numberAsText, checks: ['text-in-figures', 'text-counted'] },
  'a date stored as text': { plant: dateAsText, checks: ['date-as-text', 'date-two-ways'] },
  'an error value': { plant: errorValue, checks: ['error-value', 'error-in-figures', 'error-in-total'] },
  'a percentage that is off': { plant: percentOff('typed'), checks: percentage },
  'a percentage typed over a formula': { plant: percentOff('formula'), checks: [...percentage, 'typed-over-formula'] },
  'a formula that breaks its block’s pattern': { plant: breaksPattern, checks: ['broken-pattern', ...percentage] },
  'a period left blank before a filled one': { plant: blankPeriod, checks: ['period-skipped'] },
  'figures of two sheets that disagree': { plant: sheetsDisagree, checks: ['repeated-figure'] },
  'an approximate look-up': { plant: approximateLookUp, checks: ['approximate-look-up'] },
  'a doubled operator': { plant: doubledOperator, checks: ['doubled-operator'] },
  'a link to another workbook': { plant: otherWorkbook, checks: ['other-workbook'] },
};
