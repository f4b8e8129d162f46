// Timescales as people type them, and the milestones that each comes to. Bare months and quarters are of the plan's year, 2011/12.

import { readTimescale } from '../../../src/domain/timescales/read-timescale';
import { plan2011, said } from './said';

function reads(typed: string, milestones: readonly string[]): void {
  expect(readTimescale(typed, plan2011).map(said)).toEqual(milestones);
}

describe('the timescales of the programme plan', () => {
  test.each([
    ['Ongoing', ['ongoing']],
    ['Ongoing.', ['ongoing']],
    ['by March 2012', ['deadline 2012-03']],
    ['By July 2011', ['deadline 2011-07']],
    ['Complete by Jan 2012', ['deadline 2012-01']],
    ['from Sept 2011', ['start 2011-09']],
    ['Oct 2011', ['deadline 2011-10']],
    ['September 2011', ['deadline 2011-09']],
    ['March 2013', ['deadline 2013-03']],
    ['Recruitment Cohort 13 - Sept. 2011 / Cohort 14 – Sept 2012', ['deadline 2011-09 of Cohort 13', 'deadline 2012-09 of Cohort 14']],
    ['Recruitment Cohort 13 - Sept. 2011\nCohort 14 – Sept 2012', ['deadline 2011-09 of Cohort 13', 'deadline 2012-09 of Cohort 14']],
    ['Recruitment Cohort 13 - Sept. 2011 Cohort 14 – Sept 2012', ['deadline 2011-09 of Cohort 13', 'deadline 2012-09 of Cohort 14']],
    ['Prototype launched in June 2011; development ongoing', ['event 2011-06 done of Prototype launched', 'ongoing']],
    ["Commission 'Prototype Plus' in December 2011", ["deadline 2011-12 of Commission 'Prototype Plus'"]],
    ['All local authorities offered a peer challenge over a 3 year period', ['period']],
    ['One programme for each Party Group - March 2012', ['deadline 2012-03 of One programme for each Party Group']],
    ['One prog. by March 2012', ['deadline 2012-03 of One prog.']],
  ])('%s', reads);
});

describe('a year of the last century is one', () => {
  test.each([
    ['17.03.1997', ['deadline 1997-03-17']],
    ['17.03.97', ['deadline 1997-03-17']],
    ['from March 1999', ['start 1999-03']],
    ['1 June 1998', ['deadline 1998-06-01']],
    ['1998-12-01', ['deadline 1998-12-01']],
    ["June '98", ['deadline 1998-06']],
    ['March 2069', ['deadline 2069-03']],
    ["March '50", ['deadline 2050-03']],
  ])('%s', reads);
});

describe('no timescale is no milestone', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['n/a', []],
    ['N/A', []],
    ['-', []],
    ['–', []],
    ['none', []],
    ['Not applicable', []],
    ['No end date', ['ongoing']],
  ])('%s', reads);
});

describe('months, in every spelling', () => {
  test.each([
    ['March 2012', ['deadline 2012-03']],
    ['Sept 2011', ['deadline 2011-09']],
    ['Sept. 2011', ['deadline 2011-09']],
    ['Sep-11', ['deadline 2011-09']],
    ['Sept 11', ['deadline 2011-09']],
    ["Mar '12", ['deadline 2012-03']],
    ['Mar 12', ['deadline 2012-03']],
    ['Mar-2012', ['deadline 2012-03']],
    ['Nov 11', ['deadline 2011-11']],
    ['March', ['deadline 2012-03']],
    ['Sept.', ['deadline 2011-09']],
    ['by May', ['deadline 2011-05']],
    ['May 2011', ['deadline 2011-05']],
    ['may be delivered in June', ['deadline 2011-06 of may be delivered']],
    ['Febuary 2012', ['deadline 2012-02']],
    ['Septmber 2011', ['deadline 2011-09']],
    ['Arpil 2012', ['deadline 2012-04']],
    ['Decmber 2011', ['deadline 2011-12']],
    ['Romney Marsh 2012', ['unreadable']],
    ['March 2011/12', ['deadline 2012-03']],
    ['15 months to March 2012', ['deadline 2012-03 of 15 months']],
  ])('%s', reads);
});

describe('days', () => {
  test.each([
    ['31/03/2012', ['deadline 2012-03-31']],
    ['31.03.12', ['deadline 2012-03-31']],
    ['31-03-2012', ['deadline 2012-03-31']],
    ['31st March 2012', ['deadline 2012-03-31']],
    ['31 March 2012', ['deadline 2012-03-31']],
    ['31st of March 2012', ['deadline 2012-03-31']],
    ['March 31, 2012', ['deadline 2012-03-31']],
    ['March 31st', ['deadline 2012-03-31']],
    ['Tuesday 6 March 2012', ['deadline 2012-03-06']],
    ['9-Nove-07', ['deadline 2007-11-09']],
    ['13-Sep', ['deadline 2011-09-13']],
    ['on 5 May', ['deadline 2011-05-05']],
    ['2012-03-31', ['deadline 2012-03-31']],
    ['3.10.11', ['deadline 2011-10-03']],
    ['10/10/11', ['deadline 2011-10-10']],
    ['1st Sept', ['deadline 2011-09-01']],
    ['Target date 31 March', ['deadline 2012-03-31']],
    ['w/c 5 March 2012', ['deadline 2012-03-05']],
    ['wb 31st Oct 2011', ['deadline 2011-10-31']],
    ['week commencing 5 March 2012', ['deadline 2012-03-05']],
    ['week ending 9 March 2012', ['deadline 2012-03-09']],
  ])('%s', reads);
});

describe('dates that could be two', () => {
  test.each([
    ['3/10/15', ['unreadable']],
    ['5/6/11', ['unreadable']],
    ['Spring', ['unreadable']],
    ['Q1 2012', ['unreadable']],
    ['year end 2012', ['unreadable']],
    ['FY13', ['unreadable']],
    ['FY 2013', ['unreadable']],
  ])('%s', reads);
});

describe('dates that do not exist', () => {
  test.each([
    ['31 Feb 2012', ['unreadable']],
    ['30/02/2012', ['unreadable']],
    ['31/06/2011', ['unreadable']],
    ['31 September 2011', ['unreadable']],
  ])('%s', reads);
});

describe('years and their parts', () => {
  test.each([
    ['2012', ['deadline 2012']],
    ['2011/12', ['deadline 2012-03']],
    ['2011-12', ['deadline 2012-03']],
    ['FY 2012/13', ['deadline 2013-03']],
    ['FY12/13', ['deadline 2013-03']],
    ['financial year 2012/13', ['deadline 2013-03']],
    ['academic year 2011/12', ['deadline 2012-08']],
    ['2012-03', ['deadline 2012-03']],
    ['03/2012', ['deadline 2012-03']],
    ['Q1 2012/13', ['deadline 2012-06']],
    ['Q3 2011-12', ['deadline 2011-12']],
    ['Q4', ['deadline 2012-03']],
    ['Q2 12/13', ['deadline 2012-09']],
    ['3rd quarter', ['deadline 2011-12']],
    ['third quarter of 2011/12', ['deadline 2011-12']],
    ['Quarter 2 2011/12', ['deadline 2011-09']],
    ['H2 2011/12', ['deadline 2012-03']],
    ['first half of 2012', ['deadline 2012-06']],
    ['Summer 2012', ['deadline 2012-08']],
    ['spring 2012', ['deadline 2012-05']],
    ['Winter 2011/12', ['deadline 2012-02']],
    ['Autumn', ['deadline 2011-11']],
    ['Autumn 2011', ['deadline 2011-11']],
    ['Autumn term 2011', ['deadline 2011-12']],
    ['by Christmas', ['deadline 2011-12-25']],
    ['before Christmas 2011', ['deadline 2011-12-24']],
    ['Easter 2012', ['deadline 2012-04-25']],
    ['in the New Year', ['deadline 2012-01']],
    ['next year', ['deadline 2013-03']],
    ['by 2015', ['deadline 2015']],
  ])('%s', reads);
});

describe('ends, beginnings and middles', () => {
  test.each([
    ['mid-March', ['deadline 2012-03']],
    ['mid March 2012', ['deadline 2012-03']],
    ['end March', ['deadline 2012-03']],
    ['end of March 2012', ['deadline 2012-03']],
    ['the end of March', ['deadline 2012-03']],
    ['early 2012', ['deadline 2012-04']],
    ['late 2012', ['deadline 2012-12']],
    ['mid 2012', ['deadline 2012-08']],
    ['beginning of 2012/13', ['deadline 2012-04']],
    ['start of April 2012', ['deadline 2012-04']],
    ['late summer 2012', ['deadline 2012-08']],
    ['by end of 2011', ['deadline 2011-12']],
    ['end of Q2', ['deadline 2011-09']],
    ['by end Q3', ['deadline 2011-12']],
    ['by year end', ['deadline 2012-03']],
    ['year-end 2011/12', ['deadline 2012-03']],
    ['end of financial year', ['deadline 2012-03']],
    ['end of the financial year 2011/12', ['deadline 2012-03']],
    ['end of next financial year', ['deadline 2013-03']],
    ['first week of March 2012', ['deadline 2012-03']],
    ['before the end of March 2012', ['deadline 2012-03']],
  ])('%s', reads);
});

describe('before, after, until and from', () => {
  test.each([
    ['no later than 31 March 2012', ['deadline 2012-03-31']],
    ['before 1 April 2012', ['deadline 2012-03-31']],
    ['after March 2012', ['start 2012-04-01']],
    ['not before April 2012', ['start 2012-04']],
    ['until March 2012', ['period 2012-03']],
    ['Ongoing until March 2012', ['ongoing 2012-03']],
    ['Ongoing from Sept 2011', ['ongoing 2011-09']],
    ['since April 2010', ['ongoing 2010-04']],
    ['Sept 2011 onwards', ['start 2011-09']],
    ['Sept 2011 - ongoing', ['ongoing 2011-09']],
    ['April 2011 to date', ['ongoing 2011-04']],
    ['starts in Jan 2012', ['start 2012-01']],
    ['Start: April 2012', ['start 2012-04']],
    ['commencing 1 April 2012', ['start 2012-04-01']],
    ['with effect from 1 April 2012', ['start 2012-04-01']],
    ['started Sept 2011', ['ongoing 2011-09']],
    ['within 6 months of April 2012', ['unreadable']],
    ['delayed until March 2012', ['deadline 2012-03']],
    ['Jan 2012 at the latest', ['deadline 2012-01']],
  ])('%s', reads);
});

describe('from one date to another', () => {
  test.each([
    ['April 2011 – March 2012', ['period 2012-03']],
    ['April 2011 to March 2012', ['period 2012-03']],
    ['Apr-Jun 11', ['period 2011-06']],
    ['Nov 2011 - Feb', ['period 2012-02']],
    ['1 Nov – 16 Dec', ['period 2011-12-16']],
    ['20-21 October 2011', ['period 2011-10-21']],
    ['2-3 December', ['period 2011-12-03']],
    ['13/14 Sept 2011', ['period 2011-09-14']],
    ['between June and September 2011', ['period 2011-09']],
    ['from June to September 2011', ['period 2011-09']],
    ['30/06/2011 - 31/03/2012', ['period 2012-03-31']],
    ['Q1-Q3', ['period 2011-12']],
    ['2011-14', ['period 2014-03']],
    ['2011-2014', ['period 2014-12']],
    ['March 2012 - April 2011', ['unreadable']],
    ['March/April 2012', ['deadline 2012-04']],
    ['Dec / Jan 2012', ['deadline 2012-01']],
    ['Q2/Q3', ['deadline 2011-12']],
  ])('%s', reads);
});

describe('several in one cell', () => {
  test.each([
    ['Phase 1: June 2011; Phase 2: Dec 2011', ['deadline 2011-06 of Phase 1', 'deadline 2011-12 of Phase 2']],
    ['1. June 2011\n2. Sept 2011', ['deadline 2011-06', 'deadline 2011-09']],
    ['• scoping June 2011\n• delivery Dec 2011', ['deadline 2011-06 of scoping', 'deadline 2011-12 of delivery']],
    ['June, Sept and Dec 2011', ['deadline 2011-06', 'deadline 2011-09', 'deadline 2011-12']],
    ['June and September', ['deadline 2011-06', 'deadline 2011-09']],
    ['Q1 and Q3 2011/12', ['deadline 2011-06', 'deadline 2011-12']],
    ['two phases: May 2011 and May 2012', ['deadline 2011-05 of two phases', 'deadline 2012-05']],
    ['Ongoing - review March 2012', ['ongoing', 'deadline 2012-03 of review']],
    ['Ongoing, review March 2012', ['ongoing', 'deadline 2012-03 of review']],
    ['March 2012 (TBC)', ['deadline 2012-03', 'unreadable']],
    ['Phase 1 complete, phase 2 by March 2012', ['event done of Phase 1', 'deadline 2012-03 of phase 2']],
    ['Launch event / dinner March 2012', ['deadline 2012-03 of Launch event / dinner']],
    ['2012/13 and 2013/14', ['deadline 2013-03', 'deadline 2014-03']],
  ])('%s', reads);
});

describe('what is done', () => {
  test.each([
    ['Complete', ['event done']],
    ['Completed', ['event done']],
    ['Done', ['event done']],
    ['Implemented.', ['event done']],
    ['Completed June 2011', ['event 2011-06 done']],
    ['Completed - June 2011', ['event 2011-06 done']],
    ['June 2011 - completed', ['event 2011-06 done']],
    ['Complete (Dec 2011)', ['event 2011-12 done']],
    ['Launched April 2011', ['event 2011-04 done']],
    ['Phase 1 complete', ['event done of Phase 1']],
    ['to be completed by March 2012', ['deadline 2012-03']],
    ['to be launched in June 2011', ['deadline 2011-06']],
    ['delivered by March 2012', ['deadline 2012-03']],
    ['Complete Jan 2012', ['deadline 2012-01']],
    ['75% complete', ['unreadable']],
    ['not complete', ['unreadable']],
    ['partially complete', ['unreadable']],
  ])('%s', reads);
});

describe('dates that were moved', () => {
  test.each([
    ['was due July 2011, now Oct 2011', ['deadline 2011-10 was 2011-07']],
    ['Oct 2011 (originally July 2011)', ['deadline 2011-10 was 2011-07']],
    ['Oct 2011 (was July 2011)', ['deadline 2011-10 was 2011-07']],
    ['slipped from July 2011 to Oct 2011', ['deadline 2011-10 was 2011-07']],
    ['July 2011 slipped to Oct 2011', ['deadline 2011-10 was 2011-07']],
    ['July 2011 revised to 30 September 2011', ['deadline 2011-09-30 was 2011-07']],
    ['was due July 2011, completed Oct 2011', ['event 2011-10 done was 2011-07']],
    ['revised to Dec 2011', ['deadline 2011-12']],
  ])('%s', reads);
});

describe('what goes on or comes back', () => {
  test.each([
    ['As and when', ['ongoing']],
    ['as required', ['ongoing']],
    ['In progress', ['ongoing']],
    ['Continuous', ['ongoing']],
    ['business as usual', ['ongoing']],
    ['throughout the year', ['ongoing']],
    ['Monthly', ['recurring']],
    ['quarterly', ['recurring']],
    ['annually', ['recurring']],
    ['6 monthly', ['recurring']],
    ['every 6 months', ['recurring']],
    ['each quarter', ['recurring']],
    ['twice a year', ['recurring']],
    ['Quarterly from April 2012', ['recurring 2012-04']],
    ['Monthly until March 2012', ['recurring 2012-03']],
    ['Annual report - June 2011', ['deadline 2011-06 of Annual report']],
  ])('%s', reads);
});

describe('no date, and why', () => {
  test.each([
    ['TBC', ['unreadable']],
    ['tbd', ['unreadable']],
    ['To be confirmed', ['unreadable']],
    ['??', ['unreadable']],
    ['ASAP', ['unreadable']],
    ['immediately', ['unreadable']],
    ['On hold', ['unreadable']],
    ['Cancelled', ['unreadable']],
    ['within 6 months of approval', ['unreadable']],
    ['following Board approval', ['unreadable']],
    ['Subject to funding', ['unreadable']],
    ['next month', ['unreadable']],
    ['in due course', ['unreadable']],
    ['3 months', ['period']],
    ['12 month programme', ['period']],
    ['6 - 8 weeks', ['period']],
  ])('%s', reads);
});

describe('numbers that are no dates', () => {
  test.each([
    ['24-hour', ['unreadable']],
    ['90 day', ['unreadable']],
    ['21st century', ['unreadable']],
    ['cohort 17', ['unreadable']],
    ['Cohort 17 Sept 2012', ['deadline 2012-09 of Cohort 17']],
    ['2000 councillors by March 2012', ['deadline 2012-03 of 2000 councillors']],
    ['2012 Olympics', ['unreadable']],
    ['5 events by March 2012', ['deadline 2012-03 of 5 events']],
    ['10 regional events', ['unreadable']],
    ['3 x workshops', ['unreadable']],
    ['version 1.2', ['unreadable']],
    ['15% of councils', ['unreadable']],
  ])('%s', reads);
});

describe('as councils type them', () => {
  test.each([
    ['March 12 (phase 1), Sept 12 (phase 2)', ['deadline 2012-03 of phase 1', 'deadline 2012-09 of phase 2']],
    ['2011/12-2013/14', ['period 2014-03']],
    ['Late 2011/early 2012', ['deadline 2012-04']],
    ['Annually in March', ['recurring']],
    ['Every March', ['recurring']],
    ['March next year', ['deadline 2013-03']],
    ['next March', ['unreadable']],
    ['Q3 (Oct-Dec 2011)', ['deadline 2011-12']],
    ['End of Q3 (Dec 2011)', ['deadline 2011-12']],
    ['01/04/2011-31/03/2012', ['period 2012-03-31']],
    ['1/4/11 – 31/3/12', ['period 2012-03-31']],
    ['31/3/12 (revised from 31/12/11)', ['deadline 2012-03-31 was 2011-12-31']],
    ['Jan 2012 (slipped from Oct 2011)', ['deadline 2012-01 was 2011-10']],
    ['Original: Sept 2011. Revised: Dec 2011', ['deadline 2011-12 was 2011-09']],
    ['Sept 2011 → Dec 2011', ['deadline 2011-12 was 2011-09']],
    ['Q3 FY12', ['unreadable']],
    ['go-live May', ['deadline 2011-05 of go-live']],
    ['2nd week Jan', ['deadline 2012-01']],
    ['by the end of the calendar year', ['deadline 2011-12']],
    ['Immediate and ongoing', ['ongoing']],
    ['Ongoing (reviewed annually)', ['ongoing']],
    ['Draft by June 2011, final by September 2011', ['deadline 2011-06 of Draft', 'deadline 2011-09 of final']],
    [
      'First draft: end of July; consultation Aug-Oct; final report Nov 2011',
      ['deadline 2011-07 of First draft', 'period 2011-10 of consultation', 'deadline 2011-11 of final report'],
    ],
    ['Started in April, complete by end of March', ['ongoing 2011-04', 'deadline 2012-03']],
    ['completed on 12th October 2011', ['event 2011-10-12 done']],
    ['Completed 12/10/11', ['unreadable']],
    ['3/4 complete', ['unreadable']],
    ['31.12.2011 and quarterly thereafter', ['deadline 2011-12-31 of and quarterly thereafter']],
    ['Weekly meetings until Dec 2011', ['recurring 2011-12 of Weekly meetings']],
    ['Year 1-3', ['unreadable']],
    ['Week 12', ['unreadable']],
    ['As above', ['unreadable']],
    ['5th of each month', ['recurring']],
    ['Not started', ['unreadable']],
    ['24/7', ['unreadable']],
    ['10% by March 2012', ['deadline 2012-03']],
    ['post May 2011 elections', ['start 2011-06-01']],
    ['prior to May 2011', ['deadline 2011-04-30']],
    ['Janaury 2012', ['deadline 2012-01']],
    ['Mon 5 Mar', ['deadline 2012-03-05']],
    ['Went live 1 May 2011', ['event 2011-05-01 done']],
    ['20120331', ['unreadable']],
  ])('%s', reads);
});

// The plan's own year is 2011/12: what the cell says of its year holds against it.
describe('a quarter or half of the year that stands before it is one date', () => {
  test.each([
    ['2012-13 Q2', ['deadline 2012-09']],
    ['2012/13 Q2', ['deadline 2012-09']],
    ['2012/2013, Q4', ['deadline 2013-03']],
    ['12/13 qtr 2', ['deadline 2012-09']],
    ['12-13 Q1', ['deadline 2012-06']],
    ['FY12/13 Q2', ['deadline 2012-09']],
    ['Q2 FY12/13', ['deadline 2012-09']],
    ['Qtr 2 12/13', ['deadline 2012-09']],
    ['2nd quarter 2012-13', ['deadline 2012-09']],
    ['2012-13 2nd quarter', ['deadline 2012-09']],
    ['2012-13: quarter three', ['deadline 2012-12']],
    ['2012-13 (Q2)', ['deadline 2012-09']],
    ['2012-13 H1', ['deadline 2012-09']],
    ['2012/13 second half', ['deadline 2013-03']],
    ['by 2012-13 Q3', ['deadline 2012-12']],
    ['from 2012-13 Q2', ['start 2012-07']],
    ['2012-13 Q2 to 2012-13 Q4', ['period 2013-03']],
    ['2012-13 Q2 - Q3', ['period 2012-12']],
    ['2012-13 Q2, 2013-14 Q1', ['deadline 2012-09', 'deadline 2013-06']],
    ['Q4 2011-12 Q1 2012-13', ['deadline 2012-03', 'deadline 2012-06']],
    ['Q2 2012-13 (July to September)', ['deadline 2012-09']],
    ['2011 Q2', ['deadline 2011-09']],
    ['2012 Q2', ['unreadable']],
    ['2012-13', ['deadline 2013-03']],
  ])('%s', reads);
});
