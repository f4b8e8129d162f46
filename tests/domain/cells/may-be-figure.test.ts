// The rule: a text that isn't looked at as a figure is none, nor a word or sign for none.

import * as fc from 'fast-check';
import { mayBeFigure, readTypedFigure } from '../../../src/domain/cells/read-figure';

const noneOrNumber =
  /^(?:n\/?a|n\.a\.?|not applicable|-{1,3}|–|—|\.{2,3}|…|:|\[?[xz:]\]?|does not apply|nil|zero|[+-]?(?:£|€|\$)?\d{1,4}(?:,\d{3})?(?:\.\d)?\s?(?:%|per ?cent|m|million|k)?)$/u;

test('every figure, and every word or sign for none, is looked at', () => {
  const inAnyCase = fc
    .tuple(fc.stringMatching(noneOrNumber), fc.boolean())
    .map(([text, isCapital]) => (isCapital ? text.toUpperCase() : text));
  const spaced = fc.tuple(fc.constantFrom('', ' ', '\u00a0'), inAnyCase, fc.constantFrom('', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(spaced, fc.string()), (text) => readTypedFigure(text).kind === 'text' || mayBeFigure(text)),
    { numRuns: 3000 },
  );
});

test.each(['Theme 12', 'Project 4', 'Green', 'tonnes', 'On track, with two more sessions booked'])('“%s” isn’t', (text) => {
  expect(mayBeFigure(text)).toBe(false);
});

test.each(['C', 'N', 'Nil', 'Not applicable', 'x', '12 homes'])('“%s” is', (text) => {
  expect(mayBeFigure(text)).toBe(true);
});
