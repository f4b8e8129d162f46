// A band is met inside: neither of its ends is read as the target.

import { isBand } from '../../../../src/domain/cells/targets/target-bands';
import { readTarget } from '../../../../src/domain/cells/targets/read-target';

test.each([
  '95–98 %',
  '95-98%',
  '95% to 98%',
  'between 10 and 15 days',
  '10 – 15',
  '£5k - £8k',
  'at least 90 and no more than 95',
  'Range: 4 to 6 visits',
  'under 30, over 20',
])('“%s” is a band', (text) => {
  expect(isBand(text)).toBe(true);
  expect(readTarget({ kind: 'text', text }, null, '', false)).toMatchObject({ kind: null, band: true });
});

test.each([
  '98',
  'at least 95 %',
  '2024-25',
  '2024 to 2026',
  '10 and 15',
  '500 councillors and over 90 % agreeing',
  '15 % of 350',
  '10-5',
  '31-12-2024',
])('“%s” is none', (text) => {
  expect(isBand(text)).toBe(false);
});
