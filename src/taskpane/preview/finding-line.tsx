// One finding with the cell that it is about.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../../domain/model/finding';

export function FindingLine({ finding }: { readonly finding: Finding }): ReactNode {
  const place = finding.cell === null ? finding.sheet : `${finding.sheet}, ${finding.cell}`;
  return (
    <>
      <Caption1 block>{place}</Caption1>
      <Body1 block>{finding.message}</Body1>
    </>
  );
}
