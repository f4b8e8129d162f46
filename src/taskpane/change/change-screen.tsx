// The form of a change: the few things that it needs to be told, then what would be written.

import { Body1, Button, Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Actions } from '../layout/actions';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import type { ChangeScreen as Shown } from '../state/pane-state';
import { blankForm, endOverrideRequest, requestOf } from './change-form';
import { changeWords } from './change-words';
import { fieldFault } from './fields/field-faults';
import type { FieldsProps } from './fields/fields-props';
import { FreezeFields } from './fields/freeze-fields';
import { OverrideFields } from './fields/override-fields';
import { CurrentOverrides } from './current-overrides';
import { SchemeFields } from './fields/scheme-fields';
import { StartReviewFields } from './fields/start-review-fields';
import { UseDraftsFields } from './fields/use-drafts-fields';
import type { IsoDate } from '../../domain/model/dates';

interface ChangeScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly shown: Shown;
  readonly today: () => IsoDate;
}

export function ChangeScreen({ state, dispatch, shown, today, message }: ChangeScreenProps): ReactNode {
  const { subject, typed: given, prepared } = shown;
  const blank = useMemo(() => blankForm(subject), [subject]);
  const form = { ...blank, ...given };
  const { schemes } = prepared.review;
  const waiting = state.work !== null;
  const fault = state.error === null ? null : fieldFault(state.error.problem);
  const fields = useRef<HTMLDivElement>(null);
  const refused = fault?.field;
  // The field that was refused may be out of sight.
  useEffect(() => {
    if (refused !== undefined) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  const words = changeWords[subject.kind];
  const author = (): { readonly name: string; readonly on: IsoDate } => ({ name: state.author, on: today() });
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>{words.action}</ScreenHeading>
        {fault === null && message}
        <Body1 block>
          {subject.assessed.table.sheet.name}. {words.about}
        </Body1>
        <div ref={fields}>
          <Stack>
            <Fields
              subject={subject}
              form={form}
              author={state.author}
              schemes={schemes}
              today={today}
              fault={fault}
              onType={(typed) => dispatch({ kind: 'change-typed', form: typed })}
              onName={(name) => dispatch({ kind: 'author-typed', name })}
            />
          </Stack>
        </div>
      </Stack>
      <Actions>
        <Button
          appearance="primary"
          disabledFocusable={waiting}
          onClick={() => dispatch({ kind: 'change-asked', request: requestOf(subject, form, { author: author(), schemes }) })}
        >
          See what would be written
        </Button>
        <Button onClick={() => dispatch({ kind: 'change-left' })}>Cancel</Button>
        {waiting && <Spinner size="tiny" label="Working it out" labelPosition="after" />}
      </Actions>
      {subject.kind === 'override' && (
        <CurrentOverrides
          subject={subject}
          waiting={waiting}
          onTakeBack={(row) => dispatch({ kind: 'change-asked', request: endOverrideRequest(subject, row, author()) })}
        />
      )}
    </Stack>
  );
}

function Fields(props: FieldsProps): ReactNode {
  switch (props.subject.kind) {
    case 'start-review':
      return <StartReviewFields {...props} />;
    case 'override':
      return <OverrideFields {...props} />;
    case 'use-drafts':
      return <UseDraftsFields {...props} />;
    case 'freeze':
      return <FreezeFields {...props} />;
    case 'set-scheme':
      return <SchemeFields {...props} />;
  }
}
