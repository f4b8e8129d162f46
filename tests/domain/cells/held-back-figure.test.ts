// Marks in figures' cells: what is held back is told apart from what isn't there yet, and from figures.

import { unknownFigure } from '../../../src/domain/cells/held-back-figure';

test.each(['<5', '< 10', '≤4', '*', '**', '[c]', 'c', '[low]', 'fewer than 5', '1-4', '0 to 4', 'Suppressed'])(
  '%s is held back',
  (mark) => {
    expect(unknownFigure(mark)).toBe('held back');
  },
);

test.each(['[x]', 'x', '..', 'tbc', 'TBA', 'not yet available', 'awaited', 'no data'])('%s is missing', (mark) => {
  expect(unknownFigure(mark)).toBe('missing');
});

test.each(['5', '12 (est)', '10-20', 'about 5', 'n/a', '', 'cases', 'Adopted 18 Sept'])('“%s” is neither', (text) => {
  expect(unknownFigure(text)).toBeNull();
});
