// A sentence in which the cells that it is known to name are links. What only looks like a cell ("Q1") stays text.

import { Fragment, type ReactNode } from 'react';
import { CellLink } from './cell-link';

interface LinkedTextProps {
  readonly text: string;
  readonly sheet: string;
  /** Addresses on the sheet that the sentence may name. */
  readonly addresses: readonly string[];
}

export function LinkedText({ text, sheet, addresses }: LinkedTextProps): ReactNode {
  const named = new Set(addresses);
  // Every second part is what looks like an address.
  return text
    .split(/\b([A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?)\b/)
    .map((part, index) => (
      <Fragment key={index}>{index % 2 === 1 && named.has(part) ? <CellLink sheet={sheet} address={part} /> : part}</Fragment>
    ));
}
