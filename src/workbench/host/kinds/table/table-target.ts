// The target of everything that belongs to a table.

import type { Sheet, Table } from '../../../workbook/model';
import { hostError } from '../../wire/host-errors';

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** A table that was removed answers nothing more. */
export function existingTable({ sheet, table }: TableTarget): Table {
  if (!sheet.tables.includes(table)) throw hostError('ItemNotFound');
  return table;
}
