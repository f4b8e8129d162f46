// Three small sheets as councils keep them, one of each layout; tests change one thing at a time.

import { percent, type TestCell } from './grid-of';

export const planSheet: readonly (readonly TestCell[])[] = [
  ['Programme plan 2011/12'],
  ['Outcome: councils in charge of their own improvement'],
  [],
  [
    'Project outcome indicator (benefit)',
    'Project',
    'Project outputs',
    'Timescales',
    'Oct 2011 review',
    'March 2012 review',
    'Comments on progress',
  ],
  ['Councils regulate themselves', 'Peer support', 'Challenges offered to all', 'Ongoing', 'Green', null, '42 so far'],
  [null, null, 'Service challenges', null, 'GREEN', null, null],
  [null, 'Benchmarking', 'Tool launched', 'June 2011', 'Amber', null, 'Prototype is late'],
  ['Councils lead well', 'Academy', '10 programmes', 'by March 2012', null, null, null],
];

export const deliverablesSheet: readonly (readonly TestCell[])[] = [
  ['Deliverables and targets'],
  [
    'Theme',
    'Deliverables',
    '2015/16 Target',
    'Number delivered per quarter',
    null,
    null,
    null,
    'Total',
    '% achieved',
    'Commentary/forecast',
  ],
  [null, null, null, 'Q1 Apr - June', 'Q2 July - Sept', 'Q3 Oct - Dec', 'Q4 Jan - Mar'],
  ['Peer work'],
  [null, 'At least 100 peer challenges', 100, 18, 13, null, null, 31, percent(0.31), null],
  [null, 'Support for up to 40 councils', 40, 'n/a', 27, null, null, 27, percent(0.675), 'One more is booked'],
  ['Leadership'],
  [null, 'Waste contracts', 10, 0, 60, null, null, 60, percent(6), null],
];

export const deliverablesMerges: readonly (readonly [number, number, number, number])[] = [[1, 3, 1, 6]];

export const narrativeSheet: readonly (readonly TestCell[])[] = [
  ['Progress against targets 2015/16'],
  ['Target', 'What has been delivered by the end of September', 'Traffic light'],
  ['Peer work in councils'],
  [
    'At least 100 peer challenges by councillors and officers from other councils',
    'So far 31 were delivered and 99 are booked or in discussion',
    'Amber',
  ],
  [
    'Tailored support for at least 40 councils, most of all where performance is poor',
    'All of the support offers are in use this year',
    'Green',
  ],
  ['Efficiency'],
  [
    'More joint procurement in areas where councils spend the most money',
    'A category strategy for social care is out in October',
    'Green - on course',
  ],
];
