// The month of the next review.

import type { ReactNode } from 'react';
import { monthInWords } from '../../domain/changes/next-heading';
import { Choice } from '../layout/choice';
import type { FieldsProps } from './fields-props';
import { monthsToChoose } from './next-month';

export function StartReviewFields({ subject, form, today, onType }: FieldsProps): ReactNode {
  const months = monthsToChoose(subject.assessed.table, today());
  return (
    <Choice
      label="Month of the review"
      value={form.month}
      placeholder="Choose a month"
      options={months.map((month) => ({ value: month, label: monthInWords(month) }))}
      onChoose={(month) => onType({ month })}
    />
  );
}
