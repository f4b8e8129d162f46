// The first screen: what is on this sheet, the way to a review, the row that is selected, and what else can be done.

import type { ReactNode } from 'react';
import type { PreparedReview } from '../../app/contract';
import { lazyScreen } from '../layout/lazy-screen';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { isWithoutPlan } from '../state/find-plans-steps';
import { isWaiting } from '../state/pane-state';
import { FoundCard } from './found-card';
import { NoPlan } from './no-plan';
import { TablesFound } from './tables-found';

/** Fetched once a row is selected. */
const SelectedRow = lazyScreen(async () => (await import(/* webpackChunkName: "row-card" */ '../row-card/selected-row')).SelectedRow);

interface FoundScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly prepared: PreparedReview | null;
}

export function FoundScreen({ state, dispatch, prepared, message }: FoundScreenProps): ReactNode {
  const waiting = isWaiting(state);
  const hasPlan = prepared !== null && !isWithoutPlan(state);
  return (
    <Stack space="wide">
      <Stack>
        {/* A sheet that turns out to be no plan takes the button away that may have the focus. */}
        <ScreenHeading key={isWithoutPlan(state) ? 'no plan' : 'plan'} followFocus={state.followFocus}>
          What was found
        </ScreenHeading>
        {message}
        {isWithoutPlan(state) ? <NoPlan state={state} /> : <FoundCard state={state} dispatch={dispatch} prepared={prepared} />}
      </Stack>
      {hasPlan && state.selected !== null && <SelectedRow review={prepared.review} selected={state.selected} />}
      {hasPlan && (
        <TablesFound
          sheets={prepared.review.sheets}
          waiting={waiting}
          onCheck={(table) => dispatch({ kind: 'mapping-opened', table })}
          onChange={(subject) => dispatch({ kind: 'change-opened', subject })}
        />
      )}
    </Stack>
  );
}
