// What every screen is given: the pane's state and the way to change it.

import type { Dispatch } from 'react';
import type { PaneAction } from './state/pane-action';
import type { PaneState } from './state/pane-state';

export interface PaneScreenProps {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
}
