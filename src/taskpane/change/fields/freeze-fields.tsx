// Which board the table was reported to, and by whom.

import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { faultAt } from './field-faults';
import type { FieldsProps } from './fields-props';
import { NameField } from './name-field';

export function FreezeFields({ form, author, fault, onType, onName }: FieldsProps): ReactNode {
  return (
    <>
      <Field label="Reported to" hint="The board or paper, such as “Improvement Board, 12 May”." required {...faultAt(fault, 'to')}>
        <Input value={form.to} onChange={(_event, { value }) => onType({ to: value })} />
      </Field>
      <NameField label="Reported by" author={author} fault={faultAt(fault, 'author')} onName={onName} />
    </>
  );
}
