// While Excel works: how far it is, and what is being done.

import { Field, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Progress } from '../../app/contract';
import { ScreenHeading } from './screen-heading';
import { Stack } from './stack';

interface ProgressScreenProps {
  readonly title: string;
  readonly progress: Progress | null;
  readonly followFocus: boolean;
}

export function ProgressScreen({ title, progress, followFocus }: ProgressScreenProps): ReactNode {
  const share = progress === null || progress.total === 0 ? {} : { value: progress.done / progress.total };
  return (
    <Stack>
      <ScreenHeading followFocus={followFocus}>{title}</ScreenHeading>
      <Field validationMessage={progress?.text ?? 'Starting'} validationState="none">
        <ProgressBar aria-label={title} {...share} />
      </Field>
    </Stack>
  );
}
