// A key's words name the columns that it is put on: where nearly all stated statuses follow it they stand, and the one that
// doesn't is one finding; a key that names what no column is isn't used, and one question says so.

import { serialOf } from '../../../../src/domain/cells/calendar';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

/** Rows with the words that their key gives, its lines below them, and the words in order. */
interface Sheet {
  readonly title: string;
  readonly headings: Line;
  /** The status stands in the column headed `status`. */
  readonly rows: readonly Line[];
  readonly status: string;
  readonly key: readonly Line[];
}

function reviewed({ title, headings, rows, key }: Sheet) {
  const lines: readonly Line[] = [[title], [], headings, ...rows, [], ...key];
  const { sheets: read, findings, questions } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2026-09-30', answers: [] });
  const settings = read[0]?.tables[0]?.settings;
  const asked = findings.filter(({ check, severity }) => severity === 'ask' && check === 'cut-off-key');
  const differing = findings.filter(({ check }) => check === 'status-differs' || check === 'direction-word');
  return {
    followed: settings?.schemeFollowed ?? null,
    methods: [...new Set(read[0]?.tables[0]?.rows.flatMap(({ method }) => method?.method ?? []))],
    questions: questions.map(({ id }) => id),
    rows: read[0]?.tables[0]?.rows.filter(({ row }) => row.kind === 'deliverable').length,
    differing: differing.map(({ message }) => message),
    asked: asked.map(({ message }) => message),
  };
}

/** The same with another word in one row. */
function withWord(sheet: Sheet, row: number, word: string): Sheet {
  const column = sheet.headings.indexOf(sheet.status);
  const rows = sheet.rows.map((line, index) => (index === row ? line.map((cell, at) => (at === column ? word : cell)) : line));
  return { ...sheet, rows };
}

const day = (date: string): TestCell => ({ shown: serialOf(date, 1900), as: 'dd/mm/yyyy' });

/** Income of a theatre: what is expected as a percentage of the budget. */
const theatre: Sheet = {
  title: 'Playhouse Trust – earned income 2026/27, £000',
  headings: ['Income line', 'Budget for year', 'Q1', 'Q2', 'Income to date', 'Expected by year end', 'Outlook'],
  status: 'Outlook',
  rows: [
    ['Ticket sales', 900, 210, 240, 450, 910, 'Safe'],
    ['Café', 160, 30, 32, 62, 149, 'Watch'],
    ['Hires', 80, 9, 11, 20, 66, 'Shortfall'],
    ['Programmes', 24, 6, 6, 12, 24, 'Safe'],
    ['Membership', 110, 40, 22, 62, 108, 'Safe'],
    ['Parking', 45, 8, 9, 17, 42, 'Watch'],
    ['Workshops', 60, 8, 10, 18, 50, 'Shortfall'],
    ['Tours', 30, 7, 9, 16, 31, 'Safe'],
  ],
  key: [
    [
      'Outlook: income expected by year end as a percentage of the budget for the year. Safe = 98% or more. Watch = 90% to under 98%. Shortfall = under 90%.',
    ],
  ],
};

/** A tram line: per cent built against per cent planned. */
const tram: Sheet = {
  title: 'Harbour tram extension – works, position at 30 September 2026',
  headings: ['Section', 'Metres to lay', 'Laid to date', '% laid', 'Planned % to date', 'Light'],
  status: 'Light',
  rows: [
    ['Quayside', 800, 520, percent(0.65), percent(0.66), 'Green'],
    ['Custom House', 500, 300, percent(0.6), percent(0.66), 'Amber'],
    ['Fish market', 400, 180, percent(0.45), percent(0.6), 'Red'],
    ['Lock bridge', 200, 96, percent(0.48), percent(0.5), 'Green'],
    ['Station loop', 600, 390, percent(0.65), percent(0.72), 'Amber'],
    ['Depot', 300, 99, percent(0.33), percent(0.5), 'Red'],
    ['Canal side', 250, 200, percent(0.8), percent(0.7), 'Green'],
  ],
  key: [
    ['Light: % laid against planned % to date'],
    ['Green – no more than 4 points behind'],
    ['Amber – more than 4 and up to 10 points behind'],
    ['Red – more than 10 points behind'],
  ],
};

/** A museum's stores: how far a reading moved from where it started, either way better. */
const stores: Sheet = {
  title: 'County Museum – stores improvement, results to September 2026',
  headings: ['Measure', 'Start', 'Goal', 'Q1', 'Q2', 'Verdict'],
  status: 'Verdict',
  rows: [
    ['Objects without a location', 4200, 1000, 4100, 3600, 'Better'],
    ['Boxes repacked to standard', 310, 900, 315, 312, 'Level'],
    ['Hours above safe humidity', 140, 20, 150, 166, 'Worse'],
    ['Loans with a condition report', 61, 95, 66, 96, 'There'],
    ['Pest traps with finds', 25, 10, 25, 25, 'Level'],
    ['Days to answer an enquiry', 18, 8, 17, 12, 'Better'],
    ['Volunteers trained', 20, 40, 18, 17, 'Worse'],
  ],
  key: [
    ['Verdict, on the latest quarter:'],
    ['There: the goal has been reached.'],
    ['Better: goal not reached, but better than the start by more than 2%.'],
    ['Level: within 2% of the start either way.'],
    ['Worse: worse than the start by more than 2%.'],
  ],
};

/** A ferry's refit: days from the baseline date. */
const refit: Sheet = {
  title: 'Island ferry refit – milestones at 30 September 2026',
  headings: ['Milestone', 'Baseline date', 'Forecast date', 'Marker'],
  status: 'Marker',
  rows: [
    ['Dry dock booked', day('2026-04-10'), day('2026-04-08'), 'On time'],
    ['Hull survey', day('2026-05-01'), day('2026-05-11'), 'Slipping'],
    ['Engines delivered', day('2026-06-15'), day('2026-07-30'), 'Late'],
    ['Engines fitted', day('2026-08-01'), day('2026-08-29'), 'Slipping'],
    ['Sea trials', day('2026-10-01'), day('2026-12-01'), 'Late'],
    ['Crew trained', day('2026-10-10'), day('2026-10-10'), 'On time'],
    ['Return to service', day('2026-11-01'), day('2026-11-20'), 'Slipping'],
  ],
  key: [
    ['Marker: forecast date against baseline date. On time – on or before. Slipping – up to 28 days late. Late – more than 28 days late.'],
  ],
};

/** Bus routes in signs, set against last year. */
const buses: Sheet = {
  title: 'Valley Buses – passengers, quarter to September 2026',
  headings: ['Route', 'Target', 'This quarter', 'Same quarter last year', 'Mark'],
  status: 'Mark',
  rows: [
    ['1 Hospital', 9000, 8800, 8000, '▲'],
    ['2 Mills', 5000, 5040, 5000, '■'],
    ['3 College', 7000, 6100, 7000, '▼'],
    ['4 Docks', 3000, 3300, 2900, '▲'],
    ['5 Moor', 900, 850, 1000, '▼'],
    ['6 Park', 2100, 2080, 2100, '■'],
    ['7 Night', 600, 700, 500, '▲'],
  ],
  key: [['▲ more than 3% above the same quarter last year', '■ within 3%', '▼ more than 3% below']],
};

/** A festival's steps: the worst of the words so far. */
const festival: Sheet = {
  title: 'River Festival – steps to opening, review of 30 September 2026',
  headings: ['Strand', 'Due by', 'Spring step', 'Summer step', 'Autumn step', 'Overall RAG'],
  status: 'Overall RAG',
  rows: [
    ['Licences from the borough', 'March 2027', 'Done', 'Done', '', 'Green'],
    ['Stages and power', 'April 2027', 'Done', 'Late', '', 'Amber'],
    ['Volunteers recruited', 'May 2027', 'Missed', 'Late', '', 'Red'],
    ['Artists under contract', 'January 2027', 'Done', 'Done', '', 'Green'],
    ['Sponsors signed', 'February 2027', 'Late', 'Missed', '', 'Red'],
    ['Safety plan approved', 'May 2027', 'Done', '', '', 'Green'],
    ['Boats inspected', 'June 2027', 'Late', 'Done', '', 'Amber'],
  ],
  key: [['Overall: Red if any step due is missed; Amber if any is late; Green otherwise.']],
};

/** Care visits: a share of what is commissioned, in a column of its own. */
const visits: Sheet = {
  title: 'Home care – hours, to September 2026',
  headings: ['Area', 'Hours commissioned', 'Q1', 'Q2', 'Hours given', '% of commissioned hours', 'RAG'],
  status: 'RAG',
  rows: [
    ['North', 1000, 450, 470, 920, percent(0.92), 'Green'],
    ['South', 800, 300, 310, 610, percent(0.7625), 'Amber'],
    ['East', 600, 150, 160, 310, percent(0.517), 'Red'],
    ['West', 900, 420, 440, 860, percent(0.956), 'Green'],
    ['Centre', 500, 180, 200, 380, percent(0.76), 'Amber'],
    ['Coast', 400, 100, 120, 220, percent(0.55), 'Red'],
  ],
  key: [['RAG at half year: Green – 90% or more of the commissioned hours. Amber – 70% to under 90%. Red – under 70%.']],
};

const sheets = { theatre, tram, stores, refit, buses, festival, visits };

test.each(Object.entries(sheets))('%s: statuses that follow the key stand as stated, and nothing is asked', (_, sheet) => {
  const { followed, differing, asked } = reviewed(sheet);
  expect({ differing, asked }).toEqual({ differing: [], asked: [] });
  if (sheet !== refit && sheet !== festival) expect(followed).toMatch(/^the key in A\d+/u);
});

test.each<[string, Sheet, number, string, string]>([
  [
    'a forecast as a share of the budget',
    theatre,
    4,
    'Watch',
    'G8 says “Watch”; by B8 and F8 the key in A13 says “Safe”. 7 other rows follow it.',
  ],
  ['per cent against per cent planned', tram, 1, 'Green', 'F5 says “Green”; by D5 and E5 the key in A12:A15 says “Amber”.'],
  ['away from its goal', stores, 2, 'Better', 'F6 says “Better”; by B6, C6 and E6 the key in A12:A16 says “Worse”.'],
  ['days from a date', refit, 3, 'Late', 'D7 says “Late”; by B7 and C7 the key in A12 says “Slipping”.'],
  ['signs against last year', buses, 1, '▼', 'E5 says “▼”; by C5 and D5 the key in A12:C12 says “■”.'],
  ['the worst of the words so far', festival, 4, 'Amber', 'F8 says “Amber”; by C8 and D8 the key in A12 says “Red”.'],
  ['a share in a column of its own', visits, 1, 'Green', 'G5 says “Green”; by F5 the key in A11 says “Amber”.'],
])('one finding: %s', (_, sheet, row, word, message) => {
  const { differing, asked } = reviewed(withWord(sheet, row, word));
  expect(differing).toEqual([expect.stringContaining(message)]);
  expect(asked).toEqual([]);
});

test('a key of what no column is isn’t used, and is asked about once', () => {
  const key = [
    ['Outlook: cost of each visit as a share of the agreed price. Safe = 98% or more. Watch = 90% to under 98%. Shortfall = under 90%.'],
  ];
  const { followed, differing, asked } = reviewed({ ...theatre, key });
  expect({ followed, differing }).toEqual({ followed: null, differing: [] });
  expect(asked).toHaveLength(1);
});

test('where most statuses don’t follow the reading, it is doubted, and no row is called wrong', () => {
  const words = ['Shortfall', 'Safe', 'Safe', 'Watch', 'Shortfall', 'Safe', 'Watch', 'Shortfall'];
  const sheet = words.reduce((before, word, row) => withWord(before, row, word), theatre);
  const { followed, differing, asked } = reviewed(sheet);
  expect({ followed, differing }).toEqual({ followed: null, differing: [] });
  expect(asked).toHaveLength(1);
});

test.each([
  ['a line over it', [['Verdict, on the latest quarter:']]],
  ['none', []],
  ['a line of its own name', [['Key:']]],
])('a key whose words and meanings stand in two columns is none of the rows: %s', (_, above) => {
  const meanings = stores.key.slice(1).map(([line]) => (typeof line === 'string' ? line.split(': ') : []));
  const sheet = { ...stores, key: [...above, ...meanings] };
  const { followed, differing, asked, rows } = reviewed(withWord(sheet, 2, 'Better'));
  expect(rows).toBe(7);
  expect(followed).not.toBeNull();
  expect(differing).toEqual([expect.stringContaining('F6 says “Better”; by B6, C6 and E6')]);
  expect(asked).toEqual([]);
});

test('figures that the statuses follow by the latest only are counted so, and nothing is asked of that', () => {
  expect(reviewed(stores).methods).toEqual(['latest']);
  expect(reviewed(stores).questions).toEqual([]);
  const without = reviewed({ ...stores, key: [['Verdicts are agreed by the board.']] });
  expect(without.questions.length).toBeGreaterThan(0);
});

test('two columns that a name fits alike are none for certain', () => {
  const headings = ['Income line', 'Budget for year', 'Q1', 'Q2', 'Budget of the year', 'Expected by year end', 'Outlook'];
  const { followed, differing } = reviewed({ ...theatre, headings });
  expect({ followed, differing }).toEqual({ followed: null, differing: [] });
});
