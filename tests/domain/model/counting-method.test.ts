// Counting methods: what fits a stated total, and which figures without one give reason to ask.

import fc from 'fast-check';
import { methodsThatFit } from '../../../src/domain/recognise/relations/methods-that-fit';
import { repeatsOrCreeps } from '../../../src/domain/measures/doubtful-figures';
import { countBy, countedMethods } from '../../../src/domain/model/counting-method';

describe('every method that gives the stated total is offered, in order', () => {
  test.each([
    ['only a sum', [18, 13], 31, ['sum']],
    ['equal quarters that add up', [6, 6], 12, ['sum']],
    ['a repeated position', [5, 5], 5, ['latest', 'highest', 'average']],
    ['a creeping position: its mean of 2.5 is not 3', [2, 3], 3, ['latest', 'highest']],
    ['a true zero counts', [0, 60], 60, ['sum', 'latest', 'highest']],
    ['one figure', [98], 98, ['sum', 'latest', 'highest', 'average']],
    ['a mean stated rounded', [30, 31, 33], 31.3, ['average']],
    ['an exact fit beats a rounded one', [2, 3, 3], 3, ['latest', 'highest']],
    ['tenths that binary fractions blur', [0.1, 0.2], 0.3, ['sum']],
    ['a fall', [9, 4], 4, ['latest']],
    ['nothing fits', [18, 13], 40, []],
    ['no figures', [], 12, []],
  ] as const)('%s', (_rule, actuals, total, methods) => {
    expect(methodsThatFit(actuals, total)).toEqual(methods);
  });

  test('the method that made a total is among those that fit it', () => {
    const figures = fc.array(
      fc.integer({ min: -1000, max: 100000 }).map((hundredth) => hundredth / 100),
      { minLength: 1, maxLength: 24 },
    );
    fc.assert(
      fc.property(figures, fc.constantFrom(...countedMethods), (actuals, method) => {
        const total = countBy(method, actuals);
        expect(total === null ? [] : methodsThatFit(actuals, total)).toContain(method);
      }),
    );
  });
});

describe('figures that repeat or creep are doubtful as a sum', () => {
  test.each([
    ['repeats', [5, 5], true],
    ['creeps by half at most', [2, 3], true],
    ['runs on evenly', [10, 20, 30], true],
    ['repeats, then jumps', [7, 7, 30], true],
    ['jumps', [4, 11], false],
    ['falls', [18, 13], false],
    ['rises from nothing', [0, 60], false],
    ['nothing at all', [0, 0], false],
    ['one figure', [98], false],
  ] as const)('%s', (_rule, actuals, doubtful) => {
    expect(repeatsOrCreeps(actuals)).toBe(doubtful);
  });
});
