// Which row gets which agreed status, why, by whom and until when.

import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longDate } from '../../../domain/cells/calendar';
import { statusesOf } from '../../../domain/rating/schemes/scheme';
import { Choice } from '../../layout/choice';
import { rowName } from '../../status/row-name';
import { SchemeKey } from '../../result/scheme-key';
import { faultAt } from './field-faults';
import type { FieldsProps } from './fields-props';
import { NameField } from './name-field';

export function OverrideFields({ subject: { assessed }, form, author, fault, onType, onName }: FieldsProps): ReactNode {
  const { settings, rows } = assessed;
  const rated = rows.filter(({ rating }) => rating !== null);
  return (
    <>
      <Choice
        label="Deliverable"
        value={form.row === null ? '' : String(form.row)}
        placeholder="Choose a row"
        options={rated.map(({ row }) => ({ value: String(row.row), label: rowName(row) }))}
        fault={faultAt(fault, 'row')}
        onChoose={(row) => onType({ row: Number(row) })}
      />
      <Choice
        label="Agreed status"
        value={form.status}
        placeholder="Choose a status"
        options={statusesOf(settings.scheme).map((status) => ({ value: status, label: status }))}
        fault={faultAt(fault, 'status')}
        onChoose={(status) => onType({ status })}
      />
      <SchemeKey settings={settings} />
      <Field label="Reason" required {...faultAt(fault, 'reason')}>
        <Textarea value={form.reason} onChange={(_event, { value }) => onType({ reason: value })} />
      </Field>
      <NameField label="Agreed by" author={author} fault={faultAt(fault, 'author')} onName={onName} />
      <Field
        label="Review date"
        hint={`On this date the agreed status lapses.${settings.asAt === null ? '' : ` Choose one after ${longDate(settings.asAt)}.`}`}
        required
        {...faultAt(fault, 'reviewOn')}
      >
        <Input type="date" value={form.reviewOn} onChange={(_event, { value }) => onType({ reviewOn: value })} />
      </Field>
    </>
  );
}
