// Whether the pane looks at the sheet in front or at every sheet.

import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ScopeChoice as Scope } from '../state/pane-state';

interface ScopeChoiceProps {
  readonly scope: Scope;
  readonly onChoose: (scope: Scope) => void;
}

export function ScopeChoice({ scope, onChoose }: ScopeChoiceProps): ReactNode {
  return (
    <Field label="Look at">
      <RadioGroup layout="horizontal" value={scope} onChange={(_event, { value }) => onChoose(value === 'workbook' ? 'workbook' : 'sheet')}>
        <Radio value="sheet" label="This sheet" />
        <Radio value="workbook" label="Whole workbook" />
      </RadioGroup>
    </Field>
  );
}
