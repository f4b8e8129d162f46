// Schemes in sentences: each holds by itself, whatever the order of the rules.

import { defaultSchemes } from '../../../../src/domain/rating/schemes/scheme';
import { schemeMeaning, schemeSentences } from '../../../../src/domain/rating/schemes/scheme-words';
import type { Rule, Scheme, SchemeName } from '../../../../src/domain/model/scheme';

test.each<[SchemeName, string]>([
  ['delivered', 'Green: target met. Amber: not yet met, year not over. Red: year over and target not met.'],
  [
    'pace',
    'Green: target met, or pace at least 100%. Amber: pace at least 80% but below 100% and target not met. Red: pace below 80% and target not met.',
  ],
  [
    'four-colour',
    'Blue: target met. Green: pace at least 100% and target not met. Amber: pace at least 80% but below 100% and target not met. Red: pace below 80% and target not met.',
  ],
  [
    'own',
    'Green: target met, or pace at least 90% and year not over. Amber: pace at least 70% but below 90%, not yet met and year not over. Red: year over and target not met, or pace below 70% and target not met.',
  ],
])('%s', (name, sentences) => {
  expect(schemeSentences(defaultSchemes[name])).toBe(sentences);
});

function own(rules: readonly Omit<Rule, 'place'>[], otherwise: Scheme['otherwise']): Scheme {
  return { name: 'own', rules: rules.map((rule, index) => ({ ...rule, place: String(index + 1) })), otherwise };
}

test.each<[rule: string, Scheme, readonly (readonly [string, string])[]]>([
  [
    'a measure where less is better is limited from below',
    own(
      [
        { when: 'value', is: 'at most', threshold: 5, then: 'Green' },
        { when: 'value', is: 'below', threshold: 8, then: 'Amber' },
      ],
      'Red',
    ),
    [
      ['Green', 'value at most 5'],
      ['Amber', 'value below 8 but above 5'],
      ['Red', 'value at least 8'],
    ],
  ],
  [
    'a rule of another measure that comes first is excluded',
    own(
      [
        { when: 'date', is: 'above', threshold: 42460, then: 'Red' },
        { when: 'share', is: 'at least', threshold: 0.5, then: 'Green' },
      ],
      'Amber',
    ),
    [
      ['Green', '% of target at least 50% and as-at date at most 31/3/2016'],
      ['Amber', 'as-at date at most 31/3/2016 and % of target below 50%'],
      ['Red', 'as-at date above 31/3/2016'],
    ],
  ],
  [
    'a blank threshold is said',
    own([{ when: 'variance', is: 'exactly', threshold: null, then: 'Green' }], 'Red'),
    [
      ['Green', 'variance exactly (no threshold)'],
      ['Red', 'variance not (no threshold)'],
    ],
  ],
  [
    'an answer of no',
    own([{ when: 'over', is: 'no', threshold: null, then: 'Amber' }], 'Red'),
    [
      ['Amber', 'year not over'],
      ['Red', 'year over'],
    ],
  ],
  [
    'thresholds out of order are each said',
    own(
      [
        { when: 'pace', is: 'at least', threshold: 0.7, then: 'Green' },
        { when: 'pace', is: 'at least', threshold: 0.9, then: 'Blue' },
        { when: 'pace', is: 'at least', threshold: 0.8, then: 'Amber' },
      ],
      'Red',
    ),
    [
      ['Blue', 'pace at least 90% but below 70%'],
      ['Green', 'pace at least 70%'],
      ['Amber', 'pace at least 80% but below 70% but below 90%'],
      ['Red', 'pace below 70%, pace below 90% and pace below 80%'],
    ],
  ],
  ['no rule at all', own([], 'Amber'), [['Amber', 'whatever the figures']]],
])('%s', (_rule, scheme, meanings) => {
  expect(schemeMeaning(scheme)).toEqual(meanings);
});
