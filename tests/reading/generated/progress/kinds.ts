// Every kind of programme plan that is drawn, by name.

import type { Draw } from '../evidence/draw';
import { budgets, budgetsAndSpend, lastAndThisQuarter, periodLists, rowsOfSameWords, achievedByDay, scenarioRows } from './figures';
import { actionsOfSameWords, idsBeforeNames, typesBeforeNames } from './names';
import { narratives } from './narratives';
import { doneOrNot, percentComplete, progressWords } from './progress-words';
import { progressAmongColours, progressBesideRag, ragInNumbers } from './ratings';
import { originalAndRevised, plannedAndActual, plannedAndForecast } from './several-dates';
import type { ProgressPlan } from './truth';

export const kinds = {
  'progress words': progressWords,
  '% complete': percentComplete,
  'done, yes or no': doneOrNot,
  'planned and actual dates': plannedAndActual,
  'original and revised dates': originalAndRevised,
  'planned and forecast dates': plannedAndForecast,
  'progress beside RAG': progressBesideRag,
  'progress among colours': progressAmongColours,
  'RAG in numbers': ragInNumbers,
  narratives,
  'ids before names': idsBeforeNames,
  'types before names': typesBeforeNames,
  'scenario rows': scenarioRows,
  'budgets and forecasts by title': budgets,
  'budgets and spend': budgetsAndSpend,
  'last quarter, this quarter': lastAndThisQuarter,
  'achieved by a day': achievedByDay,
  'lists of reporting periods': periodLists,
  'actions of the same words': actionsOfSameWords,
  'rows of the same words': rowsOfSameWords,
} as const satisfies Readonly<Record<string, (draw: Draw) => ProgressPlan>>;
