// Where the table is: its heading rows, where it ends, and a way to see it in the sheet.

import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanTable } from '../../domain/model/plan';
import { Stack } from '../layout/stack';
import { unchangedChoice, rowProblems, type MappingChoice, type RowsTyped } from './mapping-choice';

interface TableExtentProps {
  readonly table: PlanTable;
  readonly choice: MappingChoice;
  readonly onChange: (change: Partial<RowsTyped>) => void;
  readonly onShow: () => void;
}

const labels: readonly (readonly [keyof RowsTyped, string])[] = [
  ['firstHeading', 'First heading row'],
  ['lastHeading', 'Last heading row'],
  ['lastRow', 'Last row of the table'],
];

export function TableExtent({ table, choice, onChange, onShow }: TableExtentProps): ReactNode {
  const problems = rowProblems(choice, table);
  const { rows: read } = unchangedChoice(table);
  return (
    <Stack>
      {labels.map(([field, label]) => (
        <Field
          key={field}
          label={label}
          {...(choice.rows[field] === read[field] ? {} : { hint: `Read as row ${read[field]}.` })}
          {...(problems[field] === undefined ? {} : { validationState: 'error' as const, validationMessage: problems[field] })}
        >
          <Input type="number" min={1} value={choice.rows[field]} onChange={(_event, { value }) => onChange({ [field]: value })} />
        </Field>
      ))}
      <Button onClick={onShow}>Show the table</Button>
    </Stack>
  );
}
