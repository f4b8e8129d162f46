// How the pane names a row: by its number in the sheet and its first words.

import type { PlanRow } from '../../domain/model/table/rows';

const maxLength = 90;

/** "4 Peer challenges held". */
export function rowName({ row, description }: Pick<PlanRow, 'row' | 'description'>): string {
  const words = description.length > maxLength ? `${description.slice(0, maxLength - 1).trimEnd()}…` : description;
  return `${String(row + 1)} ${words}`;
}
