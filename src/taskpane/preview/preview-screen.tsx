// Everything that a review would write, before it does: a review is written from here only.

import { Body1, Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreparedReview } from '../../app/contract';
import { Actions } from '../layout/actions';
import { listed } from '../../domain/cells/words/word-list';
import { counted } from '../layout/counted';
import { ScreenHeading } from '../layout/screen-heading';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { tableKey } from '../mapping/doubtful-tables';
import { SchemeKey } from '../result/scheme-key';
import { StatedAgainstComputed } from '../result/stated-against-computed';
import type { PaneScreenProps } from '../screen-props';
import { isStale } from '../state/pane-state';
import { AsAtFields } from './as-at-fields';
import { EditGroups } from './edit-groups';
import { FindingsList } from './findings-list';
import { nothingToWrite } from './nothing-to-write';
import { Questions } from './questions';
import { StaleNote } from './stale-note';
import { WriteButton } from './write-button';

interface PreviewScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly prepared: PreparedReview;
}

export function PreviewScreen({ state, dispatch, prepared, message }: PreviewScreenProps): ReactNode {
  const { review, preview } = prepared;
  const compared = review.sheets.flatMap(({ tables, ledgers }) =>
    tables
      .filter(({ misfitsByScheme }) => misfitsByScheme.length > 0)
      .map((assessed) => ({ assessed, ledger: ledgers.get(assessed.table) })),
  );
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>Preview</ScreenHeading>
        {message}
        {isStale(state) && <StaleNote onRefresh={() => dispatch({ kind: 'refreshed' })} />}
        <Body1 block>{summaryOf(prepared)}</Body1>
        <AsAtFields review={review} dispatch={dispatch} />
      </Stack>
      <Questions state={state} dispatch={dispatch} sheets={review.sheets} />
      {preview.cells > 0 && (
        <Section title="What would be written">
          <EditGroups groups={preview.groups} />
        </Section>
      )}
      {compared.map(({ assessed, ledger }) => (
        <Section key={tableKey(assessed.table)} title={`Statuses on ${assessed.table.sheet.name}`}>
          <StatedAgainstComputed assessed={assessed} ledger={ledger} />
          <SchemeKey settings={assessed.settings} />
        </Section>
      ))}
      <FindingsList findings={review.findings} sheets={review.sheets} />
      <Actions pinned>
        {preview.cells > 0 && <WriteButton state={state} dispatch={dispatch} preview={preview} />}
        <Button onClick={() => dispatch({ kind: 'left' })}>{preview.cells > 0 ? 'Cancel' : 'Back'}</Button>
        {state.work !== null && <Spinner size="tiny" label="Updating the preview" labelPosition="after" />}
      </Actions>
    </Stack>
  );
}

function summaryOf({ review, preview }: PreparedReview): string {
  if (preview.cells === 0) return nothingToWrite(review);
  const sheets = [...new Set(preview.groups.map(({ sheet }) => sheet))];
  const questions = review.questions.length === 0 ? '' : ` ${counted(review.questions.length, 'question')} to answer.`;
  return `${counted(preview.cells, 'cell')} in ${listed(sheets)}. Nothing is written yet, and nothing you typed changes.${questions}`;
}
