// A table's result: statuses over all, by theme, and what the colours mean.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedTable } from '../../domain/model/assessment';
import { Lines } from '../layout/lines';
import { Stack } from '../layout/stack';
import { explainsScheme } from '../../domain/results/row-in-words';
import { SchemeKey } from './scheme-key';
import { StatedAgainstComputed } from './stated-against-computed';
import { statusesByTheme } from './status-by-theme';
import { StatusCounts } from './status-counts';
import type { TableLedger } from '../../domain/model/ledger';

interface TableStatusesProps {
  readonly assessed: AssessedTable;
  readonly ledger: TableLedger | undefined;
}

export function TableStatuses({ assessed, ledger }: TableStatusesProps): ReactNode {
  const statuses = statusesByTheme(assessed);
  if (statuses === null) return null;
  return (
    <>
      <StatusCounts counts={statuses.all} />
      <Lines
        noun="themes"
        initialCount={12}
        lines={statuses.themes.map(({ theme, counts }) => (
          <Stack key={theme} space="close">
            <Body1 block>{theme}</Body1>
            <StatusCounts counts={counts} />
          </Stack>
        ))}
      />
      {statuses.basis === 'computed' ? (
        <>
          <StatedAgainstComputed assessed={assessed} ledger={ledger} />
          {explainsScheme(assessed) && <SchemeKey settings={assessed.settings} />}
        </>
      ) : (
        <Caption1 block>Statuses as stated in the sheet. None is computed.</Caption1>
      )}
    </>
  );
}
