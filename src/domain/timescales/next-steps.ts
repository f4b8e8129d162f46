// The next thing on a row's way with its date: named by its heading and by the words beside it, and never the row's own date.

import { saysNoStatus } from '../cells/statuses';
import type { RowMilestone } from '../model/milestone';
import type { SettledProgress } from './settled-progress';

/** A step as its row has it. `heading`: of the column that names it, else of its date. */
export interface StepTyped {
  readonly heading: string;
  readonly name: string;
  readonly milestones: readonly RowMilestone[];
}

/** "Next milestone due", "Next milestone (date)": the step without what its column holds. */
const ofDates = /[\s([:–—/-]+(?:due|dates?|when|by when|by|what|name|description|target date|planned)(?:\s+(?:date|by|on))?[)\]\s]*$/iu;
const doneWord =
  /\s+(?:signed|awarded|approved|granted|held|completed?|agreed|issued|submitted|let|received|adopted|opened|launched|delivered)$/iu;

/** What a comment calls the step: "Contract" of "Contract signed". */
export function subjectOfStep({ name }: StepTyped): string {
  return name.replace(doneWord, '');
}

/** Nothing where the row says that there is none, or that the row is done or given up. */
export function isOpenStep({ name }: StepTyped, progress: SettledProgress | null): boolean {
  const isOver = progress?.state === 'done' || progress?.state === 'closed' || progress?.state === 'cancelled';
  return !isOver && !saysNoStatus(name);
}

/** "Next milestone, “Contract signed”". */
export function asNextStep(milestone: RowMilestone, { heading, name }: StepTyped): RowMilestone {
  const what = heading.replace(/\s+/gu, ' ').trim().replace(ofDates, '').trim() || 'Next step';
  const words = name.replace(/\s+/gu, ' ').trim();
  return { ...milestone, label: words === '' ? what : `${what}, “${words}”`, isNextStep: true };
}
