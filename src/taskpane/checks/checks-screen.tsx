// What the checks found in the plan as it stands: what is asked, then what is wrong, to check, and worth knowing; last what an officer
// has explained.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../domain/model/dates';
import { fieldFault } from '../change/fields/field-faults';
import { PlaceScreen, type PlaceScreenProps } from '../layout/place-screen';
import { FindingsList } from '../preview/findings-list';
import { questionsShown } from '../state/pane-questions';
import { Questions } from '../preview/questions';
import { Explained } from './explained';
import { FindingActions } from './finding-actions';

interface ChecksScreenProps extends PlaceScreenProps {
  readonly today: () => IsoDate;
}

export function ChecksScreen({ message, today, ...props }: ChecksScreenProps): ReactNode {
  const { state, dispatch } = props;
  const isAtField = state.error !== null && fieldFault(state.error.problem) !== null;
  return (
    <PlaceScreen {...props} message={isAtField ? null : message}>
      {({ review }) => (
        <>
          <Questions state={state} dispatch={dispatch} sheets={review.sheets} />
          <FindingsList
            findings={review.findings}
            sheets={review.sheets}
            actions={(finding) => <FindingActions finding={finding} state={state} dispatch={dispatch} today={today} />}
          />
          {review.findings.length + questionsShown(state).length === 0 && (
            <Body1 block>Nothing is asked, and the checks found nothing{review.explained.length > 0 && ' that isn’t explained'}.</Body1>
          )}
          <Explained review={review} state={state} dispatch={dispatch} today={today} />
        </>
      )}
    </PlaceScreen>
  );
}
