// What of the house style on Plan settings can't be followed: each is told with its cell, while what was in use before
// stays in use.

import { kindWords } from '../../commentary/house-style/style-names';
import { noLongest, type HouseStyleOnSheet } from '../../commentary/house-style/house-style-on-sheet';
import { cellAddress, isEmptyValue } from '../../model/cell';
import { styleKinds } from '../../model/commentary/house-style';
import type { Finding } from '../../model/finding';
import { settingsSheetName } from '../../model/snapshot';
import type { BlockState } from '../../rating/settings/settings-block';
import { longestDraftIn } from '../../rating/settings/table-settings';
import { finding } from '../finding';

/** Templates with a mistake, and a limit that is none. */
export function checkHouseStyle({ style, cells }: HouseStyleOnSheet): readonly Finding[] {
  if (cells === null) return [];
  const found = styleKinds.flatMap((kind): readonly Finding[] => {
    const { problem, inUse, typed } = style.lines[kind];
    if (problem === null) return [];
    const until = inUse === '' ? 'the built-in wording stays' : 'the template before it stays in use';
    const message = `${kindWords[kind]}: ${problem} Until then ${until}.`;
    return [finding({ check: 'house-style', severity: 'ask', sheet: settingsSheetName, ...cells.templates[kind], message, stated: typed })];
  });
  return style.longestProblem === null ? found : [...found, notALength(cells.longest.row, cells.longest.column)];
}

/** A table's own limit. */
export function checkLongestDraft(state: BlockState | null): readonly Finding[] {
  const cell = state?.kind === 'set' ? state.block.longestDraft : null;
  if (cell === null || isEmptyValue(cell.value) || longestDraftIn(cell.value) !== null) return [];
  return [notALength(cell.row, cell.column)];
}

function notALength(row: number, column: number): Finding {
  const message = `${cellAddress(row, column)} doesn’t say how long a draft may be. ${noLongest}`;
  return finding({ check: 'longest-draft', severity: 'ask', sheet: settingsSheetName, row, column, message });
}
