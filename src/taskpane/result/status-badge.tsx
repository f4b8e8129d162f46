// A status: its word in its colour, with how many rows have it. The word is always there;
// in contrast themes the border replaces the colour.

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ragFlags } from '../../domain/propose/looks/status-colours';

const useStyles = makeStyles({
  badge: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  known: { whiteSpace: 'nowrap' },
  plain: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground4 },
});

/** By the status' word. */
const useFlagStyles = makeStyles(
  Object.fromEntries(
    ragFlags.map(({ word, fontColor, fill }) => [
      word,
      { color: fontColor, backgroundColor: fill, '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' } },
    ]),
  ),
);

interface StatusBadgeProps {
  /** Null: not rated. */
  readonly status: string | null;
  readonly rows?: number;
}

export function StatusBadge({ status, rows }: StatusBadgeProps): ReactNode {
  const styles = useStyles();
  const flagStyles = useFlagStyles();
  const flag = ragFlags.find(({ word }) => word === status);
  const word = status ?? 'Not rated';
  return (
    <span
      className={mergeClasses(styles.badge, flag === undefined ? styles.plain : styles.known, flag !== undefined && flagStyles[flag.word])}
    >
      {rows === undefined ? word : `${String(rows)} ${word}`}
    </span>
  );
}
