// Timescales in words that a note on the sheet gives a date: the note's date is the deadline, and nothing else is.

import { byDatesIn, day, draftsIn, findingsIn, type SheetRows } from './sheet-states';

const asAt = '2026-03-06';
const headings = ['Ref', 'Action', 'By when', 'Progress'];

function plan(timescales: readonly string[], ...notes: SheetRows): SheetRows {
  const actions = ['Mend the boiler', 'Repaint the hall', 'Train the mentors', 'Publish the handbook'];
  return [
    ['School improvement plan'],
    headings,
    ...actions.map((action, index) => [String(index + 1), action, timescales[index] ?? null, 'Under way']),
    [],
    ...notes,
  ];
}

describe('words with a date in a note', () => {
  test.each<[string, readonly string[], SheetRows]>([
    [
      'in one line',
      ['Spring half term', 'End of summer term'],
      [['Terms: spring half term 20 February 2026; end of summer term 17 July 2026.']],
    ],
    ['with signs', ['Phase A', 'Phase B'], [['Phase A = October 2025 to 20 February 2026. Phase B = March 2026 to 17 July 2026.']]],
    [
      'in sentences',
      ['Half-term', 'by the end of term'],
      [['Half-term is on Friday 20 February 2026.'], ['The end of term is 17 July 2026']],
    ],
    ['date first', ['Board meeting', 'Open day'], [['20 February 2026 – board meeting'], ['17 July 2026 (open day)']]],
    ['what is to be done by then', ['Quick win', 'Medium'], [['Quick win: to be done by 20 February 2026. Medium: by 17 July 2026.']]],
    ['with a sign and “by”', ['Quick wins', 'Longer'], [['Quick wins = by 20 February 2026; longer = by 17 July 2026']]],
    [
      'what words mean',
      ['Quick win', 'Next wave'],
      [['Quick win means completed by 20 February 2026'], ['Next wave – due no later than 17 July 2026']],
    ],
    [
      'in brackets, and finished before',
      ['Quick win', 'Stretch'],
      [['Quick win (20 February 2026), stretch (17 July 2026)'], ['Stretch: all work will be finished before 17 July 2026']],
    ],
    ['short and medium term', ['Short term', 'Medium term'], [['Short term: by 20 February 2026; medium term: by 17 July 2026']]],
  ])('%s', (_case, timescales, notes) => {
    const rows = plan(timescales, ...notes);
    expect(byDatesIn(rows, asAt).slice(0, 2)).toEqual(['Overdue, stated Under way', 'Not yet due, stated Under way']);
    const drafts = draftsIn(rows, asAt);
    expect(drafts[0]).toContain('Overdue by 14 days: due by 20 February 2026');
    expect(drafts[1]).toContain('ue by 17 July 2026');
    expect(findingsIn(rows, asAt).join('\n')).not.toContain('No date can be read');
  });
});

test('in cells beside one another, above the table', () => {
  const rows = [
    ['Key dates'],
    ['Half term', day('2026-02-20'), null, null],
    ['Open day', day('2026-07-17')],
    [],
    ...plan(['Half term', 'Open day']),
  ];
  expect(byDatesIn(rows, asAt).slice(0, 2)).toEqual(['Overdue, stated Under way', 'Not yet due, stated Under way']);
});

describe('what a note doesn’t settle', () => {
  test.each<[string, string, string]>([
    ['two dates of one name', 'Half term', 'Half term 24 October 2025; half term 20 February 2026'],
    ['only its start', 'Spring term', 'Start of spring term 5 January 2026'],
    ['other words', 'Governors', 'Governors of the trust met on 20 February 2026'],
    ['words that say the state', 'Ongoing', 'Ongoing: 20 February 2026'],
    ['no note', 'When staffed', 'Reviewed each month'],
  ])('%s', (_case, timescale, note) => {
    expect(byDatesIn(plan([timescale], [note]), asAt)[0]).not.toMatch(/^Overdue/u);
    expect(draftsIn(plan([timescale], [note]), asAt)[0]).not.toMatch(/20 February|5 January|24 October/u);
  });

  test('a date of its own stays', () => {
    expect(draftsIn(plan(['Phase A (by 30 April 2026)'], ['Phase A = 20 February 2026']), asAt)[0]).toContain('due by 30 April 2026');
  });
});

test.each(['November each year', 'March every year', 'June, annually', 'September (each year)'])(
  '“%s” comes back, and is no one date',
  (timescale) => {
    expect(byDatesIn(plan([timescale]), asAt)[0]).toBe('Ongoing, stated Under way');
  },
);

test.each(['November 2026', 'By the end of June 2026'])('“%s” is', (timescale) => {
  expect(byDatesIn(plan([timescale]), asAt)[0]).toBe('Not yet due, stated Under way');
});

describe('figures of work that goes on are due on no day', () => {
  const figures = (timescale: string): SheetRows => [
    ['Plan 2025/26'],
    ['Action', 'Timescale', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
    ['Clubs run', timescale, 30, 9, 9, 6, null, 24],
    ['Visits made', 'March 2026', 40, 10, 9, 8, null, 27],
    ['Walks led', 'March 2026', 60, 10, 19, 8, null, 37],
  ];
  test.each(['Ongoing', 'Monthly', 'Continuous'])('%s', (timescale) => {
    const [draft, other] = draftsIn(figures(timescale), '2025-12-31');
    expect(draft).not.toMatch(/due by/iu);
    expect(other).toMatch(/due by/iu);
  });
});
