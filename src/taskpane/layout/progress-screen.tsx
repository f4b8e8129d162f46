// While Excel works: how far it is, and what is being done.

import { Body1, Button, Field, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Progress } from '../../app/contract';
import { Actions } from './actions';
import { notFirst, ScreenHeading } from './screen-heading';
import { Stack } from './stack';

interface ProgressScreenProps {
  readonly title: string;
  readonly progress: Progress | null;
  readonly followFocus: boolean;
  /** The way to stop it; `asked`: it stops as soon as it can. Absent where it goes on to its end. */
  readonly onCancel?: 'asked' | (() => void);
}

export function ProgressScreen({ title, progress, followFocus, onCancel }: ProgressScreenProps): ReactNode {
  const share = progress === null || progress.total === 0 ? {} : { value: progress.done / progress.total };
  return (
    <Stack>
      <ScreenHeading followFocus={followFocus}>{title}</ScreenHeading>
      <Field validationMessage={progress?.text ?? 'Starting'} validationState="none">
        <ProgressBar aria-label={title} {...share} />
      </Field>
      {onCancel !== undefined && (
        <Actions>
          <Button {...notFirst} disabledFocusable={onCancel === 'asked'} onClick={onCancel === 'asked' ? undefined : onCancel}>
            Cancel
          </Button>
          <Body1 block>
            {onCancel === 'asked' ? 'Stopping, and taking back what was written.' : 'Cancel takes back what was written so far.'}
          </Body1>
        </Actions>
      )}
    </Stack>
  );
}
