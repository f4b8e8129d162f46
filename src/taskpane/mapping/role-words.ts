// What a column can be for, in the officer's words, in the order in which they are offered.

import { columnRoles, type ColumnRole } from '../../domain/model/mapping';

export const roleWords: Readonly<Record<ColumnRole, string>> = {
  theme: 'Theme',
  outcome: 'Outcome',
  project: 'Project',
  description: 'Deliverable',
  timescale: 'Timescale',
  target: 'Target',
  measure: 'What is measured',
  unit: 'Unit',
  baseline: 'Baseline',
  'last year': 'Last year',
  period: 'Actual of a period',
  forecast: 'Forecast of a period',
  'period target': 'Target of a period',
  'year total': 'Total of a year',
  'year to date': 'Year to date',
  total: 'Total',
  achieved: '% achieved',
  variance: 'Variance',
  rag: 'Status (RAG)',
  progress: 'Progress in words',
  'percent complete': '% complete',
  direction: 'Direction of travel',
  priority: 'Priority',
  owner: 'Owner',
  start: 'Start date',
  end: 'End date',
  'original date': 'Original date',
  'actual date': 'Actual date',
  commentary: 'Commentary',
  none: 'Not used',
};

/** The role that a choice's value stands for; null where it stands for none. */
export function roleNamed(value: string | undefined): ColumnRole | null {
  return columnRoles.find((role) => role === value) ?? null;
}
