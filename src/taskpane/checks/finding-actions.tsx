// What can be done about a finding: explain why it may stay, so that it is put away until a figure changes.

import { Button, Field, makeStyles, Spinner, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { IsoDate } from '../../domain/model/dates';
import type { Finding } from '../../domain/model/finding';
import { faultAt, fieldFault } from '../change/fields/field-faults';
import { NameField } from '../change/fields/name-field';
import { Actions } from '../layout/actions';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { isWaiting, prepareWork } from '../state/pane-state';

const useStyles = makeStyles({ explain: { alignSelf: 'flex-start' } });

interface FindingActionsProps extends PaneScreenProps {
  readonly finding: Finding;
  readonly today: () => IsoDate;
}

export function FindingActions({ finding, state, dispatch, today }: FindingActionsProps): ReactNode {
  const styles = useStyles();
  const [reason, setReason] = useState<string | null>(null);
  const where = finding.cell ?? finding.sheet;
  if (reason === null) {
    return (
      <Button className={styles.explain} size="small" appearance="subtle" aria-label={`Explain ${where}`} onClick={() => setReason('')}>
        Explain
      </Button>
    );
  }
  const fault = state.error === null ? null : fieldFault(state.error.problem);
  const waiting = isWaiting(state);
  const ask = (): void => {
    const { scope, options } = prepareWork(state, 'found');
    const request = { kind: 'explain', finding, options, reason, author: { name: state.author, on: today() } } as const;
    dispatch({ kind: 'change-opened', subject: { kind: 'explain', request, scope } });
  };
  return (
    <Stack space="small">
      <Field label={`Why ${where} may stay as it is`} required {...faultAt(fault, 'reason')}>
        <Textarea autoFocus value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <NameField
        label="Explained by"
        author={state.author}
        fault={faultAt(fault, 'author')}
        onName={(name) => dispatch({ kind: 'author-typed', name })}
      />
      <Actions>
        <Button size="small" appearance="primary" disabledFocusable={waiting} onClick={ask}>
          See what would be written
        </Button>
        <Button size="small" onClick={() => setReason(null)}>
          Cancel
        </Button>
        {waiting && <Spinner size="tiny" label="Working it out" labelPosition="after" />}
      </Actions>
    </Stack>
  );
}
