// For a plan that may not gain columns, or can't be written to: the results in a workbook of their own.

import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreparedReview } from '../../app/contract';
import { Section } from '../layout/section';
import type { PaneScreenProps } from '../screen-props';
import { resultsAreOpen } from '../state/announcement';

interface ResultsButtonProps extends PaneScreenProps {
  readonly prepared: PreparedReview;
  readonly isOpened: boolean;
}

export function ResultsButton({ state, dispatch, prepared, isOpened }: ResultsButtonProps): ReactNode {
  if (prepared.review.sheets.every(({ tables }) => tables.length === 0)) return null;
  return (
    <Section title="Without changing this workbook">
      <Body1 block>{isOpened ? resultsAreOpen : 'Totals, statuses, drafts and findings, each with its cell here, ready to print.'}</Body1>
      <Button disabledFocusable={state.work !== null} onClick={() => dispatch({ kind: 'results-asked' })}>
        Put the results in a new workbook
      </Button>
    </Section>
  );
}
