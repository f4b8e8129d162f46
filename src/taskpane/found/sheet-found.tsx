// What one sheet was read as, or why it isn't a plan and what to do.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetReading } from '../../domain/plan';
import { Section } from '../layout/section';
import { layoutWords } from './reading-words';
import { TableFound } from './table-found';

export function SheetFound({ reading }: { readonly reading: SheetReading }): ReactNode {
  return (
    <Section title={`${reading.sheet.name}: ${layoutWords[reading.layout].toLowerCase()}`}>
      {reading.layout === 'none' && <Body1 block>{reading.reason ?? 'No table of deliverables was found.'} The sheet is left alone.</Body1>}
      {reading.tables.map((table) => (
        <TableFound key={`${String(table.area.firstRow)}-${String(table.area.firstColumn)}`} table={table} />
      ))}
    </Section>
  );
}
