// "Drafted from" is read back as written, whatever stands in the cells, and knows its own draft.

import fc from 'fast-check';
import { draftedFigures, draftedFromText, draftedPart, isUntouched, readDraftedFrom } from '../../../src/domain/commentary/drafted-from';

test('as a person reads it', () => {
  const figures = draftedFigures(['At least', '100', '18', '13', '', '', '31', 'Sum']);
  expect(draftedFromText(figures, '2015-09-30', 'Draft.')).toMatch(
    /^At least \| 100 \| 18 \| 13 \| {2}\| {2}\| 31 \| Sum \| 2015-09-30 \| #[0-9a-z]+$/,
  );
});

test('what was written is read back', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('', '100', 'n/a', ' | ', '2015-09-30', '#abc', '1,5'));
  fc.assert(
    fc.property(fc.array(part), fc.constantFrom(null, '2015-09-30'), fc.string(), (parts, asAt, draft) => {
      const figures = draftedFigures(parts);
      const read = readDraftedFrom(draftedFromText(figures, asAt, draft));
      expect(read).toMatchObject({ figures, asAt: asAt ?? '' });
      expect(read !== null && isUntouched(draft, read)).toBe(true);
      expect(read !== null && isUntouched(`${draft} edited`, read)).toBe(false);
    }),
  );
});

test.each([['Notes of the officer'], [null], [12], ['100 | 18 | 2015-09-30']])('%s is not ours', (value) => {
  expect(readDraftedFrom(value)).toBeNull();
});

test.each([
  [null, ''],
  [0.1 + 0.2, '0.3'],
  [18, '18'],
  [true, 'TRUE'],
  ['n/a', 'n/a'],
  [{ error: '#REF!' }, null],
])('%j is told as %j, as the check formula tells it', (value, text) => {
  expect(draftedPart(value)).toBe(text);
});
