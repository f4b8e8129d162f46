// All that would be written, group by group; formulas only for those who ask.

import type { ReactNode } from 'react';
import type { PreviewExample, PreviewGroup } from '../../app/contract';
import { Lines } from '../layout/lines';
import { EditGroup } from './edit-group';

interface EditGroupsProps {
  readonly groups: readonly PreviewGroup[];
  /** Whether examples that are formulas are shown too. */
  readonly formulas: boolean;
}

/** Whether any example of them is a formula. */
export function haveFormulas(groups: readonly PreviewGroup[]): boolean {
  return groups.some(({ examples }) => examples.some(isFormulaExample));
}

function isFormulaExample({ before, after }: PreviewExample): boolean {
  return before.startsWith('=') || after.startsWith('=');
}

export function EditGroups({ groups, formulas }: EditGroupsProps): ReactNode {
  const shown = formulas
    ? groups
    : groups.map((group) => ({ ...group, examples: group.examples.filter((each) => !isFormulaExample(each)) }));
  return (
    <Lines
      noun="groups"
      initialCount={8}
      lines={shown.map((group) => (
        <EditGroup key={`${group.sheet} ${group.address}`} group={group} />
      ))}
    />
  );
}
