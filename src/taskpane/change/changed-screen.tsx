// After a change: what was written, what was left alone, and the way to take it back.

import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Actions } from '../layout/actions';
import { counted } from '../layout/counted';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import { LeftAlone } from '../result/left-alone';
import type { PaneScreenProps } from '../screen-props';
import { canUndo } from '../state/pane-state';
import type { Screen } from '../state/pane-state';
import { changeWords } from './change-words';

interface ChangedScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly shown: Extract<Screen, { kind: 'changed' }>;
}

export function ChangedScreen({ state, dispatch, shown, message }: ChangedScreenProps): ReactNode {
  const { subject, proposed, report } = shown;
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>{changeWords[subject.kind].done}</ScreenHeading>
        {message}
        {proposed.change.statements.map((statement) => (
          <Body1 key={statement} block>
            {statement}
          </Body1>
        ))}
        <Body1 block>{counted(report.cells, 'cell')} written.</Body1>
      </Stack>
      <LeftAlone leftAlone={report.leftAlone} />
      <Actions>
        <Button appearance="primary" onClick={() => dispatch({ kind: 'left' })}>
          Done
        </Button>
        {canUndo(state) && <Button onClick={() => dispatch({ kind: 'undo-asked' })}>Undo this change</Button>}
      </Actions>
    </Stack>
  );
}
