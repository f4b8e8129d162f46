// Cells that were not changed, with the reason.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WriteReport } from '../../app/contract';
import { CellLink } from '../cells/cell-link';
import { Lines } from '../layout/lines';
import { Section } from '../layout/section';

export function LeftAlone({ leftAlone }: Pick<WriteReport, 'leftAlone'>): ReactNode {
  if (leftAlone.length === 0) return null;
  return (
    <Section title={`Left alone (${String(leftAlone.length)})`}>
      <Lines
        noun="of them"
        lines={leftAlone.map(({ sheet, address, reason }) => (
          <div key={`${sheet} ${address}`}>
            <Caption1 block>
              {sheet}, <CellLink sheet={sheet} address={address} />
            </Caption1>
            <Body1 block>{reason}</Body1>
          </div>
        ))}
      />
    </Section>
  );
}
