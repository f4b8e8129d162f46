// What a board asks: how the plan stands, rolled up and table by table, what has changed since it was last reported.

import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TableChange } from '../change/change-subject';
import { changeWords } from '../change/change-words';
import { TableChanges } from '../found/table-changes';
import { Actions } from '../layout/actions';
import { PlaceScreen, type PlaceScreenProps } from '../layout/place-screen';
import { Section } from '../layout/section';
import { tableKey } from '../mapping/doubtful-tables';
import { hasStatus } from '../status/has-status';
import { RollUps } from '../status/roll-ups';
import { TableStatus } from '../status/table-status';

const ofTheBoard: readonly TableChange[] = ['freeze'];

export function BoardScreen(props: PlaceScreenProps): ReactNode {
  const { state, dispatch } = props;
  return (
    <PlaceScreen {...props}>
      {({ review, summary }, waiting) => (
        <>
          <Actions>
            <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'change-opened', subject: { kind: 'summary' } })}>
              {changeWords.summary.action}
            </Button>
            <Body1 block>The summary is of every sheet with a plan.</Body1>
          </Actions>
          <RollUps summary={summary} whole={state.scope === 'workbook'} />
          {review.sheets.flatMap((sheet) =>
            sheet.tables.map((assessed) => (
              <Section key={tableKey(assessed.table)} title={assessed.table.sheet.name}>
                <TableChanges
                  sheet={sheet}
                  assessed={assessed}
                  kinds={ofTheBoard}
                  waiting={waiting}
                  onChange={(subject) => dispatch({ kind: 'change-opened', subject })}
                />
                {hasStatus(sheet, assessed) ? (
                  <TableStatus sheet={sheet} assessed={assessed} />
                ) : (
                  <Body1 block>No row has a status yet.</Body1>
                )}
              </Section>
            )),
          )}
        </>
      )}
    </PlaceScreen>
  );
}
