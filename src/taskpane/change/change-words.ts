// What each change is called on the screen, and what it does in a sentence.

import type { ChangeSubject } from './change-subject';

interface ChangeWords {
  readonly action: string;
  readonly about: string;
  readonly done: string;
}

export const changeWords: Readonly<Record<ChangeSubject['kind'], ChangeWords>> = {
  'start-review': {
    action: 'Start the next review',
    about: 'A new column goes in beside the last review, in its look and empty. Last time’s statuses stay next to it.',
    done: 'Next review started',
  },
  override: {
    action: 'Agree another status',
    about: 'The agreed status stands beside the computed one until its review date. What is stated stays as it is.',
    done: 'Agreed statuses updated',
  },
  freeze: {
    action: 'Keep what was reported',
    about: 'Figures, statuses, scheme and as-at date are kept on the Plan ledger sheet, so that you can see what moves afterwards.',
    done: 'Report kept',
  },
  'repair-rows': { action: 'Put slipped comments back', about: '', done: 'Comments put back' },
  'new-year': { action: 'Roll forward to next year', about: '', done: 'Next year’s sheet added' },
  summary: { action: 'Summarise the plan', about: '', done: 'Summary written' },
};
