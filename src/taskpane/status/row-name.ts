// How the pane names a row: by its number in the sheet and its first words.

import type { PlanRow } from '../../domain/model/table/rows';

const maxLength = 90;

/** "4 Peer challenges held". */
export function rowName({ row, description }: Pick<PlanRow, 'row' | 'description'>): string {
  return `${String(row + 1)} ${description.length > maxLength ? cut(description) : description}`;
}

/** After a whole word, where one ends in the second half. */
function cut(words: string): string {
  const start = words.slice(0, maxLength - 1);
  const end = start.lastIndexOf(' ');
  return `${(end > maxLength / 2 ? start.slice(0, end) : start).trimEnd()}…`;
}
