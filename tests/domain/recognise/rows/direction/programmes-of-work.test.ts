// Work that is set for a year is to be done, whatever its name; what was saved is wanted high, whatever it is saved on.

import { countsSavings, isProgrammeOfWork } from '../../../../../src/domain/cells/targets/more-is-better';
import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

function reviewed(rows: readonly (readonly TestCell[])[]) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-09-30', answers: [] });
  return {
    drafts: sheets[0]?.tables[0]?.rows.map(({ draft }) => draft ?? '') ?? [],
    messages: findings.map(({ message }) => message).join(' '),
  };
}

test.each(['Year programme', 'Programme for the year', 'Annual programme', 'Full-year programme'])(
  'work set for the year is to be done: “%s”',
  (heading) => {
    const { drafts, messages } = reviewed([
      ['Work', heading, 'Q1 2025/26', 'Q2 2025/26', 'Done to date'],
      ['Verge cuts', 14, 3, 4, 7],
      ['Unrated premises', 96, 30, 21, 51],
      ['Drain runs', 40, 11, 10, 21],
    ]);
    expect(drafts.map((draft) => draft.slice(0, draft.indexOf('(')))).toEqual([
      expect.stringContaining('of at least 14'),
      expect.stringContaining('of at least 96'),
      expect.stringContaining('of at least 40'),
    ]);
    expect(messages).not.toMatch(/more or less than the target|less of it is better/u);
  },
);

test.each(['Saved to date'])('what was saved is wanted high: “%s”', (heading) => {
  const { messages } = reviewed([
    ['Scheme', 'Plan for year', 'Q1 2025/26', 'Q2 2025/26', heading],
    ['Vacancy factor', 420, 90, 110, 200],
    ['Leaving the old office', 160, 40, 41, 81],
    ['Agency cover', 300, 70, 66, 136],
  ]);
  expect(messages).not.toMatch(/more or less than the target|less of it is better/u);
});

test.each(['Emergency calls', 'Complaints upheld'])('a plain target keeps the way of its words: %s', (name) => {
  const { messages } = reviewed([
    ['Measure', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'Total'],
    [name, 90, 20, 21, 41],
    ['Homes let', 40, 11, 10, 21],
  ]);
  expect(messages).toMatch(/more or less than the target|less of it is better|less is better/u);
});

test.each(['Due in the year', 'To be done in the year', 'Planned for the year'])('headings of a year’s work: “%s”', (heading) => {
  expect(isProgrammeOfWork(heading)).toBe(true);
});

test.each<[string, boolean]>([
  ['Saved so far', true],
  ['Amount saved', true],
  ['Total saved to date', true],
  ['Lives saved to date', false],
  ['Hours saved', false],
])('what was saved of money: “%s” %s', (heading, isSaved) => {
  expect(countsSavings(heading)).toBe(isSaved);
});
