// The progress narrative of the sample: 26 targets in prose with what was delivered by the end of September 2015. Facts
// and figures are from a public board paper; the wording and the council are invented.

export interface ProgressFact {
  readonly target: string;
  readonly delivered: string;
  readonly light: 'Green' | 'Amber';
}

export interface SectionFacts {
  readonly section: string;
  readonly rows: readonly ProgressFact[];
}

export const progressTitle = 'Progress against targets 2015/16';

export const progressSections: readonly SectionFacts[] = [
  {
    section: 'Peer work in councils',
    rows: [
      {
        target:
          'At least 100 peer challenges by councillors and senior officers from other councils and partners, each 3 to 5 days on site: corporate, service (safeguarding, adults, health) or place based.',
        delivered:
          '31 challenges are done; with those confirmed or in discussion the number is 99. 8 development and briefing events were held for peers. The election slowed the first half and the second half is normally busier.',
        light: 'Amber',
      },
      {
        target:
          'Tailored support for councils, most of all those with severe performance challenges, with a bespoke package for at least 40.',
        delivered:
          'Councils worked with so far: new leadership 38, mentoring 27, top team development 16, peer challenge follow-up 17, direct improvement support 101.',
        light: 'Green',
      },
      {
        target: 'At least 10 councils helped to settle issues between political and managerial leaders.',
        delivered: '12 councils have had support for the relationship between leader and chief executive.',
        light: 'Green',
      },
      {
        target: 'Direct support to at least 20 councils in building scrutiny skills.',
        delivered: 'Working with a national scrutiny centre, 21 councils have been supported.',
        light: 'Green',
      },
    ],
  },
  {
    section: 'Efficiency and productivity',
    rows: [
      {
        target:
          'More joint procurement in high-spend areas such as IT, construction, energy and social care, saving councils at least £10m a year.',
        delivered:
          'The social care category strategy launches in October. A national software framework should save £12m this year through 170 contracts.',
        light: 'Green',
      },
      {
        target: 'A productivity expert for at least 20 councils, saving at least £20m between them.',
        delivered: '10 councils had an expert by the end of the quarter and project savings of £7m.',
        light: 'Amber',
      },
      {
        target: 'At least 5 councils to pilot better value learning disability services, saving £5m in all, with the learning shared.',
        delivered:
          'All five councils are well into delivery. An interim report in August puts savings above £20m over the life of the work; a sharing event follows in February.',
        light: 'Green',
      },
      {
        target: 'At least 10 councils helped to get more from their waste and recycling contracts.',
        delivered: 'After a call that closed in July there are 11 projects with 60 councils in them.',
        light: 'Green',
      },
      {
        target: 'Bespoke councillor and officer support on financial sustainability for at least 25 councils.',
        delivered:
          '11 councils supported: three financial reviews, three support visits and five bespoke packages. More reviews are planned for November and December.',
        light: 'Amber',
      },
      {
        target: 'A matching service for councils that wish to share services or managers.',
        delivered: 'Planned for later in the year, though 2 councils may agree to share a chief executive by then.',
        light: 'Amber',
      },
      {
        target: 'Good practice in shared services and management captured on a map and promoted.',
        delivered: 'The map was renewed in May: 416 arrangements or more, saving at least £462m a year.',
        light: 'Green',
      },
      {
        target: 'Design skills for managing demand: delegates from up to 20 councils mentored through projects over 90 days.',
        delivered: 'Two cohorts are under way in two regions, 10 councils in each.',
        light: 'Green',
      },
      {
        target: 'A plan to build capacity for further digital work.',
        delivered:
          'Research with councils and their professional bodies fed a national submission; a small group of councils will be supported this year.',
        light: 'Green',
      },
      {
        target: 'Wider awareness of cyber resilience and active use of the national information-sharing partnership.',
        delivered: 'Events are planned with government early next year, among them an exercise and a conference.',
        light: 'Amber',
      },
      {
        target: 'An online database of innovation that helps councils save money or earn income.',
        delivered: 'The database is open with 800 case studies and growing; it was used 350 times in the week of 3/10/15.',
        light: 'Green',
      },
    ],
  },
  {
    section: 'Strong political leadership',
    rows: [
      {
        target:
          'Development for at least 500 councillors in leadership roles, in opposition too, with over 90% agreeing that it made a difference.',
        delivered: '548 councillors have attended or booked this year.',
        light: 'Amber',
      },
      {
        target: 'At least 50 talented councillors on the next generation programme, at least 50% of whom lead or chair within 5 years.',
        delivered:
          '58 councillors were supported in the year to September 2015. This year’s programmes begin in October for 60: 20, 16, 15 and 9 from the four groups.',
        light: 'Green',
      },
      {
        target: 'Up to 50 leaders and chief executives brought together on leadership, new ways of working and finance.',
        delivered:
          '38 leaders and chief executives from three areas are signed up for November and a second programme is planned. 14 leaders start another in October.',
        light: 'Amber',
      },
      {
        target: 'Up to 100 graduates recruited into councils for a two-year programme.',
        delivered: 'Recruitment of cohort 17 has closed with 98 graduates placed in over 44 councils; induction is at the end of October.',
        light: 'Green',
      },
    ],
  },
  {
    section: 'Strong local economies',
    rows: [
      {
        target: 'Groups of councils supported to deliver growth and devolution deals.',
        delivered: 'Advice continues as councils prepare and negotiate. An online hub is open and a 24-hour event is being piloted.',
        light: 'Green',
      },
      {
        target: 'At least 15 councils given an economic growth adviser.',
        delivered: 'Phase three opened in July 2015; 6 bids that involve 15 councils are in.',
        light: 'Green',
      },
      {
        target: 'At least 150 councillors supported to make the most of culture and sport.',
        delivered:
          '35 portfolio holders supported so far. 15 came to a seminar on 15 September and 90% found it useful; another is on 27 January. Three peer reviews have been offered and four more leadership events are planned.',
        light: 'Amber',
      },
    ],
  },
  {
    section: 'Workforce, transformation and integration',
    rows: [
      {
        target: 'At least 15 councils helped towards a more commercial approach.',
        delivered: 'A group of 15 councils has met twice and is shaping an offer for others.',
        light: 'Green',
      },
      {
        target: 'Councils supported with their new duties to prevent extremism under the 2015 Act.',
        delivered: 'Case studies are commissioned for the autumn and support for councillors is in discussion with the department.',
        light: 'Amber',
      },
      {
        target: 'Workforce challenges tackled with at least 15% of councils: reward, talent, new models and engagement.',
        delivered:
          '42 councils supported so far. An event on integration on 5 November expects 60 people and an analysis of senior pay is done.',
        light: 'Amber',
      },
      {
        target: 'A tool for reviewing layers and spans of control taken to a further 10 councils.',
        delivered: '3 councils are using it now and a free self-assessment is being made.',
        light: 'Amber',
      },
    ],
  },
];
