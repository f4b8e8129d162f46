// One finding with the row and the cell that it is about.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CellLink } from '../cells/cell-link';
import { LinkedText } from '../cells/linked-text';
import type { Finding } from '../../domain/model/finding';
import type { NameAt } from '../status/names-of-rows';

interface FindingLineProps {
  readonly finding: Finding;
  readonly nameAt: NameAt;
  readonly children?: ReactNode;
}

export function FindingLine({ finding: { sheet, cell, related, message }, nameAt, children }: FindingLineProps): ReactNode {
  const name = cell === null ? null : nameAt(sheet, cell);
  return (
    <>
      <Caption1 block>
        {sheet}
        {cell !== null && ', '}
        {cell !== null && <CellLink sheet={sheet} address={cell} />}
        {name !== null && `: ${name}`}
      </Caption1>
      <Body1 block>
        <LinkedText text={message} sheet={sheet} addresses={cell === null ? related : [cell, ...related]} />
      </Body1>
      {children}
    </>
  );
}
