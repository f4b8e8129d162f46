// A part of a screen under its own heading.

import { Subtitle2 } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { Stack } from './stack';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps): ReactNode {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Stack>
        <Subtitle2 as="h2" id={heading} block>
          {title}
        </Subtitle2>
        {children}
      </Stack>
    </section>
  );
}
