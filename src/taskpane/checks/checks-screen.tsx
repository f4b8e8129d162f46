// What the checks found in the plan as it stands: what is asked, then what is wrong, to check, and worth knowing; last what an officer
// has explained.

import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../domain/model/dates';
import { fieldFault } from '../change/fields/field-faults';
import { Actions } from '../layout/actions';
import { PlaceScreen, type PlaceScreenProps } from '../layout/place-screen';
import { FindingsList } from '../preview/findings-list';
import { questionsShown } from '../state/pane-questions';
import { prepareWork } from '../state/pane-state';
import { Questions } from '../preview/questions';
import { DifferingTotals } from './differing-totals';
import { Explained } from './explained';
import { FindingActions } from './finding-actions';
import { WaysOutOf } from './ways-out';

interface ChecksScreenProps extends PlaceScreenProps {
  readonly today: () => IsoDate;
}

export function ChecksScreen({ message, today, ...props }: ChecksScreenProps): ReactNode {
  const { state, dispatch } = props;
  const isAtField = state.error !== null && fieldFault(state.error.problem) !== null;
  const listChecks = (): void => {
    const request = { kind: 'list-checks', options: prepareWork(state, 'found').options } as const;
    dispatch({ kind: 'change-opened', subject: { kind: 'list-checks', request, scope: { kind: 'workbook' } } });
  };
  return (
    <PlaceScreen {...props} message={isAtField ? null : message}>
      {({ review }, waiting) => (
        <>
          <Questions state={state} dispatch={dispatch} sheets={review.sheets} />
          <FindingsList
            findings={review.findings}
            sheets={review.sheets}
            actions={(finding) => (
              <>
                <WaysOutOf finding={finding} review={review} />
                <FindingActions finding={finding} state={state} dispatch={dispatch} today={today} />
              </>
            )}
          />
          {review.findings.length + questionsShown(state).length === 0 && (
            <Body1 block>Nothing is asked, and the checks found nothing{review.explained.length > 0 && ' that isn’t explained'}.</Body1>
          )}
          <DifferingTotals review={review} />
          <Explained review={review} state={state} dispatch={dispatch} today={today} />
          {review.findings.length + review.explained.length > 0 && (
            <Actions>
              <Button disabledFocusable={waiting} onClick={listChecks}>
                List the checks on a sheet
              </Button>
            </Actions>
          )}
        </>
      )}
    </PlaceScreen>
  );
}
