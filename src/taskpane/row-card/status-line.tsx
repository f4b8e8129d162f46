// One status of a row: of which kind, the word in its colour with its cell, and why.

import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { StatusShown } from '../../domain/account/part';
import { CellLink } from '../cells/cell-link';
import { StatusBadge } from '../result/status-badge';
import { Parts } from './parts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

interface StatusLineProps {
  readonly label: string;
  readonly sheet: string;
  readonly shown: StatusShown;
}

/** Nothing where nothing is said. */
export function StatusLine({ label, sheet, shown: { status, at, why } }: StatusLineProps): ReactNode {
  const styles = useStyles();
  if (status === null && why.length === 0) return null;
  return (
    <div>
      <div className={styles.line}>
        <Caption1>{label}</Caption1>
        {status !== null && <StatusBadge status={status} />}
        {at !== null && (
          <Caption1>
            <CellLink sheet={sheet} address={at} />
          </Caption1>
        )}
      </div>
      {why.length > 0 && (
        <Body1 block>
          <Parts sheet={sheet} parts={why} />
        </Body1>
      )}
    </div>
  );
}
