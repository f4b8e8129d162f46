// What the add-in has done to this workbook, and the way to take each of it back.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../domain/model/dates';
import type { PlaceScreenProps } from '../layout/place-screen';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import { isWaiting } from '../state/pane-state';
import { placeWords } from '../state/places';
import { ClearHistory } from './clear-history';
import { DoneList } from './done-list';

interface HistoryScreenProps extends PlaceScreenProps {
  readonly today: IsoDate;
}

export function HistoryScreen({ state, dispatch, today, message }: HistoryScreenProps): ReactNode {
  const isEmpty = state.history.length === 0;
  return (
    <Stack>
      {/* With the list its buttons go, of which one has the focus. */}
      <ScreenHeading key={isEmpty ? 'empty' : 'list'} followFocus={state.followFocus}>
        {placeWords.history}
      </ScreenHeading>
      {message}
      {isEmpty && <Body1 block>Nothing to undo: nothing was written to this workbook, or its history was cleared.</Body1>}
      <DoneList items={state.history} today={today} waiting={isWaiting(state)} onUndo={(item) => dispatch({ kind: 'undo-chosen', item })} />
      {!isEmpty && (
        <ClearHistory
          waiting={isWaiting(state)}
          isClearing={state.work?.kind === 'clear-history'}
          onClear={() => dispatch({ kind: 'clear-history-asked' })}
        />
      )}
    </Stack>
  );
}
