// What a row is called where people read of it: by its words, and where other rows have the same by what tells it apart.

import type { PlanRow } from './rows';

/** What a row's figures count: by its measure, else by its own words. */
export function measuredWords({ description, measure }: Pick<PlanRow, 'description' | 'measure'>): string {
  return measure ?? description;
}

/** "Calls (North)" where several rows are called "Calls"; else the words alone. */
export function rowName({ description, apart }: Pick<PlanRow, 'description' | 'apart'>): string {
  return apart === undefined ? description : `${description} (${apart})`;
}
