// Words of progress in every spelling that officers use: done only where nothing takes it back.

import { readProgress } from '../../../../src/domain/cells/words/progress-words';
import type { ProgressState } from '../../../../src/domain/model/table/progress';

test.each<[ProgressState, readonly string[]]>([
  [
    'complete',
    [
      'Complete',
      'COMPLETED',
      'completed.',
      'Done',
      'CLOSED',
      'Delivered',
      '4. Completed',
      '4 - Complete',
      '(4) Complete',
      '5: Closed',
      'Stage 4: Completed',
      '✓ Complete',
      '✔',
      '100%',
      '100 % complete',
      'Fully implemented',
      'Action completed',
      'Completed (March 24)',
      'Completed 12/05/2024',
      'Completed in May 2024',
      'Complete - late',
      'Completed late',
      'Closed – complete',
      'Status: Complete',
      'Green - completed',
      'Blue (complete)',
      'Completed & closed',
      'Completed: report went to Cabinet',
    ],
  ],
  [
    'perhaps complete',
    [
      'Completed - awaiting sign-off',
      'Complete subject to snagging',
      'Completed except for the car park',
      'Complete?',
      'Complete by March 2025',
      'Completed phase 1',
      'Completed; phase 2 in progress',
      'Done but not yet approved',
    ],
  ],
  ['not done', ['Not complete', 'Not completed', 'Incomplete', 'Not yet delivered', 'Not achieved', 'To be completed', 'Not met']],
  ['not started', ['Not started', '1. Not started', 'NOT YET STARTED', 'To do', 'Yet to start', 'Planned', 'Not begun']],
  [
    'under way',
    [
      'In progress',
      'In-progress',
      'Ongoing',
      'On-going',
      'Underway',
      'Live',
      '2. In Progress',
      'Ongoing - on track',
      'On track',
      'Partially complete',
      'Nearly done',
      '80% complete',
      'In progress (80% complete)',
      'On track to complete',
    ],
  ],
  ['delayed', ['Delayed', 'Ongoing - delayed', 'In progress – behind schedule', 'Off track', 'Overdue', 'Slipped', 'In progress/Delayed']],
  ['on hold', ['On hold', 'Paused', 'On Hold - funding', 'Deferred', 'Ongoing - on hold']],
  ['cancelled', ['Cancelled', 'Canceled', 'Withdrawn', 'Superseded', 'Closed - superseded', 'No longer required', 'Not proceeding']],
])('%s', (state, texts) => {
  expect(texts.map((text) => [text, readProgress(text)])).toEqual(texts.map((text) => [text, state]));
});

test.each([
  '',
  'n/a',
  'Green',
  'Amber',
  'Complete the survey',
  'Complete all audits',
  'Plant 40 trees',
  'Open day',
  'Live music',
  '12',
  'Closed loop pilot',
])('no progress: %s', (text) => {
  expect(readProgress(text)).toBeNull();
});
