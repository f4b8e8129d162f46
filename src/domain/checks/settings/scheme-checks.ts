// What of the schemes on the settings sheet can't be read: each is asked about
// with its cell, and rates nothing until it is put right.

import { cellAddress, isEmptyValue } from '../../model/cell';
import { askedByKey, schemeWords } from '../../rating/schemes/scheme';
import { otherwiseName } from '../../rating/schemes/scheme-names';
import { cellOfRule, type SchemesState } from '../../rating/schemes/schemes-on-sheet';
import type { BlockState } from '../../rating/settings/settings-block';
import type { CellOnSettings } from '../../rating/settings/settings-names';
import { otherwisePlace, schemeCalled, textOf, type UnreadablePart } from '../../rating/schemes/typed-scheme';
import { settingsSheetName } from '../../model/snapshot';
import { finding } from '../finding';
import type { Finding } from '../../model/finding';
import type { SchemeName } from '../../model/scheme';

const wanted: Readonly<Record<UnreadablePart['part'], string>> = {
  when: 'a measure that a rule can look at',
  is: 'a comparison that goes with the rule’s measure',
  threshold: 'a number to compare with',
  then: 'a status',
};

/** `used`: the schemes that tables are rated by. */
export function checkSchemes(state: SchemesState, used: ReadonlySet<SchemeName>): readonly Finding[] {
  if (state.kind === 'new' && state.lost) {
    const message = `Some names of the table of schemes on "${settingsSheetName}" were gone, so it is written anew with what is left of its rules. Check them, then delete the old table.`;
    return [finding({ check: 'schemes-lost', severity: 'ask', sheet: settingsSheetName, message })];
  }
  if (state.kind !== 'set') return [];
  return [...used].flatMap((name) =>
    state.schemes[name].reading.unreadable.map((part) => unreadable(name, part, placeOf(state.cells, name, part))),
  );
}

/** A settings row that names no scheme. `hasKey`: the key by which it is asked stands there, and is told by itself. */
export function checkSchemeCell(state: BlockState | null, hasKey: boolean): readonly Finding[] {
  if (state?.kind !== 'set') return [];
  const { row, column, value } = state.block.scheme;
  if (isEmptyValue(value) || schemeCalled(value) !== null || (hasKey && value === askedByKey)) return [];
  const message = `${cellAddress(row, column)} says "${textOf(value)}", which is no scheme, so nothing is rated by it. Choose one from the list, then review again.`;
  return [finding({ check: 'scheme', severity: 'ask', sheet: settingsSheetName, row, column, message, stated: textOf(value) })];
}

function placeOf(cells: ReadonlyMap<string, CellOnSettings>, name: SchemeName, { place, part }: UnreadablePart): CellOnSettings | null {
  return place === otherwisePlace ? (cells.get(otherwiseName(name)) ?? null) : cellOfRule(cells, name, place, part);
}

function unreadable(name: SchemeName, { part, typed }: UnreadablePart, cell: CellOnSettings | null): Finding {
  const says = textOf(typed) === '' ? 'is blank' : `says "${textOf(typed)}"`;
  const where = cell === null ? 'A cell of the schemes' : cellAddress(cell.row, cell.column);
  const message = `${where} ${says} and should hold ${wanted[part]}. Nothing is rated by ${schemeWords[name]} until it does; then review again.`;
  const at = cell === null ? {} : { row: cell.row, column: cell.column };
  return finding({ check: 'scheme-rule', severity: 'ask', sheet: settingsSheetName, ...at, message, stated: textOf(typed) });
}
