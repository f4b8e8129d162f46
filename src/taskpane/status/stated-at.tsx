// A row's status as stated at one review. A blank cell is no review, and never "no change".

import { Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanRow, RagColumn } from '../../domain/model/plan';
import { StatusBadge } from '../result/status-badge';

export function StatedAt({ row, review }: { readonly row: PlanRow; readonly review: RagColumn }): ReactNode {
  const stated = row.reviews.find(({ column }) => column === review.column);
  return stated === undefined ? <Caption1>Not reviewed</Caption1> : <StatusBadge status={stated.status ?? stated.text} />;
}
