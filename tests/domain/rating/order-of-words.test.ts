// Where the sheet prints no order, the worst and the tied majority rest only on orders that nobody would dispute; a key gives one.

import { openRollUps, rollUpInWords, rollUpsOf, summaryOf } from '../../../src/domain/summary/summary-rows';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

function rolledUp(words: readonly string[], outside: readonly Line[] = [], heading = 'Status') {
  const lines: readonly Line[] = [
    ['Action', 'Lead', 'Due', heading],
    ...words.map((word, index): Line => [`Action ${'abcdefghij'.charAt(index)}`, 'Roads', '31 March 2027', word]),
    ...outside,
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2026-10-31', answers: [] });
  const summary = summaryOf({ sheets }, () => 1);
  const [programme] = summary.groups;
  if (programme === undefined) throw new Error('nothing is rolled up');
  const { worst, majority, weighted } = rollUpsOf(summary, programme);
  return {
    worst: rollUpInWords(worst),
    majority: rollUpInWords(majority),
    weighted: rollUpInWords(weighted),
    sentences: openRollUps(summary),
  };
}

test.each<[string, readonly string[], string]>([
  ['a little late, or in danger', ['On course', 'A little behind', 'A little behind', 'Needs attention', 'On course'], 'No order'],
  ['held up, or late', ['Finished', 'Late', 'Paused', 'On course', 'Late'], 'No order'],
  ['in danger, or late by no date', ['At risk', 'Delayed', 'On target', 'On target', 'On target'], 'No order'],
  ['two words for late', ['Delayed', 'Running behind', 'On target', 'On target', 'On target'], 'No order'],
  ['well, or not begun', ['On plan', 'Not begun', 'Finished', 'On plan', 'Finished'], 'No order'],
  ['two words for missed', ['Missed', 'Off target', 'On target', 'On target', 'On target'], 'No order'],
  ['nothing worse than what is late beside what goes well', ['On plan', 'Finished', 'Behind', 'On plan', 'Not begun'], 'Behind'],
  ['mildly late is less than late', ['On plan', 'Slightly behind', 'Behind', 'On plan', 'On plan'], 'Behind'],
  ['past its date is worse than in danger', ['On plan', 'At risk', 'Overdue', 'On plan', 'On plan'], 'Overdue'],
  ['in danger is less than off', ['On track', 'At risk', 'Off track', 'On track', 'At risk'], 'Off track'],
  [
    'of words of progress alone what isn’t begun is the least',
    ['Finished', 'In progress', 'Not started', 'In progress', 'Finished'],
    'Not started',
  ],
  ['what is done is never the worst', ['Finished', 'On plan', 'Finished', 'On plan', 'On plan'], 'On plan'],
])('the worst: %s', (_case, words, worst) => {
  expect(rolledUp(words).worst).toBe(worst);
});

test('a tied majority goes to the worse only where that is known, and one sentence says which it hangs on', () => {
  const open = rolledUp(['Minor delays', 'Minor delays', 'At risk', 'At risk', 'On course']);
  expect(open).toMatchObject({ worst: 'No order', majority: 'No order', weighted: 'No mean' });
  expect(open.sentences.filter((sentence) => sentence.startsWith('No order'))).toEqual([
    'No order: nothing says which of “Minor delays” and “At risk” is the worst. A key on the sheet that lists the statuses from best to worst would.',
  ]);
  expect(rolledUp(['Behind', 'Behind', 'On course', 'On course', 'Finished'])).toMatchObject({ worst: 'Behind', majority: 'Behind' });
});

test.each<[string, readonly Line[], string]>([
  ['with meanings', [[], ['Status: On course = as planned; Minor delays = a week or two behind; At risk = may miss the year']], 'At risk'],
  [
    'with meanings, the other way round',
    [[], ['Status: On course = as planned; At risk = may slip; Minor delays = has slipped']],
    'Minor delays',
  ],
  ['worst first', [[], ['Status: At risk = may miss the year; Minor delays = a little behind; On course = as planned']], 'At risk'],
])('a key puts them in its order: %s', (_case, key, worst) => {
  const words = ['Minor delays', 'Minor delays', 'At risk', 'On course', 'On course'];
  expect(rolledUp(words, key).worst).toBe(worst);
});

test('a list of words that doesn’t go from best to worst gives no order', () => {
  const list: readonly Line[] = [
    [],
    ['Status: On course = as planned; At risk = may slip; Minor delays = has slipped; Finished = all done'],
  ];
  expect(rolledUp(['Minor delays', 'Finished', 'At risk', 'On course', 'On course'], list).worst).toBe('No order');
});

test.each<[string, string, string]>([
  [
    'its middle word last but one',
    'Hit = aim reached. Close = missed by no more than the share in cell K2. Wide = missed by more.',
    'Wide',
  ],
  ['worst first', 'Wide = aim missed by more. Close = missed by at most a tenth part of the aim. Hit = aim met.', 'Wide'],
])('words that say nothing by themselves, and a key in one line: %s', (_case, key, worst) => {
  const words = ['Hit', 'Close', 'Wide', 'Hit', 'Close', 'Close'];
  expect(rolledUp(words, [[], [key]], 'Verdict')).toMatchObject({ worst, majority: 'Close' });
});

test('such words without a key have no order', () => {
  expect(rolledUp(['Hit', 'Close', 'Wide', 'Hit', 'Close', 'Close']).worst).toBe('No order');
});
