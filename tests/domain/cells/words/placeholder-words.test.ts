// A dash in a target's cell is no target, as "TBC" and "n/a" aren't; words that ask for something are one.

import { saysNoTarget } from '../../../../src/domain/cells/words/placeholder-words';

test.each(['-', '–', '—', ' - ', '--', '...', 'n/a', 'TBC', 'No target set'])('“%s” is no target', (text) => {
  expect(saysNoTarget(text)).toBe(true);
});

test.each(['Reduce', 'Improve - year on year', '-5', 'All schools'])('“%s” is one', (text) => {
  expect(saysNoTarget(text)).toBe(false);
});
