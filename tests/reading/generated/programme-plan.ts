// Programme plans at random: outcome, project, output, timescale, a status per review, comments. No periods.

import fc from 'fast-check';

import type { TestCell } from '../../domain/recognise/grid-of';

/** As typed, and the text that a reader sees there; null where the cell is blank. */
export interface PlannedTimescale {
  readonly cell: TestCell;
  readonly text: string | null;
  readonly form: 'text' | 'date' | 'dotted' | 'either way' | 'blank';
}

export interface PlannedStatus {
  readonly text: string | null;
  readonly status: string | null;
}

/** `continues`: the row says nothing of its own output: it goes on with the one above. */
export interface PlannedOutput {
  readonly output: string;
  readonly continues: boolean;
  readonly timescale: PlannedTimescale;
  readonly reviews: readonly PlannedStatus[];
  readonly comment: string | null;
}

export interface ProgrammePlan {
  readonly outcomes: readonly {
    readonly name: string;
    readonly projects: readonly { readonly name: string; readonly outputs: readonly PlannedOutput[] }[];
  }[];
}

const outcomeNames = [
  'Councils lead their own improvement',
  'Residents feel safe',
  'Le développement local réussit',
  'Money is well spent',
];
const projectNames = [
  'Peer support',
  'Benchmarking',
  'Academy',
  'Citizens’ panel',
  'Contract register',
  'Lleoedd gwell',
  'Energy buying',
  'Night-time economy',
];
const outputNames = [
  'Challenges offered to all councils',
  'Tool launched',
  'Ten programmes held',
  'Panel of 800 recruited',
  'Four surveys',
  'Register on the website',
  'Joint tender with the fire service',
  'Two cohorts of 17 graduates',
  'Guidance for members',
  'Results published',
  'Website rebuilt',
  'Training for wardens',
  'Map of empty shops',
  'Volunteers in each ward',
  'Evening bus trial',
  'Market square reopened',
];
const comments = ['42 so far', 'Prototype is late', 'Two directorates are missing', 'Held back until the elections', 'No change since May'];

const asText = (text: string): PlannedTimescale => ({ cell: text, text, form: 'text' });
const timescales: readonly PlannedTimescale[] = [
  ...['Ongoing', 'by March 2012', 'Complete by Jan 2012', 'from Sept 2011', 'Oct 2011', 'Over a 3 year period', '9-Nove-11'].map(asText),
  { cell: '30.11.11', text: '30.11.11', form: 'dotted' },
  { cell: '3/10/11', text: '3/10/11', form: 'either way' },
  { cell: null, text: null, form: 'blank' },
];

/** A serial number of the 1900 system, shown with or without its day. */
const dated = fc
  .record({ serial: fc.integer({ min: 40_600, max: 41_200 }), withDay: fc.boolean() })
  .map(({ serial, withDay }): PlannedTimescale => {
    const day = new Date((serial - 25_569) * 86_400_000);
    const monthOnly = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    const shown = withDay ? ({ ...monthOnly, day: 'numeric' } as const) : monthOnly;
    return { cell: { shown: serial, as: withDay ? 'dd/mm/yyyy' : 'mmm-yy' }, text: day.toLocaleDateString('en-GB', shown), form: 'date' };
  });

const statuses: readonly PlannedStatus[] = [
  ...['Green', 'Amber', 'Red', 'Green', 'Amber'].map((text) => ({ text, status: text })),
  { text: 'GREEN', status: 'Green' },
  { text: 'Green/Amber', status: 'Amber/Green' },
  { text: 'Amber/Red', status: 'Amber/Red' },
  { text: 'Exempt', status: null },
  { text: null, status: null },
];

const output = fc.record({
  continues: fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 6, arbitrary: fc.constant(false) }),
  timescale: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...timescales) }, { weight: 1, arbitrary: dated }),
  reviews: fc.array(fc.constantFrom(...statuses), { minLength: 3, maxLength: 3 }),
  comment: fc.option(fc.constantFrom(...comments), { nil: null }),
});

const sure: readonly PlannedStatus[] = [
  { text: 'Amber', status: 'Amber' },
  { text: 'Green', status: 'Green' },
  { text: 'Red', status: 'Red' },
];

/** Every name is another one. The first row has all its statuses and a timescale; a row that continues another has a timescale of its own. */
export const programmePlan: fc.Arbitrary<ProgrammePlan> = fc
  .record({
    sizes: fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 4 }),
    rows: fc.array(output, { minLength: 24, maxLength: 24 }),
  })
  .map(({ sizes, rows }) => {
    let [project, row, named] = [0, 0, 0];
    let above = '';
    return {
      outcomes: sizes.map((projects, index) => ({
        name: outcomeNames[index] ?? '',
        projects: projects.map((size) => ({
          name: projectNames[project++] ?? '',
          outputs: Array.from({ length: size }, (_, at): PlannedOutput => {
            const drawn = rows[row++ % rows.length];
            const continues = at === 1 && drawn?.continues === true;
            above = continues ? above : `${outputNames[named % outputNames.length] ?? ''}${named++ >= outputNames.length ? ' again' : ''}`;
            const timescale =
              drawn?.timescale.text == null && (continues || row === 1) ? asText('Ongoing') : (drawn?.timescale ?? asText('Ongoing'));
            return {
              output: above,
              continues,
              timescale,
              reviews: row === 1 ? sure : (drawn?.reviews ?? sure),
              comment: drawn?.comment ?? null,
            };
          }),
        })),
      })),
    };
  });
