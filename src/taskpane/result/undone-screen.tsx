// After an undo: what was put back, and what was left because someone has changed it since.

import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WriteReport } from '../../app/contract';
import { Actions } from '../layout/actions';
import { counted } from '../layout/counted';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { LeftAlone } from './left-alone';

interface UndoneScreenProps extends PaneScreenProps {
  readonly report: WriteReport;
}

export function UndoneScreen({ state, dispatch, report }: UndoneScreenProps): ReactNode {
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>Undone</ScreenHeading>
        <Body1 block>{counted(report.cells, 'cell')} put back as before.</Body1>
      </Stack>
      <LeftAlone report={report} />
      <Actions>
        <Button appearance="primary" onClick={() => dispatch({ kind: 'left' })}>
          Done
        </Button>
      </Actions>
    </Stack>
  );
}
