// The spreadsheet on the page: draws the model, and tells what a person does in it. It holds no truth of its own.

import { BooleanNumber, LifecycleStages, UniverInstanceType, type IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Area, Sheet, Workbook } from '../../workbook/model';
import { listenToTyping, type TypedText } from './typing';
import { startUniver, viewLocale } from './univer';
import { isUnchanged, viewChanges, type ViewChanges } from './view-changes';
import { sheetViewData, workbookData, type SheetViewData } from './view-data';

export interface SheetViewEvents {
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

export interface SheetView {
  /** Draws what has changed since the last time; another workbook anew. */
  draw(workbook: Workbook): void;
  place(): Place | null;
  select(place: Place): void;
  /** Selects an area without telling of it: the add-in did, not the person. */
  follow(sheetId: string, area: Area): void;
}

/** What is on the screen now. `unit` is Univer's name for it. */
interface Shown {
  readonly workbook: Workbook;
  readonly unit: string;
  readonly pictures: readonly SheetViewData[];
}

/** The view in the element with this id. */
export function createSheetView(container: string, events: SheetViewEvents): SheetView {
  const { univer, api } = startUniver(container);
  let shown: Shown | null = null;
  let drawing = 0;
  let units = 0;

  listenToTyping(api, () => drawing > 0, events.onTyped);
  const tellPlace = (): void => {
    const place = drawing === 0 ? placeIn(api) : null;
    if (place !== null) events.onSelected(place);
  };
  api.addEvent(api.Event.ActiveSheetChanged, tellPlace);
  // Univer's own event of a selection stays silent when the name box moves it.
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (id === 'sheet.operation.set-selections') tellPlace();
  });
  // Rows can't be measured before there is something to measure on.
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage === LifecycleStages.Rendered && shown !== null) fitRows(shown.pictures);
  });

  function withoutEvents(work: () => void): void {
    drawing += 1;
    try {
      work();
    } finally {
      drawing -= 1;
    }
  }

  function drawAnew(workbook: Workbook, pictures: readonly SheetViewData[]): void {
    const before = shown?.workbook === workbook ? viewportOf(api) : null;
    if (shown !== null) api.disposeUnit(shown.unit);
    units += 1;
    const unit = `workbook-${String(units)}`;
    univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, workbookData(pictures, unit, 'Workbook', viewLocale));
    shown = { workbook, unit, pictures };
    activate(workbook);
    fitRows(pictures);
    if (before !== null) restore(before);
  }

  function activate(workbook: Workbook): void {
    const view = api.getActiveWorkbook();
    const active = view?.getActiveSheet().getSheetId();
    if (active !== workbook.activeSheetId && isShown(workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId)))
      view?.setActiveSheet(workbook.activeSheetId);
  }

  function redraw(unit: string, sheet: SheetViewData, changes: ViewChanges): void {
    const at = { unitId: unit, subUnitId: sheet.frame.id };
    const cleared = Object.fromEntries(
      Object.entries(changes.cells).map(([row, cells]) => [row, Object.fromEntries(Object.keys(cells).map((column) => [column, null]))]),
    );
    // A cell is taken away before it is put: Univer would keep what the new one doesn't mention.
    if (Object.keys(changes.cells).length > 0) {
      api.syncExecuteCommand('sheet.mutation.set-range-values', { ...at, cellValue: cleared });
      api.syncExecuteCommand('sheet.mutation.set-range-values', { ...at, cellValue: changes.cells });
    }
    if (Object.keys(changes.columns).length > 0)
      api.syncExecuteCommand('sheet.mutation.set-col-data', { ...at, columnData: changes.columns });
    if (Object.keys(changes.rows).length > 0) api.syncExecuteCommand('sheet.mutation.set-row-data', { ...at, rowData: changes.rows });
  }

  function fitRows(pictures: readonly SheetViewData[]): void {
    for (const { frame, rows } of pictures) {
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(frame.id);
      for (const [first, count] of runs(
        Object.keys(rows)
          .map(Number)
          .filter((row) => rows[row]?.ia === BooleanNumber.TRUE),
      ))
        sheet?.autoResizeRows(first, count);
    }
  }

  function draw(workbook: Workbook): void {
    withoutEvents(() => {
      const pictures = workbook.sheets.map((sheet) => sheetViewData(workbook, sheet));
      const changes =
        shown?.workbook === workbook && shown.pictures.length === pictures.length ? changesOf(shown.pictures, pictures) : null;
      if (shown === null || changes === null) {
        drawAnew(workbook, pictures);
        return;
      }
      const { unit } = shown;
      const changed = pictures.filter((picture, index) => {
        const sheetChanges = changes[index];
        if (sheetChanges === undefined || isUnchanged(sheetChanges)) return false;
        redraw(unit, picture, sheetChanges);
        return true;
      });
      shown = { workbook, unit, pictures };
      fitRows(changed);
      activate(workbook);
    });
  }

  function restore(before: Viewport): void {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    if (sheet?.getSheetId() !== before.place.sheetId) return;
    select(before.place);
    sheet.scrollToCell(before.firstRow, before.firstColumn);
  }

  function select({ sheetId, row, column }: Place): void {
    selectArea(sheetId, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
  }

  function selectArea(sheetId: string, { firstRow, firstColumn, lastRow, lastColumn }: Area): void {
    const view = api.getActiveWorkbook();
    const sheet = view?.getSheetBySheetId(sheetId);
    if (view === null || !sheet) return;
    if (view.getActiveSheet().getSheetId() !== sheetId) view.setActiveSheet(sheet);
    view.setActiveRange(sheet.getRange(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1));
  }

  const follow = (sheetId: string, area: Area): void =>
    withoutEvents(() => {
      selectArea(sheetId, area);
    });

  return { draw, place: () => placeIn(api), select, follow };
}

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

function placeIn(api: FUniver): Place | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getActiveRange();
  return sheet === undefined ? null : { sheetId: sheet.getSheetId(), row: range?.getRow() ?? 0, column: range?.getColumn() ?? 0 };
}

/** Sheet by sheet; null where one must be drawn anew. */
function changesOf(shown: readonly SheetViewData[], wanted: readonly SheetViewData[]): readonly ViewChanges[] | null {
  const changes: ViewChanges[] = [];
  for (const [index, picture] of wanted.entries()) {
    const before = shown[index];
    const sheetChanges = before === undefined ? null : viewChanges(before, picture);
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
