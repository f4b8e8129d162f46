// The history of a row: what it was reported as, what was agreed and what its reviews state, newest first.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PastEvent } from '../../domain/account/row-history';
import { CellLink } from '../cells/cell-link';
import { Lines } from '../layout/lines';
import { Stack } from '../layout/stack';
import { Subsection } from '../layout/subsection';
import { StatusBadge } from '../result/status-badge';

interface PastEventsProps {
  readonly sheet: string;
  readonly events: readonly PastEvent[];
}

export function PastEvents({ sheet, events }: PastEventsProps): ReactNode {
  if (events.length === 0) return null;
  return (
    <Subsection title="History">
      <Lines
        noun="entries"
        initialCount={3}
        lines={events.map(({ what, status, said, at }, index) => (
          <Stack key={index} space="close">
            <Body1 block>
              {what} {status !== null && <StatusBadge status={status} />}
            </Body1>
            {at !== null && (
              <Caption1 block>
                <CellLink sheet={sheet} address={at.at} />
              </Caption1>
            )}
            {said !== null && said !== '' && <Caption1 block>{said}</Caption1>}
          </Stack>
        ))}
      />
    </Subsection>
  );
}
