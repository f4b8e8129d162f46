// All that would be written, group by group.

import type { ReactNode } from 'react';
import type { PreviewGroup } from '../../app/contract';
import { Lines } from '../layout/lines';
import { EditGroup } from './edit-group';

export function EditGroups({ groups }: { readonly groups: readonly PreviewGroup[] }): ReactNode {
  return (
    <Lines
      noun="groups"
      initialCount={8}
      lines={groups.map((group) => (
        <EditGroup key={`${group.sheet} ${group.address}`} group={group} />
      ))}
    />
  );
}
