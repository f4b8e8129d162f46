// The row that is selected in the sheet, or in one sentence why there is nothing to show of it.

import { Body1 } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { SelectedPlace } from '../../app/contract';
import { type NoRow, rowAccount } from '../../domain/account/row-account';
import type { Review } from '../../domain/model/review';
import { RowCard } from './row-card';

const whyNothing: Readonly<Record<NoRow, (row: string) => string>> = {
  elsewhere: () => 'What is selected is on a sheet that the pane isn’t looking at.',
  'no plan': () => 'There is no plan on this sheet, so a row of it has nothing to show.',
  heading: (row) => `Row ${row} holds headings: select a row below it to see its figures and status.`,
  group: (row) => `Row ${row} is a heading, a total or a note within the plan: select a row with a deliverable.`,
  outside: (row) => `Row ${row} isn’t in the plan: select one of its rows to see its figures and status.`,
};

interface SelectedRowProps {
  readonly review: Review;
  readonly selected: SelectedPlace;
}

export function SelectedRow({ review, selected: { sheetId, row } }: SelectedRowProps): ReactNode {
  const account = useMemo(() => rowAccount(review, sheetId, row), [review, sheetId, row]);
  if (typeof account === 'string') return <Body1 block>{whyNothing[account](String(row + 1))}</Body1>;
  return <RowCard account={account} />;
}
