// One agreed status: of what, by whom, why, and until when or since when it has lapsed.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longDate } from '../../domain/cells/calendar';
import { StatusBadge } from '../result/status-badge';
import type { Override } from '../../domain/model/ledger';

export function OverrideLine({ name, override }: { readonly name: string; readonly override: Override }): ReactNode {
  const { status, reason, by, lapsed } = override;
  return (
    <>
      <Body1 block>{name}</Body1>
      <div>
        <StatusBadge status={status} /> <Caption1>{`${lapsed ? 'was agreed' : 'agreed'} by ${by}. ${untilWords(override)}`}</Caption1>
      </div>
      <Caption1 block>{reason}</Caption1>
    </>
  );
}

function untilWords({ reviewOn, lapsed }: Override): string {
  if (reviewOn === null) return 'No review date.';
  return lapsed ? `Lapsed on ${longDate(reviewOn)}: the computed status counts.` : `Review on ${longDate(reviewOn)}.`;
}
