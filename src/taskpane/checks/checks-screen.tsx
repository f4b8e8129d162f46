// What the checks found in the plan as it stands: what is asked, then what is wrong, to check, and worth knowing.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PlaceScreen, type PlaceScreenProps } from '../layout/place-screen';
import { FindingsList } from '../preview/findings-list';
import { questionsShown } from '../state/pane-questions';
import { Questions } from '../preview/questions';

export function ChecksScreen(props: PlaceScreenProps): ReactNode {
  const { state, dispatch } = props;
  return (
    <PlaceScreen {...props}>
      {({ review }) => (
        <>
          <Questions state={state} dispatch={dispatch} sheets={review.sheets} />
          <FindingsList findings={review.findings} sheets={review.sheets} />
          {review.findings.length + questionsShown(state).length === 0 && (
            <Body1 block>Nothing is asked, and the checks found nothing.</Body1>
          )}
        </>
      )}
    </PlaceScreen>
  );
}
