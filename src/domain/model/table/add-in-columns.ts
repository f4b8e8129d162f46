// The columns that the add-in writes beside a table, and where they are.

/** Every column that the add-in may write beside a table, by its heading. */
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

/** Columns that are read, in their order; the total and the percentage only where the officer has none. */
const shown: readonly AddInColumn[] = ['total', 'achieved', 'rag', 'agreed', 'direction', 'byDates', 'draft'];

/** What the shown columns lean on, in their order. They stand in one collapsed group. */
const workings: readonly AddInColumn[] = [
  'profile',
  'method',
  'targetKind',
  'targetFigure',
  'draftCheck',
  'draftedFrom',
  'datesFrom',
  'ledgerRow',
];

/** All of them. */
export const addInColumnOrder: readonly AddInColumn[] = [...shown, ...workings];

/** Columns in their order. */
export interface ColumnOrder {
  readonly shown: readonly AddInColumn[];
  readonly workings: readonly AddInColumn[];
}

/** Shown columns before workings: what repeats a column of the officer's (`repeated`) is a working. */
export function columnOrder(repeated: readonly AddInColumn[]): ColumnOrder {
  const isRepeated = (key: AddInColumn): boolean => repeated.includes(key);
  return { shown: shown.filter((key) => !isRepeated(key)), workings: [...shown.filter(isRepeated), ...workings] };
}

/** Where each of these columns is already; a key is missing where it doesn't. */
export type AddInColumns = Readonly<Partial<Record<AddInColumn, number>>>;
