// Progress narratives by what they hold: an aim in words, where things stand in words, a light; whatever the headings.

import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { findingsIn } from '../../assess/sheet-states';
import { gridOf, type TestCell } from '../grid-of';
import { rolesIn } from '../reading-of';

type Sheet = readonly (readonly TestCell[])[];

const narratives: readonly (readonly [string, Sheet, string, readonly number[], readonly (string | null)[]])[] = [
  [
    'the light first, the aim last',
    [
      ['Light', 'The story so far', 'Our promise'],
      ['Green', 'All nine libraries now open on Sundays, two of them since May 2023.', 'Open every library on Sundays by May 2023'],
      ['Red', 'No site has been bought, and the owner of the best one has withdrawn.', 'Buy a site for a new library in the north'],
      ['Amber', 'Half of the stock is in the catalogue; the rest waits for the new scanner.', 'Put the whole of the local archive online'],
    ],
    'description C, rag A, commentary B',
    [1, 2, 3],
    ['Green', 'Red', 'Amber'],
  ],
  [
    'commitments under sections, a RAG at the right',
    [
      ['Progress report to the board'],
      [],
      ['Section', 'Commitment', 'Progress to December', 'RAG'],
      ['Roads', null, null, null],
      [null, 'Resurface the forty worst streets', 'Twenty-six streets are finished and four more are under way.', 'Amber'],
      [null, 'Answer every report of a pothole in a week', 'Nine reports in ten were answered within the week since June.', 'Green'],
      ['Parks', null, null, null],
      [null, 'Win a green flag for the river park', 'The judges came in July and the flag flies at the gate.', 'Blue'],
    ],
    'theme A, description B, rag D, commentary C',
    [4, 5, 7],
    ['Amber', 'Green', 'Blue'],
  ],
  [
    'who leads between the story and the light',
    [
      ['Ambition', 'What we promised', 'How far along we are', 'Lead', 'Rating'],
      ['Quiet nights', null, null, null, null],
      [
        null,
        'Answer each noise call in an hour',
        'Calls wait two hours on Saturdays, as the third van is off the road.',
        'Wardens',
        'Amber',
      ],
      [null, 'Visit 40 late bars', '44 bars have been seen since June.', 'Licensing', 'Green'],
      ['Short queues', null, null, null, null],
      [null, 'Open the market desk on Mondays', 'Nobody could be found for Mondays and the desk stays shut.', 'Markets', 'Red'],
    ],
    'outcome A, description B, rag E, commentary C',
    [2, 3, 5],
    ['Amber', 'Green', 'Red'],
  ],
  [
    'words of progress for a light',
    [
      ['What we set out to do', 'Status', 'Where things stand'],
      ['Find homes for thirty families by March 2023', '3. Completed', 'Thirty-four families have moved, the last of them in February.'],
      ['Halve the use of bed and breakfast', '2. In progress', 'Use is down by a third since last year and still falling.'],
    ],
    'description A, progress B, commentary C',
    [1, 2],
    [],
  ],
  [
    'recommendations with progress at dated reviews and whether they are complete',
    [
      ['No.', 'Recommendation', 'Cabinet response', 'Progress at May 2024', 'Progress at November 2024', 'Complete?'],
      [
        1,
        'That a map of the night buses is published',
        'Accepted',
        'Operators asked for their data',
        'The map went onto the website in October',
        'Yes',
      ],
      [
        2,
        'That broken displays are mended in a week',
        'Accepted in part',
        'The contract is being let again',
        'Eleven of fifty displays are still dark, with parts on order',
        'No',
      ],
      [3, 'That the young travel at half fare on Sundays', 'Rejected', '-', '-', 'N/A'],
    ],
    'description B, progress F, commentary ED',
    [1, 2, 3],
    [],
  ],
  [
    'pledges with updates by season and whether they are done',
    [
      ['Our pledge', 'Update Spring 2024', 'Update Autumn 2024', 'Done?'],
      [
        'We will open the lido on every day in June',
        'The pump has been ordered from the maker',
        'It opened on all thirty days, two of them in the rain',
        'Y',
      ],
      [
        'We will plant a tree for every child born',
        'The nursery has four hundred saplings',
        'Two hundred and ten were planted before the frost',
        'N',
      ],
    ],
    'description A, progress D, commentary BC',
    [1, 2],
    [],
  ],
  [
    'commitments with progress by month and whether they are implemented',
    [
      ['Commitment', 'Progress June 2024', 'Progress December 2024', 'Implemented (Y/N)'],
      [
        'Publish every contract over five thousand pounds',
        'Three services have sent their lists in',
        'All but one service publish monthly; the last starts in May',
        'No',
      ],
      [
        'Answer letters from members within five days',
        'A log was set up by the front office',
        'Nine in ten are answered within the five days asked for',
        'Yes',
      ],
    ],
    'description A, progress D, commentary CB',
    [1, 2],
    [],
  ],
  [
    'ambitions over what was planned, and a question for a light',
    [
      ['Ambition', 'What we said we would do', 'What we have done so far', 'How are we doing?'],
      ['A livelier quay', 'Hold a market on every Sunday in summer', 'Eleven markets were held, with two lost to wind.', 'On track'],
      [null, 'Light the harbour wall by the autumn', 'The lamps have come. The electrician comes in October.', 'Delayed'],
      ['Cleaner water', 'Test the bathing beach in every week', 'All weeks were tested but one.', 'On track'],
    ],
    'outcome A, description B, rag D, commentary C',
    [1, 2, 3],
    [null, null, null],
  ],
  [
    'short aims, what was done, and a status',
    [
      ['Our promise', 'What we have done', 'Status'],
      ['Mend the benches', 'All forty are mended.', 'Completed'],
      ['Sweep the quay', 'It is swept each week. A second cart is on order.', 'In progress'],
    ],
    'description A, progress C, commentary B',
    [1, 2],
    [],
  ],
  [
    'progress in a word, of which one isn’t known, beside what was done and what is next',
    [
      ['What we will do next', 'Progress', 'What we promised to do', 'What we did'],
      ['Two more in spring.', 'Behind where we should be', 'Plant an orchard in every parish', 'Eleven parishes have theirs.'],
      ['Nothing more.', 'Completed', 'Open the baths on every day of the week', 'They opened. Swimmers are up by a third.'],
      ['A plan in May.', 'Watered down', 'Publish what we spend on every road', 'The list of trunk roads came out.'],
    ],
    'description C, progress B, commentary AD',
    [1, 2, 3],
    [],
  ],
  [
    'commitments under objectives, with progress last',
    [
      ['Objective', 'Commitment', 'What has been done so far', 'Progress'],
      ['Warm homes', 'Insulate 300 lofts', 'So far 120 lofts are insulated.', 'Slightly behind'],
      [null, 'Train 20 advisers', 'All twenty passed in March.', 'Complete'],
      ['Clean air', 'Plant 900 street trees', 'The first 100 are planted. Tenders for the rest are in.', 'On target'],
    ],
    'outcome A, description B, progress D, commentary C',
    [1, 2, 3],
    [],
  ],
  [
    'lights in words of their own, and what is to come',
    [
      ['How is it going?', 'Our pledge to members', 'What has happened', 'What happens next'],
      ['Lovely', 'We will ring back on the same working day', 'Nine calls in ten were returned.', 'A second line in May.'],
      ['Bit of a struggle', 'We will mend every lift in four hours', 'The average is six hours.', 'A new contract is let.'],
      ['Lovely', 'We will write to tenants once in a quarter', 'Both letters went out.', 'The next goes in March.'],
    ],
    'description B, progress A, commentary CD',
    [1, 2, 3],
    [],
  ],
  [
    'short targets in words, known by the sentences beside them',
    [
      ['Status', 'Target', 'What was delivered'],
      ['Green', 'Run four harbour walks', 'Four walks were held; sixty people came.'],
      ['Amber', '300 hours of talks', 'So far 120 hours were given.'],
    ],
    'description B, rag A, commentary C',
    [1, 2],
    ['Green', 'Amber'],
  ],
  [
    'rows that have a name beside what was planned',
    [
      ['Objective', 'Planned', 'What was delivered', 'RAG'],
      ['Boats', null, null, null],
      ['Moorings', 'Renew 20 moorings before the winter', 'Fourteen moorings were renewed. Six wait for chain.', 'Amber'],
      ['Slipway', 'Open the slipway to all in June', 'It opened on 3 June.', 'Green'],
      ['Visitors', null, null, null],
      ['Pontoons', 'Let 90 nights to visiting boats', 'By August 112 nights were let.', 'Blue'],
    ],
    'outcome A, description B, rag D, commentary C',
    [2, 3, 5],
    ['Amber', 'Green', 'Blue'],
  ],
  [
    'deliverables by name, a goal and an update',
    [
      ['Deliverable', 'Goal for the year', 'Latest position', 'Traffic light'],
      ['Moorings', 'Renew twenty before the winter', 'Fourteen were renewed. Six wait for chain.', 'Amber'],
      ['Slipway', 'Open it to all in June', 'It opened on 3 June.', 'Green'],
    ],
    'project A, description B, rag D, commentary C',
    [1, 2],
    ['Amber', 'Green'],
  ],
];

test.each(narratives)('%s', (_kind, rows, roles, data, lights) => {
  const { layout, tables } = recogniseSheet(gridOf(rows));
  const [table] = tables;
  expect([layout, tables.length]).toEqual(['narrative', 1]);
  if (table === undefined) return;
  expect(rolesIn(table)).toBe(roles);
  const deliverables = table.rows.filter(({ kind }) => kind === 'deliverable');
  expect(deliverables.map(({ row }) => row)).toEqual(data);
  expect(deliverables.flatMap(({ reviews }) => reviews.map(({ status }) => status))).toEqual(lights);
});

test.each(narratives)('%s: nothing is overdue', (_kind, rows) => {
  expect(findingsIn(rows, '2024-03-31').join('\n')).not.toContain('overdue');
});

test.each<[string, Sheet]>([
  [
    'outcomes with actions under them',
    [
      ['Outcome', 'Action', 'Comments', 'RAG'],
      ['A livelier quay', 'Hold a market on every Sunday in summer', 'Eleven markets were held, with two lost to wind.', 'Green'],
      ['Cleaner water', 'Test the bathing beach in every week', 'All weeks were tested but one.', 'Amber'],
    ],
  ],
  [
    'short actions beside comments',
    [
      ['Action', 'RAG', 'Comments'],
      ['Mend benches', 'Green', 'The last ten were mended in the week before the fair.'],
      ['Paint railings', 'Amber', 'The contractor has asked for a fortnight more than agreed.'],
    ],
  ],
  [
    'aims with a date',
    [
      ['What we said we would do', 'By when', 'Where we are now', 'RAG'],
      ['Mend every bench in the river park', 'June 2024', 'The last ten were mended in the week before the fair.', 'Green'],
      ['Paint the railings of the bridge', 'June 2025', 'The contractor has asked for a fortnight more than agreed.', 'Amber'],
    ],
  ],
])('a plan all the same: %s', (_kind, rows) => {
  expect(recogniseSheet(gridOf(rows)).layout).toBe('plan');
});

test('a refusal for want of names never denies a column of words', () => {
  const { layout, reason } = recogniseSheet(
    gridOf([
      ['Target', 'Status'],
      ['Run walks', 'Green'],
      ['Give talks', 'Amber'],
    ]),
  );
  expect(layout).toBe('none');
  expect(reason).toContain('“Target” (column A)');
  expect(reason).not.toContain('No column says');
});
