// The officer's name, as it will stand in the ledger.

import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { faultAt } from './field-faults';

interface NameFieldProps {
  readonly label: string;
  readonly author: string;
  readonly fault: ReturnType<typeof faultAt>;
  readonly onName: (name: string) => void;
}

export function NameField({ label, author, fault, onName }: NameFieldProps): ReactNode {
  return (
    <Field label={label} hint="Goes in the Plan ledger. The pane forgets it when it is closed." required {...fault}>
      <Input value={author} autoComplete="name" onChange={(_event, { value }) => onName(value)} />
    </Field>
  );
}
