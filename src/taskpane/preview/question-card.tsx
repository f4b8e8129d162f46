// One question to the officer. Its answer applies to all its rows and updates the preview.

import { Body1, Button, Caption1, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { CellLink } from '../cells/cell-link';
import { RowLink } from '../cells/row-link';
import type { Question } from '../../domain/model/assessment';
import type { Answer } from '../../domain/model/review';
import { Lines } from '../layout/lines';
import { Stack } from '../layout/stack';
import type { CountingMethod } from '../../domain/model/counting-method';
import type { NameAt } from '../status/names-of-rows';

const useStyles = makeStyles({ confirm: { alignSelf: 'flex-start' }, options: { flexWrap: 'wrap' } });

const methodWords: Readonly<Record<CountingMethod, { readonly name: string; readonly meaning: string }>> = {
  sum: { name: 'Sum', meaning: 'each period’s figure is new; they add up' },
  latest: { name: 'Latest', meaning: 'the position at the last period with a figure' },
  highest: { name: 'Highest', meaning: 'the most reached in any period' },
  average: { name: 'Average', meaning: 'the mean of the periods with a figure' },
  stated: { name: 'Stated', meaning: 'typed by you; not worked out from the periods' },
};

interface QuestionCardProps {
  readonly question: Question;
  /** What the review goes by meanwhile; null where it leaves the rows open. */
  readonly proposal: CountingMethod | null;
  readonly answers: readonly Answer[];
  readonly nameAt: NameAt;
  readonly onAnswer: (answer: Answer) => void;
}

export function QuestionCard({ question, proposal, answers, nameAt, onAnswer }: QuestionCardProps): ReactNode {
  const styles = useStyles();
  const label = useId();
  const answer = answers.find(({ questionId }) => questionId === question.id)?.method;
  const chosen = answer ?? proposal;
  return (
    <Stack space="small">
      <Body1 block id={label}>
        {question.text}
      </Body1>
      <Lines
        noun="rows"
        initialCount={3}
        lines={question.rows.map((row) => {
          const name = nameAt(question.sheet, row);
          return name === null ? (
            <CellLink key={row} sheet={question.sheet} address={`${String(row + 1)}:${String(row + 1)}`} />
          ) : (
            <RowLink key={row} sheet={question.sheet} row={row} name={name} />
          );
        })}
      />
      <RadioGroup
        className={styles.options}
        layout="horizontal"
        aria-labelledby={label}
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
            label={`${methodWords[option].name}${option === proposal && answer === undefined ? ' (proposed)' : ''}`}
          />
        ))}
      </RadioGroup>
      {chosen !== null && <Caption1 block>{`${methodWords[chosen].name}: ${methodWords[chosen].meaning}.`}</Caption1>}
      {answer === undefined && proposal !== null && (
        <Button className={styles.confirm} size="small" onClick={() => onAnswer({ questionId: question.id, method: proposal })}>
          {`Yes, ${methodWords[proposal].name}`}
        </Button>
      )}
      {answer !== undefined && <Caption1 block>{`Answered: ${methodWords[answer].name}.`}</Caption1>}
    </Stack>
  );
}
