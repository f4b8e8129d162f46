// How councils word the headings of one and the same column.

import type { TestCell } from '../../domain/recognise/grid-of';
import type { Level } from './deliverables/deliverables-plan';

export const synonyms = {
  theme: ['Theme', 'Priority theme', 'Workstream', 'Strand', 'Category', 'Service area', 'Corporate priority', 'Portfolio'],
  description: [
    'Deliverable',
    'Deliverables',
    'Output',
    'Measure',
    'KPI',
    'Performance indicator',
    'Action',
    'Activity',
    'Commitment',
    'What we will deliver',
    'Key performance indicator',
    'indicator',
  ],
  unit: ['Unit', 'Unit of measure', 'Units', 'UoM'],
  target: [
    'Target',
    '2024/25 Target',
    'Annual target',
    'Goal',
    'target',
    'TARGET',
    'Target for the year',
    'Target 2024/25',
    'Year-end target',
  ],
  total: [
    'Total',
    'TOTAL',
    'Total delivered',
    '2024/25 total',
    'Year total',
    'Year to date',
    'Cumulative total',
    'Grand total',
    'Delivered to date',
  ],
  achieved: ['% achieved', 'Percentage achieved', '% of target', '% of target achieved', 'Achieved (%)', '% complete'],
  rag: ['RAG', 'RAG status', 'RAG rating', 'Status', 'Traffic light', 'Current RAG', 'Rating'],
  commentary: [
    'Comments',
    'Commentary',
    'Commentary/forecast',
    'Narrative',
    'Progress update',
    'Notes',
    'Remarks',
    'Explanation of progress',
  ],
  band: ['Number delivered per period', 'Actual', 'Performance', 'Delivered', '2024/25', 'Progress in 2024/25', 'Actuals'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const shortMonths = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
const longMonths = [
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  'January',
  'February',
  'March',
];
const year = (index: number): number => (index < 9 ? 2024 : 2025);
const firstOf = (index: number): number => Date.UTC(year(index), (index + 3) % 12, 1) / 86_400_000 + 25_569;

const quarterMonths = ['Apr-Jun', 'Jul-Sep', 'Oct-Dec', 'Jan-Mar'];
const numbered = (word: string, end = ''): readonly string[] => [1, 2, 3, 4].map((ordinal) => `${word}${ordinal}${end}`);

/** A whole set for each level, in the order of the year. */
export const periodHeadings: Readonly<Record<Level, readonly (readonly TestCell[])[]>> = {
  month: [
    shortMonths,
    longMonths,
    shortMonths.map((month, index) => `${month} ${year(index)}`),
    shortMonths.map((month, index) => `${month}-${year(index) - 2000}`),
    shortMonths.map((_, index) => ({ shown: firstOf(index), as: 'mmm-yy' })),
    shortMonths.map((_, index) => ({ shown: firstOf(index), as: 'mmmm yyyy' })),
  ],
  quarter: [
    numbered('Q'),
    numbered('Quarter '),
    numbered('Qtr '),
    numbered('Q', ' 2024/25'),
    numbered('Q').map((name, index) => `${name} ${quarterMonths[index] ?? ''}`),
    numbered('Q').map((name, index) => `${name} (${quarterMonths[index] ?? ''})`),
    quarterMonths,
    ['(Apr to Jun)', '(Jul to Sep)', '(Oct to Dec)', '(Jan to Mar)'],
    ['April to June', 'July to September', 'October to December', 'January to March'],
    ['1st quarter', '2nd quarter', '3rd quarter', '4th quarter'],
  ],
  half: [
    ['H1', 'H2'],
    ['First half', 'Second half'],
    ['Apr-Sep', 'Oct-Mar'],
    ['Half year 1', 'Half year 2'],
    ['H1 2024/25', 'H2 2024/25'],
  ],
};

/** Columns that plans have and a review makes nothing of: the heading and what the cells hold, by row. */
export const otherColumns: readonly { readonly heading: string; readonly cell: (row: number) => TestCell }[] = [
  { heading: 'Ref', cell: (row) => `${Math.floor(row / 3) + 1}.${(row % 3) + 1}` },
  { heading: 'No.', cell: (row) => row + 1 },
  { heading: 'Lead officer', cell: (row) => ['Head of Housing', 'Parks manager', 'Policy team'][row % 3] ?? null },
  // Below every target: one above it would say that lower is better, as the generator's targets don't.
  { heading: 'Baseline', cell: () => 0 },
  { heading: 'Baseline 2023/24', cell: () => 0 },
  { heading: 'Priority', cell: (row) => ['High', 'Medium', 'Low'][row % 3] ?? null },
  { heading: 'Start date', cell: (row) => ({ shown: 45_400 + row * 9, as: 'dd/mm/yyyy' }) },
  { heading: 'Variance', cell: (row) => row - 2 },
  { heading: 'Year-end forecast', cell: (row) => row * 3 + 40 },
  { heading: 'Previous year', cell: (row) => row * 5 + 8 },
];
