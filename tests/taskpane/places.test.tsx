/** @jest-environment jsdom */
// The pane's tabs and menu, the card of the selected row, cells as links, and what follows a change of the workbook.

import { act, screen, waitFor, within } from '@testing-library/react';
import { planInMemory } from './in-memory-use-cases';
import { goTo, open, openReview, preparePage } from './opened-pane';

preparePage();

const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });
const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });

describe('tabs', () => {
  test('one of them is chosen and is the stop for Tab; the arrows, Home and End go along them', async () => {
    const user = open(planInMemory());
    await screen.findByText(/4 deliverables/);
    expect(screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    act(() => {
      tab('Plan').focus();
    });
    await user.keyboard('{ArrowRight}');
    await heading('Checks');
    expect(document.activeElement).toBe(tab('Checks'));
    await user.keyboard('{End}');
    await heading('Board');
    await user.keyboard('{ArrowRight}');
    await heading('What was found');
    expect(screen.getAllByRole('tab', { selected: true }).map(({ textContent }) => textContent)).toEqual(['Plan']);
  });

  test('a preview stays where it was asked for, while another tab is looked at', async () => {
    const user = await openReview(planInMemory());
    await heading('Preview');
    await goTo(user, 'Board');
    await user.click(tab('Plan'));
    await heading('Preview');
    await user.click(screen.getByRole('button', { name: 'Write 10 cells' }));
    await heading('Review written');
  });

  test('a change that is opened elsewhere stands there, and takes the place of a preview that was open', async () => {
    const user = await openReview(planInMemory());
    await heading('Preview');
    await goTo(user, 'Board');
    await user.click(await screen.findByRole('button', { name: 'Summarise the plan' }));
    await heading('Summarise the plan');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await heading('Board');
    await user.click(tab('Plan'));
    await heading('What was found');
  });

  test('what is answered under Checks is in the review from the first', async () => {
    const plan = planInMemory();
    const user = open(plan);
    await screen.findByText(/4 deliverables/);
    await goTo(user, 'Checks');
    await user.click(await screen.findByRole('radio', { name: /^Highest/ }));
    await screen.findByText('Answered: Highest.');
    await user.click(tab('Plan'));
    await user.click(await screen.findByRole('button', { name: 'Review' }));
    await heading('Preview');
    expect(plan.lastOptions()?.answers).toEqual([{ questionId: 'method:5', method: 'highest' }]);
  });
});

describe('the selected row', () => {
  test('shows its card: name, target with its cell, periods, and why it is rated so', async () => {
    const plan = planInMemory();
    const user = open(plan);
    await screen.findByText(/4 deliverables/);
    act(() => {
      plan.select(4);
    });
    const card = within(await screen.findByRole('region', { name: 'Councils visited' }));
    expect(card.getByText('Delivered calls that Amber: not yet met, year not over.')).toBeTruthy();
    expect(card.getByRole('list', { name: 'Periods' }).children).toHaveLength(4);
    await user.click(card.getByRole('button', { name: '40' }));
    await waitFor(() => {
      expect(plan.asked.at(-1)).toBe('show Deliverables C5');
    });
  });

  test.each([
    [0, 'Row 1 holds headings: select a row below it to see its figures and status.'],
    [30, 'Row 31 isn’t in the plan: select one of its rows to see its figures and status.'],
  ])('row %s, which isn’t in the plan, says so in a sentence', async (row, sentence) => {
    const plan = planInMemory();
    open(plan);
    await screen.findByText(/4 deliverables/);
    act(() => {
      plan.select(row);
    });
    await screen.findByText(sentence);
  });
});

describe('what follows a change of the workbook', () => {
  test('what was found is read again once nobody has changed anything for a moment', async () => {
    const plan = planInMemory();
    open(plan);
    await screen.findByText(/4 deliverables/);
    act(() => {
      plan.change();
      plan.change();
    });
    await waitFor(
      () => {
        expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Deliverables']);
      },
      { timeout: 3000 },
    );
  });

  test('a preview says that it no longer holds, and can’t be written before it is refreshed', async () => {
    const plan = planInMemory();
    const user = await openReview(plan);
    await heading('Preview');
    act(() => {
      plan.change();
    });
    await screen.findByText(/^The workbook has changed since this preview\./);
    await user.click(screen.getByRole('button', { name: 'Write 10 cells' }));
    expect(plan.asked.filter((asked) => asked.startsWith('write'))).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Refresh the preview' }));
    await waitFor(() => {
      expect(screen.queryByText(/^The workbook has changed since this preview\./)).toBeNull();
    });
    await user.click(screen.getByRole('button', { name: 'Write 10 cells' }));
    await heading('Review written');
  });
});

test('cells that a finding names are links; what only looks like one isn’t', async () => {
  const plan = planInMemory();
  const user = open(plan);
  await screen.findByText(/4 deliverables/);
  await goTo(user, 'Checks');
  const wrong = within(await screen.findByRole('region', { name: 'Wrong (1)' }));
  await user.click(wrong.getByRole('button', { name: 'H4' }));
  await waitFor(() => {
    expect(plan.asked.at(-1)).toBe('show Deliverables H4');
  });
});
