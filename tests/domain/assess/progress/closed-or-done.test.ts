// "Closed" alone doesn't say that work was done: what the row says beside it does, and where nothing does it stays
// "closed". Either way it isn't overdue.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { suggestionOf, suggestionWords } from '../../../../src/domain/timescales/milestone-state';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf } from '../../recognise/grid-of';

/** The draft, and what stands under "By the dates", of an action that was due by 30 June 2026. */
function saidOf(action: string, status: string, comment: string | null): readonly [draft: string, byDates: string] {
  const grid = gridOf([
    ['Action', 'Lead', 'Due', 'Status', 'Comment'],
    [action, 'J Patel', '30/06/2026', status, comment],
    ['Run door stewards’ training', 'L Moss', '31/12/2026', 'Open', 'Dates are booked'],
    ['Fit alley gates', 'T Bell', '30/11/2026', 'Open', 'Nine are up'],
  ]);
  const { sheets } = reviewWorkbook(snapshotOf(grid), { ...noOptions, asAt: '2026-09-30' });
  const [table] = sheets[0]?.tables ?? [];
  const milestones = table === undefined ? [] : (sheets[0]?.milestones.get(table.table)?.get(1) ?? []);
  const suggestion = suggestionOf(milestones, status);
  return [table?.rows[0]?.draft ?? '', suggestion === null ? '' : suggestionWords(suggestion)];
}

const due = 'It was due by 30 June 2026. As at 30 September 2026.';

test.each<readonly [status: string, comment: string, why: string]>([
  ['Closed', 'Funding ended in May, post not renewed', 'Funding ended in May'],
  ['CLOSED', 'Withdrawn by the partnership', 'Withdrawn by the partnership'],
  ['5. Closed', 'The pilot was discontinued', 'The pilot was discontinued'],
  ['Closed', 'No longer pursued; overtaken by the regional scheme', 'No longer pursued'],
  ['Closed', 'Two sessions were held. Project cancelled by cabinet.', 'Project cancelled by cabinet'],
  ['Closed', 'Grant was not renewed', 'Grant was not renewed'],
  ['Action closed', 'Lack of take-up', 'Lack of take-up'],
])('what is closed and was stopped isn’t done: %s, %s', (status, comment, why) => {
  expect(saidOf('Street pastors', status, comment)).toEqual([`Stopped: “${why}”. As at 30 September 2026.`, 'stopped']);
});

test.each<readonly [action: string, status: string, comment: string | null]>([
  ['Burglary leaflets', 'Closed', null],
  ['CCTV at the bus station', 'Closed', 'All 12 cameras are live'],
  ['Knife bin', 'Closed - 3 June', 'See the minutes of the board'],
  ['Noise line', 'CLOSED', 'Nobody ever stopped a call'],
])('where nothing says which, it is closed: %s', (action, status, comment) => {
  expect(saidOf(action, status, comment)).toEqual([`Closed. ${due}`, 'closed']);
});

test.each<readonly [action: string, status: string, comment: string | null]>([
  ['Taxi marshals', 'Closed', 'Completed and handed to licensing'],
  ['Taxi marshals', 'Closed', 'Delivered in full. The old grant was withdrawn.'],
  ['Install cameras', 'Closed', 'Installed in May'],
  ['Alley gates', 'Closed', 'The project was completed in May'],
  ['Alley gates', 'Closed – complete', null],
  ['Alley gates', 'Completed & closed', null],
])('what is closed and said to be done is complete: %s, %s', (action, status, comment) => {
  expect(saidOf(action, status, comment)).toEqual([`Complete. ${due}`, 'complete']);
});

test('a status that says done isn’t turned round by its comment', () => {
  expect(saidOf('Night bus', 'Completed', 'Funding ended in May')).toEqual([`Complete. ${due}`, 'complete']);
});
