// What can be done about a finding beside explaining it: how the row is counted, and where the computed figure stands.

import { Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { waysOut } from '../../domain/account/ways-out';
import type { Finding } from '../../domain/model/finding';
import type { Review } from '../../domain/model/review';
import { CellLink } from '../cells/cell-link';

export function WaysOutOf({ finding, review }: { readonly finding: Finding; readonly review: Review }): ReactNode {
  const { method, computed } = waysOut(review, finding);
  if (method === null && computed === null) return null;
  return (
    <Caption1 block>
      {method === 'question' && 'To set how it is counted, answer the question above. '}
      {method !== null && method !== 'question' && (
        <>
          Set how it is counted in <CellLink sheet={finding.sheet} address={method.cell} />.{' '}
        </>
      )}
      {computed === 'review' && 'Review writes the computed figure beside the table.'}
      {computed !== null && computed !== 'review' && (
        <>
          The computed figure is in <CellLink sheet={finding.sheet} address={computed.cell} />.
        </>
      )}
    </Caption1>
  );
}
