// What a write or an undo is called in the list of what was done: "Review, 14:02, 312 cells".

import type { HistoryAction, HistoryItem } from '../../app/contract';
import type { IsoDate } from '../../domain/model/dates';
import { changeWords } from '../change/change-words';
import { counted } from '../layout/counted';
import { localDate } from '../local-date';

/** The button, as it says itself. */
function actionWords(action: HistoryAction | null): string {
  switch (action) {
    case null:
      return 'Earlier change';
    case 'review':
      return 'Review';
    case 'put-back':
      return 'One cell put back';
    case 'end-override':
      return 'Take back an agreed status';
    default:
      return changeWords[action].action;
  }
}

/** The date is told where it isn't today's; the time where it is known. Hours and dates are those where the officer is. */
export function entryWords({ action, kind, at, cells }: HistoryItem, today: IsoDate): string {
  const words = actionWords(action);
  const what = kind === 'undo' ? `Undo of “${words}”` : kind === 'again' ? `${words} (written again)` : words;
  return [what, ...(at === '' ? [] : [timeWords(new Date(at), today)]), counted(cells, 'cell')].join(', ');
}

function timeWords(at: Date, today: IsoDate): string {
  return localDate(at) === today ? timeOfDay(at) : dateAndTime(at);
}

/** "12 May 2016, 14:02" */
export function dateAndTime(at: Date): string {
  return `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}, ${timeOfDay(at)}`;
}

function timeOfDay(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
