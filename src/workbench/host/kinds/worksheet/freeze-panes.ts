// Excel.WorksheetFreezePanes.

import { hostError, notCovered } from '../../wire/host-errors';
import { rangeArgument } from '../../cells/find-range';
import { isMissing, optionalInteger } from '../../wire/arguments';
import { track } from '../../wire/tracked-range';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { touch, type Session } from '../../wire/session';
import { maxColumns, maxRows, type Sheet } from '../../../workbook/model';

function freeze(sheet: Sheet, rows: number, columns: number, session: Session): undefined {
  if (rows < 0 || columns < 0) throw hostError('InvalidArgument');
  sheet.frozen = { rows, columns };
  touch(session);
  return undefined;
}

/** What is frozen, as a range: whole rows where only rows are, whole columns where only columns are. */
function location({ frozen: { rows, columns } }: Sheet, sheet: Sheet, session: Session): HostObject | null {
  if (rows === 0 && columns === 0) return null;
  const area = {
    firstRow: 0,
    firstColumn: 0,
    lastRow: rows === 0 ? maxRows - 1 : rows - 1,
    lastColumn: columns === 0 ? maxColumns - 1 : columns - 1,
  };
  return session.objects.range(track(sheet, area));
}

const kind: Kind<Sheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (sheet, [value], session) => {
      if (isMissing(value)) {
        freeze(sheet, 0, 0, session);
        return undefined;
      }
      const { area } = rangeArgument(session, sheet, value);
      // Excel freezes these cells and hides those above and before them; the model knows only how many are frozen.
      if (area.firstRow > 0 || area.firstColumn > 0) throw notCovered('WorksheetFreezePanes.freezeAt of cells that don’t begin at A1');
      freeze(
        sheet,
        area.lastRow === maxRows - 1 ? 0 : area.lastRow + 1,
        area.lastColumn === maxColumns - 1 ? 0 : area.lastColumn + 1,
        session,
      );
      return undefined;
    },
    FreezeRows: (sheet, [count], session) => {
      freeze(sheet, optionalInteger(count) ?? 1, 0, session);
      return undefined;
    },
    FreezeColumns: (sheet, [count], session) => {
      freeze(sheet, 0, optionalInteger(count) ?? 1, session);
      return undefined;
    },
    Unfreeze: (sheet, _args, session) => {
      freeze(sheet, 0, 0, session);
      return undefined;
    },
    GetLocation: (sheet, _args, session) => {
      const object = location(sheet, sheet, session);
      if (object === null) throw hostError('ItemNotFound');
      return { object };
    },
    GetLocationOrNullObject: (sheet, _args, session) => ({ object: location(sheet, sheet, session) }),
  },
};

export function freezePanesObject(session: Session, sheet: Sheet): HostObject {
  return objectOf(kind, sheet, session);
}
