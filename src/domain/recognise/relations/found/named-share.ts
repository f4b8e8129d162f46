// “Finished %” that divides “Homes finished” by “Homes this year” says by its own word which of the two was reached, and so
// whose share it is; beside it a share of money paid or spent says nothing of the work.

import type { ColumnSurvey } from '../../columns/column-roles';
import { plainHeading } from '../../headings/heading-words';
import { evidenceAt, headingOf, type CandidateReading } from './candidate-reading';

const percent = /%|\bper ?cent(?:age)?\b|\bpct\b|\b(?:share|proportion|so far|to date|of|the|rate)\b/gu;
/** Words for what was done: a share called by anything else may be of anything. */
const doneWord = /^(?:[a-z]{2,}(?:ed|ilt|ade|ght|aid)|done|met|won|given|taken|begun|grown|sown|let|held|seen|run|sent|sold|open)$/u;
const money = /£|€|\$|\b(?:paid|spent|spend|drawn|claimed|invoiced|awards?|awarded|budgets?|grants?|costs?|funds?|funding|income)\b/iu;

/** Whether the heading of a share is the word for what was done in the heading of the column that it divides. */
export function isShareOf(survey: ColumnSurvey, share: number, counted: number): boolean {
  const words = plainHeading(headingOf(survey, share)).replace(percent, ' ').trim();
  const heading = plainHeading(headingOf(survey, counted));
  return doneWord.test(words) && !money.test(headingOf(survey, counted)) && !money.test(words) && heading.split(' ').includes(words);
}

/** Of readings by several shares those by shares of the work alone, where there are such, and others of money. */
export function withoutSharesOfMoney(survey: ColumnSurvey, readings: readonly CandidateReading[]): readonly CandidateReading[] {
  const isOfMoney = ({ roles: { target, total } }: CandidateReading): boolean =>
    [target, total].some((column) => column !== null && isMoney(survey, column));
  const isOfWork = ({ roles: { achieved, total } }: CandidateReading): boolean =>
    achieved !== null && total !== null && isShareOf(survey, achieved, total);
  return readings.length > 1 && readings.some(isOfWork) ? readings.filter((each) => !isOfMoney(each)) : readings;
}

function isMoney(survey: ColumnSurvey, column: number): boolean {
  return evidenceAt(survey, column) !== undefined && money.test(headingOf(survey, column));
}
