// A part of a screen that stands out from the rest, within a line of its own.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Stack } from './stack';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});

export function Card({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <Stack>{children}</Stack>
    </div>
  );
}
