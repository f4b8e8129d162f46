// Before an undo of something on which later things rest: they are named, and go first.

import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../domain/model/dates';
import { Actions } from '../layout/actions';
import { byNumber } from '../layout/counted';
import { Lines } from '../layout/lines';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import type { UndoPreviewScreen as Shown } from '../state/pane-state';
import { entryWords } from './entry-words';

interface UndoPreviewScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly shown: Shown;
  readonly today: IsoDate;
}

export function UndoPreviewScreen({ state, dispatch, shown: { item, resting }, today, message }: UndoPreviewScreenProps): ReactNode {
  const mayUndo = resting.every(({ canUndo }) => canUndo);
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>Undo</ScreenHeading>
        {message}
        <Body1 block>{entryWords(item, today)}</Body1>
        <Body1 block>
          {mayUndo
            ? byNumber(resting.length, {
                one: 'This later change rests on it and is undone first:',
                other: 'These later changes rest on it and are undone first:',
              })
            : 'It can’t be undone: what was kept of a later change that rests on it isn’t enough to undo that first.'}
        </Body1>
        <Lines noun="of them" lines={resting.map((each) => entryWords(each, today))} />
        <Body1 block>Cells that have been changed since stay as they are, and are listed.</Body1>
      </Stack>
      <Actions>
        {mayUndo && (
          <Button appearance="primary" onClick={() => dispatch({ kind: 'undo-asked', id: item.id })}>
            {`Undo all ${String(resting.length + 1)}`}
          </Button>
        )}
        <Button onClick={() => dispatch({ kind: 'undo-left' })}>Back</Button>
      </Actions>
    </Stack>
  );
}
