// A part of a section under a smaller heading.

import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Stack } from './stack';

const useStyles = makeStyles({ heading: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' } });

export function Subsection({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <Stack space="small">
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </Stack>
  );
}
