// A screen's buttons, the main one first, each as wide as the pane.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export function Actions({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={useStyles().actions}>{children}</div>;
}
