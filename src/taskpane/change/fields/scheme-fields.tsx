// Which scheme rates the table, and where its colours change.

import { Body1, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isShareOf, measureWords, schemeWords } from '../../../domain/rating/schemes/scheme';
import { schemeNames, type Rule } from '../../../domain/model/scheme';
import { schemeSentences } from '../../../domain/rating/schemes/scheme-words';
import { PlanSettingsLink } from '../../cells/plan-settings-link';
import { Choice } from '../../layout/choice';
import { faultAt } from './field-faults';
import type { FieldsProps } from './fields-props';
import { isThreshold, rulesToEdit, thresholdText } from './thresholds';

export function SchemeFields({ form, schemes, fault, onType }: FieldsProps): ReactNode {
  const scheme = schemes[form.scheme];
  const rules = rulesToEdit(scheme);
  const textOf = (rule: Rule): string => form.thresholds[rule.place] ?? thresholdText(rule);
  return (
    <>
      <Choice
        label="Scheme"
        value={form.scheme}
        placeholder=""
        options={schemeNames.map((name) => ({ value: name, label: schemeWords[name] }))}
        onChoose={(value) => {
          const chosen = schemeNames.find((name) => name === value);
          if (chosen !== undefined) onType({ scheme: chosen, thresholds: {} });
        }}
      />
      <Body1 block>{schemeSentences(scheme)}</Body1>
      {rules.map((rule) => (
        <Field
          key={rule.place}
          label={`${rule.then}: ${measureWords[rule.when].toLowerCase()} ${rule.is}${isShareOf(rule.when) ? ' (%)' : ''}`}
          {...(isThreshold(textOf(rule)) ? {} : faultAt(fault, 'threshold'))}
        >
          <Input
            type="number"
            step="any"
            value={textOf(rule)}
            onChange={(_event, { value }) => onType({ thresholds: { ...form.thresholds, [rule.place]: value } })}
          />
        </Field>
      ))}
      <Body1 block>
        {rules.length === 0 ? 'This scheme has no thresholds. Its rules are on ' : 'The rules themselves are on '}
        <PlanSettingsLink />.
      </Body1>
    </>
  );
}
