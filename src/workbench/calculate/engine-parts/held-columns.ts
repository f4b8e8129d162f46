// Formulas filled down a long column that read their own row and single fixed cells are calculated column by column, and the
// engine gets what they come to as plain values: a graph of a hundred thousand formulas takes it longer than all the rest.
// What they read never changes behind them: a column that reads what changes is handed to the engine as formulas first.

import { SimpleRangeValue } from 'hyperformula';
import { hasPureFunctionsAlone, isAddress, isArea } from './alike-rows';
import type { FilledFormula } from './filled-formulas';
import type { EngineParts, PartAddress, PartArea } from './parts';

/** Shorter columns are the engine's. */
const fewestRows = 200;

/** Of so many rows one that has changed is as good as all. */
const manyRows = 4;

/** What is asked of the engine, which waits with calculating until it is told. */
interface EngineSteps {
  /** The engine has the formula from now on. */
  fill(address: PartAddress, formula: FilledFormula): void;
  /** The engine has the value, and not the formula that came to it. */
  place(address: PartAddress, value: unknown): void;
  /** Calculates what has changed; gives the cells that came to another value. */
  calculate(): Iterable<PartAddress>;
}

/** The columns of one engine that are calculated here. */
interface HeldColumns {
  /** A formula is set, to be calculated by the next `settle`; false where it can only be the engine's. */
  hold(address: PartAddress, formula: FilledFormula): boolean;
  /** Something else is set. */
  touch(address: PartAddress): void;
  /** Gives all formulas to the engine. */
  release(steps: EngineSteps): void;
  /** Gives all formulas to the engine, and holds none from now on. */
  stop(steps: EngineSteps): void;
  /** Calculates all that was set, here and in the engine; gives the cells calculated here whose formula wasn't set now. */
  settle(steps: EngineSteps): readonly PartAddress[];
}

interface Column {
  readonly sheet: number;
  readonly column: number;
  /** By row; a row without one has something else, or nothing. */
  readonly formulas: (FilledFormula | undefined)[];
  rows: number;
  /** Columns of which a formula reads the cell in its own row. */
  readonly reads: Set<number>;
  /** Columns of which a formula reads some cell. */
  readonly readsSome: Set<number>;
  readonly fixed: Set<number>;
}

/** What a formula reads: columns in its own row, and cells elsewhere. */
interface Reads {
  readonly columns: readonly number[];
  readonly fixed: readonly PartAddress[];
}

/** More than there are. */
const [mostColumns, mostRows] = [2 ** 15, 2 ** 21];
const keyOfColumn = (sheet: number, column: number): number => sheet * mostColumns + column;
const keyOfCell = ({ sheet, row, col }: PartAddress): number => keyOfColumn(sheet, col) * mostRows + row;

/** An area that remembers no sums: the engine knows of none that only a held formula reads. */
const forgetfulArea: PartArea = {
  getFunctionValue: () => undefined,
  setFunctionValue: () => undefined,
  getCriterionFunctionValue: () => undefined,
  setCriterionFunctionValues: () => undefined,
  addDependentCacheRange: () => undefined,
};

/** `mayHold`: false where a formula somewhere tells formulas from values. */
export function holdColumns(parts: EngineParts, mayHold: boolean): HeldColumns {
  let holds = mayHold;
  const evaluation = evaluating(parts);
  const putting = puttingQuietly(parts);
  const readsAt = rememberedReads();
  const held = new Map<number, Column>();
  const pending = new Map<number, Column>();
  /** Held ones that read what has changed since they were calculated, and of how many of their rows. */
  const stale = new Map<Column, number>();

  const noteChange = (address: PartAddress): void => {
    if (held.size === 0) return;
    const key = keyOfColumn(address.sheet, address.col);
    for (const column of held.values()) {
      if (!column.readsSome.has(key)) continue;
      const isRead = column.reads.has(key) && column.formulas[address.row] !== undefined;
      const rows = column.fixed.has(keyOfCell(address)) ? column.rows : isRead ? 1 : 0;
      if (rows > 0) stale.set(column, (stale.get(column) ?? 0) + rows);
    }
  };
  const give = (column: Column, steps: EngineSteps): void => {
    for (const { formula, ...address } of addressesOf(column)) steps.fill(address, formula);
  };
  const giveHeld = (column: Column, steps: EngineSteps): void => {
    held.delete(keyOfColumn(column.sheet, column.column));
    give(column, steps);
  };
  const calculate = (steps: EngineSteps): void => {
    do {
      for (const column of stale.keys()) giveHeld(column, steps);
      stale.clear();
      for (const address of steps.calculate()) noteChange(address);
    } while (stale.size > 0);
  };
  const noteRows = (column: Column): void => {
    if (held.size === 0) return;
    for (const address of addressesOf(column)) noteChange(address);
  };
  /** Where many rows of a column are to be calculated anew, the column is, and stays here. */
  const takeAgain = (): readonly Column[] => {
    const again: Column[] = [];
    for (;;) {
      const next = [...stale.keys()].find(
        (column) => (stale.get(column) ?? 0) * manyRows >= column.rows && !pending.has(keyOfColumn(column.sheet, column.column)),
      );
      if (next === undefined) return again;
      const key = keyOfColumn(next.sheet, next.column);
      stale.delete(next);
      held.delete(key);
      pending.set(key, next);
      again.push(next);
      noteRows(next);
    }
  };
  const replace = (column: Column, steps: EngineSteps): void => {
    const earlier = held.get(keyOfColumn(column.sheet, column.column));
    noteRows(column);
    if (earlier === undefined) return;
    for (const { row } of addressesOf(column)) earlier.formulas[row] = undefined;
    giveHeld(earlier, steps);
  };
  const release = (steps: EngineSteps): void => {
    for (const column of [...held.values()]) giveHeld(column, steps);
    stale.clear();
  };
  return {
    hold: (address, formula) => {
      const reads = holds ? readsAt(formula, address) : null;
      if (reads === null) return false;
      const key = keyOfColumn(address.sheet, address.col);
      const column = pending.get(key) ?? newColumn(address);
      pending.set(key, column);
      if (column.formulas[address.row] === undefined) column.rows += 1;
      column.formulas[address.row] = formula;
      addReads(column, reads);
      return true;
    },
    touch: (address) => {
      noteChange(address);
      const key = keyOfColumn(address.sheet, address.col);
      for (const column of [pending.get(key), held.get(key)]) {
        if (column?.formulas[address.row] === undefined) continue;
        column.formulas[address.row] = undefined;
        column.rows -= 1;
      }
    },
    release,
    stop: (steps) => {
      holds = false;
      release(steps);
      for (const column of pending.values()) give(column, steps);
      pending.clear();
    },
    settle: (steps) => {
      const again = takeAgain();
      const columns = inOrder([...pending.values()].filter(({ rows }) => rows >= fewestRows));
      for (const column of pending.values()) {
        replace(column, steps);
        if (!columns.includes(column)) give(column, steps);
      }
      pending.clear();
      calculate(steps);
      for (const column of columns) {
        const isHeld = evaluation(column, (address, value) => {
          putting(() => {
            steps.place(address, value);
          });
        });
        if (isHeld) held.set(keyOfColumn(column.sheet, column.column), column);
        else give(column, steps);
      }
      if (columns.length > 0) calculate(steps);
      return again.flatMap(addressesOf);
    },
  };
}

/** The cells of a column that have a formula, each with it. */
function addressesOf({ sheet, column, formulas }: Column): readonly (PartAddress & { readonly formula: FilledFormula })[] {
  return formulas.flatMap((formula, row) => (formula === undefined ? [] : [{ sheet, row, col: column, formula }]));
}

function newColumn({ sheet, col }: PartAddress): Column {
  return { sheet, column: col, formulas: [], rows: 0, reads: new Set(), readsSome: new Set(), fixed: new Set() };
}

function addReads({ reads, readsSome, fixed }: Column, read: Reads): void {
  for (const key of read.columns) {
    reads.add(key);
    readsSome.add(key);
  }
  for (const address of read.fixed) {
    fixed.add(keyOfCell(address));
    readsSome.add(keyOfColumn(address.sheet, address.col));
  }
}

/** What a formula reads at an address, looked up once a column; null where it isn't only its own row and single fixed cells. */
function rememberedReads(): (formula: FilledFormula, address: PartAddress) => Reads | null {
  const known = new WeakMap<FilledFormula, Map<number, Reads | null>>();
  return (formula, address) => {
    const byColumn = known.get(formula) ?? new Map<number, Reads | null>();
    known.set(formula, byColumn);
    const key = keyOfColumn(address.sheet, address.col);
    const before = byColumn.get(key);
    if (before !== undefined) return before;
    const reads = readsOf(formula, address);
    byColumn.set(key, reads);
    return reads;
  };
}

function readsOf({ parsed }: FilledFormula, { sheet, col }: PartAddress): Reads | null {
  if (!hasPureFunctionsAlone(parsed)) return null;
  const columns: number[] = [];
  const fixed: PartAddress[] = [];
  const [row, below] = [100, 101];
  for (const dependency of parsed.dependencies) {
    const [here, moved] = [dependency.absolutize({ sheet, row, col }), dependency.absolutize({ sheet, row: below, col })];
    if (isArea(here) && isArea(moved)) {
      if ([here.start, here.end].some((end) => end.row !== row) || [moved.start, moved.end].some((end) => end.row !== below)) return null;
      for (let column = here.start.col; column <= here.end.col; column += 1) columns.push(keyOfColumn(here.start.sheet, column));
    } else if (isAddress(here) && isAddress(moved)) {
      if (here.row === row && moved.row === below) columns.push(keyOfColumn(here.sheet, here.col));
      else if (here.row === moved.row) fixed.push(here);
      else return null;
    } else return null;
  }
  return { columns, fixed };
}

/** Each after those that it reads; without those that read each other or themselves. */
function inOrder(columns: readonly Column[]): readonly Column[] {
  const ordered: Column[] = [];
  let left = columns;
  for (;;) {
    const waiting = left;
    const ready = waiting.filter(({ readsSome }) => !waiting.some(({ sheet, column }) => readsSome.has(keyOfColumn(sheet, column))));
    if (ready.length === 0) return ordered;
    ordered.push(...ready);
    left = waiting.filter((column) => !ready.includes(column));
  }
}

/** Calculates a column from its first row to its last; false where a formula comes to several values. */
function evaluating({
  evaluator,
  dependencyGraph,
}: EngineParts): (column: Column, place: (address: PartAddress, value: unknown) => void) => boolean {
  let isEvaluating = false;
  const getRange = dependencyGraph.getRange.bind(dependencyGraph);
  dependencyGraph.getRange = (start, end) => (isEvaluating ? forgetfulArea : getRange(start, end));
  return ({ sheet, column, formulas }, place) => {
    isEvaluating = true;
    try {
      for (const [row, formula] of formulas.entries()) {
        if (formula === undefined) continue;
        const address = { sheet, row, col: column };
        const state = { formulaAddress: address, arraysFlag: false, formulaVertex: undefined };
        const value = evaluator.evaluateAstToCellValue(formula.parsed.ast, state);
        if (value instanceof SimpleRangeValue) return false;
        place(address, value);
      }
      return true;
    } finally {
      isEvaluating = false;
    }
  };
}

/** A value that nothing in the engine reads leaves nothing to calculate. */
function puttingQuietly({ graph }: EngineParts): (put: () => void) => void {
  let isPutting = false;
  const mark = graph.markNodeAsDirty.bind(graph);
  const isRead = (node: unknown): boolean => {
    const id = graph.getNodeIdIfNotNumber(node);
    return id === undefined || graph.infiniteRangeIds.size > 0 || graph.edgesSparseArray[id]?.length !== 0;
  };
  graph.markNodeAsDirty = (node) => {
    if (!isPutting || isRead(node)) mark(node);
  };
  return (put) => {
    isPutting = true;
    put();
    isPutting = false;
  };
}
