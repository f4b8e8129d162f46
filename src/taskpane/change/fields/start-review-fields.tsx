// The month of the next review.

import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { monthInWords } from '../../../domain/changes/next-heading';
import { Choice } from '../../layout/choice';
import { faultAt } from './field-faults';
import type { FieldsProps } from './fields-props';
import { emptyReview, monthsToChoose } from '../next-month';

export function StartReviewFields({ subject, form, today, fault, onType }: FieldsProps): ReactNode {
  const months = monthsToChoose(subject.assessed.table, today());
  const empty = emptyReview(subject.assessed.table);
  return (
    <>
      {empty !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{`“${empty.heading}” has no status yet. Fill it in before you start another review.`}</MessageBarBody>
        </MessageBar>
      )}
      <Choice
        label="Month of the review"
        value={form.month}
        placeholder="Choose a month"
        options={months.map((month) => ({ value: month, label: monthInWords(month) }))}
        fault={faultAt(fault, 'month')}
        onChoose={(month) => onType({ month })}
      />
    </>
  );
}
