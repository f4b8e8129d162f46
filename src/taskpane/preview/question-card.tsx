// One question to the officer. Its answer applies to all its rows and updates the preview.

import { Body1, Caption1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Question } from '../../domain/model/assessment';
import type { Answer } from '../../domain/model/review';
import { rowNumbers } from '../layout/counted';
import type { CountingMethod } from '../../domain/model/counting-method';

const methodWords: Readonly<Record<CountingMethod, { readonly name: string; readonly meaning: string }>> = {
  sum: { name: 'Sum', meaning: 'each period’s figure is new; they add up' },
  latest: { name: 'Latest', meaning: 'the position at the last period with a figure' },
  highest: { name: 'Highest', meaning: 'the most reached in any period' },
  average: { name: 'Average', meaning: 'the mean of the periods with a figure' },
  stated: { name: 'Stated', meaning: 'typed by you; not worked out from the periods' },
};

interface QuestionCardProps {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly onAnswer: (answer: Answer) => void;
}

export function QuestionCard({ question, answers, onAnswer }: QuestionCardProps): ReactNode {
  const chosen = answers.find(({ questionId }) => questionId === question.id)?.method;
  const rows = `${question.sheet}, ${question.rows.length === 1 ? 'row' : 'rows'} ${rowNumbers(question.rows)}`;
  return (
    <Field label={question.text} hint={rows}>
      <RadioGroup
        value={chosen ?? ''}
        onChange={(_event, { value }) => {
          const method = question.options.find((option) => option === value);
          if (method !== undefined) onAnswer({ questionId: question.id, method });
        }}
      >
        {question.options.map((option) => (
          <Radio
            key={option}
            value={option}
            label={
              <>
                <Body1 block>{methodWords[option].name}</Body1>
                <Caption1 block>{methodWords[option].meaning}</Caption1>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
