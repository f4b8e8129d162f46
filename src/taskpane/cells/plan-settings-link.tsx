// The way to the sheet that holds each table's scheme, year and as-at date.

import type { ReactNode } from 'react';
import { addInSheetNames } from '../../domain/model/snapshot';
import { CellLink } from './cell-link';

export function PlanSettingsLink(): ReactNode {
  return (
    <CellLink sheet={addInSheetNames.settings} address="A1">
      {addInSheetNames.settings}
    </CellLink>
  );
}
