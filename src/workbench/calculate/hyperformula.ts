// The calculator on HyperFormula. An engine's error never replaces a value because the engine lacks something: such a formula keeps its value and is reported.
// Nothing is calculated before it must be: opening a file to read it costs one pass over its cells.

import { cellAt } from '../workbook/cells';
import type { Cell, Sheet, Workbook } from '../workbook/model';
import type { Calculator, CellPosition } from './calculator';
import { keepWhatDiffers } from './compare-with-saved';
import { namesTaken, startEngine, type Engine, type EngineName, type EnginePlace, type EngineResult } from './engine';
import type { FormulaContext } from './formula-for-engine';
import { contentOfFormula, keep, keptFormulas, noStates, release } from './formula-states';
import { isSameValue } from './same-value';
import {
  contentOfValue,
  contentsOf,
  differences,
  formulaCell,
  namesOf,
  namesOfCells,
  setContent,
  type NameContent,
  type SheetContents,
} from './sheet-contents';
import { tablesOf } from './structured-references';

/** A workbook's contents at one moment, formulas not yet told to an engine. */
interface Contents {
  readonly sheets: readonly SheetContents[];
  readonly names: readonly EngineName[];
  readonly context: FormulaContext;
}

/** An engine and what it was given, by sheet id. */
interface Running {
  readonly engine: Engine;
  readonly sheets: ReadonlyMap<string, Pick<SheetContents, 'name' | 'rows'>>;
  readonly names: readonly EngineName[];
  readonly context: FormulaContext;
}

/**
 * Above this many changed cells a new engine is quicker than changing the old one: HyperFormula takes about 1 ms for each cell set,
 * and 0.15 ms for each formula that it starts with.
 */
function mostSingleChanges(workbook: Workbook): number {
  let cells = 0;
  for (const sheet of workbook.sheets) for (const row of sheet.rows.values()) cells += row.size;
  return 300 + cells / 30;
}

/** Calculated numbers carry 15 digits: what differs below them is no change. */
const noChange = 1e-14;

/**
 * Compares the file's saved values with the engine's before the first recalculation (at once, where a formula has no value).
 * The comparison is with the workbook as it is when this is called: call it before anything is changed.
 */
export function createCalculator(workbook: Workbook): Calculator {
  const states = noStates();
  let opened: Contents | null = contentsNow(workbook);
  let running: Running | null = null;

  /** The engine as the file was opened: what differs from the saved values is kept, what has no value gets one. */
  function startAsOpened(contents: Contents): Running {
    for (const { rows, formulas } of contents.sheets) {
      for (const formula of formulas)
        setContent(rows, formula.row, formula.column, contentOfFormula(states, formula, contents.context, true));
    }
    const engine = startEngine(contents.sheets, contents.names, workbook.date1904);
    const tried = contents.sheets.flatMap(({ formulas }) => formulas.filter(({ cell }) => !states.kept.has(cell)));
    for (const [formula, reason] of keepWhatDiffers(engine, tried)) keep(states, formula, reason);
    for (const formula of tried) {
      if (formula.saved === null && formula.cell.formula === formula.formula) settle(formula.cell, engine.result(formula));
    }
    const sheets = contents.sheets.map(({ sheetId, name, rows, formulas }): [string, Pick<SheetContents, 'name' | 'rows'>] => {
      for (const { row, column, cell, saved } of formulas)
        if (states.kept.has(cell) && saved !== null) setContent(rows, row, column, contentOfValue(saved));
      return [sheetId, { name, rows }];
    });
    return { engine, sheets: new Map(sheets), names: contents.names, context: contents.context };
  }

  function start(): Running {
    running ??= startAsOpened(opened ?? contentsNow(workbook));
    opened = null;
    return running;
  }

  /** Puts a result in the cell; true where its value is another now. */
  function settle(cell: Cell, result: EngineResult): boolean {
    if (cell.formula === null || states.kept.has(cell)) return false;
    if (result.kind === 'lacking') {
      states.lacking.add(cell);
      return false;
    }
    states.lacking.delete(cell);
    if (isSameValue(cell.value, result.value, noChange)) return false;
    cell.value = result.value;
    return true;
  }

  function settleAll(results: Iterable<{ readonly place: EnginePlace; readonly result: EngineResult }>): readonly CellPosition[] {
    const sheetsByName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    const changed: CellPosition[] = [];
    for (const { place, result } of results) {
      const sheet = sheetsByName.get(place.sheetName);
      const cell = sheet && cellAt(sheet, place.row, place.column);
      if (sheet !== undefined && cell !== undefined && settle(cell, result)) changed.push({ sheet, row: place.row, column: place.column });
    }
    return changed;
  }

  function cellsChanged(positions: readonly CellPosition[]): readonly CellPosition[] {
    const { engine, sheets, context } = start();
    if (positions.length > mostSingleChanges(workbook) || positions.some(({ sheet }) => sheets.get(sheet.id)?.name !== sheet.name)) {
      for (const { sheet, row, column } of positions) releaseAt(sheet, row, column);
      return structureChanged();
    }
    const written: EnginePlace[] = [];
    const results = engine.together((todo) => {
      for (const { sheet, row, column } of positions) {
        releaseAt(sheet, row, column);
        const place = { sheetName: sheet.name, row, column };
        const content = contentAt(sheet, row, column, context);
        if (cellAt(sheet, row, column)?.formula != null) written.push(place);
        const rows = sheets.get(sheet.id)?.rows;
        if (rows !== undefined) setContent(rows, row, column, content);
        todo.set(place, content);
      }
    });
    return settleAll([...results, ...written.map((place) => ({ place, result: engine.result(place) }))]);
  }

  function releaseAt(sheet: Sheet, row: number, column: number): void {
    const cell = cellAt(sheet, row, column);
    if (cell !== undefined) release(states, cell);
  }

  function contentAt(sheet: Sheet, row: number, column: number, context: FormulaContext) {
    const cell = cellAt(sheet, row, column);
    if (cell === undefined) return null;
    return cell.formula === null
      ? contentOfValue(cell.value)
      : contentOfFormula(states, formulaCell(sheet, row, column, cell, cell.formula), context, false);
  }

  function structureChanged(): readonly CellPosition[] {
    const before = start();
    const now = contentsNow(workbook);
    for (const { rows, formulas } of now.sheets) {
      for (const formula of formulas) setContent(rows, formula.row, formula.column, contentOfFormula(states, formula, now.context, false));
    }
    const results = changeInPlace(before, now, mostSingleChanges(workbook)) ?? startAgain(before, now);
    running = { ...now, engine: results.engine, sheets: new Map(now.sheets.map(({ sheetId, name, rows }) => [sheetId, { name, rows }])) };
    return settleAll(results.changes ?? everyResult(running));
  }

  function startAgain(before: Running, now: Contents) {
    before.engine.destroy();
    return { engine: startEngine(now.sheets, now.names, workbook.date1904), changes: null };
  }

  /** The results of every formula in the workbook. */
  function* everyResult({ engine }: Running): Generator<{ readonly place: EnginePlace; readonly result: EngineResult }> {
    for (const sheet of workbook.sheets) {
      for (const [row, cells] of sheet.rows) {
        for (const [column, cell] of cells) {
          const place = { sheetName: sheet.name, row, column };
          if (cell.formula !== null && !states.kept.has(cell)) yield { place, result: engine.result(place) };
        }
      }
    }
  }

  if (opened.sheets.some(({ formulas }) => formulas.some(({ saved }) => saved === null))) start();
  return {
    cellsChanged,
    structureChanged,
    get kept() {
      start();
      return keptFormulas(states, workbook);
    },
  };
}

function contentsNow(workbook: Workbook): Contents {
  const tables = tablesOf(workbook);
  const sheets = workbook.sheets.map(contentsOf);
  const names = namesOf(workbook, { tables, namesNotTaken: new Set(), namesOfCells: new Map() });
  const taken = namesTaken(
    sheets.map(({ name }) => name),
    names.filter(isTold),
  );
  const notTaken = names.filter((name) => !taken.some((one) => one === name));
  const namesNotTaken = new Set(notTaken.map(({ name }) => name.toLowerCase()));
  return { sheets, names: taken, context: { tables, namesNotTaken, namesOfCells: namesOfCells(workbook) } };
}

function isTold(name: NameContent): name is NameContent & EngineName {
  return name.text !== null;
}

/** Gives a running engine the changes, where they are few and no sheet went or changed its name; null where they aren't. */
function changeInPlace({ engine, sheets, names }: Running, now: Contents, most: number) {
  const added = now.sheets.filter(({ sheetId }) => !sheets.has(sheetId));
  const stayed = now.sheets.filter(({ sheetId, name }) => sheets.get(sheetId)?.name === name);
  if (stayed.length !== sheets.size || stayed.length + added.length !== now.sheets.length) return null;
  const cells = now.sheets.flatMap(({ sheetId, name, rows }) =>
    differences(sheets.get(sheetId)?.rows ?? [], rows).map(({ row, column, content }) => ({
      place: { sheetName: name, row, column },
      content,
    })),
  );
  if (cells.length > most) return null;
  const isSame = (one: EngineName, other: EngineName) =>
    one.name === other.name && one.sheetName === other.sheetName && one.text === other.text;
  const gone = names.filter((name) => !now.names.some((other) => isSame(name, other)));
  const come = now.names.filter((name) => !names.some((other) => isSame(name, other)));
  const changes = engine.together((todo) => {
    for (const { name } of added) todo.addSheet(name);
    for (const name of gone) todo.removeName(name);
    for (const name of come) todo.addName(name);
    for (const { place, content } of cells) todo.set(place, content);
  });
  const set = cells.map(({ place }) => ({ place, result: engine.result(place) }));
  return { engine, changes: [...changes, ...set] };
}
