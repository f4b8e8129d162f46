// Every kind of programme plan that is drawn, by name.

import type { Draw } from '../evidence/draw';
import { idsBeforeNames, typesBeforeNames } from './names';
import { percentComplete, progressWords } from './progress-words';
import { plannedAndActual } from './several-dates';
import type { ProgressPlan } from './truth';

export const kinds = {
  'progress words': progressWords,
  '% complete': percentComplete,
  'planned and actual dates': plannedAndActual,
  'ids before names': idsBeforeNames,
  'types before names': typesBeforeNames,
} as const satisfies Readonly<Record<string, (draw: Draw) => ProgressPlan>>;
