// Excel.Worksheet.

import { hostError } from '../../wire/host-errors';
import { activate, queueEvent, wholeWorkbook } from '../../wire/events';
import { areasFrom, areasArgument, rangeFromText } from '../../cells/find-range';
import { booleanOf, colorOf, integerOf, isMissing, numberOf, oneOf, optionalBoolean, textOf } from '../../wire/arguments';
import { track } from '../../wire/tracked-range';
import type { HostObject, MethodResult } from '../../wire/host-object';
import { objectOf, type Kind, type Method } from '../../wire/object-kind';
import { pointsOfWidth, widthOfPoints } from '../../cells/rows-and-columns';
import { demandOpenStructure } from '../../cells/protection';
import { calculate, structureChanged, touch, type Session } from '../../wire/session';
import { checkSheetName } from '../../cells/sheet-names';
import { usedAreaOf } from '../../cells/used-range';
import { maxColumns, maxRows, wholeSheet, type Area, type Sheet } from '../../../workbook/model';
import { renameSheet } from '../../changes/renaming';
import { autoFilterObject } from '../table/auto-filter';
import { commentsObject } from './comments';
import { chartsObject, shapesObject } from './drawings';
import { eventMethods } from '../../wire/event-methods';
import { freezePanesObject } from './freeze-panes';
import { namesObject } from './names';
import { pageLayoutObject } from './page-layout';
import { tablesObject } from '../table/tables';
import { worksheetProtectionObject } from './worksheet-protection';

function rangeAt(sheet: Sheet, area: Area, session: Session): MethodResult {
  if (area.firstRow < 0 || area.firstColumn < 0 || area.lastRow >= maxRows || area.lastColumn >= maxColumns)
    throw hostError('InvalidArgument');
  return { object: session.objects.range(track(sheet, area)) };
}

/** The sheet before or after; with `visibleOnly`, hidden ones are left out. */
function neighbour(step: 1 | -1, otherwise: 'error' | 'null'): Method<Sheet> {
  return (sheet, [visibleOnly], session) => {
    const { sheets } = session.workbook;
    const only = optionalBoolean(visibleOnly, false);
    let index = sheets.indexOf(sheet) + step;
    while (only && sheets[index] !== undefined && sheets[index]?.visibility !== 'Visible') index += step;
    const found = sheets[index];
    if (found === undefined && otherwise === 'error') throw hostError('ItemNotFound');
    return { object: found === undefined ? null : session.objects.worksheet(found) };
  };
}

function remove(sheet: Sheet, session: Session): void {
  const { workbook } = session;
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  const [next] = others;
  if (next === undefined || sheet.visibility === 'VeryHidden') throw hostError('InvalidOperation');
  if (workbook.activeSheetId === sheet.id) activate(session, next);
  if (session.selection.sheet === sheet)
    session.selection = { sheet: next, area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 } };
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  const kept = workbook.names.filter(({ sheetId }) => sheetId !== sheet.id);
  workbook.names.splice(0, workbook.names.length, ...kept);
  for (const { range } of session.references.values()) if (range?.sheet === sheet) range.deleted = true;
  structureChanged(session);
  queueEvent(session, 'worksheetDeleted', [wholeWorkbook], () => ({ worksheetId: sheet.id, source: 'Local' }));
}

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

const properties: NonNullable<Kind<Sheet>['properties']> = {
  Id: { read: ({ id }) => id },
  Name: {
    read: ({ name }) => name,
    write: (sheet, value, session) => {
      demandOpenStructure(session);
      const name = textOf(value);
      checkSheetName(session.workbook, name, sheet);
      const before = sheet.name;
      renameSheet(session.workbook, sheet, name);
      structureChanged(session);
      queueEvent(session, 'worksheetNameChanged', [sheet.id, wholeWorkbook], () => ({
        worksheetId: sheet.id,
        source: 'Local',
        nameBefore: before,
        nameAfter: name,
      }));
    },
  },
  Position: {
    read: (sheet, session) => session.workbook.sheets.indexOf(sheet),
    write: (sheet, value, session) => {
      const { sheets } = session.workbook;
      demandOpenStructure(session);
      const position = integerOf(value);
      if (position < 0 || position >= sheets.length) throw hostError('InvalidArgument');
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(position, 0, sheet);
      structureChanged(session);
    },
  },
  Visibility: {
    read: ({ visibility }) => visibility,
    write: (sheet, value, session) => {
      demandOpenStructure(session);
      const visibility = oneOf(value, visibilities);
      const another = session.workbook.sheets.find((other) => other !== sheet && other.visibility === 'Visible');
      if (visibility !== 'Visible' && another === undefined) throw hostError('InvalidOperation');
      sheet.visibility = visibility;
      if (visibility !== 'Visible' && another !== undefined && session.workbook.activeSheetId === sheet.id) activate(session, another);
      touch(session);
    },
  },
  TabColor: {
    read: ({ tabColor }) => tabColor ?? '',
    write: (sheet, value, session) => {
      sheet.tabColor = colorOf(value);
      touch(session);
    },
  },
  ShowGridlines: { read: ({ showGridlines }) => showGridlines },
  // By this name the client sets it.
  Gridlines: {
    onlyByName: true,
    read: ({ showGridlines }) => showGridlines,
    write: (sheet, value, session) => {
      sheet.showGridlines = booleanOf(value);
      touch(session);
    },
  },
  StandardHeight: { read: ({ defaultRowHeight }) => defaultRowHeight },
  StandardWidth: {
    read: ({ defaultColumnWidth }) => pointsOfWidth(defaultColumnWidth),
    write: (sheet, value, session) => {
      sheet.defaultColumnWidth = widthOfPoints(numberOf(value));
      touch(session);
    },
  },
};

const methods: NonNullable<Kind<Sheet>['methods']> = {
  Activate: (sheet, _args, session) => {
    if (sheet.visibility !== 'Visible') throw hostError('InvalidOperation');
    activate(session, sheet);
    touch(session);
    return undefined;
  },
  Calculate: (_sheet, _args, session) => {
    calculate(session);
    return undefined;
  },
  Delete: (sheet, _args, session) => {
    demandOpenStructure(session);
    remove(sheet, session);
    return undefined;
  },
  GetRange: (sheet, [address], session) => {
    if (isMissing(address)) return rangeAt(sheet, wholeSheet, session);
    const range = rangeFromText(session, sheet, textOf(address));
    if (range.sheet !== sheet) throw hostError('InvalidArgument');
    return { object: session.objects.range(range) };
  },
  GetRanges: (sheet, [address], session) => {
    const areas = areasFrom(sheet, isMissing(address) ? [wholeSheet] : areasArgument(session, sheet, address));
    if (areas === null) throw hostError('InvalidArgument');
    return { object: session.objects.areas(areas) };
  },
  GetCell: (sheet, [row, column], session) => {
    const [firstRow, firstColumn] = [integerOf(row), integerOf(column)];
    return rangeAt(sheet, { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn }, session);
  },
  GetRangeByIndexes: (sheet, [row, column, rows, columns], session) => {
    const [firstRow, firstColumn] = [integerOf(row), integerOf(column)];
    if (integerOf(rows) < 1 || integerOf(columns) < 1) throw hostError('InvalidArgument');
    return rangeAt(
      sheet,
      { firstRow, firstColumn, lastRow: firstRow + integerOf(rows) - 1, lastColumn: firstColumn + integerOf(columns) - 1 },
      session,
    );
  },
  // An empty sheet's used range is its first cell.
  GetUsedRange: (sheet, [valuesOnly], session) =>
    rangeAt(
      sheet,
      usedAreaOf(sheet, optionalBoolean(valuesOnly, false)) ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
      session,
    ),
  GetUsedRangeOrNullObject: (sheet, [valuesOnly], session) => {
    const area = usedAreaOf(sheet, optionalBoolean(valuesOnly, false));
    return area === null ? { object: null } : rangeAt(sheet, area, session);
  },
  GetNext: neighbour(1, 'error'),
  GetNextOrNullObject: neighbour(1, 'null'),
  GetPrevious: neighbour(-1, 'error'),
  GetPreviousOrNullObject: neighbour(-1, 'null'),
};

const kind: Kind<Sheet> = {
  name: 'Worksheet',
  properties,
  children: {
    Tables: (sheet, session) => tablesObject(session, { sheets: () => [sheet], within: null, adding: sheet }),
    Names: (sheet, session) => namesObject(session, sheet),
    Protection: (sheet, session) => worksheetProtectionObject(session, sheet),
    FreezePanes: (sheet, session) => freezePanesObject(session, sheet),
    PageLayout: (sheet, session) => pageLayoutObject(session, sheet),
    AutoFilter: (sheet, session) => autoFilterObject(session, { sheet, table: null }),
    Comments: (sheet, session) => commentsObject(session, [sheet]),
    Charts: (sheet, session) => chartsObject(session, sheet),
    Shapes: (sheet, session) => shapesObject(session, sheet),
  },
  methods: {
    ...methods,
    ...eventMethods<Sheet>(({ id }) => id, {
      DataChangedEvent: 'worksheetChanged',
      ActivatedEvent: 'worksheetActivated',
      DeactivatedEvent: 'worksheetDeactivated',
      SelectionChangedEvent: 'worksheetSelectionChanged',
      CalculatedEvent: 'worksheetCalculated',
      ProtectionChangedEvent: 'worksheetProtectionChanged',
      EventNameChanged: 'worksheetNameChanged',
    }),
  },
  identity: ({ id }) => ({ Id: id }),
};

export function worksheetObject(session: Session, sheet: Sheet): HostObject {
  return objectOf(kind, sheet, session, { sheet });
}
