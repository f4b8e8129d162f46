// The computed statuses of each theme of a table: a small stacked bar, and its figures in words.

import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ragFlags } from '../../domain/propose/looks/status-colours';
import type { AssessedTable } from '../../domain/model/assessment';
import { Lines } from '../layout/lines';
import { Stack } from '../layout/stack';
import { statusesByTheme, type StatusCount } from '../result/status-by-theme';
import { StatusCounts } from '../result/status-counts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '8px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    '@media (forced-colors: active)': { display: 'none' },
  },
  part: {
    minWidth: '2px',
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ':last-child': { borderRight: 'none' },
  },
});

/** Nothing where no status of the table is computed. */
export function ThemeBars({ assessed }: { readonly assessed: AssessedTable }): ReactNode {
  const statuses = statusesByTheme(assessed);
  if (statuses?.basis !== 'computed') return null;
  return (
    <Lines
      noun="themes"
      initialCount={6}
      lines={statuses.themes.map(({ theme, counts }) => (
        <Stack key={theme} space="close">
          <Body1 block>{theme}</Body1>
          <Bar counts={counts} />
          <StatusCounts counts={counts} />
        </Stack>
      ))}
    />
  );
}

function Bar({ counts }: { readonly counts: readonly StatusCount[] }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.bar} aria-hidden="true">
      {counts.map(({ status, rows }) => (
        <div
          key={status ?? ''}
          className={styles.part}
          style={{ flexGrow: rows, backgroundColor: ragFlags.find(({ word }) => word === status)?.fontColor ?? 'transparent' }}
        />
      ))}
    </div>
  );
}
