// A field with a drop-down, as narrow as the pane however long its entries are.

import { Field, type FieldProps, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ select: { minWidth: 0, '& > select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } } });

interface ChoiceProps {
  readonly label: string;
  /** "": none is chosen yet, and the placeholder is shown. */
  readonly value: string;
  readonly placeholder: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is wrong with the choice, as Fluent's Field takes it. */
  readonly fault?: Pick<FieldProps, 'validationState' | 'validationMessage'>;
  readonly onChoose: (value: string) => void;
}

export function Choice({ label, value, placeholder, options, fault = {}, onChoose }: ChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <Field label={label} required {...fault}>
      <Select className={styles.select} value={value} onChange={(_event, { value: chosen }) => onChoose(chosen)}>
        {value === '' && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
