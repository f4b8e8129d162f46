// What was found, sheet by sheet, and the one button that leads on.

import { Body1, Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreparedReview } from '../../app/contract';
import type { AssessedSheet } from '../../domain/model/assessment';
import { listed } from '../../domain/cells/words/word-list';
import { Actions } from '../layout/actions';
import { Card } from '../layout/card';
import { counted } from '../layout/counted';
import { Stack } from '../layout/stack';
import { isDoubtfulTable, tableKey } from '../mapping/doubtful-tables';
import { nothingToWrite } from '../preview/nothing-to-write';
import type { PaneScreenProps } from '../screen-props';
import { keptReviewWords, readingWords } from '../state/announcement';
import { canUndo, isFirstReading, isWaiting } from '../state/pane-state';
import { tableSummary } from './reading-words';
import { SheetWords } from './sheet-words';

interface FoundCardProps extends PaneScreenProps {
  /** Null until the first reading has come. */
  readonly prepared: PreparedReview | null;
}

export function FoundCard({ state, dispatch, prepared }: FoundCardProps): ReactNode {
  const waiting = isWaiting(state);
  const told = prepared === null ? null : toldOf(prepared);
  return (
    <Card>
      <Actions>
        <ReviewButton state={state} dispatch={dispatch} />
        {canUndo(state) && (
          <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'undo-asked' })}>
            Undo last change
          </Button>
        )}
        {prepared !== null && (
          <Body1 block>
            {prepared.preview.cells === 0 ? nothingToWrite(prepared.review, state.history) : 'You see every change before it is written.'}
          </Body1>
        )}
      </Actions>
      {prepared?.review.sheets.map((sheet) => (
        <SheetFound key={sheet.reading.sheet.id} sheet={sheet} />
      ))}
      {told !== null && <Body1 block>{told}</Body1>}
    </Card>
  );
}

/** It can be pressed from the first moment on, and stays where it is while what was found comes in below it. */
function ReviewButton({ state, dispatch }: PaneScreenProps): ReactNode {
  const waiting = isWaiting(state);
  const reading = isFirstReading(state);
  const canPress = reading ? !state.isReviewKept : !waiting;
  return (
    <>
      <Button appearance="primary" disabledFocusable={!canPress} onClick={() => dispatch({ kind: 'review-asked' })}>
        Review
      </Button>
      {(waiting || reading) && (
        <Spinner size="tiny" label={state.isReviewKept ? keptReviewWords : readingWords(state)} labelPosition="after" />
      )}
    </>
  );
}

function SheetFound({ sheet: { reading, tables } }: { readonly sheet: AssessedSheet }): ReactNode {
  return (
    <SheetWords reading={reading}>
      {tables.map(({ table }) => (
        <Stack key={tableKey(table)} space="close">
          <Body1 block>{tableSummary(table)}</Body1>
          {isDoubtfulTable(table) && (
            <Body1 block>Not certain: nothing is worked out from this table until you have checked its columns.</Body1>
          )}
          {table.confirmed && <Body1 block>Columns confirmed by you or a colleague.</Body1>}
        </Stack>
      ))}
    </SheetWords>
  );
}

/** How much waits for the officer, under its names on Checks; null where nothing does. */
function toldOf({ review: { questions, findings } }: PreparedReview): string | null {
  const wrong = findings.filter(({ severity }) => severity === 'wrong').length;
  const asked = findings.filter(({ severity }) => severity === 'ask').length;
  const parts = [
    ...(questions.length > 0 ? [counted(questions.length, 'question')] : []),
    ...(wrong > 0 ? [`${String(wrong)} wrong`] : []),
    ...(asked > 0 ? [`${String(asked)} to check`] : []),
  ];
  return parts.length === 0 ? null : `On Checks: ${listed(parts)}.`;
}
