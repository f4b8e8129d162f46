// Where the table is: how many heading rows, where it ends, and a way to see it in the sheet.

import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanTable } from '../../domain/plan';
import { rowNumbers } from '../layout/counted';
import { Stack } from '../layout/stack';
import { headerRowsProblem, lastRowProblem, type MappingChoice } from './mapping-choice';

interface TableExtentProps {
  readonly table: PlanTable;
  readonly choice: MappingChoice;
  readonly onChange: (change: Partial<Pick<MappingChoice, 'headerRows' | 'lastRow'>>) => void;
  readonly onShow: () => void;
}

export function TableExtent({ table, choice, onChange, onShow }: TableExtentProps): ReactNode {
  return (
    <Stack>
      <Field
        label="Number of heading rows"
        hint={`Read as ${table.headerRows.length === 1 ? 'row' : 'rows'} ${rowNumbers(table.headerRows)}.`}
        {...problem(headerRowsProblem(choice))}
      >
        <Input type="number" min={1} value={choice.headerRows} onChange={(_event, { value }) => onChange({ headerRows: value })} />
      </Field>
      <Field
        label="Last row of the table"
        hint={`Read as rows ${String(table.firstRow + 1)} to ${String(table.lastRow + 1)}.`}
        {...problem(lastRowProblem(choice, table))}
      >
        <Input
          type="number"
          min={table.firstRow + 1}
          value={choice.lastRow}
          onChange={(_event, { value }) => onChange({ lastRow: value })}
        />
      </Field>
      <Button onClick={onShow}>Show the table</Button>
    </Stack>
  );
}

function problem(sentence: string | null): { readonly validationState?: 'error'; readonly validationMessage?: string } {
  return sentence === null ? {} : { validationState: 'error', validationMessage: sentence };
}
