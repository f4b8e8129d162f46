// The RAG formula: why the row has no status, else what the scheme's rules say, both from the workings. A changed
// threshold acts at once; a changed rule is told by the check on the settings sheet, until a review compiles it anew.

import { cellAddress } from '../../model/cell';
import { notRated, notRatedPrefix } from '../../rating/not-rated';
import { settingName } from '../../rating/settings/settings-names';
import { quoted, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';

/** `unclear`: what every cell says instead, where the scheme is unclear. `index`: of the table's settings row. */
export function ragFormula({ ours }: FormulaColumns, index: number, unclear: string | null): FormulaOfRow | null {
  const check = settingName('check', index);
  const opening = `=IF(${check}<>"",${check},`;
  if (ours.notRated === undefined || ours.rulesSay === undefined) return null;
  const [why, says, atHighest] = [ours.notRated, ours.rulesSay, ours.rulesAtHighest];
  if (unclear === notRated.asked) return sameInEveryRow((row) => `${opening}${quoted(notRatedPrefix)}&${cellAddress(row, why)})`);
  if (unclear !== null) return () => `${opening}${quoted(unclear)})`;
  return sameInEveryRow((row) => {
    const [reason, status] = [cellAddress(row, why), cellAddress(row, says)];
    const agreed = atHighest === undefined ? status : `IF(${status}=${cellAddress(row, atHighest)},${status},${quoted(notRated.asked)})`;
    return `${opening}IF(${reason}<>"",${quoted(notRatedPrefix)}&${reason},${agreed}))`;
  });
}
