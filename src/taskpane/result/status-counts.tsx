// A row of statuses with their counts.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { StatusBadge } from './status-badge';
import type { StatusCount } from './status-by-theme';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, listStyleType: 'none', margin: 0, padding: 0 },
});

export function StatusCounts({ counts }: { readonly counts: readonly StatusCount[] }): ReactNode {
  return (
    <ul className={useStyles().counts}>
      {counts.map(({ status, rows }) => (
        <li key={status ?? ''}>
          <StatusBadge status={status} rows={rows} />
        </li>
      ))}
    </ul>
  );
}
