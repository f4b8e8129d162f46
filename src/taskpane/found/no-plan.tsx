// A sheet that is no plan: what it is, and the way to the plan in this workbook, or to the sample where there is none.

import { Body1, Caption1, Link, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellAddress } from '../../domain/model/cell';
import type { SheetReading } from '../../domain/model/plan';
import { addInSheetNames, type AddInSheet } from '../../domain/model/snapshot';
import { CellLink } from '../cells/cell-link';
import { Card } from '../layout/card';
import { byNumber } from '../layout/counted';
import { Lines } from '../layout/lines';
import { Section } from '../layout/section';
import { readingWords } from '../state/announcement';
import { addInSheetShown } from '../state/find-plans-steps';
import { isWaiting, type PaneState } from '../state/pane-state';
import { tableSummary } from './reading-words';
import { SheetWords } from './sheet-words';

const addInSheetWords: Readonly<Record<AddInSheet, string>> = {
  settings:
    'This sheet is the add-in’s. It holds the scheme, year and as-at date of each table, and the rules of the schemes. Change a threshold here, and the colours beside the plan follow.',
  ledger:
    'This sheet is the add-in’s. It records agreed statuses and what was reported. It is only ever added to, by the buttons of this pane.',
  checks: 'This sheet is the add-in’s. It lists what the checks found. Refill it from the Checks tab: your notes stay with their finding.',
  summary:
    'This sheet is the add-in’s. It rolls the statuses up to themes, outcomes and the programme. Change a weight here, and the roll-up follows.',
};

export function NoPlan({ state }: { readonly state: PaneState }): ReactNode {
  const { scope, plans } = state;
  return (
    <Card>
      <WhatItIs state={state} />
      {isWaiting(state) && <Spinner size="tiny" label={readingWords(state)} labelPosition="after" />}
      {scope === 'workbook' ? <WithoutPlan /> : <WhereThePlanIs plans={plans} />}
    </Card>
  );
}

function WhatItIs({ state }: { readonly state: PaneState }): ReactNode {
  const own = addInSheetShown(state);
  if (own !== null)
    return (
      <Section title={addInSheetNames[own]}>
        <Body1 block>{addInSheetWords[own]}</Body1>
      </Section>
    );
  return state.read?.review.sheets.map(({ reading }) => <SheetWords key={reading.sheet.id} reading={reading} />);
}

function WhereThePlanIs({ plans }: Pick<PaneState, 'plans'>): ReactNode {
  if (plans === null) return <Caption1 block>Looking for the plan in this workbook…</Caption1>;
  if (plans.sheets === null) return <Body1 block>Go to the sheet with your deliverables, or choose Whole workbook.</Body1>;
  if (plans.sheets.length === 0) return <WithoutPlan />;
  return (
    <>
      <Body1 block>{byNumber(plans.sheets.length, { one: 'The plan is on another sheet:', other: 'The plan is on other sheets:' })}</Body1>
      <Lines
        noun="sheets"
        lines={plans.sheets.map((reading) => (
          <PlanSheet key={reading.sheet.id} reading={reading} />
        ))}
      />
    </>
  );
}

function PlanSheet({ reading: { sheet, tables } }: { readonly reading: SheetReading }): ReactNode {
  const [first] = tables;
  return (
    <>
      <CellLink sheet={sheet.id} address={first === undefined ? 'A1' : cellAddress(first.area.firstRow, first.area.firstColumn)}>
        Go to “{sheet.name}”
      </CellLink>
      {first !== undefined && <Caption1 block>{tableSummary(first)}</Caption1>}
    </>
  );
}

function WithoutPlan(): ReactNode {
  return (
    <>
      <Body1 block>No sheet of this workbook holds a programme plan: a table with a row for each deliverable or project.</Body1>
      <Body1 block>
        <Link href="assets/programme-plan.xlsx" target="_blank" rel="noreferrer" inline>
          Get the sample plan
        </Link>{' '}
        to see what one looks like, and to try a review.
      </Body1>
    </>
  );
}
