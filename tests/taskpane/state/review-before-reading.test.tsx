/** @jest-environment jsdom */
// Review pressed before the sheet is read: the press is kept, done once the reading has come, and never twice.

import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { planInMemory, type InMemoryPlan } from '../in-memory-use-cases';
import { open, preparePage } from '../opened-pane';
import { notes } from '../small-plan';

preparePage();

const review = (): HTMLElement => screen.getByRole('button', { name: 'Review' });
const said = (): string | null => screen.getByRole('status').textContent;
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });

/** Opens the pane and presses Review while the sheet is being read. */
async function pressedEarly(plan: InMemoryPlan): Promise<UserEvent> {
  const user = open(plan);
  expect(review().getAttribute('aria-disabled')).toBeNull();
  await user.click(review());
  await beginsToRead(plan);
  return user;
}

/** `times`: how often it has by then. */
async function beginsToRead({ asked }: InMemoryPlan, times = 1): Promise<void> {
  await waitFor(() => {
    expect(asked).toEqual(Array.from({ length: times }, () => 'prepare Deliverables'));
  });
}

async function release(plan: InMemoryPlan): Promise<void> {
  await act(async () => {
    plan.release();
    await Promise.resolve();
  });
}

test('the preview follows the reading that is under way, said on the screen and to a screen reader', async () => {
  const plan = planInMemory({ holdReading: true });
  const user = await pressedEarly(plan);
  expect(said()).toBe('Reading… The preview opens next.');
  expect(screen.getByText('Reading… The preview opens next.', { selector: 'label' })).toBeTruthy();
  expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  // The button keeps the focus, and a second press asks for nothing more.
  expect(document.activeElement).toBe(review());
  await user.keyboard('{Enter}');
  await release(plan);
  await heading('Preview');
  expect(plan.asked).toEqual(['prepare Deliverables']);
});

test('without a press the reading leads to what was found, and the button stays where it is', async () => {
  const plan = planInMemory({ holdReading: true });
  open(plan);
  await screen.findByText('Reading this sheet…', { selector: 'label' });
  await beginsToRead(plan);
  const button = review();
  await release(plan);
  await screen.findByText(/4 deliverables/);
  expect(review()).toBe(button);
});

test('on a sheet that is no plan the press comes to nothing, with what the sheet is in its place', async () => {
  const plan = planInMemory({ holdReading: true });
  const user = open(plan);
  act(() => {
    plan.activate(notes.name);
  });
  await user.click(review());
  await release(plan);
  await screen.findByText(/No heading row with a target or a status was found\./);
  await screen.findByRole('button', { name: 'Go to “Deliverables”' });
  expect(screen.queryByRole('heading', { level: 1, name: 'Preview' })).toBeNull();
  expect(document.activeElement).not.toBe(document.body);
  // Back at the plan nothing opens by itself.
  act(() => {
    plan.activate('Deliverables');
  });
  await release(plan);
  await screen.findByText(/4 deliverables/);
});

test('where the reading fails, the way on is the review that was asked for', async () => {
  const plan = planInMemory({ holdReading: true });
  plan.failNext('prepare', 'Excel is busy. Wait a moment, then try again.');
  const user = await pressedEarly(plan);
  await release(plan);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await beginsToRead(plan, 2);
  await release(plan);
  await heading('Preview');
});

test('what is chosen after it takes its place', async () => {
  const plan = planInMemory({ holdReading: true });
  const user = await pressedEarly(plan);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Look at' }), 'Whole workbook');
  expect(said()).toBe('Reading the workbook…');
  await release(plan);
  await screen.findByRole('heading', { level: 2, name: 'Meeting notes' });
  await heading('What was found');
});

test('what was read just now is the preview at once, and can be written once it is borne out', async () => {
  const plan = planInMemory({ holdReading: true });
  const user = open(plan);
  await beginsToRead(plan);
  await release(plan);
  await screen.findByText(/4 deliverables/);
  await user.click(review());
  await heading('Preview');
  const write = screen.getByRole('button', { name: 'Write 10 cells' });
  expect(write.getAttribute('aria-disabled')).toBe('true');
  await user.click(write);
  await beginsToRead(plan, 2);
  await release(plan);
  await waitFor(() => {
    expect(write.getAttribute('aria-disabled')).toBeNull();
  });
  expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Deliverables']);
});

test('after a change nothing is shown that was read before it', async () => {
  const plan = planInMemory({ holdReading: true });
  const user = open(plan);
  await beginsToRead(plan);
  await release(plan);
  await screen.findByText(/4 deliverables/);
  act(() => {
    plan.change();
  });
  await user.click(review());
  await beginsToRead(plan, 2);
  expect(screen.queryByRole('heading', { level: 1, name: 'Preview' })).toBeNull();
  await release(plan);
  await heading('Preview');
});
