// What a format belongs to: one area or several of a sheet.

import type { Area, Sheet } from '../../../workbook/model';

export interface Formatted {
  readonly sheet: Sheet;
  /** Asked for anew each time, since a tracked range moves. */
  readonly areas: () => readonly Area[];
}
