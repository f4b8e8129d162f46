// A place of the pane that shows what was read: its heading, a message where there is one, and what it shows once there is a reading.

import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreparedReview } from '../../app/contract';
import type { PaneScreenProps } from '../screen-props';
import { NoPlan } from '../found/no-plan';
import { readingWords } from '../state/announcement';
import { isWithoutPlan } from '../state/find-plans-steps';
import { isWaiting } from '../state/pane-state';
import { placeWords } from '../state/places';
import { ScreenHeading } from './screen-heading';
import { Stack } from './stack';

export interface PlaceScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
}

interface PlaceProps extends PlaceScreenProps {
  /** `waiting`: its buttons wait. */
  readonly children: (read: PreparedReview, waiting: boolean) => ReactNode;
}

export function PlaceScreen({ state, message, children }: PlaceProps): ReactNode {
  const waiting = isWaiting(state);
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>{placeWords[state.place]}</ScreenHeading>
        {message}
        {waiting && <Spinner size="tiny" label={readingWords(state)} labelPosition="after" />}
      </Stack>
      {isWithoutPlan(state) && <NoPlan state={state} />}
      {state.read !== null && !isWithoutPlan(state) && children(state.read, waiting)}
    </Stack>
  );
}
