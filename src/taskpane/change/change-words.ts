// What each change is called on the screen, and in a sentence what it does.

import type { ChangeSubject } from './change-subject';

interface ChangeWords {
  readonly action: string;
  readonly about: string;
  readonly done: string;
}

export const changeWords: Readonly<Record<ChangeSubject['kind'], ChangeWords>> = {
  'start-review': {
    action: 'Start the next review',
    about: 'A new column goes in beside the last review, formatted like it and empty. Last time’s statuses stay next to it.',
    done: 'Next review started',
  },
  override: {
    action: 'Agree another status',
    about: 'The agreed status is shown beside the computed one until its review date. The stated status is left as it is.',
    done: 'Agreed statuses updated',
  },
  'use-drafts': {
    action: 'Use drafts as comments',
    about: 'The rows that you tick get their draft as the comment. Comments in your own words stay unless you tick them.',
    done: 'Drafts used as comments',
  },
  freeze: {
    action: 'Record what was reported',
    about: 'Figures, statuses, scheme and as-at date are recorded on the Plan ledger sheet, so that you can see what changes afterwards.',
    done: 'Report recorded',
  },
  'set-scheme': {
    action: 'Change the scheme',
    about: 'A scheme says when a row is Green, Amber or Red. You see which rows change colour before anything is written.',
    done: 'Scheme changed',
  },
  'repair-rows': { action: 'Put slipped comments back', about: '', done: 'Comments put back' },
  'carry-comments': { action: 'Carry comments forward', about: '', done: 'Comments carried forward' },
  'new-year': { action: 'Roll forward to next year', about: '', done: 'Next year’s sheet added' },
  'house-style': { action: 'House style', about: '', done: 'House style saved' },
  explain: { action: 'Explain a finding', about: '', done: 'Finding explained' },
  reopen: { action: 'Show a finding again', about: '', done: 'The checks show it again' },
  'list-checks': { action: 'List the checks on a sheet', about: '', done: 'Checks listed' },
  summary: { action: 'Summarise the plan', about: '', done: 'Summary written' },
};
