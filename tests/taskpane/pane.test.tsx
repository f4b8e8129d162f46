/** @jest-environment jsdom */
// The pane as its user meets it, on a plan in memory: what it shows, what it asks for, and that it never writes unseen.

import { act, configure, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { planInMemory } from './in-memory-use-cases';
import { goTo, open, openReview, preparePage, pressWhenAllowed } from './opened-pane';
import { notes } from './small-plan';

preparePage();
// Two workers share the machine; an event is waited for, not a time.
configure({ asyncUtilTimeout: 15_000 });

const isBarred = (element: HTMLElement): boolean => element.getAttribute('aria-disabled') === 'true' || element.hasAttribute('disabled');
const press = pressWhenAllowed;
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });

describe('what was found', () => {
  test('tells layout, rows, heading rows, themes and columns with their letters', async () => {
    const user = open(planInMemory());
    await screen.findByText('4 deliverables in 2 themes, rows 3 to 8. Headings in rows 1 and 2.');
    expect(screen.getByRole('heading', { level: 2, name: 'Deliverables' })).toBeTruthy();
    expect(screen.getByText('Deliverables and targets.')).toBeTruthy();
    await goTo(user, 'Settings');
    expect(screen.getByText('Periods').closest('div')?.textContent).toBe('PeriodsD to G');
    expect(screen.getByText('Peer work')).toBeTruthy();
  });

  test('follows the sheet in front, with the reason where it is no plan, and then offers no review', async () => {
    const plan = planInMemory();
    open(plan);
    await screen.findByText(/4 deliverables/);
    act(() => {
      plan.activate(notes.name);
    });
    await screen.findByText(/No heading row with a target or a status was found\./);
    expect(screen.queryByRole('button', { name: 'Review' })).toBeNull();
    await screen.findByRole('button', { name: 'Go to “Deliverables”' });
    expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Meeting notes', 'find plans']);
  });

  test('reads the whole workbook when told to', async () => {
    const plan = planInMemory();
    const user = open(plan);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Look at' }), 'Whole workbook');
    await screen.findByRole('heading', { level: 2, name: 'Meeting notes' });
    await screen.findByText('Not a programme plan.');
    expect(plan.asked.at(-1)).toBe('prepare workbook');
  });
});

describe('preview', () => {
  test('Review shows what it comes to, and writes nothing; cells and formulas are behind a switch', async () => {
    const plan = planInMemory();
    const user = open(plan);
    await screen.findByText(/4 deliverables/);
    await press(user, 'Review');
    await heading('Preview');
    expect(screen.getByText('1 Green · 1 Amber · 1 Red · 1 not rated · 1 question')).toBeTruthy();
    expect(screen.queryByText('empty → =SUM(D4:G4)')).toBeNull();
    await user.click(screen.getByRole('switch', { name: 'Show formulas' }));
    expect(screen.getByText('K4:K8').parentElement?.textContent).toBe('Deliverables, K4:K8: 5 cells');
    expect(screen.getByText('empty → =SUM(D4:G4)')).toBeTruthy();
    expect(screen.getByText('Excel’s own Undo may be cleared by the new sheet: use Undo here instead.')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'A question',
      'Deliverables by theme',
      'What would be written',
      'Wrong (1)',
      'To check (1)',
      'Notes (1)',
      'Without changing this workbook',
    ]);
    expect(within(screen.getByRole('region', { name: 'Wrong (1)' })).getByRole('button', { name: 'H4' }).parentElement?.textContent).toBe(
      'Deliverables, H4: 4 Peer challenges held',
    );
    expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Deliverables']);
  });

  test('Cancel goes back and nothing was written', async () => {
    const plan = planInMemory();
    const user = await openReview(plan);
    await press(user, 'Cancel');
    await heading('What was found');
    expect(plan.asked.filter((call) => call.startsWith('write'))).toEqual([]);
  });

  test('a sheet that shows its review already has nothing to write and no way to', async () => {
    await openReview(planInMemory({ reviewed: true }));
    await screen.findAllByText('Nothing to write. The sheet already shows this review.');
    expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
  });

  test('a preview stays with its sheet when another comes to the front', async () => {
    const plan = planInMemory();
    const user = await openReview(plan);
    await heading('Preview');
    act(() => {
      plan.activate(notes.name);
    });
    await user.click(screen.getByRole('radio', { name: /^Latest/ }));
    await waitFor(() => {
      expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Deliverables', 'prepare Deliverables']);
    });
  });

  test('the results can be put in a new workbook, nothing is written, and the preview stays', async () => {
    const plan = planInMemory();
    const user = await openReview(plan);
    plan.failNext('results', 'Excel isn’t available just now. Wait a minute, then try again.');
    await press(user, 'Put the results in a new workbook');
    await screen.findAllByText('Excel isn’t available just now. Wait a minute, then try again.');
    await press(user, 'Try again');
    await screen.findAllByText('The results are open in a new workbook. Nothing was written to this one.');
    expect(plan.asked.filter((asked) => asked === 'open results' || asked.startsWith('write'))).toEqual(['open results', 'open results']);
    expect(isBarred(screen.getByRole('button', { name: /^Write/ }))).toBe(false);
  });

  test('an answer makes the preview anew and can be changed', async () => {
    const plan = planInMemory();
    const user = await openReview(plan);
    const group = await screen.findByRole('radiogroup', { name: /How do the periods/ });
    await user.click(within(group).getByRole('radio', { name: /^Latest/ }));
    await waitFor(() => {
      expect(plan.lastOptions()?.answers).toEqual([{ questionId: 'method:5', method: 'latest' }]);
    });
    await user.click(screen.getByRole('radio', { name: /^Highest/ }));
    await waitFor(() => {
      expect(plan.lastOptions()?.answers).toEqual([{ questionId: 'method:5', method: 'highest' }]);
    });
  });

  test('where nobody has said the as-at date it must be given before writing', async () => {
    const plan = planInMemory({ asAt: null });
    const user = await openReview(plan);
    await heading('Preview');
    const write = screen.getByRole('button', { name: 'Write 10 cells' });
    await user.click(write);
    expect(isBarred(write)).toBe(true);
    expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Deliverables']);
    await user.type(screen.getByLabelText(/^As-at date/), '2015-12-31');
    await waitFor(
      () => {
        expect(plan.lastOptions()?.asAt).toBe('2015-12-31');
        expect(isBarred(screen.getByRole('button', { name: 'Write 10 cells' }))).toBe(false);
      },
      { timeout: 3000 },
    );
  });
});

describe('write and undo', () => {
  test('shows progress, then statuses by theme with the scheme’s meaning, and what was left alone', async () => {
    const plan = planInMemory({ holdWrite: true, leftAlone: [{ sheet: 'Deliverables', address: 'K7', reason: 'It holds 12 now.' }] });
    const user = await openReview(plan);
    await press(user, 'Write 10 cells');
    await heading('Writing');
    expect(screen.getByRole('progressbar', { name: 'Writing' }).getAttribute('aria-valuenow')).not.toBeNull();
    expect(screen.getByRole('status').textContent).toBe('Writing 1 of 2 sheets');
    plan.release();
    await heading('Review written');
    const table = within(screen.getByRole('region', { name: 'Deliverables' }));
    const [all, peerWork, housing] = table.getAllByRole('list').filter((list) => list.querySelector('ul') === null);
    expect(all?.textContent).toBe('1 Green1 Amber1 Red1 Not rated');
    expect(peerWork?.textContent).toBe('1 Green1 Amber');
    expect(housing?.textContent).toBe('1 Red1 Not rated');
    expect(table.getByText('Scheme: Delivered, as at 30 September 2015.')).toBeTruthy();
    expect(table.getByText('year over and target not met.')).toBeTruthy();
    expect(screen.getByText('It holds 12 now.')).toBeTruthy();
    expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Deliverables', 'write 10']);
  });

  test('Undo says what was put back, and is offered only while there is something to undo', async () => {
    const plan = planInMemory();
    const user = await openReview(plan);
    await press(user, 'Write 10 cells');
    await press(user, 'Undo this review');
    await heading('Undone');
    expect(screen.getByText('10 cells put back as before.')).toBeTruthy();
    await press(user, 'Done');
    await screen.findByText(/4 deliverables/);
    expect(screen.queryByRole('button', { name: 'Undo last change' })).toBeNull();
  });

  test('the first screen offers Undo after a review too', async () => {
    const plan = planInMemory();
    const user = await openReview(plan);
    await press(user, 'Write 10 cells');
    await press(user, 'Done');
    await press(user, 'Undo last change');
    await heading('Undone');
  });

  test('what was done is listed on the first screen; an undo by its own button, and it can be undone', async () => {
    const plan = planInMemory();
    const user = await openReview(plan);
    await press(user, 'Write 10 cells');
    await press(user, 'Done');
    await goTo(user, 'History');
    await press(user, 'Undo: Review, 14:00, 10 cells');
    await heading('Undone');
    await press(user, 'Done');
    const done = within(await screen.findByRole('region', { name: 'What was done' }));
    expect(done.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Undo of “Review”, 14:01, 10 cellsUndo',
      'Review, 14:00, 10 cells: undone',
    ]);
    await press(user, 'Undo: Undo of “Review”, 14:01, 10 cells');
    await heading('Undone');
    expect(plan.asked.filter((what) => what.startsWith('undo'))).toEqual(['undo 0', 'undo 1']);
  });

  test('later changes that rest on one are named before they are undone with it', async () => {
    const plan = planInMemory();
    const user = await openReview(plan);
    await press(user, 'Write 10 cells');
    await press(user, 'Done');
    await goTo(user, 'Board');
    await press(user, 'Summarise the plan');
    await press(user, 'Write 3 cells');
    await press(user, 'Done');
    await goTo(user, 'History');
    await press(user, 'Undo: Review, 14:00, 10 cells');
    await heading('Undo');
    expect(screen.getByText('This later change rests on it and is undone first:')).toBeTruthy();
    expect(screen.getByText('Summarise the plan, 14:01, 3 cells')).toBeTruthy();
    expect(plan.asked.filter((what) => what.startsWith('undo'))).toEqual([]);
    await press(user, 'Undo all 2');
    await heading('Undone');
  });

  test('what an undo leaves is shown with both values, and can be put back cell by cell', async () => {
    const sheet = { id: '{1}', name: 'Deliverables' };
    const kept = [
      { sheet, row: 4, column: 9, now: 'In my own words', before: 'Two halls are booked' },
      { sheet, row: 5, column: 9, now: null, before: 7 },
    ];
    const plan = planInMemory({ kept });
    const user = await openReview(plan);
    await press(user, 'Write 10 cells');
    await press(user, 'Done');
    await goTo(user, 'History');
    await press(user, 'Undo: Review, 14:00, 10 cells');
    await heading('Undone');
    const left = within(screen.getByRole('region', { name: 'Left as they are (2)' }));
    expect(left.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Deliverables, J5Now: In my own wordsBefore: Two halls are bookedPut back',
      'Deliverables, J6Now: blankBefore: 7Put back',
    ]);
    await press(user, 'Put back: Deliverables, J5');
    await screen.findByRole('region', { name: 'Left as they are (1)' });
    expect(plan.asked.at(-1)).toBe('put back "Two halls are booked"');
  });

  test('focus goes on to the first control of the new screen where the pressed button has gone', async () => {
    const user = open(planInMemory());
    await screen.findByText(/4 deliverables/);
    await press(user, 'Review');
    await heading('Preview');
    expect(document.activeElement).toBe(screen.getByLabelText(/^As-at date/));
    await press(user, 'Write 10 cells');
    await heading('Review written');
    expect(document.activeElement?.closest('main')?.contains(screen.getByRole('button', { name: 'Undo this review' }))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('problems', () => {
  test('a failed reading says its sentence and can be tried again', async () => {
    const plan = planInMemory();
    plan.failNext('prepare', 'Excel is busy. Wait a moment, then try again.');
    const user = open(plan);
    await screen.findAllByText('Excel is busy. Wait a moment, then try again.');
    await press(user, 'Try again');
    await screen.findByText(/4 deliverables/);
  });

  test('a failed write goes back to the preview; trying again shows a fresh one and doesn’t write', async () => {
    const plan = planInMemory();
    plan.failNext('write', 'Press Enter to finish editing the cell, then try again.');
    const user = await openReview(plan);
    await press(user, 'Write 10 cells');
    await heading('Preview');
    // It is barred until somebody tries again.
    await user.click(screen.getByRole('button', { name: 'Write 10 cells' }));
    expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Deliverables', 'write 10']);
    await press(user, 'Try again');
    await waitFor(() => {
      expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Deliverables', 'write 10', 'prepare Deliverables']);
    });
    await press(user, 'Write 10 cells');
    await heading('Review written');
  });

  test('a failed undo leaves the result and can be tried again', async () => {
    const plan = planInMemory();
    plan.failNext('undo', 'The sheet is protected. Ask its owner to unprotect it, then try again.');
    const user = await openReview(plan);
    await press(user, 'Write 10 cells');
    await press(user, 'Undo this review');
    await heading('Review written');
    await press(user, 'Try again');
    await heading('Undone');
  });
});

describe('WCAG 2.2 AA, as far as axe can tell without a layout', () => {
  const rules = {
    runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: { 'color-contrast': { enabled: false } },
  };
  const violations = async (): Promise<readonly string[]> =>
    (await axe.run(document.body, rules)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

  const isPlace = (name: string): name is Parameters<typeof goTo>[1] =>
    ['Plan', 'Checks', 'Commentary', 'Board', 'Settings', 'History'].includes(name);

  test.each([
    ['what was found', open, []],
    ['preview', openReview, []],
    ['result', openReview, ['Write 10 cells']],
    ['undone', openReview, ['Write 10 cells', 'Undo this review']],
    ['what was done', openReview, ['Write 10 cells', 'Done']],
    [
      'an undo with what rests on it',
      openReview,
      ['Write 10 cells', 'Done', 'Board', 'Summarise the plan', 'Write 3 cells', 'Done', 'History', 'Undo: Review, 14:00, 10 cells'],
    ],
    ['checks', open, ['Checks']],
    ['commentary', open, ['Commentary']],
    ['board', open, ['Board']],
    ['settings', open, ['Settings']],
    ['history', openReview, ['Write 10 cells', 'Done', 'History']],
  ] as const)('%s', async (_name, opening, presses) => {
    const user = await opening(planInMemory());
    await screen.findAllByRole('heading', { level: 2 });
    for (const name of presses) await (isPlace(name) ? goTo(user, name) : press(user, name));
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
    });
    expect(await violations()).toEqual([]);
  });
});
