// The statuses of themes, outcomes, tables and the programme by the three roll-up methods.
// Rows that aren't rated are left out, and counted.

import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RollUp } from '../../domain/rating/roll-up';
import {
  countedBySentence,
  openRollUps,
  rollUpInWords,
  rollUpsOf,
  type Summary,
  type SummaryGroup,
} from '../../domain/summary/summary-rows';
import { counted } from '../layout/counted';
import { Lines } from '../layout/lines';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { StatusBadge } from '../result/status-badge';

const useStyles = makeStyles({
  methods: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
});

/** Nothing where no row has a status to roll up. `whole`: all of the workbook has been read. */
export function RollUps({ summary, whole }: { readonly summary: Summary; readonly whole: boolean }): ReactNode {
  const groups = summary.groups.map((group) => ({ group, ...rollUpsOf(summary, group) }));
  if (!groups.some(({ worst }) => worst.rated > 0)) return null;
  return (
    <Section title="Roll-up">
      <Lines
        noun="of them"
        initialCount={6}
        lines={groups.map(({ group, worst, majority, weighted }) => (
          <Stack key={`${group.level} ${group.table} ${group.name}`} space="close">
            <Body1 block>{nameOf(group, whole)}</Body1>
            <RollUpMethods
              methods={[
                ['Worst', worst],
                ['Majority', majority],
                ['Weighted', weighted],
              ]}
            />
            <Caption1 block>
              {`${counted(worst.rated, 'row')} rated${worst.leftOut === 0 ? '' : `, ${String(worst.leftOut)} not rated and left out`}.`}
            </Caption1>
          </Stack>
        ))}
      />
      {openRollUps(summary).map((sentence) => (
        <Caption1 key={sentence} block>
          {sentence}
        </Caption1>
      ))}
      <Caption1 block>{countedBySentence}</Caption1>
      <Caption1 block>Weights are those on the Plan summary sheet; without them every row counts the same.</Caption1>
    </Section>
  );
}

function RollUpMethods({ methods }: { readonly methods: readonly (readonly [string, RollUp])[] }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.methods}>
      {methods.map(([method, rollUp]) => (
        <span key={method}>
          <Caption1>{method} </Caption1>
          <StatusBadge status={rollUpInWords(rollUp)} />
        </span>
      ))}
    </div>
  );
}

function nameOf({ level, table, name }: SummaryGroup, whole: boolean): string {
  if (level === 'Programme') return whole ? 'Programme' : 'This sheet';
  return level === 'Table' ? table : name;
}
