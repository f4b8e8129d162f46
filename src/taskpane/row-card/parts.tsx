// An account's parts on one line, each figure a link to the cells that it comes from.

import { Fragment, type ReactNode } from 'react';
import type { Part } from '../../domain/account/part';
import { CellLink } from '../cells/cell-link';

export function Parts({ parts, sheet }: { readonly parts: readonly Part[]; readonly sheet: string }): ReactNode {
  return parts.map((part, index) =>
    typeof part === 'string' ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <CellLink key={index} sheet={sheet} address={part.at}>
        {part.text}
      </CellLink>
    ),
  );
}
