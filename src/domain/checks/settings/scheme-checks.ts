// What of the schemes on the settings sheet can't be read: each is asked about
// with its cell, and rates nothing until it is put right.

import { cellAddress } from '../../model/cell';
import { askedByKey, askedWhich, isSchemeOpen, schemeWords } from '../../rating/schemes/scheme';
import { otherwiseName } from '../../rating/schemes/scheme-names';
import { cellOfRule, type SchemesState } from '../../rating/schemes/schemes-on-sheet';
import type { BlockState } from '../../rating/settings/settings-block';
import type { CellOnSettings } from '../../rating/settings/settings-names';
import { otherwisePlace, schemeCalled, textOf, type UnreadablePart } from '../../rating/schemes/typed-scheme';
import { settingsSheetName } from '../../model/snapshot';
import { cellsOfRows, finding } from '../finding';
import type { Finding } from '../../model/finding';
import type { AssessedTable, SchemeMisfits } from '../../model/assessment';
import { isCounted } from '../../model/table/counted-rows';
import type { PlanRow } from '../../model/table/rows';
import { keyedWord, statusInWords } from '../../rating/status-in-words';
import { statedStatus } from '../../rating/latest-stated-status';
import { defaultScheme } from '../../rating/settings/rating-context';
import type { RatingContext } from '../../rating/settings/rating-context';
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
  if (isSchemeOpen(value) ? hasKey || value !== askedByKey : schemeCalled(value) !== null) return [];
  const message = `${cellAddress(row, column)} says "${textOf(value)}", which is no scheme, so nothing is rated by it. Choose one from the list, then review again.`;
  return [finding({ check: 'scheme', severity: 'ask', sheet: settingsSheetName, row, column, message, stated: textOf(value) })];
}

/**
 * That the stated statuses follow no scheme, with how far they follow the usual one and the one that fits most; told
 * where they stand. None where it is asked by the key, which is told by itself.
 */
export function checkSchemeAsked({ table, settings, rows, misfitsByScheme }: AssessedSchemes): readonly Finding[] {
  if (settings.rules !== askedWhich) return [];
  const column = table.columns.rag.at(-1)?.column ?? table.columns.progress?.at(-1) ?? null;
  const place = { row: table.headerRows.at(-1) ?? table.firstRow, column };
  const at = { check: 'scheme-asked', sheet: table.sheet.name, ...place } as const;
  // Words that a key explains stand as they are: nothing hangs on an answer, and no scheme of ours is said to fit them or not.
  if (rows.some(({ row }) => isCounted(row) && keyedWord(row) !== null)) {
    const message = `The statuses are those of a key on the sheet, which no figures are set against here. They stay as stated, and none is computed beside them. To have one computed too, choose a scheme on “${settingsSheetName}”, then review again.`;
    return [finding({ ...at, severity: 'note', message })];
  }
  const why = whyNone(
    rows.flatMap(({ row }) => (isCounted(row) ? [row] : [])),
    misfitsByScheme,
  );
  const message = `${why}. None is computed beside them, and they stay as they are. To have one computed too, choose what the colours follow on “${settingsSheetName}”, then review again.`;
  const unrated = rows.flatMap(({ row, rating }) => (rating !== null && 'notRated' in rating ? [row.row] : []));
  const related = column === null ? [] : cellsOfRows(unrated, column);
  return [finding({ ...at, severity: 'ask', related, message })];
}

function whyNone(rows: readonly PlanRow[], misfits: readonly SchemeMisfits[]): string {
  const stated = rows.filter((row) => statedStatus(row) !== null).length;
  const compared = Math.max(0, ...misfits.map((each) => each.compared));
  if (compared > 0 && compared * 2 < stated) {
    return `Only ${String(compared)} of ${String(stated)} stated statuses can be set against a scheme yet, too few to tell what the colours follow`;
  }
  const words = [...new Set(rows.flatMap((row) => keyedWord(row) ?? statusInWords(row)?.text ?? []))]
    .slice(0, mostWords)
    .map((text) => `“${text}”`);
  if (compared === 0 || misfits.some((each) => each.scheme === defaultScheme && each.rows.length === 0)) {
    return `No scheme fits the statuses in words (${words.join(', ')})`;
  }
  return `No scheme fits the stated statuses: ${nearest(misfits).join(', ')}`;
}

/** More words aren't quoted. */
const mostWords = 3;

/** A table as assessed, with all that it is rated with. */
interface AssessedSchemes extends AssessedTable {
  readonly settings: RatingContext;
}

/** "Delivered fits 2 of 7", and the scheme that fits more rows than it. Own rules are only a start to be edited. */
function nearest(misfits: readonly SchemeMisfits[]): readonly string[] {
  const usual = misfits.filter(({ scheme }) => scheme === defaultScheme);
  const least = Math.max(0, ...usual.map(fits));
  const others = misfits.filter((each) => each.scheme !== 'own' && fits(each) > least);
  const best = others.filter((each) => others.every((other) => fits(other) <= fits(each))).slice(0, 1);
  return [...usual, ...best].map((each) => `${schemeWords[each.scheme]} fits ${String(fits(each))} of ${String(each.compared)}`);
}

/** How many rows a scheme gives the stated status. */
function fits({ rows, compared }: SchemeMisfits): number {
  return compared - rows.length;
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
