// The programme plan of the sample: 22 outputs under 4 outcomes, reviewed once in October 2011. Facts and figures are
// from a public board paper; the wording and the council are invented.

export interface PlanFact {
  readonly project: string | null;
  readonly output: string;
  readonly timescale: string | null;
  readonly october2011: 'Green' | 'Amber' | null;
  readonly comment: string | null;
}

export interface OutcomeFacts {
  readonly outcome: string;
  readonly rows: readonly PlanFact[];
}

export const planTitle = 'Appendix 1 – Programme plan, six-month progress';
export const planYear = 'Improvement programme 2011/12';
export const planAim =
  'Business plan outcome: councils in charge of their own improvement, working together on productivity, with strong leadership in the council and in the community.';

export const planOutcomes: readonly OutcomeFacts[] = [
  {
    outcome: 'Councils regulate themselves, with help from the seven-point offer',
    rows: [
      {
        project: 'Peer support – corporate peer challenge',
        output: 'Corporate peer challenges',
        timescale: 'All councils offered a free challenge over a 3 year period',
        october2011: 'Green',
        comment: 'The offer is published and was repeated in the September bulletin with details of what a corporate challenge covers.',
      },
      {
        project: 'Peer support – peer challenges',
        output: 'Service peer challenges',
        timescale: 'Ongoing',
        october2011: 'Green',
        comment:
          '42 challenges delivered so far across corporate, adults, children’s and planning services; another 54 booked or under discussion for 2011/12.',
      },
      {
        project: 'Benchmarking tool',
        output: 'Benchmarking tool in use by councils',
        timescale: 'Prototype launched in June 2011; development ongoing',
        october2011: 'Green',
        comment: 'An improved prototype went out in October 2011.',
      },
      {
        project: null,
        output: 'Second prototype commissioned',
        timescale: "Commission 'Prototype Plus' in December 2011",
        october2011: 'Green',
        comment: 'The commission is expected on time.',
      },
      {
        project: 'Leading sector performance',
        output: 'Relationships with councils and inspectorates kept up; bespoke support arranged for councils at risk',
        timescale: 'Ongoing.',
        october2011: 'Green',
        comment: 'New contacts are in place and a stronger approach to risk is being tried out.',
      },
      {
        project: 'Knowledge network',
        output: 'Free knowledge network launched for all councils',
        timescale: 'Oct 2011',
        october2011: 'Green',
        comment: 'Piloted over the summer; goes live in the week of 31 October 2011.',
      },
    ],
  },
  {
    outcome: 'Councils share what works and get national partners to do things differently',
    rows: [
      {
        project: 'Three areas of focus: children, adults and families; future ways of working; procurement and assets',
        output: 'Members engaged and good practice shared',
        timescale: null,
        october2011: 'Green',
        comment:
          'July roadshows reached over 370 councillors and officers; a conference workshop drew over 130 and the September commissioning event over 60.',
      },
      {
        project: null,
        output: 'Two future summits',
        timescale: 'By July 2011',
        october2011: 'Green',
        comment: 'Summits held on 23 May and 11 July; the outcome report and a scenario toolkit are available.',
      },
      {
        project: null,
        output: 'Second wave of the capital assets work',
        timescale: 'from Sept 2011',
        october2011: 'Green',
        comment: '15 councils recruited after a workshop on the first wave; a programme supports their draft business cases.',
      },
      {
        project: null,
        output: 'Procurement strategy launched',
        timescale: 'September 2011',
        october2011: 'Amber',
        comment: 'The draft went to consultation in September; more work is needed before it can be launched.',
      },
      {
        project: null,
        output: 'Regional productivity workshops',
        timescale: 'Ongoing',
        october2011: 'Green',
        comment: 'One workshop for a single council in May 2011 and one for a region in July 2011.',
      },
    ],
  },
  {
    outcome: 'Councils and communities are well led',
    rows: [
      {
        project: 'Leadership academy',
        output: '10 main programmes',
        timescale: 'by March 2012',
        october2011: 'Green',
        comment:
          '8 programmes are arranged and the other 2 wait on demand. 4 have begun, a 5th starts in late October; 88 councillors have attended or booked.',
      },
      {
        project: 'Graduate programme',
        output: 'Graduates recruited and developed',
        timescale: 'Recruitment Cohort 13 - Sept. 2011 / Cohort 14 – Sept 2012',
        october2011: 'Green',
        comment: 'Cohort 13 is recruited with an induction in late October; recruitment for cohort 14 opens in November 2011.',
      },
      {
        project: 'Leaders’ retreat',
        output: 'Leaders and chief executives developed together',
        timescale: 'One prog. by March 2012',
        october2011: 'Green',
        comment:
          'Cohort 8 has 17 leaders and chief executives and meets in October, November and January. Cohort 9 has 22 expressions of interest.',
      },
      {
        project: 'Next generation',
        output: 'Future council leaders developed',
        timescale: 'One programme for each Party Group - March 2012',
        october2011: 'Green',
        comment: 'Programmes for the three main groups start in late October and November.',
      },
      {
        project: 'Regional induction',
        output: 'Regional events for new councillors',
        timescale: 'Complete by Jan 2012',
        october2011: 'Green',
        comment: '10 events arranged between 1 November and 16 December.',
      },
      {
        project: 'Councillor development',
        output: 'Community leadership initiatives supported',
        timescale: 'Ongoing',
        october2011: 'Green',
        comment: 'A mentoring toolkit is out; the skills framework is being refreshed and the residential course is under review.',
      },
      {
        project: 'Become a councillor',
        output: 'Events that encourage people to stand',
        timescale: 'March 2012',
        october2011: 'Green',
        comment: 'Each group has been met to agree a direction and programmes are taking shape.',
      },
      {
        project: 'Managerial leadership',
        output: 'Leadership capacity of council managers improved',
        timescale: 'Ongoing',
        october2011: 'Green',
        comment: 'Two partner-led programmes for managers from under-represented groups are being supported.',
      },
    ],
  },
  {
    outcome: 'Innovation in councils is found and supported',
    rows: [
      {
        project: 'Creative councils (part funded by a partner)',
        output: '20 councils chosen and supported',
        timescale: 'September 2011',
        october2011: 'Green',
        comment:
          '137 councils applied after the April 2011 launch; 17 ideas were chosen for a two-day camp in September and go to a selection panel on 14 November.',
      },
      { project: null, output: 'Shortlist of 5 councils given further support', timescale: 'March 2012', october2011: null, comment: null },
      { project: null, output: 'Direct support for the 5 chosen proposals', timescale: 'March 2013', october2011: null, comment: null },
    ],
  },
];
