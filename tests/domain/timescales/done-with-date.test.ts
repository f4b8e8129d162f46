// A done word with its date is a completion where it is said of what the row asks for; else it is asked about.

import { doneWithDate } from '../../../src/domain/timescales/done-with-date';

test.each<[description: string, text: string, said: string]>([
  ['Waste plan: submit to the Inspectorate', 'Submitted 14 March 2026', 'Submitted 14 March 2026'],
  ['Annual return', 'Submitted to the regulator on 3rd April 2026.', 'Submitted to the regulator on 3rd April 2026'],
  ['New depot', 'Completed 12/01/26', 'Completed 12/01/26'],
  ['Heritage strategy', 'Signed off on 3 March', 'Signed off on 3 March'],
  ['Publish the accounts', 'Published: 30.09.2025, on the website', 'Published: 30.09.2025'],
  ['Adopt the charging policy', 'Formally adopted by Full Council, Feb 2026', 'Formally adopted by Full Council, Feb 2026'],
  ['Contract for lifts', 'Awarded 2026-02-11', 'Awarded 2026-02-11'],
  ['Skate park', 'Finished Tuesday 5 May 2026 - paths swept', 'Finished Tuesday 5 May 2026'],
])('%s: “%s” is complete', (description, text, said) => {
  expect(doneWithDate(description, text)).toEqual({ text: said, state: 'complete' });
});

test.each([
  ['another step than the row asks for', 'Adopt the local plan', 'Submitted 6 May 2026'],
  ['more to come', 'Submit the bid', 'Submitted 6 May 2026; second part to be sent in June'],
  ['taken back', 'Submit the bid', 'Submitted 6 May 2026, rejected, re-submitted since'],
])('%s: it may be', (_case, description, text) => {
  expect(doneWithDate(description, text)?.state).toBe('perhaps complete');
});

test.each([
  ['no done word', 'Consultation from 6 May 2026'],
  ['no date', 'Submitted'],
  ['to be done', 'To be submitted 6 May 2026'],
  ['half of it', 'Survey completed; works start 4 May 2026'],
  ['not yet', 'Not completed by 4 May 2026'],
  ['a number of things', 'Completed 12 of 40'],
  ['a deadline', 'Completed by end May 2026'],
])('%s says nothing', (_case, text) => {
  expect(doneWithDate('Submit the plan', text)).toBeNull();
});
