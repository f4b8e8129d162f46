// A section of a screen under a heading.

import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { Stack } from './stack';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
});

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps): ReactNode {
  const styles = useStyles();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Stack space="small">
        <h2 id={heading} className={styles.heading}>
          {title}
        </h2>
        {children}
      </Stack>
    </section>
  );
}
