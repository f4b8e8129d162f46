// Everything that a change would write, before it does: what it says of itself, then cell by cell as for a review.

import { Body1, Button, Spinner, Switch } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Actions } from '../layout/actions';
import { ScreenHeading } from '../layout/screen-heading';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { EditGroups, haveFormulas } from '../preview/edit-groups';
import { StaleNote } from '../preview/stale-note';
import { WriteButton } from '../preview/write-button';
import type { PaneScreenProps } from '../screen-props';
import { isStale, type ChangePreviewScreen as Shown } from '../state/pane-state';
import { LastTime } from './last-time';
import { changeWords } from './change-words';

interface ChangePreviewScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly shown: Shown;
}

export function ChangePreviewScreen({ state, dispatch, shown, message }: ChangePreviewScreenProps): ReactNode {
  const { subject, proposed } = shown;
  const { change, preview } = proposed;
  const [formulas, setFormulas] = useState(false);
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>{changeWords[subject.kind].action}</ScreenHeading>
        {message}
        {isStale(state) && <StaleNote onRefresh={() => dispatch({ kind: 'refreshed' })} />}
        {change.statements.map((statement) => (
          <Body1 key={statement} block>
            {statement}
          </Body1>
        ))}
        <Body1 block>Nothing is written yet.</Body1>
      </Stack>
      <Section title="What would be written">
        {haveFormulas(preview.groups) && (
          <Switch label="Show formulas" checked={formulas} onChange={(_event, { checked }) => setFormulas(checked)} />
        )}
        <EditGroups groups={preview.groups} formulas={formulas} />
      </Section>
      {subject.kind === 'start-review' && <LastTime table={subject.assessed.table} />}
      <Actions pinned>
        <WriteButton state={state} dispatch={dispatch} preview={preview} />
        <Button onClick={() => dispatch({ kind: 'change-left' })}>Back</Button>
        {state.work !== null && <Spinner size="tiny" label="Updating the preview" labelPosition="after" />}
      </Actions>
    </Stack>
  );
}
