// What a row's figures count, as its words say it; nothing where they leave it open.

import { countedThing } from '../../../../src/domain/commentary/row-words/counted-thing';

test.each<[string, number | null, string | null, string | null]>([
  // beside the target's own number
  ['Carry out at least 100 peer challenges, corporate or service based', 100, 'peer challenges', 'carried out'],
  ['Support tailored to at least 40 councils that face the hardest challenges', 40, 'councils', null],
  ['Train at least 500 councillors who hold leadership roles', 500, 'councillors', 'trained'],
  ['Help at least 10 councils settle issues between councillors and managers', 10, 'councils', 'helped'],
  ['Build scrutiny skills with at least 20 councils', 20, 'councils', null],
  ['At least 50 promising councillors supported through next generation', 50, 'promising councillors', 'supported'],
  ['Publish a guide and support up to 20 councils in using it', 20, 'councils', 'supported'],
  ['Bring up to 100 high-calibre graduates into councils', 100, 'high-calibre graduates', null],
  ['Plant 1,500 street trees by March', 1500, 'street trees', 'planted'],
  ['At least 12 Welsh schools visited', 12, 'Welsh schools', 'visited'],
  ['Tools to review management spans used by at least 10 councils', 10, 'councils', null],
  ['Without delay, visit 30 homes', 30, 'homes', 'visited'],
  ['No more than 12 formal warnings', 12, 'formal warnings', null],
  // groups of the same things
  ['At least 40 councils, or groups of them, supported', 40, 'councils or groups', 'supported'],
  ['Advise 12 clubs or small groups of these', 12, 'clubs or small groups', 'advised'],
  ['Work with 6 parishes or clusters of them on planning', 6, 'parishes or clusters', null],
  // a share of what is reached, where the target says how many that is
  ['Modernise the workforce with at least 15% of councils', 52, 'councils', null],
  ['Used by 40 % of the parish councils', 26, 'parish councils', null],
  ['Training: reach 90% of staff trained', 310, 'staff', 'trained'],
  ['Repairs completed in 90% of homes', 450, null, null],
  ['With 20% of schools and nurseries', 30, null, null],
  ['Run 12 workshops', 12, 'workshops', 'run'],
  // several things, or none that can be named
  ['Refurbish 30 homes and schools', 30, null, null],
  ['Recruit 30 homes/flats', 30, null, null],
  ['At least 50% of leaders', 50, null, null],
  ['Save at least £20 million', 20, null, null],
  ['At least 30 homes without heating', 30, null, null],
  ['Respond within 10 days', 10, null, null],
  ['Train 60 people', 50, null, null],
  ['Rated 4 by peers', 4, null, null],
  // a number of things
  ['Number of homes insulated', null, 'homes', 'insulated'],
  ['No. of Welsh lessons', null, 'Welsh lessons', null],
  ['Number of new affordable homes completed (all tenures)', null, 'new affordable homes', 'completed'],
  ['Number of homes let within 20 days', null, null, null],
  ['Number of complaints', null, 'complaints', null],
  ['Number of people trained and placed', null, null, null],
  // the whole of the words
  ['Peer challenges', null, null, null],
  ['Homes insulated', null, 'homes', 'insulated'],
  ['GP visits held', null, 'GP visits', 'held'],
  ['Plant trees', null, 'trees', 'planted'],
  ['Events that encourage people to stand', null, null, null],
  ['Recycling', null, null, null],
  ['Staff in post', null, null, null],
  ['Parks', null, null, null],
  ['Average days to let', null, null, null],
])('%s, target %s: %s, %s', (description, target, thing, verb) => {
  const found = countedThing(description, target);
  expect([found?.thing ?? null, found?.verb ?? null]).toEqual([thing, verb]);
});
