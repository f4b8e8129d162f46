// A column of dates is known by what it holds beside its heading, and is never the figures of a year.

import { recogniseSheet } from '../../../../../src/domain/recognise/recognise-sheet';
import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { byDatesIn, day, draftsIn, findingsIn, refusalOf, type SheetRows } from '../../../assess/sheet-states';
import { gridOf } from '../../grid-of';
import { rolesIn, tableOf } from '../../reading-of';

const actions = ['Open the annexe', 'Renew the shelters', 'Survey the culverts'];
const dates = ['2024-06-30', '2025-06-30', '2024-09-30'].map(day);

test.each(['Finish by', 'Go live', 'Completion', 'In place by', 'Launch'])('“%s” over dates beside a RAG is a timescale', (heading) => {
  const states = ['Red', 'Green', 'Amber'];
  const rows = [['Action', heading, 'RAG'], ...actions.map((action, index) => [action, dates[index] ?? null, states[index] ?? null])];
  expect(rolesIn(tableOf(rows))).toBe('description A, timescale B, rag C');
});

test.each(['Finish by', 'Completion', 'Ready by'])('“%s” over dates beside words of progress is a timescale', (heading) => {
  const states = ['1 - Not started', '2 - Under way', '3 - Complete'];
  const rows = [
    ['Action ID', 'Area', 'Action', heading, 'Stage reached'],
    ...actions.map((action, index) => [`N-0${String(index)}`, 'North', action, dates[index] ?? null, states[index] ?? null]),
  ];
  expect(rolesIn(tableOf(rows))).toBe('theme B, description C, timescale D, progress E');
});

test.each(['Grant ends', 'Funding ends on', 'Award end date', 'Pilot ends'])(
  '“%s” over dates is a timescale, and what is closed isn’t overdue',
  (heading) => {
    const rows = [
      ['Ref', 'Project', 'People promised', 'People reached', heading, 'Rating'],
      ['G1', 'Plays in halls', 300, 248, day('2024-06-30'), 'Concern'],
      ['G2', 'Free lessons', 150, 163, day('2024-05-31'), 'Closed'],
      ['G3', 'Reading aloud', 520, 341, day('2025-06-30'), 'On course'],
      ['G4', 'Rowing for girls', 90, 44, day('2025-06-30'), 'On course'],
    ];
    expect(rolesIn(tableOf(rows))).toContain('timescale E');
    const { findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-07-31', answers: [] });
    expect(findings.filter(({ check }) => check === 'milestone-overdue').map(({ cell }) => cell)).not.toContain('E3');
  },
);

test('“Completion” over figures is no timescale', () => {
  const rows = [['Action', 'Completion', 'RAG'], ...actions.map((action, index) => [action, index * 10, 'Red'])];
  expect(rolesIn(tableOf(rows))).toBe('description A, rag C');
});

test.each(['Inspection', 'Site visits', 'Surgery'])(
  'a refusal names the headings, never a row that begins with a date under “%s”',
  (heading) => {
    const rows = [
      ['Ref', 'Locality', 'Works', heading, 'Remarks made'],
      ...actions.map((action, index) => [`S-0${String(index)}`, 'South', action, dates[index] ?? null, '1 - Not started']),
    ];
    const { reason, tables } = recogniseSheet(gridOf(rows));
    expect(`${reason ?? ''}${String(tables.length)}`).not.toMatch(/30 |Not started|S-0/u);
  },
);

describe('“Delivered by” is by whom over names, and by when over dates', () => {
  const read = (heading: string, cells: readonly string[], due: readonly string[] | null): string =>
    rolesIn(
      tableOf([
        ['Action', heading, ...(due === null ? [] : ['By when']), 'RAG'],
        ...actions.map((action, index) => [action, cells[index] ?? null, ...(due === null ? [] : [due[index] ?? null]), 'Red']),
      ]),
    );
  const names = ['Canal Trust', 'Parks team', 'Friends of the mill', 'Canal Trust'];
  const days = ['March 2026', '30 June 2026', 'May 2026', 'March 2026'];

  test.each(['Delivered by', 'To be delivered by', 'Service delivered by'])('“%s” over names', (heading) => {
    expect(read(heading, names, days)).toContain('timescale C');
    expect(read(heading, names, null)).not.toContain('timescale');
  });

  test.each([days, ['Ongoing', 'Ongoing', 'In progress', 'Ongoing']])('over %s', (...cells) => {
    expect(read('Delivered by', cells, null)).toContain('timescale B');
  });
});

test.each(['Plan 2022 date', '2023 plan date', 'Agreed 2021 date'])(
  '“%s” beside a revised date is the date before it, no figures of a year',
  (heading) => {
    const rows = [
      ['Document', 'Milestone', heading, 'Revised date', 'Date achieved'],
      ['Area plan', 'Options agreed', 'Nov 2023', 'Summer 2024', 'Aug 2024'],
      ['Area plan', 'Draft sent', 'June 2024', 'Jan 2025', null],
      ['Design guide', 'Guide adopted', 'March 2024', null, '12 March 2024'],
    ];
    const table = tableOf(rows);
    expect(table.columns.dates?.map(({ column }) => column)).toEqual([3, 2, 4]);
    expect(table.roles.map(({ role }) => role)).not.toContain('year total');
  },
);

describe('dates are read by what they are, whatever they are called', () => {
  const states = ['In progress', 'Not started', 'Complete'];
  const asAt = '2024-12-31';
  const rowsOf = (heading: string): SheetRows => [
    ['Scheme', heading, 'Status'],
    ...actions.map((action, index) => [action, dates[index] ?? null, states[index] ?? null]),
  ];

  test.each(['Practical completion', 'Final completion', 'Sign-off', 'Sign off date', 'Erbyn', 'By / Erbyn', 'Handover on'])(
    '“%s” is a deadline',
    (heading) => {
      expect(byDatesIn(rowsOf(heading), asAt)).toEqual(['Overdue, stated In progress', 'Not yet due, stated Not started', 'Complete']);
    },
  );

  test.each(['Date', 'Cabinet date', 'Topping out', 'Ribbon cutting'])('“%s” may be one: what has passed is asked', (heading) => {
    expect(byDatesIn(rowsOf(heading), asAt)).toEqual([
      'Asked: is it done?, stated In progress',
      'Not yet due, stated Not started',
      'Complete',
    ]);
    expect(findingsIn(rowsOf(heading), asAt).join(' ')).toContain(
      `ask B2: B2: the date has passed, and “${heading}” doesn’t say whether it is a deadline.`,
    );
    expect(draftsIn(rowsOf(heading), asAt)[0]).toContain(`“${heading}”: 30 June 2024. It is asked whether that is a deadline.`);
  });

  test.each(['Date awarded', 'Contract let and signed', 'Date raised', 'Last visited', 'Bought'])(
    '“%s” says when something was, and nothing is due by it',
    (heading) => {
      expect(byDatesIn(rowsOf(heading), asAt).filter((text) => text !== 'Complete' && text !== '')).toEqual([]);
    },
  );

  test('a date beside a deadline is none', () => {
    const rows = rowsOf('Ribbon cutting').map((row, index) => [...row, index === 0 ? 'Due' : day('2025-12-31')]);
    expect(byDatesIn(rows, asAt)).toEqual(['Not yet due, stated In progress', 'Not yet due, stated Not started', 'Complete']);
  });

  test('starts beside words of progress make a plan, in which nothing is overdue', () => {
    expect(byDatesIn(rowsOf('Start on site'), asAt)).toEqual([
      'Ongoing, stated In progress',
      'Not yet due, stated Not started',
      'Complete',
    ]);
  });

  test('words under a stage that was reached say how far the work is', () => {
    const rows: SheetRows = [
      ['Scheme', 'Works start', 'Substantial completion', 'Stage reached'],
      ['Tram shelter', day('2023-04-03'), day('2024-05-31'), 'Complete'],
      ['Ferry steps', day('2024-06-03'), day('2025-10-31'), 'Piling'],
      ['Clock tower', day('2025-06-02'), day('2026-03-31'), 'Outline drawings'],
    ];
    expect(byDatesIn(rows, '2025-03-31').map((text) => text.replace(/,.*/u, ''))).toEqual(['Complete', 'Ongoing', 'Not yet due']);
    expect(refusalOf(rows, '2025-03-31')).toBeNull();
  });

  test('a list of anything else with dates is no plan', () => {
    expect(refusalOf([['Complaint', 'Date', 'Status'], ...rowsOf('Date').slice(1)], asAt)).not.toBeNull();
  });
});
