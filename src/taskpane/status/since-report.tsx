// What was reported to the board beside what it is now: what has changed since, and which way.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longDate } from '../../domain/cells/calendar';
import { directionOf, directionWords } from '../../domain/rating/direction-of-travel';
import { counted } from '../layout/counted';
import { Subsection } from '../layout/subsection';
import { RowTable, type TableRow } from '../layout/row-table';
import { StatusBadge } from '../result/status-badge';
import type { LedgerEntry, Movement, MovedField, Report, TableLedger } from '../../domain/model/ledger';

type Values = Pick<LedgerEntry, MovedField>;

const fieldWords: Readonly<Record<MovedField, string>> = {
  target: 'Target',
  total: 'Total',
  stated: 'Stated',
  computed: 'Computed',
  agreed: 'Agreed',
};

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

interface SinceReportProps {
  readonly ledger: TableLedger | undefined;
  /** The id of the table's sheet. */
  readonly sheet: string;
}

/** Nothing where the table has never been reported. */
export function SinceReport({ ledger, sheet }: SinceReportProps): ReactNode {
  const report = ledger?.report ?? null;
  if (ledger === undefined || report === null) return null;
  return (
    <Subsection title="As reported, and now">
      <Body1 block>{reportInWords(report)}</Body1>
      <Body1 block>
        {ledger.movements.length === 0
          ? `Nothing has moved since in ${counted(report.entries.length, 'row')}.`
          : `Moved since: ${counted(ledger.movements.length, 'row')} of ${String(report.entries.length)} reported.`}
      </Body1>
      <RowTable
        label="As reported, and now"
        headings={['Row', 'Reported', 'Now', 'Direction']}
        rows={ledger.movements.map((movement, index) => rowOf(movement, index, sheet))}
      />
    </Subsection>
  );
}

/** "Reported to Improvement Board on 12 May 2016 by Avery, as at 31 March 2016, scheme Delivered." */
function reportInWords({ to, on, by, asAt, scheme }: Report): string {
  const parts = [
    `Reported to ${to}${on === null ? '' : ` on ${longDate(on)}`} by ${by}`,
    ...(asAt === null ? [] : [`as at ${longDate(asAt)}`]),
    ...(scheme === null ? [] : [`scheme ${scheme}`]),
  ];
  return `${parts.join(', ')}.`;
}

function rowOf(movement: Movement, key: number, sheet: string): TableRow {
  const name = movement.rowKey;
  if (movement.kind === 'gone') return { key, name, cells: ['In the plan', 'No longer in the plan', ''] };
  if (movement.kind === 'added') return { key, name, at: { sheet, row: movement.now.row }, cells: ['Not reported', 'In the plan', ''] };
  const { reported, now, fields } = movement;
  const direction = directionOf(statusOf(reported), statusOf(now));
  return {
    key,
    name,
    at: { sheet, row: now.row },
    cells: [
      <Fields key="reported" values={reported} fields={fields} />,
      <Fields key="now" values={now} fields={fields} />,
      direction === null ? '' : directionWords[direction],
    ],
  };
}

/** The status that counts: agreed before computed before stated. */
function statusOf({ agreed, computed, stated }: Values): string | null {
  return agreed ?? computed ?? stated;
}

function Fields({ values, fields }: { readonly values: Values; readonly fields: readonly MovedField[] }): ReactNode {
  return fields.map((field) => {
    const value = values[field];
    return (
      <div key={field}>
        <Caption1>{`${fieldWords[field]} `}</Caption1>
        {value === null && <Caption1>blank</Caption1>}
        {typeof value === 'number' && <Caption1>{figures.format(value)}</Caption1>}
        {typeof value === 'string' && (field === 'target' ? <Caption1>{value}</Caption1> : <StatusBadge status={value} />)}
      </div>
    );
  });
}
