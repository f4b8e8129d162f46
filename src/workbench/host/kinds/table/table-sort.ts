// Excel.TableSort.

import { tableBody } from '../../../workbook/tables';
import { objectOf, type Kind } from '../../wire/object-kind';
import type { HostObject } from '../../wire/host-object';
import type { Session } from '../../wire/session';
import { sortArea } from '../range/sort';
import { existingTable, type TableTarget } from './table-target';

const kind: Kind<TableTarget> = {
  name: 'TableSort',
  methods: {
    Apply: (target, [fields, matchCase], session) => {
      sortArea(session, { sheet: target.sheet, area: tableBody(existingTable(target)) }, fields, matchCase);
      return undefined;
    },
  },
};

export function tableSortObject(session: Session, target: TableTarget): HostObject {
  return objectOf(kind, target, session);
}
