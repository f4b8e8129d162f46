// The columns that the add-in writes beside a table, and where they are.

/** Every column that the add-in may write beside a table, by its heading. */
export const addInColumnHeadings = {
  total: 'Total (computed)',
  profile: 'Profile (computed)',
  achieved: '% achieved (computed)',
  rag: 'RAG (computed)',
  agreed: 'RAG (agreed)',
  ledgerRow: 'Ledger row',
  lapsed: 'Override lapsed (computed)',
  direction: 'Direction of travel (computed)',
  statusBefore: 'Status before (computed)',
  statusNow: 'Status now (computed)',
  movement: 'Movement (computed)',
  byDates: 'By the dates',
  datesFrom: 'Dates read from',
  method: 'Counting method',
  targetKind: 'Target reads as',
  targetFigure: 'Target figure',
  latestTarget: 'Target of the latest period (computed)',
  periodTarget: 'Target of the periods (computed)',
  periodProfile: 'Profile of the periods (computed)',
  figures: 'Periods filled (computed)',
  sum: 'Sum (computed)',
  latest: 'Latest (computed)',
  highest: 'Highest (computed)',
  lowestTotal: 'Lowest total (computed)',
  highestTotal: 'Highest total (computed)',
  errors: 'Errors (computed)',
  noTarget: 'Why no target (computed)',
  notRated: 'Why not rated (computed)',
  targetMet: 'Target met (computed)',
  pace: 'Pace (computed)',
  shortOfTarget: 'Short of target (computed)',
  shortOfProfile: 'Short of profile (computed)',
  limitOpen: 'Limit asked about (computed)',
  rulesSay: 'Rules say (computed)',
  furtherRules: 'Further rules say (computed)',
  metAtHighest: 'Target met at highest (computed)',
  paceAtHighest: 'Pace at highest (computed)',
  targetShortAtHighest: 'Short of target at highest (computed)',
  profileShortAtHighest: 'Short of profile at highest (computed)',
  rulesAtHighest: 'Rules say at highest (computed)',
  furtherAtHighest: 'Further rules at highest (computed)',
  draft: 'Draft commentary',
  draftCheck: 'Draft check',
  checkNumber: 'Check number (computed)',
  draftedNumber: 'Check number of draft',
  draftedFrom: 'Drafted from',
  usedDraft: 'Draft used as comment',
} as const;

export type AddInColumn = keyof typeof addInColumnHeadings;

/** Columns that are read, in their order; the total and the percentage only where the officer has none. */
const shown: readonly AddInColumn[] = ['total', 'achieved', 'rag', 'agreed', 'direction', 'byDates', 'draft'];

/** What the shown columns lean on, in their order. They stand in one collapsed group. */
const workings: readonly AddInColumn[] = [
  'method',
  'figures',
  'sum',
  'latest',
  'highest',
  'lowestTotal',
  'highestTotal',
  'targetKind',
  'latestTarget',
  'periodTarget',
  'targetFigure',
  'periodProfile',
  'profile',
  'targetMet',
  'pace',
  'shortOfTarget',
  'shortOfProfile',
  'limitOpen',
  'errors',
  'noTarget',
  'notRated',
  'rulesSay',
  'furtherRules',
  'metAtHighest',
  'paceAtHighest',
  'targetShortAtHighest',
  'profileShortAtHighest',
  'rulesAtHighest',
  'furtherAtHighest',
  'draftCheck',
  'checkNumber',
  'draftedNumber',
  'draftedFrom',
  'statusBefore',
  'statusNow',
  'movement',
  'datesFrom',
  'ledgerRow',
  'lapsed',
  'usedDraft',
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
