// Which row gets which agreed status, why, by whom and until when.

import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { statusesOf } from '../../domain/rating/scheme';
import { dateInWords } from '../layout/counted';
import { rowName } from '../standing/row-name';
import { SchemeKey } from '../result/scheme-key';
import type { FieldsProps } from './fields-props';
import { NameField } from './name-field';

export function OverrideFields({ subject: { assessed }, form, asker, onType, onName }: FieldsProps): ReactNode {
  const { settings, rows } = assessed;
  const rated = rows.filter(({ rating }) => rating !== null);
  return (
    <>
      <Field label="Deliverable" required>
        <Select
          value={form.row === null ? '' : String(form.row)}
          onChange={(_event, { value }) => onType({ row: value === '' ? null : Number(value) })}
        >
          <option value="">Choose a row</option>
          {rated.map(({ row }) => (
            <option key={row.row} value={String(row.row)}>
              {rowName(row)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Agreed status" required>
        <Select value={form.status} onChange={(_event, { value }) => onType({ status: value })}>
          <option value="">Choose a status</option>
          {statusesOf(settings.scheme).map((status) => (
            <option key={status} value={status}>
              {status}
            </option>
          ))}
        </Select>
      </Field>
      <SchemeKey settings={settings} />
      <Field label="Reason" required>
        <Textarea value={form.reason} onChange={(_event, { value }) => onType({ reason: value })} />
      </Field>
      <NameField label="Agreed by" asker={asker} onName={onName} />
      <Field
        label="Review date"
        hint={`On this date the agreed status lapses.${settings.asAt === null ? '' : ` Choose one after ${dateInWords(settings.asAt)}.`}`}
        required
      >
        <Input type="date" value={form.reviewOn} onChange={(_event, { value }) => onType({ reviewOn: value })} />
      </Field>
    </>
  );
}
