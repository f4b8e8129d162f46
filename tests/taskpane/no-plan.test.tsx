/** @jest-environment ./tests/taskpane/page-and-host-environment.js */
// A sheet without a plan: the pane says what the sheet is and leads to the plan, or to the sample where the workbook has none.

import { act, screen } from '@testing-library/react';
import { planInMemory } from './in-memory-use-cases';
import { goTo, open, preparePage } from './opened-pane';
import { notes } from './small-plan';

preparePage();

test.each([
  ['Plan settings', /holds the scheme, year and as-at date/],
  ['plan ledger', /records agreed statuses/],
  ['Plan summary', /rolls the statuses up/],
])('%s is told for what it is, unread, with a link to the plan, on every tab', async (sheet, words) => {
  const plan = planInMemory();
  const user = open(plan);
  await screen.findByText(/4 deliverables/);
  act(() => plan.activate(sheet));
  await screen.findByText(words);
  expect(screen.queryByRole('button', { name: 'Review' })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Go to “Deliverables”' }));
  await goTo(user, 'Board');
  await screen.findByText(words);
  expect(plan.asked).toEqual(['prepare Deliverables', 'find plans', 'show {1} A1']);
});

test('where no sheet holds a plan, the sample is offered', async () => {
  const plan = planInMemory({ plansElsewhere: false });
  open(plan);
  await screen.findByText(/4 deliverables/);
  act(() => plan.activate(notes.name));
  const sample = await screen.findByRole('link', { name: 'Get the sample plan' });
  expect(sample.getAttribute('href')).toBe('assets/programme-plan.xlsx');
});

test('the plan is looked for once, and again only after a change', async () => {
  const plan = planInMemory();
  const user = open(plan);
  await screen.findByText(/4 deliverables/);
  act(() => plan.activate(notes.name));
  await screen.findByRole('button', { name: 'Go to “Deliverables”' });
  await goTo(user, 'Checks');
  act(() => plan.activate('Plan settings'));
  expect(plan.asked.filter((asked) => asked === 'find plans')).toHaveLength(1);
  act(() => plan.change());
  await screen.findByRole('button', { name: 'Go to “Deliverables”' });
  expect(plan.asked.filter((asked) => asked === 'find plans')).toHaveLength(2);
});
