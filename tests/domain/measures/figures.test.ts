// Rounding, percentages and the calendar: the small rules on which figures agree or don't.

import { achievedOf } from '../../../src/domain/measures/percent-achieved';
import { achievedAgrees } from '../../../src/domain/cells/rounding';
import { dateOfSerial, lastDayOf, serialOf } from '../../../src/domain/cells/calendar';
import { elapsedShare } from '../../../src/domain/cells/elapsed-days';
import { methodCellText, readMethodCell } from '../../../src/domain/measures/method-cell';
import { decimalsOf, isRoundedTo, roundTo } from '../../../src/domain/cells/rounding';

test.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [1.005, 2, 1.01],
  [0.30000000000000004, 4, 0.3],
])('%d to %d decimals is %d, half away from zero as in Excel', (value, decimals, rounded) => {
  expect(roundTo(value, decimals)).toBe(rounded);
});

test.each([
  [31, 0],
  [5.25, 2],
  [-0.5, 1],
  [1e-7, 7],
  [1e21, 0],
])('%d is typed with %d decimals', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});

test.each([
  [31.33, 31, true],
  [2.5, 3, false],
  [31.33, 31.3, true],
  [31.38, 31.3, false],
])('%d stated as %d: %s', (exact, stated, fits) => {
  expect(isRoundedTo(exact, stated)).toBe(fits);
});

test.each([
  ['67.5 % printed as 68', 27, 40, 0.68, 0, true],
  ['67.5 % printed as 67', 27, 40, 0.67, 0, true],
  ['109.6 % printed as 110', 548, 500, 1.1, 0, true],
  ['80.77 % printed as 81', 42, 52, 0.81, 0, true],
  ['80.77 % printed as 80', 42, 52, 0.8, 0, false],
  ['80.77 % printed as 80.8', 42, 52, 0.808, 1, true],
  ['80.77 % printed as 81.0', 42, 52, 0.81, 1, false],
  ['600 % is true and not capped', 60, 10, 6, 0, true],
])('%s', (_rule, total, target, stated, decimals, agrees) => {
  const computed = achievedOf(total, target);
  expect(computed !== null && achievedAgrees(stated, computed, decimals)).toBe(agrees);
});

test.each([
  [null, 10],
  [5, null],
  [5, 0],
])('%s of %s has no percentage', (total, target) => {
  expect(achievedOf(total, target)).toBeNull();
});

describe('the year', () => {
  const year = { start: '2015-04-01', end: '2016-03-31' };
  test.each([
    ['2015-09-30', 183 / 366],
    ['2015-04-01', 1 / 366],
    ['2015-03-31', 0],
    ['2014-01-01', 0],
    ['2016-03-31', 1],
    ['2017-01-01', 1],
  ])('days count with both ends: at %s', (asAt, share) => {
    expect(elapsedShare(year, asAt)).toBe(share);
  });

  test('a year that ends before it starts has no share', () => {
    expect(elapsedShare({ start: year.end, end: year.start }, '2015-09-30')).toBeNull();
  });

  test.each([
    ['2015-04-01', 1900, 42095],
    ['2015-04-01', 1904, 40633],
    ['2008-03-15', 1904, 38060],
  ] as const)('%s in the %d date system is serial %d, and back', (date, system, serial) => {
    expect(serialOf(date, system)).toBe(serial);
    expect(dateOfSerial(serial + 0.75, system)).toBe(date);
  });

  test.each([
    ['2011-10', '2011-10-31'],
    ['2012-02', '2012-02-29'],
    ['2012-03-14', '2012-03-14'],
    ['soon', null],
  ])('a heading dated %s stands for %s', (heading, day) => {
    expect(lastDayOf(heading)).toBe(day);
  });
});

describe('the Counting method cell', () => {
  test.each([
    ['Latest', 'latest', true],
    ['Latest?', 'latest', false],
    ['sum', 'sum', true],
    ['Mean', null, false],
    [12, null, false],
  ] as const)('%s', (value, method, confirmed) => {
    expect(readMethodCell(value)).toMatchObject({ method, confirmed });
  });

  test('a blank cell says nothing', () => {
    expect(readMethodCell('')).toBeNull();
    expect(readMethodCell(null)).toBeNull();
  });

  test('a question mark stands until the officer has chosen', () => {
    const reading = { method: 'latest', candidates: [] } as const;
    expect(methodCellText({ ...reading, confirmed: false })).toBe('Latest?');
    expect(methodCellText({ ...reading, confirmed: true })).toBe('Latest');
  });
});
