/** @jest-environment ./tests/taskpane/page-and-host-environment.js */
// A write that is under way can be cancelled: the pane goes back to a fresh preview, which can be written.

import { screen, waitFor } from '@testing-library/react';
import { planInMemory } from './in-memory-use-cases';
import { openReview, preparePage } from './opened-pane';

preparePage();

test('Cancel stops the write, says that everything is as it was, and works the preview out again', async () => {
  const plan = planInMemory({ holdWrite: true });
  const user = await openReview(plan);
  await user.click(await screen.findByRole('button', { name: 'Write 10 cells' }));
  await screen.findByRole('heading', { level: 1, name: 'Writing' });
  const cancel = screen.getByRole('button', { name: 'Cancel' });
  // A second press of the key that started the write doesn't stop it.
  expect(document.activeElement).not.toBe(cancel);
  await user.click(cancel);
  await screen.findByText('Stopping, and taking back what was written.');
  expect(screen.getByRole('status').textContent).toBe('Stopping.');
  plan.release();
  await screen.findByRole('heading', { level: 1, name: 'Preview' });
  await screen.findByText('Cancelled. Everything is as it was.', { selector: 'main div:not([role=status])' });
  await waitFor(() => {
    expect(plan.asked.at(-1)).toBe('prepare Deliverables');
    expect(screen.getByRole('button', { name: 'Write 10 cells' }).getAttribute('aria-disabled')).not.toBe('true');
  });
});
