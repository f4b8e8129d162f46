// A row's periods as bars, one under another: each with its heading and its figure, so that the bars only repeat what is written.

import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PeriodShown } from '../../domain/account/row-account';
import { CellLink } from '../cells/cell-link';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(32px, auto) 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  period: { display: 'contents' },
  // High and wide enough to be hit by touch.
  figure: { textAlign: 'end', '& > button': { minWidth: '24px', minHeight: '24px', textAlign: 'end' } },
  heading: { maxWidth: '112px', overflowWrap: 'anywhere' },
  track: { height: '10px', minWidth: 0, borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  forecast: {
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: 'transparent',
  },
});

interface PeriodBarsProps {
  readonly sheet: string;
  readonly periods: readonly PeriodShown[];
}

export function PeriodBars({ sheet, periods }: PeriodBarsProps): ReactNode {
  const styles = useStyles();
  const most = Math.max(0, ...periods.map(({ value }) => value ?? 0));
  if (periods.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Periods">
      {periods.map(({ heading, value, figure, isForecast }) => (
        <li key={figure.at} className={styles.period}>
          <Caption1 className={styles.heading}>{isForecast ? `${heading} (expected)` : heading}</Caption1>
          <span className={styles.track} aria-hidden="true">
            <div
              className={mergeClasses(styles.bar, isForecast && styles.forecast)}
              style={{ width: `${String(most <= 0 || value === null || value <= 0 ? 0 : (value / most) * 100)}%` }}
            />
          </span>
          <Caption1 className={styles.figure}>
            <CellLink sheet={sheet} address={figure.at}>
              {figure.text}
            </CellLink>
          </Caption1>
        </li>
      ))}
    </ul>
  );
}
