// The one button that writes: under a preview, and only while it may be written.

import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Preview } from '../../app/contract';
import { counted } from '../layout/counted';
import type { PaneScreenProps } from '../screen-props';
import { mayWrite } from '../state/pane-reducer';

interface WriteButtonProps extends PaneScreenProps {
  readonly preview: Preview;
}

export function WriteButton({ state, dispatch, preview: { cells, clearsUndo } }: WriteButtonProps): ReactNode {
  const button = (
    <Button appearance="primary" disabledFocusable={!mayWrite(state)} onClick={() => dispatch({ kind: 'write-confirmed' })}>
      Write {counted(cells, 'cell')}
    </Button>
  );
  if (!clearsUndo) return button;
  return (
    <>
      <Body1 block>Excel’s own Undo may be cleared by the new sheet: use Undo here instead.</Body1>
      {button}
    </>
  );
}
