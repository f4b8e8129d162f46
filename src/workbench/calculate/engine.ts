// HyperFormula, set up to calculate as Excel does, with its results as cell values. Development only: it is GPL-3.

import { DenseSparseChooseBasedOnThreshold, DetailedCellError, ErrorType, ExportedCellChange, HyperFormula } from 'hyperformula';
import type { ConfigParams, ExportedChange } from 'hyperformula';
import { format } from 'numfmt';
import { maxColumns, maxRows, type CellValue } from '../workbook/model';
import { reuseResults } from './engine-parts/alike-rows';
import { addEdgesQuickly } from './engine-parts/edges';
import { registerExcelFunctions } from './engine-parts/engine-functions';
import { fillerOf } from './engine-parts/filled-formulas';
import { holdColumns } from './engine-parts/held-columns';
import { registerLazyFunctions } from './engine-parts/lazy-functions';
import { partsOf, type PartAddress } from './engine-parts/parts';
import { noteResults } from './engine-parts/results';
import { unsupportedFunctions } from './formula-texts/excel-function-names';
import { textInCell, type RelativeFormula } from './formula-texts/relative-formula';

/**
 * The content of a cell for the engine: formulas by their distances or with "=" before them, text with an apostrophe,
 * errors with "#".
 */
export type EngineContent = string | number | boolean | RelativeFormula | null;

/** Of cells with a formula like others' this is a formula; of all others it is what the engine takes as it is. */
export function isRelative(content: EngineContent): content is RelativeFormula {
  return typeof content === 'object' && content !== null;
}

function inCell(content: EngineContent, row: number, column: number): Exclude<EngineContent, RelativeFormula> {
  return isRelative(content) ? `=${textInCell(content, row, column)}` : content;
}

/** 'unsupported': the engine can't calculate the formula, which doesn't make it wrong. */
export type EngineResult = { readonly kind: 'value'; readonly value: CellValue } | { readonly kind: 'unsupported' };

export interface EnginePlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

interface EngineSheet {
  readonly name: string;
  readonly rows: readonly (readonly EngineContent[])[];
}

export interface EngineName {
  readonly name: string;
  /** Null: a name of the whole workbook. */
  readonly sheetName: string | null;
  /** Begins with "=". */
  readonly text: string;
}

/** A cell or a range that a formula reads directly. */
export interface EngineArea {
  readonly sheetName: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What the engine makes of a cell. */
export interface PlacedResult {
  readonly place: EnginePlace;
  readonly result: EngineResult;
}

/** What can be done to the engine's contents before it calculates: sheets and names first. */
interface EngineChange {
  set(place: EnginePlace, content: EngineContent): void;
  /** False where the engine doesn't accept such a name. */
  addName(name: EngineName): boolean;
  removeName(name: Pick<EngineName, 'name' | 'sheetName'>): void;
  addSheet(name: string): void;
}

export interface Engine {
  result(place: EnginePlace): EngineResult;
  /** Of a formula that is in no cell, with its equals sign. */
  resultOf(formula: string, sheetName: string): EngineResult;
  precedents(place: EnginePlace): readonly EngineArea[];
  /** Does all of `change` before calculating; gives the cells whose value is another now, to be gone through once. */
  batch(change: (changes: EngineChange) => void): Iterable<PlacedResult>;
  destroy(): void;
}

registerExcelFunctions();
registerLazyFunctions();

function settings(date1904: boolean): Partial<ConfigParams> {
  return {
    licenseKey: 'gpl-v3',
    // Excel's day 60 is 29 February 1900, which wasn't.
    ...(date1904
      ? { nullDate: { year: 1904, month: 1, day: 1 }, leapYear1900: false }
      : { nullDate: { year: 1899, month: 12, day: 31 }, leapYear1900: true }),
    // Excel works with 15 significant digits: 0.1+0.2 is 0.3, and a difference below them is nothing.
    smartRounding: true,
    precisionRounding: 14,
    precisionEpsilon: 5e-15,
    evaluateNullToZero: true,
    accentSensitive: true,
    currencySymbol: ['£', '$', '€'],
    maxRows,
    maxColumns,
    chooseAddressMappingPolicy: new DenseSparseChooseBasedOnThreshold(0.3),
    undoLimit: 0,
    // HyperFormula asks this function first for every format of TEXT.
    stringifyCurrency: (value, pattern) => format(pattern, value, { throws: false }),
  };
}

/** An engine on which names are tried: starting one for each list takes longer than calculating a small workbook. */
let trial: HyperFormula | null = null;

/** Those of the names that the engine accepts, in a workbook with these sheets. */
export function namesAccepted(sheetNames: readonly string[], names: readonly EngineName[]): readonly EngineName[] {
  if (names.length === 0) return [];
  trial ??= HyperFormula.buildEmpty(settings(false));
  const engine = trial;
  haveSheets(engine, sheetNames);
  const taken = names.filter((name) => addName(engine, name));
  for (const { name, sheetName } of taken)
    engine.removeNamedExpression(name, sheetName === null ? undefined : engine.getSheetId(sheetName));
  return taken;
}

/** A name's formula is read by the sheets that there are: no more and no fewer than these. */
function haveSheets(engine: HyperFormula, names: readonly string[]): void {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  for (const name of engine.getSheetNames()) {
    const id = engine.getSheetId(name);
    if (!wanted.has(name.toLowerCase()) && id !== undefined) engine.removeSheet(id);
  }
  for (const name of names) if (!engine.doesSheetExist(name)) engine.addSheet(name);
}

/** An engine that has these sheets and has calculated them. `names` are such as it accepts. */
export function startEngine(sheets: readonly EngineSheet[], names: readonly EngineName[], date1904: boolean): Engine {
  const contents = Object.fromEntries(
    sheets.map(({ name, rows }) => [name, rows.map((cells, row) => cells.map((content, column) => inCell(content, row, column)))]),
  );
  const expressions = names.map(({ name, sheetName, text }) => ({
    name,
    expression: text,
    ...(sheetName === null ? {} : { scope: sheets.findIndex((sheet) => sheet.name === sheetName) }),
  }));
  const engine = HyperFormula.buildFromSheets(contents, settings(date1904), expressions);
  const seeFormulas =
    sheets.some(({ rows }) => rows.some((cells) => cells.some(looksAtFormulas))) || names.some(({ text }) => looksAtFormulas(text));
  return wrap(engine, seeFormulas);
}

/** Functions that tell a formula from a value. */
const lookingFunctions = /\b(?:ISFORMULA|FORMULATEXT)\s*\(/iu;

/** Formulas that were filled to many cells, which are looked at once. */
const knownNotToLook = new WeakSet<RelativeFormula>();

function looksAtFormulas(content: EngineContent): boolean {
  if (isRelative(content)) {
    if (knownNotToLook.has(content)) return false;
    if (content.pieces.some((piece) => lookingFunctions.test(piece))) return true;
    knownNotToLook.add(content);
    return false;
  }
  return typeof content === 'string' && content.startsWith('=') && lookingFunctions.test(content);
}

/** `seeFormulas`: some formula tells formulas from values. */
function wrap(engine: HyperFormula, seeFormulas: boolean): Engine {
  const idOf = sheetIds(engine);
  const parts = partsOf(engine);
  addEdgesQuickly(parts);
  const reuseResultsOf = reuseResults(parts);
  const noted = noteResults(parts);
  const columns = holdColumns(parts, !seeFormulas);
  const at = ({ sheetName, row, column }: EnginePlace) => ({ sheet: idOf(sheetName), row, col: column });
  return {
    result: (place) => resultOf(engine.getCellValue(at(place))),
    resultOf: (formula, sheetName) => {
      const value = engine.calculateFormula(formula, idOf(sheetName));
      return Array.isArray(value) ? { kind: 'unsupported' } : resultOf(value);
    },
    // Asked only of an engine that has just started, which has all formulas itself.
    precedents: (place) => engine.getCellPrecedents(at(place)).flatMap((found) => areaOf(engine, found)),
    batch: (change) => {
      // Not HyperFormula's `batch`: at every step it goes through all that the batch has done so far.
      engine.suspendEvaluation();
      const filler = fillerOf(parts, reuseResultsOf);
      const changes: ExportedChange[] = [];
      let recalculated: readonly PartAddress[] = [];
      const steps = {
        ...filler,
        calculate: () => {
          const [before, now] = [noted.found.length, engine.resumeEvaluation()];
          engine.suspendEvaluation();
          // One by one: as arguments of one call they may be too many.
          for (const each of now) changes.push(each);
          return [...noted.found.slice(before), ...now.flatMap(addressOf)];
        },
      };
      // Names and sheets change what formulas mean.
      const releasing = <T>(act: () => T): T => {
        columns.release(steps);
        return act();
      };
      try {
        change({
          set: (place, content) => {
            const address = at(place);
            if (looksAtFormulas(content)) columns.stop(steps);
            if (isRelative(content)) {
              const formula = filler.parsedAt(address, content);
              if (formula !== null && columns.hold(address, formula)) return;
              columns.touch(address);
              if (formula !== null) filler.fill(address, formula);
              else engine.setCellContents(address, inCell(content, place.row, place.column));
            } else {
              columns.touch(address);
              if (!filler.put(address, content)) engine.setCellContents(address, content);
            }
          },
          addName: (name) => releasing(() => addName(engine, name)),
          removeName: ({ name, sheetName }) => {
            releasing(() => engine.removeNamedExpression(name, sheetName === null ? undefined : idOf(sheetName)));
          },
          addSheet: (name) => {
            releasing(() => engine.addSheet(name));
          },
        });
      } finally {
        recalculated = columns.settle(steps);
        engine.resumeEvaluation();
      }
      return placedResults(engine, changes, [...noted.take(), ...recalculated]);
    },
    destroy: () => {
      engine.destroy();
    },
  };
}

function addName(engine: HyperFormula, { name, sheetName, text }: EngineName): boolean {
  const scope = sheetName === null ? undefined : engine.getSheetId(sheetName);
  try {
    if (!engine.isItPossibleToAddNamedExpression(name, text, scope)) return false;
    engine.addNamedExpression(name, text, scope);
    return true;
  } catch {
    return false; // HyperFormula throws where a name's formula has relative references.
  }
}

function addressOf(change: ExportedChange): PartAddress[] {
  return change instanceof ExportedCellChange ? [{ sheet: change.sheet, row: change.row, col: change.col }] : [];
}

function areaOf(engine: HyperFormula, found: ReturnType<HyperFormula['getCellPrecedents']>[number]): EngineArea[] {
  const [start, end] = 'start' in found ? [found.start, found.end] : [found, found];
  const sheetName = engine.getSheetName(start.sheet);
  return sheetName === undefined ? [] : [{ sheetName, firstRow: start.row, firstColumn: start.col, lastRow: end.row, lastColumn: end.col }];
}

/** One by one: a list of them all would be as long as the sheet has cells. */
function* placedResults(
  engine: HyperFormula,
  changes: readonly ExportedChange[],
  addresses: readonly PartAddress[],
): Generator<PlacedResult> {
  const names = new Map(engine.getSheetNames().map((name) => [engine.getSheetId(name), name]));
  for (const change of changes) {
    const sheetName = change instanceof ExportedCellChange ? names.get(change.sheet) : undefined;
    if (change instanceof ExportedCellChange && sheetName !== undefined)
      yield { place: { sheetName, row: change.row, column: change.col }, result: resultOf(change.value) };
  }
  for (const address of addresses) {
    const sheetName = names.get(address.sheet);
    const place = sheetName === undefined ? null : { sheetName, row: address.row, column: address.col };
    if (place !== null) yield { place, result: resultOf(engine.getCellValue(address)) };
  }
}

/** The ids of an engine's sheets by their names: of a running engine none is renamed or removed. */
function sheetIds(engine: HyperFormula): (sheetName: string) => number {
  const known = new Map<string, number>();
  return (sheetName) => {
    const id = known.get(sheetName) ?? engine.getSheetId(sheetName);
    if (id === undefined) throw new Error(`The calculation engine has no sheet named ${sheetName}.`);
    known.set(sheetName, id);
    return id;
  };
}

const unsupportedErrors: ReadonlySet<ErrorType> = new Set([ErrorType.ERROR, ErrorType.SPILL, ErrorType.CYCLE, ErrorType.LIC]);
const unknownFunction = /^Function name (.+) not recognized\.$/;

function resultOf(value: ReturnType<HyperFormula['getCellValue']>): EngineResult {
  if (!(value instanceof DetailedCellError))
    return { kind: 'value', value: typeof value === 'number' && !Number.isFinite(value) ? 0 : value };
  const functionName = unknownFunction.exec(value.message)?.[1];
  const isUnsupported =
    unsupportedErrors.has(value.type) ||
    (functionName !== undefined && (functionName === notSupportedFunction || unsupportedFunctions.has(functionName))) ||
    // Excel would take the one cell of the range in the formula's row, or spill.
    value.message === 'Cell range not allowed.';
  return isUnsupported ? { kind: 'unsupported' } : { kind: 'value', value: { error: value.value } };
}

const notSupportedFunction = 'NOT.SUPPORTED.HERE';

/**
 * In place of a formula that the engine can't take and that has no saved value: what depends on it is unsupported
 * too.
 */
export const notSupportedFormula = `=${notSupportedFunction}()`;
