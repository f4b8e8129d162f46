// A screen's buttons, the main one first, each as wide as the pane.

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  // taskpane.css keeps as much room free below whatever has the focus, so that these never cover it.
  pinned: {
    position: 'sticky',
    bottom: '0',
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** `pinned`: in reach at the foot of the pane however long the screen is. */
export function Actions({ children, pinned = false }: { readonly children: ReactNode; readonly pinned?: boolean }): ReactNode {
  const styles = useStyles();
  return <div className={mergeClasses(styles.actions, pinned && styles.pinned)}>{children}</div>;
}
