// Things one under another with even space between, each as wide as the pane allows.

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0, '& > *': { minWidth: 0 } },
  close: { rowGap: tokens.spacingVerticalXS },
  small: { rowGap: tokens.spacingVerticalS },
  even: { rowGap: tokens.spacingVerticalM },
  wide: { rowGap: tokens.spacingVerticalXXL },
});

interface StackProps {
  readonly space?: 'close' | 'small' | 'even' | 'wide';
  readonly children: ReactNode;
}

export function Stack({ space = 'even', children }: StackProps): ReactNode {
  const styles = useStyles();
  return <div className={mergeClasses(styles.stack, styles[space])}>{children}</div>;
}
