// What only the officer knows, with the proposal chosen: one answer settles all the rows that are alike, one press all the questions.

import { Body1, Button } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { AssessedSheet, Question } from '../../domain/model/assessment';
import type { CountingMethod } from '../../domain/model/counting-method';
import { Actions } from '../layout/actions';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { questionsShown } from '../state/pane-questions';
import { namesOfRows } from '../status/names-of-rows';
import { QuestionCard } from './question-card';

interface QuestionsProps extends PaneScreenProps {
  readonly sheets: readonly AssessedSheet[];
}

export function Questions({ state, dispatch, sheets }: QuestionsProps): ReactNode {
  const { answers } = state;
  const questions = questionsShown(state);
  const nameAt = useMemo(() => namesOfRows(sheets), [sheets]);
  if (questions.length === 0) return null;
  const proposed = questions.map((question) => ({ question, proposal: proposalOf(question, sheets) }));
  const open = proposed.flatMap(({ question, proposal }) =>
    proposal === null || answers.some(({ questionId }) => questionId === question.id)
      ? []
      : [{ questionId: question.id, method: proposal }],
  );
  return (
    <Section title={titleOf(questions.length, questions.filter(({ id }) => answers.some(({ questionId }) => questionId === id)).length)}>
      <Body1 block>Without an answer the review goes by what is proposed, and marks it with a question mark.</Body1>
      {open.length > 1 && (
        <Actions>
          <Button size="small" onClick={() => open.forEach((answer) => dispatch({ kind: 'answered', answer }))}>
            {`Use all ${String(open.length)} proposals`}
          </Button>
        </Actions>
      )}
      <Stack space="wide">
        {proposed.map(({ question, proposal }) => (
          <QuestionCard
            key={question.id}
            question={question}
            proposal={proposal}
            answers={answers}
            nameAt={nameAt}
            onAnswer={(answer) => dispatch({ kind: 'answered', answer })}
          />
        ))}
      </Stack>
    </Section>
  );
}

/** As many as are still open; those that are answered stay, so that an answer can be changed. */
function titleOf(asked: number, answered: number): string {
  if (answered > 0) return `Questions (${String(asked - answered)}, and ${String(answered)} answered)`;
  return asked === 1 ? 'A question' : `Questions (${String(asked)})`;
}

/** How its rows are counted until somebody answers; null where they are left open. */
function proposalOf({ sheet, rows, options }: Question, sheets: readonly AssessedSheet[]): CountingMethod | null {
  const tables = sheets.filter(({ reading }) => reading.sheet.name === sheet).flatMap((each) => each.tables);
  const method = tables.flatMap((table) => table.rows).find(({ row }) => row.row === rows[0])?.method ?? null;
  return method === null || method.open === true ? null : (options.find((option) => option === method.method) ?? null);
}
