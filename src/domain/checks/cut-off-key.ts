// A key of cut-offs on the sheet is the officer's own scheme: until a scheme is chosen no colour is given beside it, and
// where rows are rated by another, that is asked about.

import { cellAddress } from '../model/cell';
import type { Grid } from '../model/grid';
import type { Finding } from '../model/finding';
import type { PlanTable } from '../model/plan';
import { settingsSheetName } from '../model/snapshot';
import { hasTargets } from '../measures/targets/target-figure';
import { cutOffKeyNear } from '../rating/cut-off-key';
import { askedByKey, schemeWords } from '../rating/schemes/scheme';
import type { RatingContext } from '../rating/settings/rating-context';
import { finding } from './finding';

/** One question for a table; none where it is rated by own rules, or nothing in it is rated. */
export function checkCutOffKey(grid: Grid, table: PlanTable, { scheme, rules }: RatingContext): readonly Finding[] {
  if (scheme.name === 'own' || !hasTargets(table.columns)) return [];
  const found = cutOffKeyNear(grid, table);
  if (found === null) return [];
  const { row, column, text } = found;
  const says = `${cellAddress(row, column)} says from where on a colour is given (“${text}”)`;
  const byKey = `To rate them by the key, choose ${schemeWords.own} on “${settingsSheetName}” and type its cut-offs there`;
  const message =
    rules === askedByKey
      ? `${says}, which isn’t used: no row is rated by it, nor by any other rules. The stated statuses stay as they are. To have a status computed too, choose a scheme on “${settingsSheetName}”.`
      : `${says}, and rows are rated by ${schemeWords[scheme.name]} instead. ${byKey}.`;
  return [finding({ check: 'cut-off-key', severity: 'ask', sheet: table.sheet.name, row, column, message, stated: text })];
}
