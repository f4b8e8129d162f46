// How each workbook of tests/fixtures should be read, judged by hand from the sheet: letters and row numbers are Excel's own.

/** `target`, the figures of the periods and, where it matters, the computed total (null: none may be computed). */
export type ExpectedFigures = readonly [target: number | null, actuals: readonly (number | null)[], total?: number | null];

/**
 * `roles`: as `rolesIn` of reading-of.ts says them; several where more than one is right. `rows`: kinds, with notes below the last row left out.
 * `themes`, `statuses`, `timescales`, `targetKinds`: of single rows, where they are what the layout is about. `forecasts`: periods that are expected, not done.
 * `projects`: of single rows, where a block names them. `asked`: checks that name a cell of the table or leave it to the officer, as "check cell".
 * `doubtful`: the reading must not be sure enough for anything to be computed.
 */
export interface ExpectedTable {
  readonly headings: readonly number[];
  readonly roles: string | readonly string[];
  readonly rows: string;
  readonly figures?: Readonly<Record<number, ExpectedFigures>>;
  readonly themes?: Readonly<Record<number, string>>;
  readonly statuses?: Readonly<Record<number, readonly (string | null)[]>>;
  readonly projects?: Readonly<Record<number, string>>;
  readonly asked?: readonly string[];
  readonly timescales?: Readonly<Record<number, string | null>>;
  readonly targetKinds?: Readonly<Record<number, string | null>>;
  readonly forecasts?: string;
  readonly doubtful?: true;
}

/** `refused`: layout "none", with a sentence that says this. `refused or`: a cautious reader may refuse, and one that reads must read so. */
export type ExpectedSheet =
  | { readonly layout: 'plan' | 'deliverables' | 'narrative'; readonly tables: readonly ExpectedTable[]; readonly orRefused?: true }
  | { readonly refused: RegExp };

const empty = { refused: /empty/u } as const;

export const expectedReadings: Readonly<Record<string, Readonly<Record<string, ExpectedSheet>>>> = {
  'government-return': {
    'Start here': { refused: /./u },
    Progress: {
      layout: 'plan',
      tables: [
        {
          headings: [14],
          roles: 'project B, description B, rag CD, commentary E',
          rows: '15 hidden-example, 16-20 project',
          statuses: { 16: ['Green', 'Amber'], 18: ['Red', 'Red'], 19: ['Green', 'Green'] },
        },
      ],
    },
    Outputs: {
      layout: 'deliverables',
      tables: [
        {
          headings: [16, 17, 18],
          roles: 'description B, unit C, periods DEFGIJKL, total N',
          rows: '19-20 deliverable, 21-22 placeholder',
          figures: { 19: [null, [2, 4, 6, 3, 1, 5, 5, 5]], 20: [null, [120, 0, 80, 200, 50, 0, 0, 150]] },
          forecasts: 'JKL',
        },
      ],
    },
  },
  'quarters-target-actual-reason': {
    Banded: {
      layout: 'deliverables',
      tables: [
        {
          headings: [4, 5],
          roles: 'description A, target B, periods DGJM, commentary NKHE',
          rows: '6-8 deliverable',
          figures: { 6: [80, [22, 17, null, null], 39], 7: [400, [96, 110, null, null], 206], 8: [240, [60, 61, null, null], 121] },
        },
      ],
    },
    'One row': {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'description A, target B, periods DH, commentary EFIJ',
          rows: '2-3 deliverable',
          figures: { 2: [300, [41, 120], 161], 3: [60, [15, 12], 27] },
        },
      ],
    },
  },
  'months-year-total': {
    Volumes: {
      layout: 'deliverables',
      tables: [
        {
          headings: [4],
          roles: 'theme A, description C, periods DEFGHIJKLMNOQR',
          rows: '5-6 deliverable, 7 subtotal, 8-10 deliverable, 11 subtotal, 12 total',
          figures: { 9: [null, [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]] },
          themes: { 5: 'Parking', 6: 'Parking', 9: 'Licensing', 10: 'Licensing' },
        },
      ],
    },
  },
  'percent-by-unit': {
    Measures: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'description A, target D, unit B, periods EFGH',
          rows: '2-8 deliverable',
          figures: {
            2: [0.85, [0.81, 0.866, null, null]],
            3: [40, [38, 51, null, null]],
            4: [0.95, [0.935, 0.96, null, null]],
            6: [0, [1, 0, null, null]],
            7: [null, [4100, 5230, null, null]],
            8: [0.9, [0.4, 0.72, null, null]],
          },
          targetKinds: { 2: 'at least', 3: 'up to', 5: 'up to', 6: 'up to', 7: null },
        },
      ],
    },
  },
  'five-point-projects': {
    Portfolio: {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: [
            'theme B, project A, description A, timescale F, rag C, commentary D',
            'theme J, project A, description A, timescale F, rag C, commentary D',
          ],
          rows: '2-7 project',
          statuses: { 2: ['Amber'], 3: ['Amber/Red'], 5: ['Amber/Green'], 6: ['Red'], 7: [null] },
          timescales: { 2: '31.03.26', 4: '31.12.40' },
        },
      ],
    },
  },
  'actions-1904': {
    Actions: {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'description B, timescale E, progress F, commentary G',
          rows: '2-7 deliverable',
          asked: ['date-two-ways E7'],
          timescales: { 2: '15 March 2008', 3: '1 October 2008', 4: 'TBD', 5: '9-Nove-08', 6: '13-Sep', 7: '3/10/08' },
        },
      ],
    },
  },
  'status-one-to-five': {
    Projects: {
      layout: 'plan',
      tables: [
        {
          headings: [3],
          roles: 'project B, description B, timescale C, rag D, commentary E',
          rows: '4-8 project',
          statuses: { 4: ['Amber/Green'], 5: ['Amber/Red'], 6: ['Green'], 7: ['Red'], 8: ['Amber'] },
          asked: [],
          timescales: { 6: 'Ongoing', 8: 'from Sept 2024' },
        },
      ],
    },
  },
  'footnotes-and-odd-statuses': {
    Plan: {
      layout: 'plan',
      tables: [
        {
          headings: [2],
          roles: 'outcome A, description B, timescale C, rag D, commentary E',
          rows: '3-8 deliverable',
          statuses: { 3: ['Amber/Green'], 4: ['Green'], 5: ['Amber'], 6: ['Red'], 7: [null], 8: [null] },
        },
      ],
    },
  },
  'side-key': {
    Economy: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'theme A, description B, target C, total D, rag E, commentary F',
          rows: '2-5 deliverable',
          figures: { 2: [30, [], 12], 3: [500, [], 512], 5: [25, [], 3] },
          themes: { 3: 'Skills', 5: 'Business' },
          statuses: { 2: ['Amber'], 3: ['Green'], 5: ['Red'] },
        },
      ],
    },
  },
  'vertical-merges': {
    'Improvement plan': {
      layout: 'plan',
      tables: [
        {
          headings: [2],
          roles: 'outcome A, project B, description C, timescale D, rag EF, commentary G',
          rows: '3-7 deliverable',
          statuses: { 3: ['Green', 'Green'], 4: ['Amber', 'Green'], 5: ['Amber'], 6: ['Red', 'Amber'], 7: ['Green'] },
          timescales: { 3: 'Complete by Jan 2024', 5: null, 6: 'by July 2023' },
        },
      ],
    },
  },
  'continuation-rows': {
    Narrative: {
      layout: 'narrative',
      tables: [
        {
          headings: [1],
          roles: 'description A, rag C, commentary B',
          rows: '2 theme, 3 deliverable, 4 note, 5 deliverable, 6 theme, 7 deliverable',
          themes: { 3: 'Neighbourhoods', 5: 'Neighbourhoods', 7: 'Health' },
          statuses: { 3: ['Amber'], 5: ['Green'], 7: ['Amber'] },
        },
      ],
    },
  },
  milestones: {
    Milestones: {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'description A, timescale C, rag E, commentary F',
          rows: '2-4 deliverable',
          statuses: { 2: ['Green'], 3: ['Amber'], 4: ['Red'] },
          timescales: { 2: '29 February 2024', 4: '30 September 2024' },
        },
      ],
    },
  },
  'numbers-as-text': {
    KPIs: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'theme A, description B, target C, periods DEFG, total H',
          rows: '2-5 deliverable',
          figures: {
            2: [120, [25, 31, 28, 36]],
            3: [1400, [350, 1020, null, null]],
            4: [900, [210, null, 240, null]],
            5: [12, [0, null, 3, null]],
          },
          themes: { 3: 'Housing', 5: 'Planning' },
        },
      ],
    },
  },
  'thousands-and-halves': {
    Capital: {
      layout: 'deliverables',
      tables: [
        {
          headings: [3],
          roles: 'project A, description A, target B, periods CD, total E, achieved F, commentary G',
          rows: '4-6 project, 7 total',
          figures: { 4: [1250, [400.5, 610], 1010.5], 5: [300, [120, 180], 300], 6: [2400, [0, 950], 950] },
        },
      ],
    },
  },
  'pounds-as-text': {
    Savings: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'description A, target B, periods CDEF, total G, commentary H',
          rows: '2-4 deliverable',
          figures: {
            2: [120_000, [30_000, 28_000, null, null]],
            3: [1_200_000, [250_000, 410_000, null, null]],
            4: [2_500_000, [0, 900_000, null, null]],
          },
        },
      ],
    },
  },
  'text-targets': {
    Targets: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'description A, target B, periods CD, total E',
          rows: '2-7 deliverable',
          figures: { 2: [24, [6, 7], 13], 3: [10, [2, 1], 3], 4: [null, [4, 1], 5], 6: [40, [11, 8], 19], 7: [null, [31, 12], 43] },
          targetKinds: { 2: 'at least', 3: 'up to', 4: null, 5: 'percent of population', 6: 'up to', 7: null },
        },
      ],
    },
  },
  'target-per-period': {
    Indicators: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1, 2],
          roles: 'description A, periods CEGI',
          rows: '3-4 deliverable',
          figures: { 3: [null, [44, 63, null, null], null], 4: [null, [12, 9, null, null], 21] },
        },
      ],
    },
  },
  'no-target': {
    Activity: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'description A, periods BCDE',
          rows: '2-4 deliverable',
          figures: { 2: [null, [1210, 1433, 1502, 1877], 6022], 4: [null, [12, 15, 19, 0], 46] },
        },
      ],
    },
  },
  'zero-target': {
    Measures: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'description A, target B, periods CDEF, total G, achieved H, commentary I',
          rows: '2-5 deliverable',
          figures: {
            2: [0, [0, 0, null, null], 0],
            3: [20, [8, 6, null, null], 14],
            4: [0, [1, 0, null, null], 1],
            5: [40, [null, null, null, null], null],
          },
        },
      ],
    },
  },
  'headings-twice': {
    Homes: {
      layout: 'deliverables',
      orRefused: true,
      tables: [{ headings: [1], roles: [], rows: '2-3 deliverable', doubtful: true }],
    },
  },
  'several-tables': {
    Communities: {
      layout: 'deliverables',
      tables: [
        {
          headings: [2],
          roles: 'description A, target B, periods CD, total E',
          rows: '3-4 deliverable',
          figures: { 3: [40, [12, 19], 31], 4: [6, [1, 2], 3] },
        },
        {
          headings: [8],
          roles: 'description A, timescale B, rag C, commentary D',
          rows: '9-10 deliverable',
          statuses: { 9: ['Green'], 10: ['Amber'] },
        },
      ],
    },
  },
  'block-for-each-project': {
    Outputs: {
      layout: 'deliverables',
      tables: [
        {
          headings: [4],
          roles: 'description A, target B, periods CD',
          rows: '5-6 deliverable',
          figures: { 5: [40, [5, 9], 14] },
          projects: { 5: 'North quay', 6: 'North quay' },
        },
        {
          headings: [9],
          roles: 'description A, target B, periods CD',
          rows: '10-11 deliverable',
          figures: { 11: [60, [12, 20], 32] },
          projects: { 10: 'Old brewery' },
        },
        {
          headings: [14],
          roles: 'description A, target B, periods CD',
          rows: '15-16 deliverable',
          figures: { 16: [200, [80, 20], 100] },
          projects: { 16: 'Mill lane' },
        },
      ],
    },
  },
  'hidden-example': {
    Culture: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'theme A, description B, target C, periods DE, total F, commentary G',
          rows: '2 hidden-example, 3-5 deliverable',
          figures: { 3: [12, [3, 5], 8], 5: [45, [20, 11], 31] },
          themes: { 4: 'Arts', 5: 'Sport' },
        },
      ],
    },
  },
  'filtered-rows': {
    Highways: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'description A, target B, periods CD, total E, rag F',
          rows: '2-5 deliverable',
          figures: { 3: [60, [22, 38], 60], 5: [400, [400, 12], 412] },
        },
      ],
    },
  },
  'empty-first-sheet': {
    Sheet1: empty,
    Sheet2: empty,
    Surveys: {
      layout: 'deliverables',
      tables: [
        {
          headings: [21],
          roles: 'description D, target E, periods FG, total H, rag I',
          rows: '22-23 deliverable',
          figures: { 22: [30, [11, 8], 19], 23: [12, [4, 8], 12] },
        },
      ],
    },
  },
  'excel-table': {
    Figures: {
      layout: 'deliverables',
      tables: [
        {
          headings: [3],
          roles: 'theme A, description B, target C, periods DE, total F, commentary G',
          rows: '4-6 deliverable',
          figures: { 4: [50, [12, 15], 27], 6: [3, [0, 1], 1] },
        },
      ],
    },
  },
  'excel-table-with-totals': {
    Figures: {
      layout: 'deliverables',
      tables: [
        {
          headings: [3],
          roles: 'theme A, description B, target C, periods DE, total F, commentary G',
          rows: '4-6 deliverable, 7 total',
          figures: { 4: [50, [12, 15], 27], 6: [3, [0, 1], 1] },
        },
      ],
    },
  },
  'three-heading-rows': {
    Commitments: {
      layout: 'deliverables',
      tables: [
        {
          headings: [2, 3, 4],
          roles: 'theme B, description C, target D, periods EFGH, total I, achieved J, commentary K',
          rows: '5-7 deliverable, 8 total',
          figures: { 5: [60, [14, 21, null, null], 35], 6: [10, [10, 0, null, null], 10], 7: [4, [0, 1, null, null], 1] },
          themes: { 6: 'Clean air', 7: 'Green space' },
        },
      ],
    },
  },
  'spacer-columns': {
    Centre: {
      layout: 'deliverables',
      tables: [
        {
          headings: [4],
          roles: 'description A, periods CEGIKMOQSUWY, total AA',
          rows: '6 theme, 7-9 deliverable, 10 subtotal, 12 theme, 13-14 deliverable, 15 subtotal',
          figures: { 8: [null, Array<number>(12).fill(40), 480], 14: [null, Array<number>(12).fill(200), 2400] },
          themes: { 7: 'INCOME', 13: 'COSTS' },
        },
      ],
    },
  },
  'gantt-by-colour': {
    Programme: {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'description A, timescale D',
          rows: '2-5 deliverable',
          timescales: { 2: '28 May 2024', 5: '28 September 2024' },
          asked: ['gantt-bars E1'],
        },
      ],
    },
  },
  'gantt-without-dates': { Programme: { refused: /Gantt/u } },
  pivot: { Pivot: { refused: /pivot/u } },
  transposed: { Parks: { refused: /down the side/u } },
  form: { Closure: { refused: /form/u } },
  'event-log': { Log: { refused: /log of events/u } },
  'risk-register': { Risks: { refused: /risk/u } },
  'counts-and-percentages': {
    'Table 4': {
      layout: 'deliverables',
      tables: [{ headings: [4, 5, 6], roles: 'description A', rows: '7-12 deliverable, 13 total', doubtful: true, asked: ['mapping A4'] }],
    },
  },
  'errors-above-headings': {
    About: { refused: /page of text/u },
    Export: {
      layout: 'deliverables',
      tables: [
        {
          headings: [3, 4],
          roles: 'theme A, description C',
          rows: '5-12 deliverable',
          themes: { 5: 'Women', 8: 'Women', 9: 'Men', 12: 'Men' },
          doubtful: true,
          asked: ['mapping A3'],
        },
      ],
    },
    Crosstab: { refused: /cross-tabulation/u },
    Pivot: { refused: /pivot/u },
  },
  'figures-beside-a-plan': {
    'Table 4': { refused: /another sheet holds one/u },
    Plan: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'description A, target B, periods CD, total E, rag F',
          rows: '2-4 deliverable',
          figures: { 2: [900, [210, 260], 470], 3: [12, [6, 8], 14], 4: [300, [80, 91], 171] },
        },
      ],
    },
    Export: { refused: /another sheet holds one/u },
  },
  'quarters-to-date': {
    Outputs: {
      layout: 'deliverables',
      tables: [
        {
          headings: [2],
          roles: 'description A, target B, periods CDEF, rag G',
          rows: '3-5 deliverable',
          figures: { 3: [200, [40, 96, 150, null], 150], 4: [80, [12, 30, 41, null], 41], 5: [100, [20, 50, 77, null], 77] },
        },
      ],
    },
  },
  'status-now-and-forecast': {
    Dashboard: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'theme A, description B, target C, total E, rag G',
          rows: '2-4 deliverable',
          statuses: { 2: ['Amber'], 3: ['Red'], 4: ['Green'] },
          figures: { 2: [0.45, [], 0.43], 3: [9000, [], 3900], 4: [20_000, [], 10_400] },
        },
      ],
    },
  },
  'targets-on-rows': { Indicators: { refused: /rows of their own/u } },
  'figures-and-actions': {
    Report: {
      layout: 'plan',
      tables: [
        {
          headings: [4],
          roles: 'description A, target B, periods CDEF, rag G',
          rows: '5-6 deliverable',
          figures: { 5: [0.7, [0.66, 0.72, null, null], 0.72], 6: [500, [0, 0, 320, null], 320] },
        },
        {
          headings: [9],
          roles: 'description A, timescale C, rag D, commentary E',
          rows: '10-12 deliverable',
          statuses: { 10: ['Green'], 11: ['Amber'], 12: ['Red'] },
        },
      ],
    },
  },
  'colour-cuts': {
    Cuts: {
      layout: 'deliverables',
      tables: [
        {
          headings: [1],
          roles: 'description A, unit B, periods GHI, total J, rag K',
          rows: '2-4 deliverable',
          figures: { 2: [null, [22, 19, 20], 20.33], 3: [null, [91, 88, 93], 93], 4: [null, [310, 290, 205], 805] },
        },
      ],
    },
  },
  'statuses-in-words': {
    Words: {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'description A, timescale B, progress C, commentary D',
          rows: '2-5 deliverable',
          statuses: { 2: [null], 3: [null], 4: [null], 5: [null] },
          asked: [],
        },
      ],
    },
    Yellow: {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'description A, timescale B, rag C, commentary D',
          rows: '2-4 deliverable',
          statuses: { 2: ['Green'], 3: ['Amber'], 4: ['Red'] },
          asked: [],
        },
      ],
    },
    'Yellow and amber': {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'description A, timescale B, rag C, commentary D',
          rows: '2-4 deliverable',
          statuses: { 2: ['Amber'], 3: [null], 4: ['Red'] },
          asked: ['status-unknown C3'],
        },
      ],
    },
    'No key': {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'project A, description A, timescale B, rag C, commentary D',
          rows: '2-4 project',
          statuses: { 2: [null], 3: [null], 4: [null] },
          asked: ['status-key C2'],
        },
      ],
    },
    'Worst first': {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'project A, description A, timescale B, rag C, commentary D',
          rows: '2-4 project',
          statuses: { 2: ['Amber'], 3: ['Red'], 4: ['Green'] },
          asked: [],
        },
      ],
    },
  },
  'dates-two-ways': {
    'Two ways': {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'description A, timescale C, commentary D',
          rows: '2-4 deliverable',
          timescales: { 2: '3/10/15', 3: '4-11-15', 4: '7/7/15' },
          asked: ['date-two-ways C2', 'date-two-ways C3'],
        },
      ],
    },
    'One way': {
      layout: 'plan',
      tables: [
        {
          headings: [1],
          roles: 'description A, timescale B, commentary C',
          rows: '2-3 deliverable',
          timescales: { 2: '3/10/15' },
          asked: [],
        },
      ],
    },
  },
};
