// What one sheet was read as, or why it isn't a plan and what to do.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet } from '../../domain/model/assessment';
import type { PlanTable } from '../../domain/model/plan';
import type { ChangeSubject } from '../change/change-subject';
import { Section } from '../layout/section';
import { tableKey } from '../mapping/doubtful-tables';
import { layoutText } from './reading-words';
import { TableFound } from './table-found';

interface SheetFoundProps {
  readonly sheet: AssessedSheet;
  readonly waiting: boolean;
  readonly onCheck: (table: PlanTable) => void;
  readonly onChange: (subject: ChangeSubject) => void;
}

export function SheetFound({ sheet, waiting, onCheck, onChange }: SheetFoundProps): ReactNode {
  const { reading, tables } = sheet;
  return (
    <Section title={reading.sheet.name}>
      <Body1 block>{layoutText(reading)}.</Body1>
      {reading.layout === 'none' && <Body1 block>{reading.reason ?? 'No table of deliverables was found.'} The sheet is left alone.</Body1>}
      {reading.mappingIgnored !== undefined && <Body1 block>{reading.mappingIgnored}</Body1>}
      {tables.map((assessed) => (
        <TableFound
          key={tableKey(assessed.table)}
          sheet={sheet}
          assessed={assessed}
          waiting={waiting}
          onCheck={() => onCheck(assessed.table)}
          onChange={onChange}
        />
      ))}
    </Section>
  );
}
