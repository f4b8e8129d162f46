// Drafts beside programme plans and narratives: one plain statement for each shape of row, from that row alone, with its
// as-at date at the end; and nothing in it that the row doesn't say.

import fc from 'fast-check';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';

import { narrativeDraft, planDraft } from '../../../src/domain/commentary/plans/plan-draft';
import type { PlanRowToDraft, StatusOfRow } from '../../../src/domain/commentary/plans/plan-row';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { milestoneAt } from '../../../src/domain/timescales/milestone-state';
import { readTimescale } from '../../../src/domain/timescales/read-timescale';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

const headings = [
  'Project',
  'Output',
  'Timescale',
  'Actual completion date',
  'Oct 2015 review',
  'March 2016 review',
  'Progress',
  'Comments',
];

/** Timescale, actual completion date, the two reviews, progress. */
type Cells = readonly [TestCell, TestCell, TestCell, TestCell, TestCell];

// prettier-ignore
const shapes: readonly (readonly [shape: string, cells: Cells, draft: string])[] = [
  ['complete', ['31 March 2016', null, 'Green', 'Blue', 'Complete'], 'Complete. It was due by 31 March 2016. Rated Blue, up from Green in October 2015. As at 31 March 2016.'],
  ['complete in time', ['31 March 2016', '14 January 2016', 'Green', 'Green', null], 'Complete: due by 31 March 2016, finished 14 January 2016. Rated Green, as in October 2015. As at 31 March 2016.'],
  ['complete late', ['31 March 2015', '14 April 2015', 'Amber', 'Green', null], 'Complete, 14 days late: due by 31 March 2015, finished 14 April 2015. Rated Green, up from Amber in October 2015. As at 31 March 2016.'],
  ['complete late, to the month', ['March 2015', 'May 2015', null, 'Green', null], 'Complete, late: due by the end of March 2015, finished in May 2015. Rated Green; not rated in October 2015. As at 31 March 2016.'],
  ['one day late', ['31 March 2015', '1 April 2015', null, 'Green', null], 'Complete, 1 day late: due by 31 March 2015, finished 1 April 2015. Rated Green; not rated in October 2015. As at 31 March 2016.'],
  ['overdue', ['7 March 2016', null, 'Amber', 'Red', null], 'Overdue by 24 days: due by 7 March 2016. Rated Red, down from Amber in October 2015. As at 31 March 2016.'],
  ['overdue by a day', ['30 March 2016', null, 'Amber', 'Amber', null], 'Overdue by 1 day: due by 30 March 2016. Rated Amber, as in October 2015. As at 31 March 2016.'],
  ['overdue: a month means its last day', ['by January 2016', null, 'Red', 'Amber', null], 'Overdue by 60 days: due by the end of January 2016. Rated Amber, up from Red in October 2015. As at 31 March 2016.'],
  ['past its date and Green may be done', ['January 2016', null, 'Green', 'Green', null], 'Due by the end of January 2016, 60 days ago. No status says that it is complete. Rated Green, as in October 2015. As at 31 March 2016.'],
  ['past its date without a status may be done', ['January 2016', null, null, null, null], 'Due by the end of January 2016, 60 days ago. No status is given. As at 31 March 2016.'],
  ['past its date and delayed', ['January 2016', null, null, null, 'Delayed'], 'Overdue by 60 days: due by the end of January 2016. Progress: Delayed. As at 31 March 2016.'],
  ['past its date and on track may be done', ['January 2016', null, null, null, 'On track'], 'Due by the end of January 2016, 60 days ago. Progress: On track. As at 31 March 2016.'],
  ['words in place of the date of completion', ['31 January 2016', 'Outstanding', null, 'Red', null], 'Overdue by 60 days: due by 31 January 2016. In place of a date it says “Outstanding”. Rated Red; not rated in October 2015. As at 31 March 2016.'],
  ['due on the day', ['31 March 2016', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Due now, by 31 March 2016. As at 31 March 2016.'],
  ['due in the month', ['March 2016', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Due now, by the end of March 2016. As at 31 March 2016.'],
  ['not yet due', ['30 June 2016', null, 'Green', 'Amber', null], 'Rated Amber, down from Green in October 2015. Due by 30 June 2016. As at 31 March 2016.'],
  ['not started', ['30 June 2016', null, null, 'Green', 'Not started'], 'Rated Green; not rated in October 2015. Progress: Not started. Due by 30 June 2016. As at 31 March 2016.'],
  ['on hold', ['30 June 2016', null, null, 'Amber', 'On hold'], 'Rated Amber; not rated in October 2015. Progress: On hold. Due by 30 June 2016. As at 31 March 2016.'],
  ['so much per cent complete', ['30 June 2016', null, null, 'Amber', '40% complete'], 'Rated Amber; not rated in October 2015. Progress: 40% complete. Due by 30 June 2016. As at 31 March 2016.'],
  ['a season is quoted', ['Summer 2016', null, null, 'Green', null], 'Rated Green; not rated in October 2015. Due by the end of “Summer 2016”. As at 31 March 2016.'],
  ['a year', ['2017', null, null, 'Green', null], 'Rated Green; not rated in October 2015. Due by the end of 2017. As at 31 March 2016.'],
  ['a loose date is quoted', ['early 2017', null, null, 'Green', null], 'Rated Green; not rated in October 2015. Due by the end of “early 2017”. As at 31 March 2016.'],
  ['moved', ['was due January 2016, now June 2016', null, 'Green', 'Amber', null], 'Rated Amber, down from Green in October 2015. Due by the end of June 2016 (moved from January 2016). As at 31 March 2016.'],
  ['starts later', ['from June 2016', null, null, 'Green', null], 'Rated Green; not rated in October 2015. To start in June 2016. As at 31 March 2016.'],
  ['has begun', ['from September 2015', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Planned from September 2015. As at 31 March 2016.'],
  ['a period that goes on', ['April 2015 to June 2016', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Runs to the end of June 2016. As at 31 March 2016.'],
  ['a period that is over', ['April 2015 to June 2015', null, 'Green', 'Amber', null], 'Overdue by 275 days: planned to end in June 2015. Rated Amber, down from Green in October 2015. As at 31 March 2016.'],
  ['until a date', ['until September 2016', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Runs to the end of September 2016. As at 31 March 2016.'],
  ['ongoing', ['Ongoing', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Ongoing. As at 31 March 2016.'],
  ['ongoing since', ['Ongoing since May 2014', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Ongoing since May 2014. As at 31 March 2016.'],
  ['recurring', ['monthly', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Monthly. As at 31 March 2016.'],
  ['no date', [null, null, 'Green', 'Green', null], 'Rated Green, as in October 2015. No date is given. As at 31 March 2016.'],
  ['no date yet', ['TBC', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. No date is given: “TBC”. As at 31 March 2016.'],
  ['a date that hangs on another', ['following the election', null, null, 'Green', null], 'Rated Green; not rated in October 2015. No date is given: “following the election”. As at 31 March 2016.'],
  ['no such date', ['31 February 2016', null, null, 'Green', null], 'Rated Green; not rated in October 2015. There is no such date as “31 February 2016”. As at 31 March 2016.'],
  ['a date that is asked', ['Q1 2016', null, null, 'Green', null], 'It is asked which date “Q1 2016” is: January to March 2016 or April to June 2016. As at 31 March 2016.'],
  ['no status', ['30 June 2016', null, null, null, null], 'Due by 30 June 2016. No status is given. As at 31 March 2016.'],
  ['new', ['30 June 2016', null, null, 'Green', null], 'Rated Green; not rated in October 2015. Due by 30 June 2016. As at 31 March 2016.'],
  ['not reviewed', ['30 June 2016', null, 'Amber', null, null], 'No status is given; Amber in October 2015. Due by 30 June 2016. As at 31 March 2016.'],
  ['no status by its words', ['30 June 2016', null, 'Amber', 'n/a', null], 'Status: “n/a”; Amber in October 2015. Due by 30 June 2016. As at 31 March 2016.'],
  ['a remark for a status', ['30 June 2016', null, 'Amber', 'See note 4', null], 'Status: “See note 4”; Amber in October 2015. Due by 30 June 2016. As at 31 March 2016.'],
  ['cancelled', ['30 June 2016', null, 'Amber', 'Amber', 'Cancelled'], 'Cancelled. Rated Amber, as in October 2015. As at 31 March 2016.'],
  ['given up in other words', ['30 June 2016', null, 'Amber', null, 'Closed - superseded'], 'Not going ahead: “Closed - superseded”. No status is given; Amber in October 2015. As at 31 March 2016.'],
  ['asked: is it done?', ['31 January 2016', null, 'Amber', 'Amber', 'Handed over'], 'It is asked whether this is done. As at 31 March 2016.'],
  ['asked: one cell says done, another on hold', ['31 January 2016', '28 February 2016', 'Amber', 'Amber', 'On hold'], 'It is asked whether this is done. As at 31 March 2016.'],
  ['one of two past its date, and Green', ['Cohort 13 - Sept 2015; Cohort 14 - Sept 2016', null, 'Green', 'Green', null], 'Cohort 13: due by the end of September 2015, 183 days ago. No status says that it is complete. Next: Cohort 14, due by the end of September 2016. Rated Green, as in October 2015. As at 31 March 2016.'],
  ['one of two overdue', ['Cohort 13 - Sept 2015; Cohort 14 - Sept 2016', null, 'Amber', 'Red', null], 'Overdue by 183 days: Cohort 13, due by the end of September 2015. Next: Cohort 14, due by the end of September 2016. Rated Red, down from Amber in October 2015. As at 31 March 2016.'],
  ['one done, one going on', ['Prototype launched in June 2015; development ongoing', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Prototype launched in June 2015. Development ongoing. As at 31 March 2016.'],
  ['two of five done', ['Scope agreed January 2015; Draft completed May 2015; Publish the guide by 30 September 2016; Training by December 2016; Review by March 2017', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Next: Publish the guide, due by 30 September 2016. Training: due by the end of December 2016. Review: due by the end of March 2017. 2 of 5 milestones done. As at 31 March 2016.'],
  ['two dates without names', ['June 2016 / December 2016', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Due by the end of June 2016, then by the end of December 2016. As at 31 March 2016.'],
  ['more than are told', ['A by Jan 2017; B by Feb 2017; C by Mar 2017; D by Apr 2017; E by May 2017', null, 'Green', 'Green', null], 'Rated Green, as in October 2015. Due by the end of January 2017, then by the end of February 2017, then by the end of March 2017. And 2 more. As at 31 March 2016.'],
];

/** The drafts of a plan of these rows, by what each is called. */
function draftsOf(rows: typeof shapes): ReadonlyMap<string, string | null> {
  const cells = rows.map(([shape, row]) => ['Project one', `The work called ${shape}`, ...row, 'Some words about where it stands now.']);
  const { sheets } = reviewWorkbook(snapshotOf(gridOf([headings, ...cells])), { ...noOptions, asAt: '2016-03-31' });
  const [table] = sheets[0]?.tables ?? [];
  return new Map(table?.rows.map(({ row, draft }) => [row.description.replace('The work called ', ''), draft]));
}

describe('each shape of row', () => {
  let drafts: ReadonlyMap<string, string | null> = new Map();
  beforeAll(() => {
    drafts = draftsOf(shapes);
  });

  test.each(shapes)('%s', (shape, _cells, draft) => {
    expect(drafts.get(shape)).toBe(draft);
  });

  test('none is longer than a few lines of its column', () => {
    expect(Math.max(...[...drafts.values()].map((draft) => draft?.length ?? 0))).toBeLessThan(longest);
  });

  test('its text depends on that row alone', () => {
    const backwards = draftsOf([...shapes].reverse());
    expect([...backwards].sort()).toEqual([...drafts].sort());
  });
});

const longest = 700;

const blank: PlanRowToDraft = {
  milestones: [],
  hasDates: true,
  openDates: [],
  status: { isAsked: true, now: null, before: null },
  progress: [],
  givenUp: null,
  settled: null,
  asAt: '2015-09-30',
};
const status = (now: string, before: string | null): StatusOfRow => ({
  isAsked: true,
  now: { words: now, isStatus: true, date: null },
  before: before === null ? null : { words: before, isStatus: before !== '', date: null },
});

describe('a narrative', () => {
  test.each<[string, Partial<PlanRowToDraft>, string | null]>([
    ['a light alone is there already', { status: status('Amber', null) }, null],
    ['the same light as last time is no news', { status: status('Amber', 'Amber') }, null],
    ['a light that has changed', { status: status('Red', 'Amber') }, 'Rated Red, down from Amber last time. As at 30 September 2015.'],
    ['one that is new', { status: status('Green', '') }, 'Rated Green; not rated last time. As at 30 September 2015.'],
    [
      'a date',
      { status: status('Green', null), milestones: readAt('by March 2016', '2015-09-30') },
      'Rated Green. Due by the end of March 2016. As at 30 September 2015.',
    ],
  ])('%s', (_shape, row, draft) => {
    expect(narrativeDraft({ ...blank, hasDates: false, ...row })).toBe(draft);
  });
});

describe('a plan', () => {
  test.each<[string, Partial<PlanRowToDraft>, string | null]>([
    ['neither date nor status', {}, null],
    [
      'statuses of parts',
      { status: status('Red (Time), Amber (Cost)', null) },
      'Rated Red (Time), Amber (Cost). No date is given. As at 30 September 2015.',
    ],
    ['without an as-at date', { asAt: null, status: status('Green', null) }, 'Rated Green. No date is given. As-at date not given.'],
    ['no column of dates', { hasDates: false, status: status('Green', null) }, 'Rated Green. As at 30 September 2015.'],
    [
      'day or month first',
      { status: status('Green', null), openDates: [{ text: '3/10/15', couldBe: ['3 October 2015', '10 March 2015'] }] },
      'It is asked which date “3/10/15” is: 3 October 2015 or 10 March 2015. As at 30 September 2015.',
    ],
  ])('%s', (_shape, row, draft) => {
    expect(planDraft({ ...blank, ...row })).toBe(draft);
  });
});

function readAt(typed: string, asAt: string): PlanRowToDraft['milestones'] {
  return readTimescale(typed, { year: null, asAt, order: 'dmy' }).map((milestone) => ({ ...milestoneAt(milestone, asAt), column: 3 }));
}

const months = ['January', 'February', 'March', 'May', 'June', 'October', 'December'];
const aDate = fc
  .tuple(fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }), fc.constantFrom(...months), fc.integer({ min: 2013, max: 2018 }))
  .map(([day, month, year]) => `${day === null ? '' : `${String(day)} `}${month} ${String(year)}`);
const aMilestone = fc
  .tuple(fc.constantFrom('by', 'Cohort 13 by', 'from', 'until', 'launched in', 'Publish the guide by', 'Ongoing from'), aDate)
  .map(([words, date]) => `${words} ${date}`);
const aTimescale = fc.oneof(
  fc.array(aMilestone, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('; ')),
  fc.constantFrom('Ongoing', 'TBC', 'monthly', 'within 3 months of approval', ''),
);
const aStatus = fc.constantFrom('Green', 'Amber', 'Red', 'Amber/Red', 'Blue');
const aRow = fc.record({
  typed: aTimescale,
  asAt: fc.constantFrom('2014-02-28', '2015-09-30', '2016-03-31'),
  now: aStatus,
  before: fc.option(aStatus, { nil: null }),
  progress: fc.constantFrom<readonly string[]>([], ['On hold'], ['40% complete']),
});

test('every number is in the row or worked out from it, and none is longer than a few lines', () => {
  fc.assert(
    fc.property(aRow, ({ typed, asAt, now, before, progress }) => {
      const milestones = readAt(typed, asAt);
      const draft = planDraft({ ...blank, milestones, status: status(now, before), progress, asAt }) ?? '';
      const passed = milestones.flatMap(({ to }) => (to === null ? [] : [differenceInCalendarDays(parseISO(asAt), parseISO(to))]));
      const counts = milestones.map((_, index) => index + 1);
      const known = new Set([...numbersIn(`${typed} ${progress.join(' ')}`), ...numbersIn(asAt), ...passed, ...counts]);
      const strange = numbersIn(draft.replaceAll(',', '')).filter((number) => !known.has(number));
      expect(strange).toEqual([]);
      expect(draft.length).toBeLessThan(longest);
      expect(draft).toMatch(/ As at \d{1,2} [A-Z][a-z]+ \d{4}\.$/u);
    }),
  );
});

test('nothing is called complete or overdue by a row that doesn’t say so', () => {
  fc.assert(
    fc.property(aRow, ({ typed, asAt, before, progress }) => {
      const draft = planDraft({ ...blank, milestones: readAt(typed, asAt), status: status('Green', before), progress, asAt }) ?? '';
      expect(draft).not.toMatch(/Overdue/u);
      if (!typed.includes('launched')) expect(draft).not.toMatch(/^Complete|milestones done/u);
    }),
  );
});

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
}
