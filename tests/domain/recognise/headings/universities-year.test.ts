// A university's years begin in August; a line that only has its name among others says nothing.

import { firstMonthSaid } from '../../../../src/domain/timescales/dates/year';

test.each<[string, readonly string[], number | null]>([
  ['its name alone', ['University of Norbridge', 'Access plan 2024-25'], 8],
  ['the name first', ['Norbridge Metropolitan University'], 8],
  ['a month that is said', ['University of Norbridge', 'The year ends on 31 December'], 1],
  ['a hospital', ['University Hospitals of Norbridge', 'Norbridge University Hospital'], null],
  ['a partner among others', ['Work with the University of Norbridge, 2024-25'], null],
])('%s', (_case, lines, month) => {
  expect(firstMonthSaid(lines, [])).toBe(month);
});
