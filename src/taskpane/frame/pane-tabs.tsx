// The tabs: one stop for Tab, the arrow keys go from one to the next. At a place that the menu leads to, none of them is chosen.
// Fluent's own would be a tenth of all that is fetched at the start, and puts stops of its own in the way of office.js.

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { type Place, placeWords, tabNamed, tabs } from '../state/places';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  tab: {
    ...typographyStyles.body1,
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThickest} solid transparent`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    // All four in one line in the narrowest pane.
    '@media (max-width: 340px)': { padding: `0 ${tokens.spacingHorizontalSNudge}` },
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface PaneTabsProps {
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

export function PaneTabs({ place, onGo }: PaneTabsProps): ReactNode {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const chosen = tabNamed(place);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = placeAfter(event.key, chosen === null ? 0 : tabs.indexOf(chosen));
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined || next === null) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[next]?.focus();
    onGo(tab);
  };
  return (
    <div ref={list} role="tablist" aria-label="Parts of the pane" className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map((tab, index) => (
        <button
          key={tab}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          tabIndex={tab === chosen || (chosen === null && index === 0) ? 0 : -1}
          className={mergeClasses(styles.tab, tab === chosen && styles.chosen)}
          onClick={() => onGo(tab)}
        >
          {placeWords[tab]}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from a tab; null where it leads nowhere. */
function placeAfter(key: string, from: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % tabs.length;
    case 'ArrowLeft':
      return (from + tabs.length - 1) % tabs.length;
    case 'Home':
      return 0;
    case 'End':
      return tabs.length - 1;
    default:
      return null;
  }
}
