// The objects that others lead to (a range to its sheet, a sheet to its ranges), made through the session: no kind
// imports another
// that leads back to it.

import type { Area, Sheet } from '../../workbook/model';
import type { HostObject } from './host-object';
import type { TrackedAreas, TrackedRange } from './tracked-range';

/** Filled once, in create-host.ts. */
export interface HostObjects {
  /** The root of every batch. */
  workbook(): HostObject;
  worksheet(sheet: Sheet): HostObject;
  range(range: TrackedRange): HostObject;
  areas(areas: TrackedAreas): HostObject;
  /** The tables of a sheet that share a cell with the area. */
  tablesTouching(sheet: Sheet, area: Area): HostObject;
}
