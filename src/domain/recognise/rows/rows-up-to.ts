// The rows of a table up to where an officer has said that it ends.

import type { Mapping } from '../../model/mapping';
import { indexOfOccurrence } from '../frames/mapped-end';
import type { KindedRow } from './kinds/row-kinds';

/**
 * The rows above the one that the officer has said the table ends before; all of them where that row isn't there any
 * more.
 */
export function upTo(mapping: Mapping | null, rows: readonly KindedRow[]): readonly KindedRow[] {
  if (typeof mapping?.endsBefore !== 'string') return rows;
  const isEnd = ({ label, description }: KindedRow): boolean => (description === '' ? label : description) === mapping.endsBefore;
  const end = indexOfOccurrence(rows, isEnd, mapping.endsBeforeOccurrence ?? 0);
  return end < 1 ? rows : rows.slice(0, end);
}
