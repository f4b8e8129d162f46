// A row of the plan by its name and number, which a press selects in the sheet.

import type { ReactNode } from 'react';
import { CellLink } from './cell-link';

interface RowLinkProps {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly name: string;
}

export function RowLink({ sheet, row, name }: RowLinkProps): ReactNode {
  const number = String(row + 1);
  return (
    <CellLink sheet={sheet} address={`${number}:${number}`}>
      {name}
    </CellLink>
  );
}
