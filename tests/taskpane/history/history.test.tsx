/** @jest-environment jsdom */
// What the pane remembers and forgets: since when nothing is to be written, the history cleared once asked, and details of a problem
// without anything of the workbook.

import { configure, render, screen, waitFor } from '@testing-library/react';
import { dateAndTime } from '../../../src/taskpane/history/entry-words';
import { ErrorMessage } from '../../../src/taskpane/message/error-message';
import { problemDetails } from '../../../src/taskpane/message/problem-details';
import { faultInWords } from '../../../src/app/fault';
import { planInMemory } from '../in-memory-use-cases';
import { goTo, open, openReview, preparePage, pressWhenAllowed } from '../opened-pane';

preparePage();
configure({ asyncUtilTimeout: 15_000 });

const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

test('where nothing is to be written, the pane says since when the review is there', async () => {
  const plan = planInMemory();
  const user = await openReview(plan);
  await pressWhenAllowed(user, 'Write 10 cells');
  await user.click(await screen.findByRole('button', { name: 'Done' }));
  const since = `Nothing to write. The sheet already shows this review, written ${dateAndTime(new Date(2016, 4, 12, 14, 0))}.`;
  expect(since).toMatch(/written 12 May 2016, 14:00\.$/);
  await screen.findByText(since);
  await user.click(button('Review'));
  await heading('Preview');
  // On the screen, and said.
  await waitFor(() => {
    expect(screen.getAllByText(since)).toHaveLength(2);
  });
});

test('without a known write it names no date', async () => {
  open(planInMemory({ reviewed: true }));
  await screen.findByText('Nothing to write. The sheet already shows this review.');
});

describe('clearing the history', () => {
  const written = async (plan = planInMemory()) => {
    const user = await openReview(plan);
    await pressWhenAllowed(user, 'Write 10 cells');
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    await screen.findByText(/^Nothing to write/);
    await goTo(user, 'History');
    return { user, plan };
  };

  test('is asked once, and a second press of the same key takes nothing away', async () => {
    const { user, plan } = await written();
    await user.click(button('Clear history'));
    expect(screen.getByText(/^Nothing in this list can be undone then\. What stands in the cells stays/)).toBeTruthy();
    expect(document.activeElement).toBe(button('Keep the history'));
    await user.keyboard('{Enter}');
    expect(button('Clear history')).toBeTruthy();
    expect(plan.asked).not.toContain('clear history');
  });

  test('leaves the list empty, says so truly, and offers no undo any more', async () => {
    const { user, plan } = await written();
    await user.click(button('Clear history'));
    await user.click(button('Clear it: nothing can be undone'));
    await screen.findByText('Nothing to undo: nothing was written to this workbook, or its history was cleared.');
    expect(plan.asked.filter((asked) => asked === 'clear history')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Clear history' })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    await goTo(user, 'Plan');
    await screen.findByText(/4 deliverables/);
    expect(screen.queryByRole('button', { name: 'Undo last change' })).toBeNull();
  });

  test('that fails keeps it, and can be tried again', async () => {
    const { user, plan } = await written();
    plan.failNext('clear', 'Excel isn’t available just now. Wait a minute, then try again.');
    await user.click(button('Clear history'));
    await user.click(button('Clear it: nothing can be undone'));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText(/^Nothing to undo/);
  });
});

test('a press of several undos that fails half-way lists what those before it have left alone', () => {
  const leftAlone = [{ sheet: 'Adult learning', address: 'K4', reason: 'The cell has been changed since it was written.' }];
  render(
    <ErrorMessage problem={{ code: 'nothing-written', sentence: 'Rows have moved.', leftAlone }} onRetry={() => undefined} onUndo={null} />,
  );
  expect(screen.getByText('Left alone (1)')).toBeTruthy();
  expect(screen.getByText('The cell has been changed since it was written.')).toBeTruthy();
  expect(button('K4')).toBeTruthy();
});

describe('details of a problem', () => {
  test('are shown as they are copied, and hold neither the sentence nor a sheet’s name', async () => {
    const plan = planInMemory();
    plan.failNext('prepare', 'The sheet “Adult learning” holds “17 learners”. Run Review again.');
    const user = open(plan);
    await user.click(await screen.findByRole('button', { name: 'Copy details' }));
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Details of the problem' });
    expect(box.value).toMatch(/^Problem: prepare\n(?:.+\n)*Time: \d{4}-/);
    expect(box.value).not.toMatch(/learn/);
    await waitFor(() => {
      expect(screen.getByText('Copied. Nothing of the workbook is in them.')).toBeTruthy();
    });
    expect(await navigator.clipboard.readText()).toBe(box.value);
  });

  test('name how much is in doubt, never where', () => {
    const inDoubt = [{ sheet: 'Adult learning', address: 'K3:K9' }];
    expect(problemDetails({ code: 'NoAnswer', sentence: '', inDoubt }, new Date(0)).split('\n')).toEqual(
      expect.arrayContaining(['Problem: NoAnswer', 'Parts of sheets in doubt: 1', 'Time: 1970-01-01T00:00:00.000Z']),
    );
  });

  test.each([
    [
      'a property called like a cell',
      new TypeError('Cannot read properties of undefined (reading "Adult learning")'),
      /^TypeError at history\.test\.tsx:\d+:\d+$/,
    ],
    ['words that look like a place', new Error('learning.js:1:2'), /^Error at history\.test\.tsx:\d+:\d+$/],
    ['several lines', new RangeError('Adult\nlearning.js:1:2\nat x'), /^RangeError at history\.test\.tsx:\d+:\d+$/],
    ['no error', 'Adult learning', /^Unknown$/],
  ])('a fault is told by its kind and place: %s', (_what, error, told) => {
    expect(faultInWords(error)).toMatch(told);
  });
});
