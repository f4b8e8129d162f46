// The month of the next review.

import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { monthInWords } from '../../domain/changes/next-heading';
import type { FieldsProps } from './fields-props';
import { monthsToChoose } from './next-month';

export function StartReviewFields({ subject, form, today, onType }: FieldsProps): ReactNode {
  return (
    <Field label="Month of the review" required>
      <Select value={form.month} onChange={(_event, { value }) => onType({ month: value })}>
        {form.month === '' && <option value="">Choose a month</option>}
        {monthsToChoose(subject.assessed.table, today()).map((month) => (
          <option key={month} value={month}>
            {monthInWords(month)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
