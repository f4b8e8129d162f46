// What a row counts decides which way is better, not what it is about: work against a trouble is wanted high, and the
// trouble itself, or work that went wrong, never is.

import { betterByWords } from '../../../../src/domain/cells/targets/better-direction';
import { isUnwanted, moreByWords } from '../../../../src/domain/cells/targets/more-is-better';

function wayOf(description: string): 'higher' | 'lower' | 'open' {
  const words = description.toLowerCase();
  if (betterByWords(words) === 'lower') return 'lower';
  return moreByWords(words) ? 'higher' : 'open';
}

test.each([
  'Hate crime awareness events',
  'Hate crime awareness week events',
  'Pollution inspections carried out',
  'Homelessness preventions',
  'Fire safety visits',
  'Burglary target-hardening packs',
  'Flood wardens',
  'Flood kits placed',
  'Bleed control kits in late-night venues',
  'Mentors for young people leaving custody',
  'Domestic abuse champions',
  'Air pollution monitors installed',
  'Absence management workshops',
  'Infection control audits',
  'Number of debt advice appointments',
  'Workshops on fly-tipping',
])('“%s” counts work against a trouble: more is better', (description) => {
  expect(wayOf(description)).toBe('higher');
  expect(isUnwanted(description.toLowerCase())).toBe(false);
});

test.each([
  'Pollution events',
  'Sewer flooding events',
  'Hate crime reports',
  'Homelessness applications',
  'Overdue fire inspections',
  'Complaints upheld',
  'Burglaries per 1,000 homes',
])('“%s” counts the trouble: less is better', (description) => {
  expect(wayOf(description)).toBe('lower');
});

test.each([
  'Referrals received',
  'Looked-after children',
  'Missed debt advice appointments',
  'Failed pollution inspections',
  'Repeat drug and alcohol visits',
  'Emergency visits',
  'Flood kits missing',
  'Hospital visits',
  'Cancelled stress workshops',
  'Adverse events',
])('“%s” says nothing for more', (description) => {
  expect(wayOf(description)).toBe('open');
});
