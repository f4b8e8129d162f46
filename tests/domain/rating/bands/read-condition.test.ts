// However a band is spelled, it is the same stretch: in figures, in words, in parts of ten or a hundred, in Welsh.

import { readConditions } from '../../../../src/domain/rating/bands/read-condition';

/** "[90, …) figure %", or the kind of what is no stretch. */
function told(meaning: string): string | null {
  const read = readConditions(meaning);
  if (read === null) return null;
  return read
    .map((each) => {
      if (each.kind !== 'stretch') return each.kind === 'goal' ? (each.isReached ? 'reached' : 'not reached') : each.kind;
      const { from, to, unit, of } = each;
      const start = from === null ? '(…' : `${from.isIn ? '[' : '('}${String(from.at)}`;
      const end = to === null ? '…)' : `${String(to.at)}${to.isIn ? ']' : ')'}`;
      return `${start}, ${end} ${of} ${unit ?? 'plain'}`;
    })
    .join(' and ');
}

test.each([
  ['four fifths of the goal or more', '[80, …) figure %'],
  ['7 out of 10 or more', '[70, …) figure %'],
  ['at least 1/2', '[50, …) figure %'],
  ['¾ or more', '[75, …) figure %'],
  ['two thirds or more', '[66.6667, …) figure %'],
  ['88%+', '[88, …) figure %'],
  ['88 and over', '[88, …) figure plain'],
  ['88% upwards', '[88, …) figure %'],
  ['70% up to 88%', '[70, 88] figure %'],
  ['70% to under 88%', '[70, 88) figure %'],
  ['≥0.88', '[0.88, …) figure plain'],
  ['88% neu fwy', '[88, …) figure %'],
  ['llai na 70%', '(…, 70) figure %'],
  ['up to a tenth shy', '[-10, 0) distance %'],
  ['more than a fifth below', '(…, -20) distance %'],
  ['further out than 6%', '(…, -6) distance %'],
  ['late by a fortnight or less', '(0, 14] distance days'],
  ['worse than 70%', '(…, 70) figure %'],
  ['worse than 6% below the goal', '(…, -6) distance %'],
  ['no shortfall', 'reached'],
  ['goal passed', 'reached'],
  ['goal met or exceeded', 'reached'],
  ['anything lower', 'rest'],
  ['worse than that', 'rest'],
  ['the remainder', 'rest'],
])('%s', (meaning, stretch) => {
  expect(told(meaning)).toBe(stretch);
});

test.each(['half the year', 'this quarter', 'about 80%', '80% or so, bar weather', '3 of 4 wards in bloom'])(
  'what is a time, or no certain band, is none: %s',
  (meaning) => {
    expect(told(meaning)?.includes('figure %') ?? false).toBe(false);
  },
);
