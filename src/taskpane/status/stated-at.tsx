// A row's status as stated at one review. A blank cell is no review, and never "no change".

import { Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { StatusBadge } from '../result/status-badge';
import type { RagColumn } from '../../domain/model/table/columns';
import type { PlanRow } from '../../domain/model/table/rows';

export function StatedAt({ row, review }: { readonly row: PlanRow; readonly review: RagColumn }): ReactNode {
  const stated = row.reviews.find(({ column }) => column === review.column);
  return stated === undefined ? <Caption1>Not reviewed</Caption1> : <StatusBadge status={stated.status ?? stated.text} />;
}
