// Templates that the officer has written in the pane, put on Plan settings: the same cells that they could type in there.

import { findHouseStyle, withTyped } from '../commentary/house-style/house-style-on-sheet';
import { kindWords } from '../commentary/house-style/style-names';
import { styleKinds } from '../model/commentary/house-style';
import { fail, succeed, type Outcome } from '../model/outcome';
import { settingsSheetName, type Snapshot } from '../model/snapshot';
import { houseStyleEdits, houseStyleTable } from '../propose/house-style/house-style-edits';
import { settingsSheet } from '../propose/settings-edits';
import type { Change } from './change';
import type { HouseStyleRequest } from './request';

/** Refused where a template has a mistake, nothing differs, or there is no place for the table. */
export function saveHouseStyle(snapshot: Snapshot, { templates }: HouseStyleRequest): Outcome<Change> {
  const found = findHouseStyle(snapshot);
  if (found.nameTaken !== null) {
    return fail('name-taken', `Your workbook has a name of its own called ${found.nameTaken}. Rename it, then save the house style again.`);
  }
  const lines = withTyped(found.style.lines, templates);
  const given = styleKinds.filter((kind) => templates[kind] !== undefined);
  const mistaken = given.find((kind) => lines[kind].problem !== null);
  if (mistaken !== undefined) return fail('template', `${kindWords[mistaken]}: ${lines[mistaken].problem ?? ''}`);
  const changed = given.filter((kind) => lines[kind].typed !== found.style.lines[kind].typed);
  if (changed.length === 0) return fail('style-stands', 'Plan settings says all of this already. Nothing needs to be written.');
  const statements = [
    `${changed.length === 1 ? '1 template is' : `${String(changed.length)} templates are`} changed.`,
    'Review your sheets next: their drafts follow, but for those that somebody has edited.',
  ];
  if (found.cells !== null && snapshot.settings !== null) {
    return succeed({ edits: houseStyleEdits(snapshot.settings, found, lines), statements });
  }
  const { sheet, edits, freeRow, isOfficers } = settingsSheet(snapshot.settings);
  if (isOfficers)
    return fail('sheet-taken', `Your workbook has a sheet of its own called ${settingsSheetName}. Rename it, then try again.`);
  return succeed({ edits: [...edits, ...houseStyleTable(sheet, freeRow, { ...found.style, lines })], statements });
}
