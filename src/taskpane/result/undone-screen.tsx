// After an undo: what was put back, and what was left because someone has changed it since.

import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { changedSinceReason, type UndoReport } from '../../app/contract';
import { KeptCells } from '../history/kept-cells';
import { Actions } from '../layout/actions';
import { counted } from '../layout/counted';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { LeftAlone } from './left-alone';

interface UndoneScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly report: UndoReport;
}

export function UndoneScreen({ state, dispatch, report, message }: UndoneScreenProps): ReactNode {
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>Undone</ScreenHeading>
        {message}
        <Body1 block>{counted(report.cells, 'cell')} put back as before.</Body1>
      </Stack>
      <KeptCells kept={report.kept ?? []} waiting={state.work !== null} onPutBack={(cell) => dispatch({ kind: 'put-back-asked', cell })} />
      <LeftAlone leftAlone={report.leftAlone.filter(({ reason }) => reason !== changedSinceReason)} />
      <Actions>
        <Button appearance="primary" onClick={() => dispatch({ kind: 'left' })}>
          Done
        </Button>
      </Actions>
    </Stack>
  );
}
