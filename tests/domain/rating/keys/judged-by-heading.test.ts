// A line that calls a column of statuses by its heading and says whose view it is makes them a judgement: they count as
// stated in the roll-up, and nothing is computed beside them.

import { rollUpsOf, summaryOf } from '../../../../src/domain/summary/summary-rows';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

function reviewed(heading: string, words: readonly string[], line: string) {
  const rows: readonly (readonly TestCell[])[] = [
    ['Work', 'Target 2025/26', 'Q1', 'Q2', 'So far', heading],
    ...words.map((word, index): readonly TestCell[] => [`Work ${'ABCDEF'.charAt(index)}`, 40, 9, 8, 17, word]),
    [],
    [line],
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-09-30', answers: [] });
  const [table] = sheets[0]?.tables ?? [];
  const summary = summaryOf({ sheets }, () => 1);
  const [programme] = summary.groups;
  return {
    judged: table?.settings.schemeJudged ?? null,
    computed: (table?.rows ?? []).flatMap(({ rating }) => (rating !== null && 'status' in rating ? [rating.status] : [])),
    counts: programme === undefined ? [] : rollUpsOf(summary, programme).worst.counts.map(([word, count]) => `${word} ${String(count)}`),
  };
}

test.each([
  ['Where we are', ['Done', 'On the way', 'Needs attention', 'On the way'], '“Where we are” is the lead’s view.'],
  [
    'How it feels',
    ['On track', 'On the way', 'Needs attention', 'On the way'],
    'The How it feels column gives the officer’s own assessment',
  ],
  ['Standing', ['Done', 'In progress', 'At risk', 'In progress'], '"Standing" shows the manager\'s judgement in September'],
])('%s', (heading, words, line) => {
  const { computed, counts } = reviewed(heading, words, line);
  expect(computed).toEqual([]);
  expect(counts).toEqual([`${words[0] ?? ''} 1`, ...expectedRest(words)].sort(byOrder(counts)));
});

test('a line about another column makes no judgement of it', () => {
  expect(reviewed('Standing', ['Done', 'In progress', 'At risk', 'In progress'], '“Mood” is the lead’s view.').judged).toBeNull();
});

function expectedRest(words: readonly string[]): readonly string[] {
  return [`${words[1] ?? ''} 2`, `${words[2] ?? ''} 1`];
}

function byOrder(counts: readonly string[]) {
  return (one: string, other: string): number => counts.indexOf(one) - counts.indexOf(other);
}
