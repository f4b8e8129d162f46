// The sample's statements in full, as an officer reads them, and how hard they are to read.

import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

import { asset, prepared } from './reviewed';

async function statements(): Promise<readonly string[]> {
  const { review } = await prepared(asset('programme-plan.xlsx'));
  return review.sheets.flatMap(({ tables }) => tables).flatMap(({ rows }) => rows.flatMap(({ draft }) => (draft === null ? [] : [draft])));
}

let all: readonly string[] = [];
beforeAll(async () => {
  all = await statements();
});

test('each says what is counted, what was expected, what remains and as at when', () => {
  expect(all.join('\n')).toMatchInlineSnapshot(`
    "31 peer challenges carried out, of at least 100 (31%). 50 were expected by 30 September 2015, so this is 19 behind; at this pace the year would end at 62. 69 remain, due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.
    27 so far, of at least 40 (68%). 20 were expected by 30 September 2015, so this is 7 ahead; at this pace the year would end at 54. 13 remain, due by 31 March 2016. Q1 19, Q2 8. As at 30 September 2015.
    12 councils helped, more than the target of at least 10 (120%). Q1 6, Q2 6. As at 30 September 2015.
    21 councils so far, more than the target of at least 20 (105%). Q1 16, Q2 5. As at 30 September 2015.
    10 councils so far, of at least 20 (50%). 10 were expected by 30 September 2015, so this is on profile; at this pace the year would end at 20. 10 remain, due by 31 March 2016. Q1 4, Q2 6. As at 30 September 2015.
    5 councils at the latest count, which meets the target of at least 5 (100%). Q1 5, Q2 5. As at 30 September 2015.
    60 councils so far, more than the target of at least 10 (600%). Q1 0, Q2 60. As at 30 September 2015.
    11 councils so far, of at least 25 (44%). About 13 were expected by 30 September 2015, so this is about 2 behind; at this pace the year would end at 22. 14 remain, due by 31 March 2016. Q1 6, Q2 5. As at 30 September 2015.
    20 councils supported, within the limit of 20 (100%). At this pace the year would end at 40, past the limit. Q1 10, Q2 10. As at 30 September 2015.
    548 councillors trained, more than the target of at least 500 (110%). Q1 347, Q2 201. As at 30 September 2015.
    58 promising councillors supported at the latest count, more than the target of at least 50 (116%). Q1 58, Q2 58. As at 30 September 2015.
    98 high-calibre graduates so far, within the limit of 100 (98%). Q1 n/a, Q2 98. As at 30 September 2015.
    15 councils so far, which meets the target of at least 15 (100%). Q1 4, Q2 11. As at 30 September 2015.
    35 councillors supported, of at least 150 (23%). Due by 31 March 2016. Q1 n/a, Q2 35. As at 30 September 2015.
    42 so far, of at least 52 (81%). 26 were expected by 30 September 2015, so this is 16 ahead; at this pace the year would end at 84. 10 remain, due by 31 March 2016. Q1 25, Q2 17. As at 30 September 2015.
    15 councils at the latest count, which meets the target of at least 15 (100%). Q1 15, Q2 15. As at 30 September 2015.
    3 at the latest count, of at least 10 (30%). Due by 31 March 2016. Q1 2, Q2 3. As at 30 September 2015."
  `);
});

test('they read at grade 8 at most, none over 11', () => {
  const grades = all.map(gradeOf);
  expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(8);
  expect(Math.max(...grades)).toBeLessThanOrEqual(11);
});

/** The Flesch–Kincaid grade: a figure counts as the words it is read aloud as, more or less. */
function gradeOf(text: string): number {
  const words = text.match(/[\p{L}\d][\p{L}\d.,%’-]*/gu) ?? [];
  const sentences = text.match(/[.;:](?:\s|$)/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}
