// The calculator on HyperFormula. A formula that the engine can't calculate keeps its value and is reported.
// Nothing is calculated before it must be: opening a file to read it costs one pass over its cells.

import { cellAt } from '../workbook/cells';
import type { Cell, CellValue, Sheet, Workbook } from '../workbook/model';
import type { Calculator, CellPosition } from './calculator';
import { differingFormulas } from './compare-with-saved';
import { startEngine, type Engine, type EngineName, type EnginePlace, type EngineResult, type PlacedResult } from './engine';
import { formulaForEngine, type FormulaContext } from './formula-texts/formula-for-engine';
import { contentOfFormula, keepSavedValue, keptFormulas, newFormulaStates, tryAgain, type FormulaStates } from './formula-states';
import { isWithinTolerance } from './same-value';
import { contentOfValue, differences, formulaCell, setContent, type SheetContents } from './sheet-contents';
import { contentsOfWorkbook, type WorkbookContents } from './workbook-contents';

/** An engine and the contents that it has. */
interface RunningEngine {
  readonly engine: Engine;
  /** By sheet id. */
  readonly sheets: ReadonlyMap<string, Pick<SheetContents, 'name' | 'rows'>>;
  readonly names: readonly EngineName[];
  readonly context: FormulaContext;
}

/** What a calculator keeps between calls. */
interface CalculatorState {
  readonly workbook: Workbook;
  readonly states: FormulaStates;
  /** The contents when the file was opened, until the engine has started with them. */
  opened: WorkbookContents | null;
  running: RunningEngine | null;
}

/** Calculated numbers carry 15 digits: what differs below them is no change. */
const changeTolerance = 1e-14;

/**
 * Compares the file's saved values with the engine's before the first recalculation, or at once where a formula has
 * no value.
 * The comparison is with the workbook as it is when this is called: call it before anything is changed.
 */
export function createCalculator(workbook: Workbook): Calculator {
  const opened = contentsOfWorkbook(workbook);
  const state: CalculatorState = { workbook, states: newFormulaStates(), opened, running: null };
  if (opened.sheets.some(({ formulas }) => formulas.some(({ saved }) => saved === null))) runningEngine(state);
  return {
    cellsChanged: (positions) => cellsChanged(state, positions),
    structureChanged: () => structureChanged(state),
    valueOf: (formula, sheet) => valueOf(state, formula, sheet),
    get kept() {
      runningEngine(state);
      return keptFormulas(state.states, workbook);
    },
  };
}

/** The engine, started on first use. */
function runningEngine(state: CalculatorState): RunningEngine {
  state.running ??= startAsOpened(state, state.opened ?? contentsOfWorkbook(state.workbook));
  state.opened = null;
  return state.running;
}

/** The engine as the file was opened: what differs from the saved values is kept, what has no value gets one. */
function startAsOpened({ workbook, states }: CalculatorState, contents: WorkbookContents): RunningEngine {
  fillInFormulas(states, contents, true);
  const engine = startEngine(contents.sheets, contents.names, workbook.date1904);
  const calculated = contents.sheets.flatMap(({ formulas }) => formulas.filter(({ cell }) => !states.kept.has(cell)));
  for (const [formula, reason] of differingFormulas(engine, calculated)) keepSavedValue(states, formula, reason);
  for (const formula of calculated) {
    if (formula.saved === null && formula.cell.formula === formula.formula) storeResult(states, formula.cell, engine.result(formula));
  }
  for (const { rows, formulas } of contents.sheets) {
    for (const { row, column, cell, saved } of formulas)
      if (states.kept.has(cell) && saved !== null) setContent(rows, row, column, contentOfValue(saved));
  }
  return { engine, sheets: contentsById(contents), names: contents.names, context: contents.context };
}

function fillInFormulas(states: FormulaStates, { sheets, context }: WorkbookContents, opening: boolean): void {
  for (const { rows, formulas } of sheets) {
    for (const formula of formulas) setContent(rows, formula.row, formula.column, contentOfFormula(states, formula, context, opening));
  }
}

function contentsById({ sheets }: WorkbookContents): RunningEngine['sheets'] {
  return new Map(sheets.map(({ sheetId, name, rows }) => [sheetId, { name, rows }]));
}

function cellsChanged(state: CalculatorState, positions: readonly CellPosition[]): readonly CellPosition[] {
  const { engine, sheets } = runningEngine(state);
  for (const position of positions) tryAgainAt(state.states, position);
  const isBeyondEngine = positions.some(({ sheet }) => sheets.get(sheet.id)?.name !== sheet.name);
  if (isBeyondEngine) return structureChanged(state);
  const written: EnginePlace[] = [];
  const results = engine.batch((changes) => {
    for (const { sheet, row, column } of positions) {
      const place = { sheetName: sheet.name, row, column };
      const content = contentAt(state, sheet, row, column);
      if (cellAt(sheet, row, column)?.formula != null) written.push(place);
      const rows = sheets.get(sheet.id)?.rows;
      if (rows !== undefined) setContent(rows, row, column, content);
      changes.set(place, content);
    }
  });
  return [...storeResults(state, results), ...storeResults(state, resultsAt(engine, written))];
}

function* resultsAt(engine: Engine, places: readonly EnginePlace[]): Generator<PlacedResult> {
  for (const place of places) yield { place, result: engine.result(place) };
}

function tryAgainAt(states: FormulaStates, { sheet, row, column }: CellPosition): void {
  const cell = cellAt(sheet, row, column);
  if (cell !== undefined) tryAgain(states, cell);
}

function contentAt(state: CalculatorState, sheet: Sheet, row: number, column: number) {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined) return null;
  if (cell.formula === null) return contentOfValue(cell.value);
  return contentOfFormula(state.states, formulaCell(sheet, row, column, cell, cell.formula), runningEngine(state).context, false);
}

function structureChanged(state: CalculatorState): readonly CellPosition[] {
  const { workbook, states } = state;
  const before = runningEngine(state);
  const now = contentsOfWorkbook(workbook);
  fillInFormulas(states, now, false);
  const results = changeInPlace(before, now);
  const engine = results === null ? restarted(before, now, workbook.date1904) : before.engine;
  state.running = { ...now, engine, sheets: contentsById(now) };
  return storeResults(state, results ?? everyResult(state, engine));
}

function restarted(before: RunningEngine, now: WorkbookContents, date1904: boolean): Engine {
  before.engine.destroy();
  return startEngine(now.sheets, now.names, date1904);
}

/**
 * Makes the changes in a running engine; null where a sheet was removed or renamed. Setting a cell takes the engine no
 * longer than starting with it, and what it has parsed stays known.
 */
function changeInPlace({ engine, sheets, names }: RunningEngine, now: WorkbookContents): Iterable<PlacedResult> | null {
  const addedSheets = now.sheets.filter(({ sheetId }) => !sheets.has(sheetId));
  const sameSheets = now.sheets.filter(({ sheetId, name }) => sheets.get(sheetId)?.name === name);
  if (sameSheets.length !== sheets.size || sameSheets.length + addedSheets.length !== now.sheets.length) return null;
  const cells = now.sheets.flatMap(({ sheetId, name, rows }) =>
    differences(sheets.get(sheetId)?.rows ?? [], rows).map(({ row, column, content }) => ({
      place: { sheetName: name, row, column },
      content,
    })),
  );
  const removedNames = names.filter((name) => !now.names.some((other) => isSameName(name, other)));
  const addedNames = now.names.filter((name) => !names.some((other) => isSameName(name, other)));
  const results = engine.batch((changes) => {
    for (const { name } of addedSheets) changes.addSheet(name);
    for (const name of removedNames) changes.removeName(name);
    for (const name of addedNames) changes.addName(name);
    for (const { place, content } of cells) changes.set(place, content);
  });
  return [...results, ...cells.map(({ place }) => ({ place, result: engine.result(place) }))];
}

function valueOf(state: CalculatorState, formula: string, sheet: Sheet): CellValue | undefined {
  const { engine, context } = runningEngine(state);
  const translated = formulaForEngine(formula, null, context);
  const result = translated.supported ? engine.resultOf(translated.text, sheet.name) : null;
  return result?.kind === 'value' ? result.value : undefined;
}

function isSameName(one: EngineName, other: EngineName): boolean {
  return one.name === other.name && one.sheetName === other.sheetName && one.text === other.text;
}

/** The results of every formula in the workbook. */
function* everyResult({ workbook, states }: CalculatorState, engine: Engine): Generator<PlacedResult> {
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        const place = { sheetName: sheet.name, row, column };
        if (cell.formula !== null && !states.kept.has(cell)) yield { place, result: engine.result(place) };
      }
    }
  }
}

/** Puts results in their cells; returns the positions whose value changed. */
function storeResults({ workbook, states }: CalculatorState, results: Iterable<PlacedResult>): readonly CellPosition[] {
  const sheetsByName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const changed: CellPosition[] = [];
  for (const { place, result } of results) {
    const { sheetName, row, column } = place;
    const sheet = sheetsByName.get(sheetName);
    const cell = sheet && cellAt(sheet, row, column);
    if (sheet !== undefined && cell !== undefined && storeResult(states, cell, result)) changed.push({ sheet, row, column });
  }
  return changed;
}

/** Puts a result in the cell; true where its value changed. */
function storeResult(states: FormulaStates, cell: Cell, result: EngineResult): boolean {
  if (cell.formula === null || states.kept.has(cell)) return false;
  if (result.kind === 'unsupported') {
    states.unsupported.add(cell);
    return false;
  }
  states.unsupported.delete(cell);
  if (isWithinTolerance(cell.value, result.value, changeTolerance)) return false;
  cell.value = result.value;
  return true;
}
