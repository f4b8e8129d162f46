// The sample's statements in full, as an officer reads them, and how hard they are to read.

import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

import { asset, prepared } from './reviewed';

/** By sheet. */
async function statements(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { review } = await prepared(asset('programme-plan.xlsx'));
  return new Map(
    review.sheets.map(({ reading, tables }) => [
      reading.sheet.name,
      tables.flatMap(({ rows }) => rows.flatMap(({ draft }) => (draft === null ? [] : [draft]))),
    ]),
  );
}

let drafts: ReadonlyMap<string, readonly string[]> = new Map();
beforeAll(async () => {
  drafts = await statements();
});

test('each says what is counted, what was expected, what remains and as at when', () => {
  expect(drafts.get('Deliverables')?.join('\n')).toMatchInlineSnapshot(`
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

test('each row of the programme plan says how it is rated, what is due when, and what is past its date', () => {
  expect(drafts.get('Programme plan')?.join('\n')).toMatchInlineSnapshot(`
    "Rated Green. No date is given: “All councils offered a free challenge over a 3 year period”. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Rated Green. Prototype launched in June 2011. Development ongoing. As at 31 October 2011.
    Rated Green. Commission 'Prototype Plus': due by the end of December 2011. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Rated Green. Due now, by the end of October 2011. As at 31 October 2011.
    Rated Green. No date is given. As at 31 October 2011.
    Due by the end of July 2011, 92 days ago. No status says that it is complete. Rated Green. As at 31 October 2011.
    Rated Green. Planned from September 2011. As at 31 October 2011.
    Overdue by 31 days: due by the end of September 2011. Rated Amber. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Rated Green. Due by the end of March 2012. As at 31 October 2011.
    Cohort 13: due by the end of September 2011, 31 days ago. No status says that it is complete. Next: Cohort 14, due by the end of September 2012. Rated Green. As at 31 October 2011.
    Rated Green. One prog: due by the end of March 2012. As at 31 October 2011.
    Rated Green. One programme for each Party Group: due by the end of March 2012. As at 31 October 2011.
    Rated Green. Due by the end of January 2012. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Rated Green. Due by the end of March 2012. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Due by the end of September 2011, 31 days ago. No status says that it is complete. Rated Green. As at 31 October 2011.
    Due by the end of March 2012. No status is given. As at 31 October 2011.
    Due by the end of March 2013. No status is given. As at 31 October 2011."
  `);
});

test('no row of the narrative gets one: it has a light beside its paragraph, no date, and no review before', () => {
  expect(drafts.get('Progress')).toEqual([]);
});

test('they read at grade 8 at most, none over 11', () => {
  const grades = [...drafts.values()].flat().map(gradeOf);
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
