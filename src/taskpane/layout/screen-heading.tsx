// The screen's one first-level heading. Where the officer pressed a control that is gone now, the focus goes to the screen's first
// control: from a heading office.js would send Tab out of the pane.

import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({ heading: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' } });

const controls = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** On a control that undoes what was just pressed: a second press of the same key must not reach it. */
export const notFirst = { 'data-not-first': '' } as const;

interface ScreenHeadingProps {
  readonly followFocus: boolean;
  readonly children: ReactNode;
}

export function ScreenHeading({ followFocus, children }: ScreenHeadingProps): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (followFocus && heading.current !== null) placeFocus(heading.current);
    if (followFocus) window.scrollTo(0, 0);
  }, [followFocus]);
  return (
    <h1 ref={heading} className={styles.heading}>
      {children}
    </h1>
  );
}

/** What a screen without controls, which only shows progress, has left the focus on: the next screen takes it from there. */
let resting: Element | null = null;

function placeFocus(heading: HTMLElement): void {
  const { activeElement, body } = document;
  if (activeElement !== body && activeElement !== resting) return;
  const all = [...(heading.closest('main')?.querySelectorAll<HTMLElement>(controls) ?? [])].filter(isUsable);
  const own = all.find((control) => (heading.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  resting = own === undefined ? (all[0] ?? null) : null;
  (own ?? all[0])?.focus({ preventScroll: true });
}

function isUsable(control: HTMLElement): boolean {
  return !control.hasAttribute('disabled') && control.tabIndex >= 0 && control.dataset.notFirst === undefined;
}
