// Excel.Functions: worksheet functions called without a cell. Covered are DATE, which shows the date system, and
// COUNTA.

import { filledCells } from '../../../workbook/cells';
import { hostError } from '../../wire/host-errors';
import { existingRange } from '../../cells/find-range';
import { integerOf } from '../../wire/arguments';
import { isHostObject, type HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { bringUpToDate, type Session } from '../../wire/session';

const resultKind: Kind<number> = { name: 'FunctionResult', properties: { Value: { read: (value) => value }, Error: { read: () => '' } } };

const millisecondsADay = 86_400_000;

/** The serial number of a day from 1 March 1900 on, in the workbook's date system. */
function serialNumber(year: number, month: number, day: number, date1904: boolean): number {
  const dayZero = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(year, month - 1, day) - dayZero) / millisecondsADay;
}

/** Filled cells of ranges; a formula that gives "" counts. */
function countFilled(args: readonly unknown[]): number {
  return args.reduce<number>((count, each) => {
    if (!isHostObject(each) || each.asArgument.range === undefined) throw hostError('InvalidArgument');
    const { sheet, area } = existingRange(each.asArgument.range);
    for (const { columns } of filledCells(sheet, area, true)) count += columns.length;
    return count;
  }, 0);
}

const kind: Kind<Session> = {
  name: 'Functions',
  methods: {
    // The client sends all values as one list.
    CountA: (session, [values]) => {
      bringUpToDate(session);
      const count = countFilled(Array.isArray(values) ? values : [values]);
      return { object: objectOf(resultKind, count, session) };
    },
    Date: (session, [year, month, day]) => {
      const serial = serialNumber(integerOf(year), integerOf(month), integerOf(day), session.workbook.date1904);
      return { object: objectOf(resultKind, serial, session) };
    },
  },
};

export function functionsObject(session: Session): HostObject {
  return objectOf(kind, session, session);
}
