// What visitors spend comes in, and what is handled in time is wanted, whatever trouble it is about; what is turned round,
// or our own money, isn't.

import { betterByWords } from '../../../../src/domain/cells/targets/better-direction';
import { isUnwanted, moreByWords } from '../../../../src/domain/cells/targets/more-is-better';

const said = (words: string) => [betterByWords(words.toLowerCase()), moreByWords(words.toLowerCase())];

test.each([
  'Spend per visitor in shop (£)',
  'Average spend per visitor',
  'Secondary spend per visit',
  'Visitor spend in the town centre',
  'Retail spend per ticket holder',
  'Sales per square metre',
  'Income per delegate',
])('“%s” comes in: more is better', (words) => {
  expect(said(words)).toEqual([null, true]);
});

test.each([
  'Spend per head',
  'Marketing spend per visitor',
  'Net spend per visitor',
  'Spend per pupil',
  'Agency spend',
  'Cost per visitor',
])('“%s” is ours: less is better', (words) => {
  expect(said(words)[0]).toBe('lower');
});

test.each([
  'Complaints responded to within agreed time',
  'Non-emergency repairs within target %',
  'Emergency repairs within 24 hours %',
  'Stage 2 complaints answered in 20 working days',
  'Fire actions completed by the deadline',
  'Gas safety certificates in date %',
  'Disabled facilities grants completed',
  'Economically inactive people engaging',
  'Economically inactive people working with a key worker',
  'Young people seen in A&E by a youth worker',
  'Custody referrals taken up',
  'Debt advice offers taken up',
  'Residents matched with a job mentor',
  'Homeless households supported',
  'Library issues',
  'People receiving direct payments (%)',
])('“%s”: more is better', (words) => {
  expect(said(words)).toEqual([null, true]);
  expect(isUnwanted(words.toLowerCase())).toBe(false);
});

test.each([
  'Complaints not answered in time',
  'Re-referrals within 12 months',
  'Emergency readmissions within 30 days',
  'Repairs needing a second visit within 28 days',
  'People seen in A&E',
  'Patients waiting in A&E by hour',
  'Complaints reopened within 28 days',
  'Economically inactive adults',
  'Unemployed people',
  'Gas leaks',
  'Homeless households in B&B',
])('“%s” isn’t', (words) => {
  expect(moreByWords(words.toLowerCase())).toBe(false);
});
