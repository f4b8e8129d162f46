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

test('all 65 rows of the sample have one', () => {
  expect([...drafts.values()].flat()).toHaveLength(65);
  expect([...drafts].map(([sheet, texts]) => [sheet, ...texts].join('\n')).join('\n\n')).toMatchInlineSnapshot(`
    "Programme plan
    Rated Green. No date is given: “All councils offered a free challenge over a 3 year period”. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Rated Green. Prototype launched in June 2011. Development ongoing. As at 31 October 2011.
    Rated Green. Commission 'Prototype Plus': due by the end of December 2011. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Rated Green. Due now, by the end of October 2011. As at 31 October 2011.
    Rated Green. No date is given. As at 31 October 2011.
    It is asked whether this is done. As at 31 October 2011.
    Rated Green. Planned to start in September 2011. As at 31 October 2011.
    Overdue by 31 days: due by the end of September 2011. Rated Amber. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Rated Green. Due by the end of March 2012. As at 31 October 2011.
    Rated Green. Next: Cohort 14, due by the end of September 2012. 1 of 2 milestones done. As at 31 October 2011.
    Rated Green. One prog.: due by the end of March 2012. As at 31 October 2011.
    Rated Green. One programme for each Party Group: due by the end of March 2012. As at 31 October 2011.
    Rated Green. Due by the end of January 2012. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Rated Green. Due by the end of March 2012. As at 31 October 2011.
    Rated Green. Ongoing. As at 31 October 2011.
    Due by the end of September 2011, 31 days ago. It isn’t marked as complete. Rated Green. As at 31 October 2011.
    Due by the end of March 2012. No status is given. As at 31 October 2011.
    Due by the end of March 2013. No status is given. As at 31 October 2011.

    Deliverables
    31 peer challenges carried out, of at least 100 (31%). 50 were expected by 30 September 2015, so this is 19 behind; at this pace the year would end at 62. 69 remain, due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.
    27 so far, of at least 40 (68%). 20 were expected by 30 September 2015, so this is 7 ahead; at this pace the year would end at 54. 13 remain, due by 31 March 2016. Q1 19, Q2 8. As at 30 September 2015.
    12 councils helped, more than the target of at least 10 (120%). Q1 6, Q2 6. As at 30 September 2015.
    21 councils so far, more than the target of at least 20 (105%). Q1 16, Q2 5. As at 30 September 2015.
    10 councils so far, of at least 20 (50%). 10 were expected by 30 September 2015, so this is on profile; at this pace the year would end at 20. 10 remain, due by 31 March 2016. Q1 4, Q2 6. As at 30 September 2015.
    5 councils at the latest count, which meets the target of at least 5 (100%). Q1 5, Q2 5. As at 30 September 2015.
    60 councils so far, more than the target of at least 10 (600%). Q1 0, Q2 60. As at 30 September 2015.
    11 councils so far, of at least 25 (44%). About 13 were expected by 30 September 2015, so this is about 2 behind; at this pace the year would end at 22. 14 remain, due by 31 March 2016. Q1 6, Q2 5. As at 30 September 2015.
    20 councils supported, within the limit of 20 (100%). At this pace the year would end at 40, past the limit. Q1 10, Q2 10. As at 30 September 2015.
    548 councillors booked, against the target of at least 500 (110%). Due by 31 March 2016. Q1 347, Q2 201. As at 30 September 2015.
    58 promising councillors supported at the latest count, more than the target of at least 50 (116%). Q1 58, Q2 58. As at 30 September 2015.
    98 high-calibre graduates so far, within the limit of 100 (98%). Q1 n/a, Q2 98. As at 30 September 2015.
    15 councils so far, which meets the target of at least 15 (100%). Q1 4, Q2 11. As at 30 September 2015.
    35 councillors supported, of at least 150 (23%). Due by 31 March 2016. Q1 n/a, Q2 35. As at 30 September 2015.
    42 so far, of at least 52 (81%). 26 were expected by 30 September 2015, so this is 16 ahead; at this pace the year would end at 84. 10 remain, due by 31 March 2016. Q1 25, Q2 17. As at 30 September 2015.
    15 councils at the latest count, which meets the target of at least 15 (100%). Q1 15, Q2 15. As at 30 September 2015.
    3 at the latest count, of at least 10 (30%). Due by 31 March 2016. Q1 2, Q2 3. As at 30 September 2015.

    Progress
    Rated Amber: “At least 100 peer challenges by councillors and senior officers from other…”. As at 30 September 2015.
    Rated Green: “Tailored support for councils, most of all those with severe performance challenges…”. As at 30 September 2015.
    Rated Green: “At least 10 councils helped to settle issues between political and managerial leaders”. As at 30 September 2015.
    Rated Green: “Direct support to at least 20 councils in building scrutiny skills”. As at 30 September 2015.
    Rated Green: “More joint procurement in high-spend areas such as IT, construction, energy and social care…”. As at 30 September 2015.
    Rated Amber: “A productivity expert for at least 20 councils, saving at least £20m between them”. As at 30 September 2015.
    Rated Green: “At least 5 councils to pilot better value learning disability services, saving £5m in all…”. As at 30 September 2015.
    Rated Green: “At least 10 councils helped to get more from their waste and recycling contracts”. As at 30 September 2015.
    Rated Amber: “Bespoke councillor and officer support on financial sustainability for at least 25 councils”. As at 30 September 2015.
    Rated Amber: “A matching service for councils that wish to share services or managers”. As at 30 September 2015.
    Rated Green: “Good practice in shared services and management captured on a map and promoted”. As at 30 September 2015.
    Rated Green: “Design skills for managing demand…”. As at 30 September 2015.
    Rated Green: “A plan to build capacity for further digital work”. As at 30 September 2015.
    Rated Amber: “Wider awareness of cyber resilience and active use of the national…”. As at 30 September 2015.
    Rated Green: “An online database of innovation that helps councils save money or earn income”. As at 30 September 2015.
    Rated Amber: “Development for at least 500 councillors in leadership roles, in opposition too…”. As at 30 September 2015.
    Rated Green: “At least 50 talented councillors on the next generation programme…”. As at 30 September 2015.
    Rated Amber: “Up to 50 leaders and chief executives brought together on leadership…”. As at 30 September 2015.
    Rated Green: “Up to 100 graduates recruited into councils for a two-year programme”. As at 30 September 2015.
    Rated Green: “Groups of councils supported to deliver growth and devolution deals”. As at 30 September 2015.
    Rated Green: “At least 15 councils given an economic growth adviser”. As at 30 September 2015.
    Rated Amber: “At least 150 councillors supported to make the most of culture and sport”. As at 30 September 2015.
    Rated Green: “At least 15 councils helped towards a more commercial approach”. As at 30 September 2015.
    Rated Amber: “Councils supported with their new duties to prevent extremism under the 2015 Act”. As at 30 September 2015.
    Rated Amber: “Workforce challenges tackled with at least 15% of councils: reward, talent…”. As at 30 September 2015.
    Rated Amber: “A tool for reviewing layers and spans of control taken to a further 10 councils”. As at 30 September 2015."
  `);
});

test('they read at grade 8 at most, none over 11', () => {
  const grades = [...drafts.values()].flat().map(gradeOf);
  expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(8);
  expect(Math.max(...grades)).toBeLessThanOrEqual(11);
});

/**
 * The Flesch–Kincaid grade. As Flesch counts, a colon or semicolon ends a unit of speech; a figure is a word of one
 * syllable or of as many as `syllable` hears in it. The officer’s own words in quotation marks are counted too.
 */
function gradeOf(text: string): number {
  const words = text.match(/[\p{L}\d][\p{L}\d.,%’-]*/gu) ?? [];
  const sentences = text.match(/[.;:](?:\s|$)/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}
