// Everything that a review would write, before it does: a review is written from here only.

import { Body1, Body1Strong, Button, Spinner, Switch } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import type { PreparedReview } from '../../app/contract';
import { Actions } from '../layout/actions';
import { reviewResults } from '../../domain/account/review-results';
import { ScreenHeading } from '../layout/screen-heading';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { tableKey } from '../mapping/doubtful-tables';
import { statusesByTheme } from '../result/status-by-theme';
import { explainsScheme } from '../../domain/results/row-in-words';
import { SchemeKey } from '../result/scheme-key';
import { StatedAgainstComputed } from '../result/stated-against-computed';
import type { PaneScreenProps } from '../screen-props';
import { workingOn } from '../state/announcement';
import { openQuestions } from '../state/pane-questions';
import { isStale } from '../state/pane-state';
import { AsAtFields } from './as-at-fields';
import { EditGroups } from './edit-groups';
import { FindingsList } from './findings-list';
import { nothingToWrite } from './nothing-to-write';
import { Questions } from './questions';
import { resultsLine } from './results-line';
import { ResultsButton } from './results-button';
import { RowResults } from './row-results';
import { StaleNote } from './stale-note';
import { ThemeBars } from './theme-bars';
import { WriteButton } from './write-button';

interface PreviewScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly prepared: PreparedReview;
  readonly resultsOpened: boolean;
}

export function PreviewScreen({ state, dispatch, prepared, resultsOpened, message }: PreviewScreenProps): ReactNode {
  const { review, preview } = prepared;
  const [formulas, setFormulas] = useState(false);
  const results = useMemo(() => reviewResults(review), [review]);
  const open = openQuestions(state).length;
  const tables = review.sheets.flatMap((sheet) => sheet.tables).filter((assessed) => statusesByTheme(assessed)?.basis === 'computed');
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
        {preview.cells > 0 && <Body1Strong block>{resultsLine({ results, sheets: review.sheets, open })}</Body1Strong>}
        <Body1 block>
          {preview.cells === 0 ? nothingToWrite(review, state.history) : 'Nothing is written yet, and nothing you typed changes.'}
        </Body1>
        <AsAtFields review={review} dispatch={dispatch} />
      </Stack>
      <Questions state={state} dispatch={dispatch} sheets={review.sheets} />
      {tables.map((assessed) => (
        <Section key={tableKey(assessed.table)} title={`${assessed.table.sheet.name} by theme`}>
          <ThemeBars assessed={assessed} />
        </Section>
      ))}
      {preview.cells > 0 && (
        <Section title="What would be written">
          <Switch label="Show formulas" checked={formulas} onChange={(_event, { checked }) => setFormulas(checked)} />
          {formulas ? <EditGroups groups={preview.groups} formulas /> : <RowResults rows={results.rows} />}
        </Section>
      )}
      {compared.map(({ assessed, ledger }) => (
        <Section key={tableKey(assessed.table)} title={`Statuses on ${assessed.table.sheet.name}`}>
          <StatedAgainstComputed assessed={assessed} ledger={ledger} />
          {explainsScheme(assessed) && <SchemeKey settings={assessed.settings} />}
        </Section>
      ))}
      <FindingsList findings={review.findings} sheets={review.sheets} />
      <ResultsButton state={state} dispatch={dispatch} prepared={prepared} isOpened={resultsOpened} />
      <Actions pinned>
        {preview.cells > 0 && <WriteButton state={state} dispatch={dispatch} preview={preview} />}
        <Button onClick={() => dispatch({ kind: 'left' })}>{preview.cells > 0 ? 'Cancel' : 'Back'}</Button>
        {state.work !== null && <Spinner size="tiny" label={workingOn(state.work)} labelPosition="after" />}
      </Actions>
    </Stack>
  );
}
