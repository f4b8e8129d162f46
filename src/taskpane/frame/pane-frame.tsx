// What stands around every screen: what the pane looks at, the menu, and the tabs.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneScreenProps } from '../screen-props';
import { MoreMenu } from './more-menu';
import { PaneTabs } from './pane-tabs';
import { ScopeChoice } from './scope-choice';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // Excel lays its own 40 by 40 px menu over the pane's top right corner.
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    paddingRight: '32px',
  },
});

export function PaneFrame({ state, dispatch }: PaneScreenProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <div className={styles.line}>
        <ScopeChoice scope={state.scope} onChoose={(scope) => dispatch({ kind: 'scope-chosen', scope })} />
        <MoreMenu place={state.place} onGo={(place) => dispatch({ kind: 'place-chosen', place })} />
      </div>
      <PaneTabs place={state.place} onGo={(place) => dispatch({ kind: 'place-chosen', place })} />
    </div>
  );
}
