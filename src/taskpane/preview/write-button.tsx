// The one button that writes: under a preview, and only while it may be written.

import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { counted } from '../layout/counted';
import type { PaneScreenProps } from '../screen-props';
import { mayWrite } from '../state/pane-reducer';

interface WriteButtonProps extends PaneScreenProps {
  /** How many cells the preview counts. */
  readonly cells: number;
}

export function WriteButton({ state, dispatch, cells }: WriteButtonProps): ReactNode {
  return (
    <Button appearance="primary" disabledFocusable={!mayWrite(state)} onClick={() => dispatch({ kind: 'write-confirmed' })}>
      Write {counted(cells, 'cell')}
    </Button>
  );
}
