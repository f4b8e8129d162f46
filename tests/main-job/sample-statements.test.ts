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
    Rated Green. Timescale: “All councils offered a free challenge over a 3 year period”; no date is given. Progress: “The offer is published and was repeated in the September bulletin with details of what a corporate challenge covers”. As at 31 October 2011.
    Rated Green. Ongoing. Progress: “42 challenges delivered so far across corporate, adults, children’s and planning services; another 54 booked or under discussion for 2011/12”. As at 31 October 2011.
    Rated Green. Prototype launched in June 2011. Development ongoing. Progress: “An improved prototype went out in October 2011”. As at 31 October 2011.
    Rated Green. Commission 'Prototype Plus': due by the end of December 2011. Progress: “The commission is expected on time”. As at 31 October 2011.
    Rated Green. Ongoing. Progress: “New contacts are in place and a stronger approach to risk is being tried out”. As at 31 October 2011.
    Rated Green. Due now, by the end of October 2011. Progress: “Piloted over the summer; goes live in the week of 31 October 2011”. As at 31 October 2011.
    Rated Green. No date is given. Progress: “July roadshows reached over 370 councillors and officers; a conference workshop drew over 130 and the September commissioning event over 60”. As at 31 October 2011.
    Was due by the end of July 2011. Rated Green. Progress: “Summits held on 23 May and 11 July; the outcome report and a scenario toolkit are available”. As at 31 October 2011.
    Rated Green. Planned from September 2011. Progress: “15 councils recruited after a workshop on the first wave; a programme supports their draft business cases”. As at 31 October 2011.
    Overdue by 31 days: due by the end of September 2011. Rated Amber. Progress: “The draft went to consultation in September; more work is needed before it can be launched”. As at 31 October 2011.
    Rated Green. Ongoing. Progress: “One workshop for a single council in May 2011 and one for a region in July 2011”. As at 31 October 2011.
    Rated Green. Due by the end of March 2012. Progress: “8 programmes are arranged and the other 2 wait on demand. 4 have begun, a 5th starts in late October; 88 councillors have attended or booked”. As at 31 October 2011.
    Rated Green. Next: Cohort 14, due by the end of September 2012. 1 of 2 milestones done. Progress: “Cohort 13 is recruited with an induction in late October; recruitment for cohort 14 opens in November 2011”. As at 31 October 2011.
    Rated Green. Due by the end of March 2012. Progress: “Cohort 8 has 17 leaders and chief executives and meets in October, November and January. Cohort 9 has 22 expressions of interest”. As at 31 October 2011.
    Rated Green. One programme for each Party Group: due by the end of March 2012. Progress: “Programmes for the three main groups start in late October and November”. As at 31 October 2011.
    Rated Green. Due by the end of January 2012. Progress: “10 events arranged between 1 November and 16 December”. As at 31 October 2011.
    Rated Green. Ongoing. Progress: “A mentoring toolkit is out; the skills framework is being refreshed and the residential course is under review”. As at 31 October 2011.
    Rated Green. Due by the end of March 2012. Progress: “Each group has been met to agree a direction and programmes are taking shape”. As at 31 October 2011.
    Rated Green. Ongoing. Progress: “Two partner-led programmes for managers from under-represented groups are being supported”. As at 31 October 2011.
    Due by the end of September 2011, 31 days ago. It isn’t marked as complete. Rated Green. Progress: “137 councils applied after the April 2011 launch; 17 ideas were chosen for a two-day camp in September and go to a selection panel on 14 November”. As at 31 October 2011.
    Due by the end of March 2012. No status is given. As at 31 October 2011.
    Due by the end of March 2013. No status is given. As at 31 October 2011.

    Deliverables
    31 peer challenges carried out, of at least 100 (31%). Spread evenly, 50 were expected by 30 September 2015, so this is 19 behind; at this pace the year would end at 62. 69 remain, due by 31 March 2016. Q1 18, Q2 13. As at 30 September 2015.
    27 councils or groups so far, of at least 40 (68%). Spread evenly, 20 were expected by 30 September 2015, so this is 7 ahead; at this pace the year would end at 54. 13 remain, due by 31 March 2016. Q1 19, Q2 8. As at 30 September 2015.
    12 councils helped, more than the target of at least 10 (120%). Q1 6, Q2 6. As at 30 September 2015.
    21 councils so far, more than the target of at least 20 (105%). Q1 16, Q2 5. As at 30 September 2015.
    10 councils so far, of at least 20 (50%). Spread evenly, 10 were expected by 30 September 2015, so this is in line; at this pace the year would end at 20. 10 remain, due by 31 March 2016. Q1 4, Q2 6. As at 30 September 2015.
    5 councils at the latest count, which meets the target of at least 5 (100%). Q1 5, Q2 5. As at 30 September 2015.
    60 councils so far, more than the target of at least 10 (600%). Q1 0, Q2 60. As at 30 September 2015.
    11 councils so far, of at least 25 (44%). Spread evenly, about 13 were expected by 30 September 2015, so this is about 2 behind; at this pace the year would end at 22. 14 remain, due by 31 March 2016. Q1 6, Q2 5. As at 30 September 2015.
    20 councils supported, of up to 20 (100%). Q1 10, Q2 10. As at 30 September 2015.
    548 places booked, against the target of at least 500 (110%). Due by 31 March 2016. Q1 347, Q2 201. As at 30 September 2015.
    58 promising councillors supported at the latest count, more than the target of at least 50 (116%). Q1 58, Q2 58. As at 30 September 2015.
    98 high-calibre graduates so far, of up to 100 (98%). Q1 n/a, Q2 98. As at 30 September 2015.
    15 councils so far, which meets the target of at least 15 (100%). Q1 4, Q2 11. As at 30 September 2015.
    35 councillors supported, of at least 150 (23%). 115 to go, with 50% of the year gone; due by 31 March 2016. Q1 n/a, Q2 35. As at 30 September 2015.
    42 councils so far, of at least 52 (81%). Spread evenly, 26 were expected by 30 September 2015, so this is 16 ahead; at this pace the year would end at 84. 10 remain, due by 31 March 2016. Q1 25, Q2 17. As at 30 September 2015.
    15 councils at the latest count, which meets the target of at least 15 (100%). Q1 15, Q2 15. As at 30 September 2015.
    3 councils at the latest count, of at least 10 (30%). 7 to go, with 50% of the year gone; due by 31 March 2016. Q1 2, Q2 3. As at 30 September 2015.

    Progress
    Rated Amber. Progress: “31 challenges are done; with those confirmed or in discussion the number is 99. 8 development and briefing events were held for peers. The election slowed the first half and the second half is normally busier”. As at 30 September 2015.
    Rated Green. Progress: “Councils worked with so far: new leadership 38, mentoring 27, top team development 16, peer challenge follow-up 17, direct improvement support 101”. As at 30 September 2015.
    Rated Green. Progress: “12 councils have had support for the relationship between leader and chief executive”. As at 30 September 2015.
    Rated Green. Progress: “Working with a national scrutiny centre, 21 councils have been supported”. As at 30 September 2015.
    Rated Green. Progress: “The social care category strategy launches in October. A national software framework should save £12m this year through 170 contracts”. As at 30 September 2015.
    Rated Amber. Progress: “10 councils had an expert by the end of the quarter and project savings of £7m”. As at 30 September 2015.
    Rated Green. Progress: “All five councils are well into delivery. An interim report in August puts savings above £20m over the life of the work; a sharing event follows in February”. As at 30 September 2015.
    Rated Green. Progress: “After a call that closed in July there are 11 projects with 60 councils in them”. As at 30 September 2015.
    Rated Amber. Progress: “11 councils supported: three financial reviews, three support visits and five bespoke packages. More reviews are planned for November and December”. As at 30 September 2015.
    Rated Amber. Progress: “Planned for later in the year, though 2 councils may agree to share a chief executive by then”. As at 30 September 2015.
    Rated Green. Progress: “The map was renewed in May: 416 arrangements or more, saving at least £462m a year”. As at 30 September 2015.
    Rated Green. Progress: “Two cohorts are under way in two regions, 10 councils in each”. As at 30 September 2015.
    Rated Green. Progress: “Research with councils and their professional bodies fed a national submission; a small group of councils will be supported this year”. As at 30 September 2015.
    Rated Amber. Progress: “Events are planned with government early next year, among them an exercise and a conference”. As at 30 September 2015.
    Rated Green. Progress: “The database is open with 800 case studies and growing; it was used 350 times in the week of 3/10/15”. As at 30 September 2015.
    Rated Amber. Progress: “548 councillors have attended or booked this year”. As at 30 September 2015.
    Rated Green. Progress: “58 councillors were supported in the year to September 2015. This year’s programmes begin in October for 60: 20, 16, 15 and 9 from the four groups”. As at 30 September 2015.
    Rated Amber. Progress: “38 leaders and chief executives from three areas are signed up for November and a second programme is planned. 14 leaders start another in October”. As at 30 September 2015.
    Rated Green. Progress: “Recruitment of cohort 17 has closed with 98 graduates placed in over 44 councils; induction is at the end of October”. As at 30 September 2015.
    Rated Green. Progress: “Advice continues as councils prepare and negotiate. An online hub is open and a 24-hour event is being piloted”. As at 30 September 2015.
    Rated Green. Progress: “Phase three opened in July 2015; 6 bids that involve 15 councils are in”. As at 30 September 2015.
    Rated Amber. Progress: “35 portfolio holders supported so far. 15 came to a seminar on 15 September and 90% found it useful; another is on 27 January. Three peer reviews have been offered and four more leadership events are planned”. As at 30 September 2015.
    Rated Green. Progress: “A group of 15 councils has met twice and is shaping an offer for others”. As at 30 September 2015.
    Rated Amber. Progress: “Case studies are commissioned for the autumn and support for councillors is in discussion with the department”. As at 30 September 2015.
    Rated Amber. Progress: “42 councils supported so far. An event on integration on 5 November expects 60 people and an analysis of senior pay is done”. As at 30 September 2015.
    Rated Amber. Progress: “3 councils are using it now and a free self-assessment is being made”. As at 30 September 2015."
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
