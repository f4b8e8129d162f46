// What a status in words stands for, where a key of the workbook lists it.

import type { PlanRow } from '../../model/table/rows';
import { statedCells } from '../latest-stated-status';
import type { KeyStatus } from './key-colours';
import type { StatusKey } from './status-key';

/** A word of a row that a key lists. */
interface KeyedWord {
  readonly column: number;
  readonly text: string;
  readonly status: KeyStatus;
}

/** The row's latest word that a key lists; null where there is none, or two keys part. */
export function wordByKey(row: PlanRow, keys: readonly StatusKey[]): KeyedWord | null {
  const lists = keys.flatMap(({ words }) => words ?? []);
  if (lists.length === 0) return null;
  const found = statedCells(row).flatMap(({ column, text }) => {
    const statuses = new Set(lists.flatMap((words) => words.get(text.trim().toLowerCase()) ?? []));
    const [status] = statuses;
    return status === undefined || statuses.size > 1 ? [] : [{ column, text: text.trim(), status }];
  });
  return found.at(-1) ?? null;
}
