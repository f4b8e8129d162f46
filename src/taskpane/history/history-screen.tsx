// What the add-in has done to this workbook, and the way to take each of it back.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../domain/model/dates';
import type { PlaceScreenProps } from '../layout/place-screen';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import { isWaiting } from '../state/pane-state';
import { placeWords } from '../state/places';
import { DoneList } from './done-list';

interface HistoryScreenProps extends PlaceScreenProps {
  readonly today: IsoDate;
}

export function HistoryScreen({ state, dispatch, today, message }: HistoryScreenProps): ReactNode {
  return (
    <Stack>
      <ScreenHeading followFocus={state.followFocus}>{placeWords.history}</ScreenHeading>
      {message}
      {state.history.length === 0 && <Body1 block>Nothing has been written to this workbook yet.</Body1>}
      <DoneList items={state.history} today={today} waiting={isWaiting(state)} onUndo={(item) => dispatch({ kind: 'undo-chosen', item })} />
    </Stack>
  );
}
