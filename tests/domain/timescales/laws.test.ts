// What holds of every timescale, however it is typed.

import fc from 'fast-check';
import { readTimescale } from '../../../src/domain/timescales/read-timescale';
import { saysNothing } from '../../../src/domain/timescales/undated-words';
import { stateAt } from '../../../src/domain/timescales/milestone-state';
import { milestoneWords } from './milestone-words';
import { plan2011 } from './said';
import type { Milestone } from '../../../src/domain/model/milestone';

const day = fc
  .date({ min: new Date('2005-01-01T12:00:00Z'), max: new Date('2045-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom('YYYY'.length, 'YYYY-MM'.length, 'YYYY-MM-DD'.length))
  .map(([date, length]) => date.slice(0, length));

/** Words of timescales and others, as a cell might have them in any order. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'by',
        'from',
        'until',
        'March',
        'may',
        'Sept.',
        '2012',
        '2011/12',
        '31',
        '3/10/15',
        'Q2',
        'end of',
        'ongoing',
        'monthly',
        'launched',
      ],
      ...[
        'was',
        'now',
        '-',
        '–',
        '/',
        ';',
        ',',
        '(',
        ')',
        '\n',
        'and',
        'to',
        'cohort',
        '13',
        'TBC',
        'within 6 months of',
        'early',
        '•',
        "'12",
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(' '));

const anything = fc.oneof(words, fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 }));

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

test('a milestone in words reads back as the same milestone', () => {
  const said = fc.oneof(
    fc
      .tuple(fc.constantFrom('by ', 'from ', 'done ', 'until ', 'ongoing from ', 'regularly until '), partial.map(inWords))
      .map((parts) => parts.join('')),
    fc.tuple(day, day).map((days) => [...days].sort().map(inWords).join(' to ')),
    fc.tuple(day, day).map((days) =>
      [...days]
        .sort()
        .map((each) => inWords(each.slice(0, 'YYYY-MM'.length)))
        .join(' to '),
    ),
    fc.constantFrom('ongoing', 'done'),
  );
  fc.assert(
    fc.property(said, (text) => {
      const [milestone, ...more] = readTimescale(text, plan2011);
      expect(more).toEqual([]);
      expect(milestone === undefined ? null : facts(readTimescale(milestoneWords(milestone), plan2011)[0])).toEqual(facts(milestone));
      expect(milestone?.kind).not.toBe('unreadable');
    }),
    { numRuns: 400 },
  );
});

test('no word typed is lost: the texts of the milestones are the text of the cell', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      if (saysNothing(typed.replace(/[^\S\n]+|\u200b/gu, ' '))) return;
      expect(
        letters(
          readTimescale(typed, plan2011)
            .map(({ text }) => text)
            .join(''),
        ),
      ).toBe(letters(typed));
    }),
    { numRuns: 800 },
  );
});

test('what can’t be read says why, what can has a date or goes on, and dates are in order', () => {
  fc.assert(
    fc.property(anything, day, (typed, asAt) => {
      for (const milestone of readTimescale(typed, plan2011)) {
        const { kind, reason, date, from, to, isDone } = milestone;
        expect(kind !== 'unreadable' || (reason !== null && date === null && from === null)).toBe(true);
        expect(!(kind === 'deadline' || kind === 'start') || (date !== null && from !== null && to !== null)).toBe(true);
        expect(kind !== 'event' || isDone).toBe(true);
        expect(from === null || to === null || from <= to).toBe(true);
        expect(stateAt(milestone, asAt) === 'unreadable').toBe(
          kind === 'unreadable' || (kind === 'period' && from === null && to === null),
        );
      }
    }),
    { numRuns: 800 },
  );
});

test('a milestone once overdue stays so, and one not yet due was never overdue before', () => {
  const order = ['not yet due', 'due', 'ongoing', 'complete', 'overdue'];
  fc.assert(
    fc.property(words, day, day, (typed, one, other) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      for (const milestone of readTimescale(typed, plan2011)) {
        const [first, last] = [stateAt(milestone, early), stateAt(milestone, late)];
        expect(order.indexOf(first ?? '')).toBeLessThanOrEqual(order.indexOf(last ?? ''));
      }
    }),
    { numRuns: 400 },
  );
});

test('a cell of 30,000 characters takes no time to speak of', () => {
  const long = ['by March 2012 and ', 'end of the ', '1 - 2 / 3 , ', '((((', 'a b '].map((part) => part.repeat(30_000 / part.length));
  const started = performance.now();
  for (const text of long) readTimescale(text, plan2011);
  expect(performance.now() - started).toBeLessThan(5_000);
});

function facts(milestone: Milestone | undefined): object {
  if (milestone === undefined) return {};
  const { kind, date, from, to, isDone } = milestone;
  return { kind, date, from, to, isDone };
}

function inWords(date: string): string {
  const [year = '', month, dayOfMonth] = date.split('-');
  if (month === undefined) return year;
  const name = new Date(2000, Number(month) - 1).toLocaleString('en-GB', { month: 'long' });
  return `${dayOfMonth === undefined ? '' : `${String(Number(dayOfMonth))} `}${name} ${year}`;
}
