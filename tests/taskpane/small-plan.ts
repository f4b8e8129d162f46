// A small reviewed plan for the pane's tests: two themes, one question, findings of each severity, one sheet that is no plan.

import { unassessedRow } from '../../src/domain/assess/assess-row';
import type { PreviewGroup } from '../../src/app/contract';
import type { AssessedRow, AssessedSheet, AssessedTable, Question, Rating, TableSettings } from '../../src/domain/model/assessment';
import type { ColumnRole, RoleReading } from '../../src/domain/model/mapping';
import { defaultSchemes } from '../../src/domain/rating/schemes/scheme';
import type { PlanTable, SheetReading } from '../../src/domain/model/plan';
import type { Finding } from '../../src/domain/model/finding';
import type { IsoDate } from '../../src/domain/model/dates';
import type { Figure } from '../../src/domain/model/table/targets';
import type { PlanRow } from '../../src/domain/model/table/rows';

export const deliverables = { id: '{1}', name: 'Deliverables' };
export const notes = { id: '{2}', name: 'Meeting notes' };

const blank: Figure = { kind: 'blank' };

function planRow(row: number, theme: string, description: string, target: number): PlanRow {
  return {
    row,
    kind: 'deliverable',
    theme,
    outcome: null,
    project: null,
    description,
    timescale: null,
    unit: null,
    target: { figure: { kind: 'number', value: target }, kind: 'at least' },
    actuals: [],
    total: blank,
    achieved: blank,
    achievedDecimals: null,
    reviews: [],
    comment: null,
    addInTexts: {},
  };
}

/** A row with nothing but its rating: all that the result needs. */
export function assessedRow(row: PlanRow, rating: Rating | null): AssessedRow {
  return { ...unassessedRow(row).assessed, rating };
}

const rows: readonly AssessedRow[] = [
  assessedRow(planRow(3, 'Peer work', 'Peer challenges held', 30), { status: 'Green' }),
  assessedRow(planRow(4, 'Peer work', 'Councils visited', 40), { status: 'Amber' }),
  assessedRow(planRow(6, 'Housing', 'Homes advised on', 200), { status: 'Red' }),
  assessedRow(planRow(7, 'Housing', 'Guides published', 0), { notRated: 'Not rated: no target' }),
];

function roleAt(column: number, heading: string, role: ColumnRole): RoleReading {
  return { column, heading, role, confidence: 0.9, reason: `heading says ${heading}` };
}

export const planTable: PlanTable = {
  sheet: deliverables,
  area: { firstRow: 0, firstColumn: 0, lastRow: 7, lastColumn: 9 },
  headerRows: [0, 1],
  firstRow: 2,
  lastRow: 7,
  columns: {
    theme: 0,
    outcome: null,
    project: null,
    description: 1,
    timescale: null,
    target: 2,
    unit: null,
    periods: [3, 4, 5, 6].map((column) => ({ column, heading: `Q${String(column - 2)}`, span: null })),
    total: 7,
    achieved: 8,
    rag: [],
    commentary: [9],
  },
  addInColumns: {},
  totalIsOurs: false,
  achievedIsOurs: false,
  year: null,
  asAtStated: null,
  roles: [
    roleAt(0, 'Theme', 'theme'),
    roleAt(1, 'Deliverables', 'description'),
    roleAt(2, 'Target', 'target'),
    ...[3, 4, 5, 6].map((column) => roleAt(column, `Q${String(column - 2)}`, 'period')),
    roleAt(7, 'Total', 'total'),
    roleAt(8, '% achieved', 'achieved'),
    roleAt(9, 'Commentary', 'commentary'),
    roleAt(10, 'Ref', 'none'),
  ],
  confidence: 1,
  confirmed: false,
  below: [{ row: 11, words: 'Events held', occurrence: 0, description: 'Events held' }],
  rows: rows.map(({ row }) => row),
};

export function settingsAt(asAt: IsoDate | null, chosen: boolean): TableSettings {
  return {
    index: 1,
    scheme: defaultSchemes.delivered,
    schemeInferred: true,
    schemeUsual: false,
    schemeAsked: false,
    year: { start: '2015-04-01', end: '2016-03-31' },
    asAt,
    asAtFrom: asAt === null ? null : chosen ? 'argument' : 'last period',
  };
}

/** The plan whose total could as well be the target: nothing is computed from it before somebody has looked. */
export const doubtfulTable: PlanTable = {
  ...planTable,
  confidence: 0.4,
  roles: planTable.roles.map((reading) =>
    reading.role === 'total' ? { ...reading, confidence: 0.4, reason: 'figures that no period adds up to' } : reading,
  ),
};

export function planSheet(asAt: IsoDate | null, chosen: boolean, plan: PlanTable = planTable): AssessedSheet {
  const table: AssessedTable = { table: plan, settings: settingsAt(asAt, chosen), rows, misfits: [], misfitsByScheme: [] };
  const reading: SheetReading = { sheet: deliverables, layout: 'deliverables', reason: null, tables: [plan] };
  return {
    reading,
    tables: [table],
    milestones: new Map(),
    directions: new Map(),
    ledgers: new Map(),
    slipped: new Map(),
    draftUses: new Map(),
    commentsNeeded: new Map(),
    carriedComments: new Map(),
    styleSamples: [],
  };
}

export const notesSheet: AssessedSheet = {
  reading: { sheet: notes, layout: 'none', reason: 'No heading row with a target or a status was found.', tables: [] },
  tables: [],
  milestones: new Map(),
  directions: new Map(),
  ledgers: new Map(),
  slipped: new Map(),
  draftUses: new Map(),
  commentsNeeded: new Map(),
  carriedComments: new Map(),
  styleSamples: [],
};

export const question: Question = {
  id: 'method:5',
  sheet: deliverables.name,
  tableIndex: 1,
  text: 'How do the periods of these rows make their total?',
  rows: [4, 6],
  options: ['latest', 'highest'],
};

export const findings: readonly Finding[] = [
  {
    check: 'total-not-sum',
    severity: 'wrong',
    sheet: deliverables.name,
    cell: 'H4',
    related: ['D4:G4'],
    message: 'The stated total is 30 and the periods add up to 31.',
    stated: 30,
    computed: 31,
  },
  {
    check: 'method-ambiguous',
    severity: 'ask',
    sheet: deliverables.name,
    cell: 'H5',
    related: [],
    message: 'Latest and Highest both give the stated total.',
    stated: 5,
    computed: 5,
  },
  {
    check: 'no-target',
    severity: 'note',
    sheet: deliverables.name,
    cell: 'C8',
    related: [],
    message: 'There is no target, so the row is not rated.',
    stated: null,
    computed: null,
  },
];

export const groups: readonly PreviewGroup[] = [
  {
    sheet: deliverables.name,
    address: 'K4:K8',
    what: 'Total (computed)',
    cells: 5,
    examples: [{ address: 'K4', before: '', after: '=SUM(D4:G4)' }],
  },
  {
    sheet: deliverables.name,
    address: 'L4:L8',
    what: 'Draft commentary',
    cells: 5,
    examples: [
      {
        address: 'L4',
        before: '',
        after:
          '31 of 30 peer challenges delivered by the end of September 2015, more than the target for the whole year. As at 30 September 2015.',
      },
    ],
  },
];
