// What one sheet was read as, or why it isn't a plan and what to do.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanTable, SheetReading } from '../../domain/plan';
import { Section } from '../layout/section';
import { tableKey } from '../mapping/doubt';
import { layoutWords } from './reading-words';
import { TableFound } from './table-found';

interface SheetFoundProps {
  readonly reading: SheetReading;
  readonly waiting: boolean;
  readonly onCheck: (table: PlanTable) => void;
}

export function SheetFound({ reading, waiting, onCheck }: SheetFoundProps): ReactNode {
  return (
    <Section title={`${reading.sheet.name}: ${layoutWords[reading.layout].toLowerCase()}`}>
      {reading.layout === 'none' && <Body1 block>{reading.reason ?? 'No table of deliverables was found.'} The sheet is left alone.</Body1>}
      {reading.mappingIgnored !== undefined && <Body1 block>{reading.mappingIgnored}</Body1>}
      {reading.tables.map((table) => (
        <TableFound key={tableKey(table)} table={table} waiting={waiting} onCheck={() => onCheck(table)} />
      ))}
    </Section>
  );
}
