// Where the scheme is a key in words, a row's word is set against the one that the key gives its figures.

import type { RowAssessment } from '../../assess/workbook-assessment';
import type { Status } from '../../model/scheme';
import type { PlanTable } from '../../model/plan';
import type { StatusKey } from '../../rating/keys/status-key';
import { wordByKey } from '../../rating/keys/word-by-key';
import type { ToldOfStatuses } from '../../rating/keys/workbook-keys';
import type { RatingContext } from '../../rating/settings/rating-context';
import { differsFromKey } from '../cut-off-key';
import type { FindingParts } from '../finding';

const differs = 'status-differs';

/** The findings, with those of words that the key lists in the key's own words. */
export function withWordsByKey(
  { sheet }: PlanTable,
  { keys }: Pick<ToldOfStatuses, 'keys'>,
  { schemeKey }: RatingContext,
  rows: readonly RowAssessment[],
  found: readonly FindingParts[],
): readonly FindingParts[] {
  if (schemeKey === undefined || keys.every(({ words }) => words === undefined)) return found;
  const keyed = rows.flatMap(({ assessed: { row, rating } }) => {
    const said = wordByKey(row, keys);
    return said === null ? [] : [{ row: row.row, said, computed: rating !== null && 'status' in rating ? rating.status : null }];
  });
  const listed = new Set(keyed.map(({ row }) => row));
  const differing = keyed.flatMap(({ row, said, computed }): readonly FindingParts[] => {
    if (computed === null || computed === said.status) return [];
    const message = differsFromKey(`“${said.text}”`, schemeKey, wordFor(computed, keys));
    return [{ check: differs, severity: 'ask', sheet: sheet.name, row, column: said.column, message, stated: said.text, computed }];
  });
  return [...found.filter(({ check, row }) => check !== differs || row === undefined || !listed.has(row)), ...differing];
}

/** As the key words it. */
function wordFor(status: Status, keys: readonly StatusKey[]): string {
  const word = keys.flatMap(({ words }) => [...(words ?? [])]).find(([, each]) => each === status)?.[0];
  return word === undefined ? status : `“${word.charAt(0).toUpperCase()}${word.slice(1)}”`;
}
