// “Met” under a quarter closes that quarter's milestone: the row as a whole is complete only with its last one.

import { draftsIn, type SheetRows } from './sheet-states';

const asAt = '2026-09-30';

interface Words {
  readonly name: string;
  readonly periods: readonly string[];
  readonly milestone: string;
  readonly status: string;
  readonly done: string;
  readonly part: string;
  readonly overall: string | null;
}

const quarters = ['Quarter 1 (Apr–Jun)', 'Quarter 2 (Jul–Sep)', 'Quarter 3 (Oct–Dec)', 'Quarter 4 (Jan–Mar)'];
const inQuarters: Words = {
  name: 'Commitment',
  periods: quarters,
  milestone: 'Milestone',
  status: 'Status',
  done: 'Met',
  part: 'Partly met',
  overall: 'Overall',
};

/** Four rows of milestones and statuses to the second period; `last`: of the last row, whose third and fourth are blank. */
function plan({ name, periods, milestone, status, done, part, overall }: Words, isLast = false): SheetRows {
  const row = (what: string, rag: string, first: string, second: string): readonly (string | null)[] => [
    what,
    'Partners agreed',
    first,
    'Pilot running in two towns',
    second,
    ...(isLast ? [null, null, null, null] : ['All towns covered', null, 'Review written', null]),
    ...(overall === null ? [] : [rag]),
  ];
  return [
    ['Plan for 2026/27'],
    [name, ...periods.flatMap((period) => [`${period} ${milestone}`, `${period} ${status}`]), ...(overall === null ? [] : [overall])],
    row('Open the night shelter', 'Green', done, done),
    row('Train the link workers', 'Amber', done, part),
    row('Move the records', 'Green', done, done),
    row('Visit every farm', 'Amber', part, done),
  ];
}

describe('later milestones stand in the row', () => {
  test.each<[string, Words]>([
    ['with a column of the whole', inQuarters],
    ['without one', { ...inQuarters, overall: null }],
    [
      'short names',
      {
        ...inQuarters,
        periods: ['Q1', 'Q2', 'Q3', 'Q4'],
        milestone: 'action',
        status: 'RAG',
        done: 'Complete',
        part: 'Delayed',
        overall: 'Overall status',
      },
    ],
    [
      'other words',
      { ...inQuarters, name: 'Project', milestone: 'steps', status: 'progress', done: 'Done', part: 'In part', overall: 'Overall RAG' },
    ],
  ])('%s', (_case, words) => {
    const drafts = draftsIn(plan(words), asAt);
    expect(drafts).toHaveLength(4);
    for (const draft of drafts) expect(draft).not.toMatch(/^Complete/u);
    if (words.overall !== null)
      expect(drafts.map((draft) => /(?:Green|Amber)/u.exec(draft)?.[0])).toEqual(['Green', 'Amber', 'Green', 'Amber']);
    for (const draft of drafts) expect(draft).not.toContain('up from');
  });
});

describe('what stays complete', () => {
  test('a row whose last milestone is met', () => {
    const drafts = draftsIn(plan({ ...inQuarters, overall: null }, true), asAt);
    expect(drafts[0]).toMatch(/^Complete/u);
    expect(drafts[1]).not.toMatch(/^Complete/u);
  });

  test.each(['Update', 'Comments'])('reviews of the row itself, beside a column “%s” of each', (beside) => {
    const rows: SheetRows = [
      ['Action', 'Due date', 'Q1 status', `Q1 ${beside}`, 'Q2 status', `Q2 ${beside}`],
      ['Open the night shelter', 'June 2026', 'Under way', 'Lease signed', 'Complete', 'Open since May'],
      ['Train the link workers', 'March 2027', 'Under way', 'Dates set', 'Under way', 'Six of nine trained'],
      ['Move the records', 'March 2027', 'Not started', 'Waiting', 'Under way', 'Half moved'],
    ];
    expect(draftsIn(rows, asAt)[0]).toMatch(/^Complete/u);
  });
});
