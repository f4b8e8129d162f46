// A filled column that nothing is taken from is told, once a table; what is understood isn't. So is a blank latest review.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { findingsIn, type SheetRows } from '../../assess/sheet-states';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf } from '../../recognise/grid-of';

const told = (rows: SheetRows): readonly string[] =>
  findingsIn(rows, '2026-09-30').filter(
    (text) => text.includes('read: nothing is taken') || text.includes('latest review') || text.includes('nothing is computed from'),
  );

test.each<[string, SheetRows, RegExp | null]>([
  [
    'milestones in words under quarters of a plan, and risks',
    [
      ['Ref', 'Deliverable', 'Q1', 'Q2', 'RAG', 'Risks'],
      ['A1', 'Community hub', 'Model agreed', 'Hub open', 'Green', 'Lease delayed'],
      ['A2', 'Falls clinic', 'Nurse in post', 'First clinic', 'Amber', 'No room'],
    ],
    /^note C1: Columns C \(“Q1”\), D \(“Q2”\) and F \(“Risks”\) aren’t read/u,
  ],
  [
    'figures behind a plan’s dates',
    [
      ['Project', 'Due', 'RAG', 'Points'],
      ['Case system', '30 November 2026', 'Green', 12],
      ['Web forms', '31 December 2026', 'Amber', 7],
    ],
    /^note D1: Column D \(“Points”\) isn’t read/u,
  ],
  [
    'figures of a plan without a target, whatever their headings say',
    [
      ['Service', 'Due', 'Full-year view', 'Total so far', 'RAG'],
      ['Streets swept', '30 November 2026', 820, 610, 'Green'],
      ['Gullies cleaned', '31 December 2026', 1400, 900, 'Amber'],
    ],
    /^note C1: Columns C \(“Full-year view”\) and D \(“Total so far”\) aren’t read/u,
  ],
  [
    'words between a target and its quarters',
    [
      ['Measure', 'Target', 'Assumption', 'Q1', 'Q2'],
      ['Visits', 400, 'Two vans', 90, 95],
      ['Hubs opened', 6, 'One lease', 1, 2],
    ],
    /^note C1: Column C \(“Assumption”\) isn’t read/u,
  ],
  [
    'the way that is better, headed “Good performance is”',
    [
      ['Measure', 'Good performance is', 'Target', 'Q1', 'Q2', 'Total'],
      ['Deliberate fires', 'Low', 600, 210, 205, 415],
      ['Home visits', 'High', 10000, 2600, 2509, 5109],
    ],
    null,
  ],
  [
    'the way that is better, headed “Aim to”',
    [
      ['Measure', 'Aim to', 'Target', 'Q1', 'Q2', 'Total'],
      ['Deliberate fires', 'Decrease', 600, 210, 205, 415],
      ['Home visits', 'Increase', 10000, 2600, 2509, 5109],
    ],
    null,
  ],
  [
    'the way that is better, headed “Better when”',
    [
      ['Measure', 'Better when', 'Target', 'Q1', 'Q2', 'Total'],
      ['Deliberate fires', 'Lower', 600, 210, 205, 415],
      ['Home visits', 'Higher', 10000, 2600, 2509, 5109],
    ],
    null,
  ],
  [
    'columns that are understood',
    [
      ['Ref', 'Project', 'Lead', 'Start', 'Due', 'RAG', 'Comments', 'Evidence', 'Project number'],
      ['A1', 'Case system', 'Adults', '1 May 2026', '30 November 2026', 'Green', 'On plan', 'Minutes', 17],
      ['A2', 'Web forms', 'Customer', '1 June 2026', '31 December 2026', 'Amber', 'Late start', 'Report', 18],
    ],
    null,
  ],
  [
    'names as databases have them',
    [
      ['ReqId', 'Project', 'Due', 'RAG', 'parentID'],
      ['A1', 'Case system', '30 November 2026', 'Green', 'P7'],
      ['A2', 'Web forms', '31 December 2026', 'Amber', 'P9'],
    ],
    null,
  ],
  [
    'a profile for each quarter, from which what was expected is computed',
    [
      ['Programme', '2026/27 target', 'Q1 Profile', 'Q1 Actual', 'Q2 Profile', 'Q2 Actual', 'Total actual'],
      ['Green skills learners', 800, 150, 162, 200, 171, 333],
      ['Digital learners', 1500, 300, 380, 350, 376, 756],
      ['Apprentices', 600, 100, 90, 120, 99, 189],
    ],
    null,
  ],
  [
    'colours of the parts of a project, beside one of the whole',
    [
      ['Project', 'Due', 'Overall RAG', 'Cost RAG', 'Time RAG', 'Headline'],
      ['Case system', '30 November 2026', 'Green', 'Red', 'Green', 'The supplier is behind.'],
      ['Web forms', '31 December 2026', 'Amber', 'Red', 'Amber', 'The form is live.'],
    ],
    /^note D1: Columns D \(“Cost RAG”\) and E \(“Time RAG”\) aren’t read/u,
  ],
  [
    'milestones by quarter in a narrative',
    [
      ['Ref', 'Deliverable', 'Q1 milestone', 'Q2 milestone', 'Progress to end of Q2', 'RAG'],
      [
        'A1',
        'Open a frailty unit at the front door',
        'Nurse in post',
        'Doors open',
        'The unit opened in June with eight beds and two nurses.',
        'G',
      ],
      [
        'A2',
        'Send every letter by e-mail or text',
        'Supplier chosen',
        'First letters',
        'The supplier was chosen late and letters start in spring.',
        'A',
      ],
    ],
    /^note C1: Columns C \(“Q1 milestone”\) and D \(“Q2 milestone”\) aren’t read/u,
  ],
  [
    'a blank latest review',
    [
      ['Project', 'Due', 'RAG Q1', 'RAG Q2'],
      ['Case system', '30 November 2026', 'Green', 'Green'],
      ['Web forms', '31 December 2026', 'Green', null],
    ],
    /^note D3: Row 3 has no status in the latest review, column D \(“RAG Q2”\): the status shown is from an earlier one/u,
  ],
])('%s', (_what, rows, expected) => {
  const found = told(rows);
  expect(found).toHaveLength(expected === null ? 0 : 1);
  if (expected !== null) expect(found[0]).toMatch(expected);
});

describe('where no column is read as the target or as what was reached, and figures are left unread', () => {
  const reasons = (rows: SheetRows): readonly string[] =>
    reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-09-30', answers: [] }).sheets.flatMap(({ tables }) =>
      tables.flatMap((table) => table.rows.map(({ rating }) => (rating !== null && 'notRated' in rating ? rating.notRated : ''))),
    );

  test('no row is said to have no target, and the column is named', () => {
    const rows: SheetRows = [
      ['Measure', 'Alpha', 'Q1', 'Q2'],
      ['Doses given', 400, 90, 80],
      ['Clinics held', 120, 40, 30],
      ['Visits', 300, 80, 70],
    ];
    expect(reasons(rows)).toEqual(['Not rated: asked', 'Not rated: asked', 'Not rated: asked']);
    expect(findingsIn(rows, '2026-09-30').join('\n')).toContain('If column B holds it, say so under “Check the columns”.');
  });

  test('no row is said to have no figures', () => {
    expect(
      reasons([
        ['Measure', 'Target', 'Omega'],
        ['Doses given', 400, 90],
        ['Clinics held', 120, 40],
        ['Visits', 300, 80],
      ]),
    ).toEqual(['Not rated: asked', 'Not rated: asked', 'Not rated: asked']);
  });
});
