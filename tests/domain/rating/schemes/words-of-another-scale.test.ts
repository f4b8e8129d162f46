// A scheme of ours is followed by words only where it tells them apart: beside a scale of the plan's own that it doesn't, no colour is computed.

import { readStatedWords } from '../../../../src/domain/rating/rating-words';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

function settingsOf([good, middle, bad, told]: readonly [string, string, string, string], key: string) {
  const rows: readonly (readonly TestCell[])[] = [
    ['Measures 2026/27, at 31 March 2027'],
    [],
    ['Measure', 'Target', 'Allowance', 'Actual 2026/27', 'Result'],
    ['Visits made', 100, 0.02, 104, good],
    ['Forms checked', 200, 0.05, 195, middle],
    ['Parcels sent', 300, 0.02, 250, bad],
    ['Talks given', 40, 0.1, 37, middle],
    ['Seats repaired', 60, 0.05, 66, good],
    ['Maps printed', 80, 0.05, 78, middle],
    ['Cards issued', 500, 0.02, 520, good],
    ['Letters received', null, null, 912, told],
    [],
    [key],
  ];
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2027-03-31', answers: [] });
  const table = review.sheets[0]?.tables[0];
  return {
    asked: table?.settings.schemeAsked,
    statuses: table?.rows.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : null)),
  };
}

test.each<[string, string, string, string, string]>([
  [
    'On target',
    'In tolerance',
    'Off target',
    'Info',
    'Result: On target = reached. In tolerance = missed by no more than the allowance. Off target = missed by more. Info = no target is set.',
  ],
  ['On target', 'Inside allowance', 'Off target', 'n/a', 'Results are agreed with the auditors.'],
  [
    'Met',
    'In tolerance',
    'Missed',
    'For information',
    'Met = reached; In tolerance = within the allowance; Missed = outside it; For information = not targeted',
  ],
])('%s, %s, %s', (good, middle, bad, told, key) => {
  const { asked, statuses } = settingsOf([good, middle, bad, told], key);
  expect(asked).toBe(true);
  expect(new Set(statuses)).toEqual(new Set([null]));
});

test.each(['info', 'for information', 'no target set', 'context only'])('“%s” behind the worst word of a key isn’t worse', (last) => {
  const key = ['on target', 'in tolerance', 'off target', last];
  expect(key.map((text) => readStatedWords({ text, key }, 'Result'))).toEqual(['Green', 'Amber', 'Red', null]);
});
