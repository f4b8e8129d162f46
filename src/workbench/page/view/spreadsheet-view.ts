// The spreadsheet on the page: draws the model, and reports what a person does in it. It keeps no contents itself.

import { BooleanNumber, LifecycleStages, UniverInstanceType, type IWorkbookData, type Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Area, Sheet, Workbook } from '../../workbook/model';
import { listenToTyping, type TypedText } from './typing';
import { startUniver, viewLocale } from './univer';
import { isUnchanged, viewChanges, type ViewChanges } from './view-changes';
import { sheetViewData, workbookData, type SheetViewData } from './view-data';

interface SheetViewEvents {
  readonly onTyped: (texts: readonly TypedText[]) => void;
  /** Another cell, or another sheet, was chosen. */
  readonly onSelected: (place: Place) => void;
}

/** Where a person is: the sheet shown and the cell selected on it. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface SheetView {
  /** Draws what has changed since the last time; another workbook anew. */
  draw(workbook: Workbook): void;
  place(): Place | null;
  /** Selects an area without an event: the add-in did it, not the person. */
  follow(sheetId: string, area: Area): void;
}

/** What is on the screen now. */
interface Shown {
  readonly workbook: Workbook;
  /** Univer's name for it. */
  readonly unit: string;
  readonly sheets: readonly SheetViewData[];
}

/** The view, and what it keeps between calls. */
interface ViewState {
  readonly univer: Univer;
  readonly api: FUniver;
  shown: Shown | null;
  /** Above 0 while the workbench itself draws or selects: what happens then isn't the person's doing. */
  drawing: number;
  /** Workbooks drawn so far: Univer needs a different name for each. */
  units: number;
}

/** The view in the element with this id. */
export function createSheetView(container: string, events: SheetViewEvents): SheetView {
  const { univer, api } = startUniver(container);
  const state: ViewState = { univer, api, shown: null, drawing: 0, units: 0 };
  listenToTyping(api, () => state.drawing > 0, events.onTyped);
  listenToSelection(state, events);
  // Rows can't be measured before there is something to measure on.
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage === LifecycleStages.Rendered && state.shown !== null) fitRows(api, state.shown.sheets);
  });
  return {
    draw: (workbook) => {
      withoutEvents(state, () => {
        draw(state, workbook);
      });
    },
    place: () => placeIn(api),
    follow: (sheetId, area) => {
      withoutEvents(state, () => {
        selectArea(api, sheetId, area);
      });
    },
  };
}

function listenToSelection(state: ViewState, { onSelected }: SheetViewEvents): void {
  const { api } = state;
  const reportPlace = (): void => {
    const place = state.drawing === 0 ? placeIn(api) : null;
    if (place !== null) onSelected(place);
  };
  api.addEvent(api.Event.ActiveSheetChanged, reportPlace);
  // Univer's event of a selection isn't raised when the name box moves it.
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (id === 'sheet.operation.set-selections') reportPlace();
  });
}

function withoutEvents(state: ViewState, work: () => void): void {
  state.drawing += 1;
  try {
    work();
  } finally {
    state.drawing -= 1;
  }
}

function draw(state: ViewState, workbook: Workbook): void {
  const { api, shown } = state;
  const sheets = workbook.sheets.map((sheet) => sheetViewData(workbook, sheet));
  const changes = shown?.workbook === workbook && shown.sheets.length === sheets.length ? changesOf(shown.sheets, sheets) : null;
  if (shown === null || changes === null) {
    drawAnew(state, workbook, sheets);
    return;
  }
  const { unit } = shown;
  const changed = sheets.filter((sheet, index) => {
    const sheetChanges = changes[index];
    if (sheetChanges === undefined || isUnchanged(sheetChanges)) return false;
    redraw(api, { unitId: unit, subUnitId: sheet.frame.id }, sheetChanges);
    return true;
  });
  state.shown = { workbook, unit, sheets };
  fitRows(api, changed);
  activate(api, workbook);
}

function drawAnew(state: ViewState, workbook: Workbook, sheets: readonly SheetViewData[]): void {
  const { univer, api, shown } = state;
  const before = shown?.workbook === workbook ? viewportOf(api) : null;
  if (shown !== null) api.disposeUnit(shown.unit);
  state.units += 1;
  const unit = `workbook-${String(state.units)}`;
  univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, workbookData(sheets, unit, 'Workbook', viewLocale));
  state.shown = { workbook, unit, sheets };
  activate(api, workbook);
  fitRows(api, sheets);
  if (before !== null) restore(api, before);
}

function activate(api: FUniver, workbook: Workbook): void {
  const view = api.getActiveWorkbook();
  const active = view?.getActiveSheet().getSheetId();
  if (active !== workbook.activeSheetId && isShown(workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId)))
    view?.setActiveSheet(workbook.activeSheetId);
}

/** A sheet in Univer's terms. */
interface ViewSheet {
  readonly unitId: string;
  readonly subUnitId: string;
}

function redraw(api: FUniver, at: ViewSheet, { cells, rows, columns }: ViewChanges): void {
  const cleared = Object.fromEntries(
    Object.entries(cells).map(([row, line]) => [row, Object.fromEntries(Object.keys(line).map((column) => [column, null]))]),
  );
  // A cell is removed before it is set: Univer would keep what the new one doesn't mention.
  if (Object.keys(cells).length > 0) {
    api.syncExecuteCommand('sheet.mutation.set-range-values', { ...at, cellValue: cleared });
    api.syncExecuteCommand('sheet.mutation.set-range-values', { ...at, cellValue: cells });
  }
  if (Object.keys(columns).length > 0) api.syncExecuteCommand('sheet.mutation.set-col-data', { ...at, columnData: columns });
  if (Object.keys(rows).length > 0) api.syncExecuteCommand('sheet.mutation.set-row-data', { ...at, rowData: rows });
}

function fitRows(api: FUniver, sheets: readonly SheetViewData[]): void {
  for (const { frame, rows } of sheets) {
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(frame.id);
    const fitted = Object.keys(rows)
      .map(Number)
      .filter((row) => rows[row]?.ia === BooleanNumber.TRUE);
    for (const [first, count] of runs(fitted)) sheet?.autoResizeRows(first, count);
  }
}

function selectArea(api: FUniver, sheetId: string, { firstRow, firstColumn, lastRow, lastColumn }: Area): void {
  const view = api.getActiveWorkbook();
  const sheet = view?.getSheetBySheetId(sheetId);
  if (view === null || !sheet) return;
  if (view.getActiveSheet().getSheetId() !== sheetId) view.setActiveSheet(sheet);
  view.setActiveRange(sheet.getRange(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1));
}

/** The part of a sheet that is on the screen, to be shown again after the workbook was drawn anew. */
interface Viewport {
  readonly place: Place;
  readonly firstRow: number;
  readonly firstColumn: number;
}

function viewportOf(api: FUniver): Viewport | null {
  const place = placeIn(api);
  const scroll = api.getActiveWorkbook()?.getActiveSheet().getScrollState();
  return place === null || scroll === undefined
    ? null
    : { place, firstRow: scroll.sheetViewStartRow, firstColumn: scroll.sheetViewStartColumn };
}

function restore(api: FUniver, { place, firstRow, firstColumn }: Viewport): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (sheet?.getSheetId() !== place.sheetId) return;
  const { sheetId, row, column } = place;
  selectArea(api, sheetId, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
  sheet.scrollToCell(firstRow, firstColumn);
}

function placeIn(api: FUniver): Place | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getActiveRange();
  return sheet === undefined ? null : { sheetId: sheet.getSheetId(), row: range?.getRow() ?? 0, column: range?.getColumn() ?? 0 };
}

/** Sheet by sheet; null where one must be drawn anew. */
function changesOf(shown: readonly SheetViewData[], wanted: readonly SheetViewData[]): readonly ViewChanges[] | null {
  const changes: ViewChanges[] = [];
  for (const [index, sheet] of wanted.entries()) {
    const before = shown[index];
    const sheetChanges = before === undefined ? null : viewChanges(before, sheet);
    if (sheetChanges === null) return null;
    changes.push(sheetChanges);
  }
  return changes;
}

function isShown(sheet: Sheet | undefined): boolean {
  return sheet?.visibility === 'Visible';
}

/** Adjoining numbers as [first, how many]. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last !== undefined && number === last[0] + last[1]) last[1] += 1;
    else found.push([number, 1]);
  }
  return found;
}
