// After a review: the plan's statuses by theme, what was written and what was left alone.

import { Body1, Button } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { PreparedReview, WriteReport } from '../../app/contract';
import { reviewResults } from '../../domain/account/review-results';
import { listed } from '../../domain/cells/words/word-list';
import { CellLink } from '../cells/cell-link';
import { Actions } from '../layout/actions';
import { counted } from '../layout/counted';
import { ScreenHeading } from '../layout/screen-heading';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { tableKey } from '../mapping/doubtful-tables';
import type { PaneScreenProps } from '../screen-props';
import { canUndo } from '../state/pane-state';
import { hasStatus } from '../status/has-status';
import { RollUps } from '../status/roll-ups';
import { TableStatus } from '../status/table-status';
import { LeftAlone } from './left-alone';

interface ResultScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly prepared: PreparedReview;
  readonly report: WriteReport;
}

export function ResultScreen({ state, dispatch, prepared, report, message }: ResultScreenProps): ReactNode {
  const { columns } = useMemo(() => reviewResults(prepared.review), [prepared]);
  const tables = prepared.review.sheets.flatMap((sheet) =>
    sheet.tables.filter((assessed) => hasStatus(sheet, assessed)).map((assessed) => ({ sheet, assessed })),
  );
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>Review written</ScreenHeading>
        {message}
        <Body1 block>{counted(report.cells, 'cell')} written.</Body1>
        {columns.map(({ sheet, sheetId, address, headings }) => (
          <Body1 key={`${sheetId} ${address}`} block>
            {sheet}, <CellLink sheet={sheetId} address={address} />: {listed(headings)}
            {report.leftAlone.length > 0 && '. What was left alone is listed below'}.
          </Body1>
        ))}
        <Actions>
          <Button appearance="primary" onClick={() => dispatch({ kind: 'left' })}>
            Done
          </Button>
          {canUndo(state) && <Button onClick={() => dispatch({ kind: 'undo-asked' })}>Undo this review</Button>}
        </Actions>
      </Stack>
      {tables.map(({ sheet, assessed }) => (
        <Section key={tableKey(assessed.table)} title={assessed.table.sheet.name}>
          <TableStatus sheet={sheet} assessed={assessed} />
        </Section>
      ))}
      <RollUps summary={prepared.summary} whole={state.scope === 'workbook'} />
      <LeftAlone leftAlone={report.leftAlone} />
    </Stack>
  );
}
