// Drafts beside programme plans and narratives: one plain statement for each shape of row, from that row alone, with its
// as-at date at the end; and nothing in it that the row doesn't say.

import fc from 'fast-check';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';

import { narrativeSentences, planSentences } from '../../../src/domain/commentary/plans/plan-draft';
import type { PlanRowToDraft, StatusOfRow } from '../../../src/domain/commentary/plans/plan-row';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { milestoneAt } from '../../../src/domain/timescales/milestone-state';
import { readTimescale } from '../../../src/domain/timescales/read-timescale';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf } from '../recognise/grid-of';
import { planHeadings as headings, planShapes as shapes } from './plan-shapes';

const planDraft = (row: PlanRowToDraft): string | null => planSentences(row)?.join(' ') ?? null;
const narrativeDraft = (row: PlanRowToDraft): string | null => narrativeSentences(row)?.join(' ') ?? null;

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
  about: 'A map of shared services.',
  said: null,
  aimName: 'Target',
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
    [
      'a light alone is told by what it is about',
      { status: status('Amber', null) },
      'Rated Amber. Target: “A map of shared services”. As at 30 September 2015.',
    ],
    [
      'the same light as last time',
      { status: status('Amber', 'Amber') },
      'Rated Amber, as last time. Target: “A map of shared services”. As at 30 September 2015.',
    ],
    ['no light', {}, null],
    [
      'words for a light',
      { status: { isAsked: true, now: { words: 'See note 4', isStatus: false, date: null }, before: null } },
      'Status: “See note 4”. As at 30 September 2015.',
    ],
    ['nothing said of what it is about', { about: '', status: status('Green', null) }, 'Rated Green. As at 30 September 2015.'],
    [
      'a light that has changed',
      { status: status('Red', 'Amber') },
      'Rated Red, down from Amber last time. Target: “A map of shared services”. As at 30 September 2015.',
    ],
    [
      'one that is new',
      { status: status('Green', '') },
      'Rated Green; not rated last time. Target: “A map of shared services”. As at 30 September 2015.',
    ],
    [
      'a date',
      { status: status('Green', null), milestones: readAt('by March 2016', '2015-09-30') },
      'Rated Green. Due by the end of March 2016. As at 30 September 2015.',
    ],
    [
      'what its officer says of it goes before what was aimed at',
      { status: status('Green', 'Amber'), said: 'The map was renewed in May: 416 arrangements. It is shared each month.' },
      'Rated Green, up from Amber last time. Progress: “The map was renewed in May: 416 arrangements. It is shared each month”. As at 30 September 2015.',
    ],
    [
      'entries of several dates stand for no time, so the aim is told',
      { status: status('Green', null), said: 'Sept 2015: draft shared.\nMay 2015: survey held.', aimName: 'Commitment' },
      'Rated Green. Commitment: “A map of shared services”. As at 30 September 2015.',
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
