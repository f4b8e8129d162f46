// A key on the sheet, or on one that explains it, is the officers' own scheme: where it doesn't fit what they state no colour is
// given beside it; where rows are rated by another scheme, or against the key, that is told.

import { cellAddress, columnLetters } from '../model/cell';
import type { Finding } from '../model/finding';
import type { FilledByKey, PlanTable } from '../model/plan';
import { headingAt } from '../model/table/heading-at';
import { isDataKind } from '../model/table/counted-rows';
import { settingsSheetName } from '../model/snapshot';
import { hasTargets } from '../measures/targets/target-figure';
import { statedStatus } from '../rating/latest-stated-status';
import type { ToldOfStatuses } from '../rating/keys/workbook-keys';
import type { StatusKey } from '../rating/keys/status-key';
import { askedByKey, schemeWords } from '../rating/schemes/scheme';
import { areStatedAlone } from '../rating/settings/stated-alone';
import type { RatingContext } from '../rating/settings/rating-context';
import { cellsOfRows, finding, type FindingParts } from './finding';

/** In characters: more of a key isn't quoted. */
const longestQuote = 200;

/** One question for a table; none where it is rated by own rules, or nothing in it is rated. */
export function checkCutOffKey(table: PlanTable, { keys, colours }: ToldOfStatuses, settings: RatingContext): readonly Finding[] {
  const { scheme, rules } = settings;
  const [key] = keys;
  if (key === undefined && table.filledByKey !== undefined && rules === askedByKey) return [fillKey(table, table.filledByKey)];
  if (key === undefined && colours !== null && rules === askedByKey) return [colourKey(table, colours)];
  if (key === undefined || areStatedAlone(settings) || (scheme.name === 'own' && rules !== askedByKey) || !hasTargets(table.columns))
    return [];
  const { firstRow: row, firstColumn: column } = key.area;
  const text = quoted(key.lines.join('; '));
  const isElsewhere = key.sheet !== table.sheet.name;
  const place = isElsewhere ? `“${key.sheet}” ${cellAddress(row, column)}` : cellAddress(row, column);
  const says = `${place} says from where on a ${key.rules === undefined ? 'colour' : 'status'} is given (“${text}”)`;
  const byKey = `To rate them by the key, choose ${schemeWords.own} on “${settingsSheetName}” and type its cut-offs there`;
  const whether = isElsewhere ? ` Is that how the statuses of “${table.sheet.name}” are judged?` : '';
  const asStated = table.rows.some((each) => statedStatus(each) !== null) ? ' The stated statuses stay as they are.' : '';
  const message =
    rules === askedByKey
      ? `${says}, which isn’t used: no row is rated by it, nor by any other rules.${whether}${asStated} To have a status computed too, choose a scheme on “${settingsSheetName}”.`
      : `${says}, and rows are rated by ${schemeWords[scheme.name]} instead.${whether} ${byKey}.`;
  const related = rules === askedByKey ? rowsAsked(table, key.sheet) : [];
  return [finding({ check: 'cut-off-key', severity: 'ask', sheet: key.sheet, row, column, related, message, stated: text })];
}

/** Nothing is stated but by colours of cells, and no usual scheme stands in for them. */
function colourKey(table: PlanTable, { sheet, area, lines }: StatusKey): Finding {
  const { firstRow: row, firstColumn: column } = area;
  const text = quoted(lines.join('; '));
  const message = `${cellAddress(row, column)} says what colours of cells mean (“${text}”), and no row says its status in words, so no row is rated. Type the statuses into a column “RAG”, or choose a scheme on “${settingsSheetName}”, then review again.`;
  return finding({ check: 'cut-off-key', severity: 'ask', sheet, row, column, related: rowsAsked(table, sheet), message, stated: text });
}

/** The colours stand as stated; what they are given by isn't computed. */
function fillKey(table: PlanTable, { column: filled, colours, key: { row, column, text } }: FilledByKey): Finding {
  const name = `column ${columnLetters(filled)} (“${headingAt(table, filled)}”)`;
  const key = `the key that begins at ${cellAddress(row, column)} (“${quoted(text)}”)`;
  const message =
    colours.size > 0
      ? `The colours of ${name} are taken as the rows’ statuses, by ${key}. The key itself isn’t used: no row is rated by it, nor by any other rules. To have a status computed too, choose a scheme on “${settingsSheetName}”.`
      : `The cells of ${name} are filled by ${key}, which isn’t read, so no row is rated. Type the statuses into that column, or choose a scheme on “${settingsSheetName}”, then review again.`;
  return finding({ check: 'cut-off-key', severity: 'ask', sheet: table.sheet.name, row, column, message, stated: text });
}

/** The rows that aren't rated until it is answered, where they stand on the key's sheet: one question names them all. */
function rowsAsked(table: PlanTable, sheet: string): readonly string[] {
  const column = table.columns.rag.at(-1)?.column ?? table.columns.target ?? table.columns.description;
  const rows = table.rows.flatMap(({ row, kind }) => (isDataKind(kind) ? [row] : []));
  return sheet === table.sheet.name ? cellsOfRows(rows, column) : [];
}

function quoted(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, text.lastIndexOf(' ', longestQuote))} …`;
}

/** Where the scheme is the officers' own key, a status that differs from it is one of two that they have to look at. */
export function withKeyTold({ schemeKey }: RatingContext, found: readonly FindingParts[]): readonly FindingParts[] {
  if (schemeKey === undefined) return found;
  return found.map((parts): FindingParts => {
    if (parts.check !== 'status-differs' || typeof parts.stated !== 'string' || typeof parts.computed !== 'string') return parts;
    const { stated, computed } = parts;
    const message = differsFromKey(stated, schemeKey, computed);
    return { ...withoutAlike(parts), severity: 'ask', message };
  });
}

/** A status against the officers' own key, each as the sheet words it. */
export function differsFromKey(stated: string, schemeKey: string, says: string): string {
  return `Stated ${stated}; ${schemeKey} says ${says}. The stated status is left as it is: change it, or say in the comment why it holds.`;
}

/** Each of them is looked at by itself. */
function withoutAlike({ check, severity, sheet, row, column, message, stated, computed }: FindingParts): FindingParts {
  return {
    check,
    severity,
    sheet,
    ...(row === undefined ? {} : { row }),
    column: column ?? null,
    message,
    ...(stated === undefined ? {} : { stated }),
    ...(computed === undefined ? {} : { computed }),
  };
}
