// The dates that the figures are read at: one for all tables, or one for each table whose date isn't certain.

import { Body1 } from '@fluentui/react-components';
import { type ReactNode, useCallback } from 'react';
import type { Review } from '../../domain/model/review';
import type { PaneScreenProps } from '../screen-props';
import { asAtOf, dateQuestions, type DateQuestion } from '../state/as-at-choice';
import { AsAtField } from './as-at-field';
import type { IsoDate } from '../../domain/model/dates';

interface AsAtFieldsProps extends Pick<PaneScreenProps, 'dispatch'> {
  readonly review: Review;
}

export function AsAtFields({ review, dispatch }: AsAtFieldsProps): ReactNode {
  const asAt = asAtOf(review);
  const questions = dateQuestions(review);
  const chooseForAll = useCallback((date: IsoDate) => dispatch({ kind: 'as-at-chosen', asAt: date }), [dispatch]);
  if (asAt.kind === 'none') return null;
  if (questions.length === 0) return <AsAtField asAt={asAt} onChoose={chooseForAll} />;
  return (
    <>
      <Body1 block>The tables have dates of their own.</Body1>
      {questions.map((question) => (
        <TableAsAtField key={question.label} question={question} dispatch={dispatch} />
      ))}
    </>
  );
}

interface TableAsAtFieldProps extends Pick<PaneScreenProps, 'dispatch'> {
  readonly question: DateQuestion;
}

function TableAsAtField({ question: { label, table, asAt }, dispatch }: TableAsAtFieldProps): ReactNode {
  const { sheetId, headingRow } = table;
  const choose = useCallback(
    (date: IsoDate) => dispatch({ kind: 'table-as-at-chosen', chosen: { sheetId, headingRow, asAt: date } }),
    [dispatch, sheetId, headingRow],
  );
  return <AsAtField table={label} asAt={asAt} onChoose={choose} />;
}
