// The screen's one first-level heading. It gets the focus only where the officer pressed a control that is gone now.

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    // Excel lays its own 40 by 40 px menu over the pane's top right corner.
    paddingRight: '48px',
    minHeight: '32px',
    overflowWrap: 'anywhere',
    outlineOffset: tokens.spacingHorizontalXS,
  },
});

interface ScreenHeadingProps {
  readonly followFocus: boolean;
  readonly children: ReactNode;
}

export function ScreenHeading({ followFocus, children }: ScreenHeadingProps): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (followFocus && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    if (followFocus) window.scrollTo(0, 0);
  }, [followFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
