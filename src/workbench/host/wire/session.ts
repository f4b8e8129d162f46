// What the host keeps between and during batches: references, registrations, the selection, and the changes of the
// batch.

import type { Calculator, CellPosition } from '../../calculate/calculator';
import type { Area, Sheet, Style, Workbook } from '../../workbook/model';
import type { HostEvent } from './host';
import type { HostObjects } from './objects';
import type { TrackedRange } from './tracked-range';
import type { HostObject } from './host-object';

/** How the cells of an area look. */
export interface AreaLook {
  readonly styles: readonly Style[];
  /** Whether the words of one of them have more than one look. */
  readonly severalLooks: boolean;
}

/** What the current batch has changed: calculated when a value is read, and at its end. */
interface Batch {
  changed: CellPosition[];
  structureChanged: boolean;
  calculationSuspended: boolean;
  touched: boolean;
  /** Formulas that got another value, noted only while somebody listens for calculations. */
  calculated: readonly CellPosition[];
  events: HostEvent[];
  /** How areas looked that were asked about since the last change: each property of a format asks again. */
  looks: Map<string, AreaLook>;
  /** Workbooks that the add-in has opened beside this one, each an .xlsx file. */
  opened: Uint8Array[];
}

/** A reference that the client keeps: the object, and the range that moves with its cells. */
interface Reference {
  readonly object: HostObject;
  readonly range: TrackedRange | null;
}

export interface Session {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly objects: HostObjects;
  readonly references: Map<string, Reference>;
  /** How many handlers are registered, by event and target. */
  readonly registrations: Map<string, number>;
  readonly nextId: () => number;
  /** Whether tables grow and fill by themselves, as they do unless an officer has switched it off. */
  autoCorrect: boolean;
  /** Members of the API that fail ("Functions.date"), as they do in some versions of Excel. */
  readonly refused: Set<string>;
  selection: { sheet: Sheet; area: Area };
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  eventsEnabled: boolean;
  batch: Batch;
}

/** What manual calculation left undone is carried over. */
export function newBatch(before: Batch | null): Batch {
  return {
    changed: before?.changed ?? [],
    structureChanged: before?.structureChanged ?? false,
    calculationSuspended: false,
    touched: false,
    calculated: [],
    events: [],
    looks: new Map(),
    opened: [],
  };
}

/** `objectsOf` gets the session as a function: the session is complete only once it has its objects. */
export function newSession(workbook: Workbook, calculator: Calculator, objectsOf: (session: () => Session) => HostObjects): Session {
  let lastId = 0;
  const active = workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId) ?? workbook.sheets[0];
  if (active === undefined) throw new Error('A workbook has at least one sheet.');
  const session: Session = {
    workbook,
    calculator,
    objects: objectsOf(() => session),
    references: new Map(),
    registrations: new Map(),
    refused: new Set(),
    autoCorrect: true,
    nextId: () => (lastId += 1),
    selection: { sheet: active, area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 } },
    calculationMode: 'Automatic',
    eventsEnabled: true,
    batch: newBatch(null),
  };
  return session;
}

/** Something of the workbook other than the content of cells changed: formats, widths, settings. */
export function touch({ batch }: Session): void {
  batch.touched = true;
  batch.looks.clear();
}

export function cellsChanged(session: Session, positions: readonly CellPosition[]): void {
  touch(session);
  for (const position of positions) session.batch.changed.push(position);
}

/** Sheets, names, tables, rows or columns were added or removed: the calculator has to start afresh. */
export function structureChanged(session: Session): void {
  touch(session);
  session.batch.structureChanged = true;
}

/** Brings formula values up to date before they are read, unless calculation is suspended or manual. */
export function bringUpToDate(session: Session): void {
  if (session.batch.calculationSuspended || session.calculationMode === 'Manual') return;
  calculate(session);
}

export function calculate(session: Session): void {
  const { batch, registrations } = session;
  const calculated = calculateChanges(session);
  if (registrations.size > 0) batch.calculated = [...batch.calculated, ...calculated];
}

function calculateChanges({ batch, calculator }: Session): readonly CellPosition[] {
  if (batch.structureChanged) {
    batch.structureChanged = false;
    batch.changed = [];
    return calculator.structureChanged();
  }
  if (batch.changed.length === 0) return [];
  const changed = batch.changed;
  batch.changed = [];
  return calculator.cellsChanged(changed);
}
