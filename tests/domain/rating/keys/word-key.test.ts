// Words of a key stand for colours by their meanings alone, and the key is read as if it were told in those.

import { readLines } from '../../../../src/domain/rating/keys/read-key';
import { readWordKey } from '../../../../src/domain/rating/keys/word-key';

function wordsOf(lines: readonly string[]): Readonly<Record<string, string>> | null {
  const key = readWordKey(lines);
  return key === null || readLines(key.rules) === null ? null : Object.fromEntries(key.words);
}

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  [
    'sentences in one cell',
    [
      'On course – target met or beaten.   Close – missed by no more than 4% of the target.   Adrift – missed by more than 4% of the target.',
    ],
    { 'on course': 'Green', close: 'Amber', adrift: 'Red' },
  ],
  [
    'the best word alone, behind what it is about',
    ['Result: 2024/25 figure against the 2025/26 target. Met; Near = within 5% of the target; Not met = further away than 5%.'],
    { met: 'Green', near: 'Amber', 'not met': 'Red' },
  ],
  [
    'a line each, worst first',
    ['Missed: more than 10% away', 'Nearly: within 10% of the target', 'Achieved: target met'],
    { missed: 'Red', nearly: 'Amber', achieved: 'Green' },
  ],
  [
    'in quotation marks, a numbered note',
    ['2. "Hit" means the target is met; "Almost" means within 3% of target; "Way off" means more than 3% off'],
    { hit: 'Green', almost: 'Amber', 'way off': 'Red' },
  ],
  [
    'a tolerance',
    [
      'Good: at target or better. Watch: worse than target, but by no more than the tolerance. Poor: worse than target by more than the tolerance.',
    ],
    { good: 'Green', watch: 'Amber', poor: 'Red' },
  ],
  ['two words', ['Key: Pass = standard met, Fail = standard not met'], { pass: 'Green', fail: 'Red' }],
])('a key in words: %s', (_case, lines, words) => {
  expect(wordsOf(lines)).toEqual(words);
});

test.each<[string, readonly string[]]>([
  [
    'a word more that figures can’t tell',
    ['Met: target met. Near: within 5% of target. At risk: the lead has doubts. Missed: more than 5% off.'],
  ],
  ['a gap', ['Met: target met. Near: within 5%. Missed: more than 10% off target.']],
  ['states of work', ['Complete: finished. Under way: begun. Late: past its date, no target met.']],
  ['remarks', ['Recycling: target met.', 'Fly-tips: within 5% of target.']],
  ['a measure’s definition', ['Visits: people through the door, target 5% up on last year']],
  ['colours', ['Green: target met; Amber: within 5%; Red: more than 5% off']],
])('none: %s', (_case, lines) => {
  expect(wordsOf(lines)).toBeNull();
});
