// The card of a row: its name, what it is to reach and has reached, how it stands and why, what the checks found, and what is said of it.

import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowAccount } from '../../domain/account/row-account';
import { columnLetters } from '../../domain/model/cell';
import { CellLink } from '../cells/cell-link';
import { Card } from '../layout/card';
import { LinkedText } from '../cells/linked-text';
import { RowLink } from '../cells/row-link';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { OverrideLine } from '../status/override-line';
import { Parts } from './parts';
import { PastEvents } from './past-events';
import { PeriodBars } from './period-bars';
import { StatusLine } from './status-line';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  pair: { display: 'contents' },
  fact: { margin: 0, minWidth: 0 },
});

export function RowCard({ account }: { readonly account: RowAccount }): ReactNode {
  const styles = useStyles();
  const { sheet, row, name, theme, periods, milestones, findings, stated, computed, agreed, comment, draft, history } = account;
  const facts = factsOf(account);
  return (
    <Card>
      <Section title={name}>
        <Caption1 block>
          <RowLink sheet={sheet} row={row} name={`Row ${String(row + 1)}`} />
          {theme !== null && `, ${theme}`}
        </Caption1>
        {facts.length > 0 && (
          <dl className={styles.facts}>
            {facts.map(([label, value]) => (
              <div key={label} className={styles.pair}>
                <dt>
                  <Caption1>{label}</Caption1>
                </dt>
                <dd className={styles.fact}>
                  <Body1>{value}</Body1>
                </dd>
              </div>
            ))}
          </dl>
        )}
        <Stack space="small">
          <StatusLine label="Stated" sheet={sheet} shown={stated} />
          {computed !== null && <StatusLine label="Computed" sheet={sheet} shown={computed} />}
          {agreed !== null && <OverrideLine name="Agreed" override={agreed} />}
        </Stack>
        <PeriodBars sheet={sheet} periods={periods} />
        {milestones.map(({ text, state, column }, index) => (
          <Body1 key={index} block>
            <CellLink sheet={sheet} address={`${columnLetters(column)}${String(row + 1)}`}>
              {text}
            </CellLink>
            {`: ${state ?? 'no as-at date'}`}
          </Body1>
        ))}
        {findings.map(({ check, cell, related, message }) => (
          <Body1 key={`${check} ${message}`} block>
            {cell !== null && <CellLink sheet={sheet} address={cell} />}
            {cell !== null && ': '}
            <LinkedText text={message} sheet={sheet} addresses={related} />
          </Body1>
        ))}
        <Said label="Comment" sheet={sheet} said={comment} />
        <Said label="Draft" sheet={sheet} said={draft} />
        <PastEvents sheet={sheet} events={history} />
      </Section>
    </Card>
  );
}

function factsOf({ sheet, target, total, achieved }: RowAccount): readonly (readonly [string, ReactNode])[] {
  return [
    ...(target === null ? [] : [['Target', <Parts key="target" sheet={sheet} parts={[target]} />] as const]),
    ...(total.length === 0 ? [] : [['Total', <Parts key="total" sheet={sheet} parts={total} />] as const]),
    ...(achieved.length === 0 ? [] : [['Achieved', <Parts key="achieved" sheet={sheet} parts={achieved} />] as const]),
  ];
}

interface SaidProps {
  readonly label: string;
  readonly sheet: string;
  readonly said: RowAccount['comment'];
}

function Said({ label, sheet, said }: SaidProps): ReactNode {
  if (said === null) return null;
  return (
    <div>
      <Caption1 block>
        {label}, <CellLink sheet={sheet} address={said.at} />
      </Caption1>
      <Body1 block>{said.text}</Body1>
    </div>
  );
}
