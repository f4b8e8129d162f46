// The columns that the add-in writes beside a table, and where they are.

/** The columns that the add-in writes beside a table, in their order. */
export const addInColumnHeadings = {
  total: 'Total (computed)',
  profile: 'Profile (computed)',
  achieved: '% achieved (computed)',
  rag: 'RAG (computed)',
  agreed: 'RAG (agreed)',
  ledgerRow: 'Ledger row',
  direction: 'Direction of travel (computed)',
  byDates: 'By the dates',
  datesFrom: 'Dates read from',
  method: 'Counting method',
  targetKind: 'Target reads as',
  targetFigure: 'Target figure',
  draft: 'Draft commentary',
  draftCheck: 'Draft check',
  draftedFrom: 'Drafted from',
} as const;

export type AddInColumn = keyof typeof addInColumnHeadings;

/** The order in which they are added beside a table. */
export const addInColumnOrder: readonly AddInColumn[] = [
  'total',
  'profile',
  'achieved',
  'rag',
  'agreed',
  'ledgerRow',
  'direction',
  'byDates',
  'datesFrom',
  'method',
  'targetKind',
  'targetFigure',
  'draft',
  'draftCheck',
  'draftedFrom',
];

/** Where each of these columns is already; a key is missing where it doesn't. */
export type AddInColumns = Readonly<Partial<Record<AddInColumn, number>>>;
