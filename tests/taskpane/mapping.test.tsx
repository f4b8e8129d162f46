/** @jest-environment jsdom */
// The officer says what the columns are: what the screen shows, what it keeps, and that a doubtful table is never reviewed unseen.

import { configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { type InMemoryPlan, planInMemory } from './in-memory-use-cases';
import { open, openReview, preparePage } from './opened-pane';
import { doubtfulTable } from './small-plan';

// Some two hundred options are looked through for each name: on a busy machine that takes a while.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

preparePage();

const press = async (user: UserEvent, name: string): Promise<void> => user.click(await screen.findByRole('button', { name }));
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });
const isBarred = (name: string): boolean => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true';

const column = (name: string): HTMLElement => screen.getByRole('combobox', { name });
const roleOf = (name: string): string | undefined => {
  const select = column(name);
  return select instanceof HTMLSelectElement ? select.selectedOptions[0]?.text : undefined;
};
const choose = (user: UserEvent, name: string, role: string): Promise<void> => user.selectOptions(column(name), role);

async function type(user: UserEvent, field: string, row: string): Promise<void> {
  await user.clear(screen.getByLabelText(field));
  await user.type(screen.getByLabelText(field), row);
}

async function toMapping(plan: InMemoryPlan): Promise<UserEvent> {
  const user = open(plan);
  await press(user, 'Check the columns');
  await heading('Check the columns');
  return user;
}

describe('what the screen shows', () => {
  test('each column by letter and heading, with its role and the reason; those of no use on demand', async () => {
    const user = await toMapping(planInMemory());
    expect(roleOf('C: Target')).toBe('Target');
    expect(column('C: Target').getAttribute('aria-describedby')).toBe(screen.getByText('heading says Target').id);
    expect(roleOf('D: Q1')).toBe('Actual of a period');
    expect(screen.queryByRole('combobox', { name: 'K: Ref' })).toBeNull();
    await press(user, 'Show 1 column not used');
    expect(roleOf('K: Ref')).toBe('Not used');
    expect(screen.queryByText(/Not sure/)).toBeNull();
  });

  test('a doubtful column says so in words, until the officer has chosen', async () => {
    const user = await toMapping(planInMemory({ table: doubtfulTable }));
    expect(screen.getByText(/^1 column can’t be told for certain\. Nothing is worked out/)).toBeTruthy();
    const field = column('H: Total').closest('.fui-Field');
    if (!(field instanceof HTMLElement)) throw new Error('The column has no field.');
    expect(within(field).getByText('Not sure: please check this column.')).toBeTruthy();
    expect(screen.getAllByText(/Not sure/)).toHaveLength(1);
    await choose(user, 'H: Total', 'Not used');
    expect(screen.queryByText(/Not sure/)).toBeNull();
  });

  test('Show the table selects it and changes nothing', async () => {
    const plan = planInMemory();
    const user = await toMapping(plan);
    await press(user, 'Show the table');
    expect(plan.asked).toEqual(['prepare Deliverables', 'show {1} A1:J8']);
    await heading('Check the columns');
  });

  test('no violation that axe can tell without a layout', async () => {
    await toMapping(planInMemory({ table: doubtfulTable }));
    const { violations } = await axe.run(document.body, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

describe('keeping and forgetting', () => {
  test('Use these columns keeps what was changed, reads again and goes back', async () => {
    const plan = planInMemory();
    const user = await toMapping(plan);
    await choose(user, 'I: % achieved', 'Not used');
    await type(user, 'Last row of the table', '7');
    await press(user, 'Use these columns');
    await heading('What was found');
    expect(plan.asked).toEqual(['prepare Deliverables', 'keep I=none, until 6', 'prepare Deliverables']);
    expect(screen.getByText('Columns confirmed by you or a colleague.')).toBeTruthy();
  });

  test('Cancel keeps nothing and reads nothing', async () => {
    const plan = planInMemory();
    const user = await toMapping(plan);
    await choose(user, 'I: % achieved', 'Not used');
    await press(user, 'Cancel');
    await heading('What was found');
    expect(plan.asked).toEqual(['prepare Deliverables']);
  });

  test('Forget is offered where a mapping is kept, and only there', async () => {
    const plan = planInMemory();
    const user = await toMapping(plan);
    expect(screen.queryByRole('button', { name: 'Forget this mapping' })).toBeNull();
    await press(user, 'Use these columns');
    await press(user, 'Check the columns');
    await press(user, 'Forget this mapping');
    await heading('What was found');
    expect(plan.asked).toEqual(['prepare Deliverables', 'keep', 'prepare Deliverables', 'forget', 'prepare Deliverables']);
    expect(screen.queryByText('Columns confirmed by you or a colleague.')).toBeNull();
  });

  test('other heading rows are read first, and the columns are shown again before they are confirmed', async () => {
    const plan = planInMemory();
    const user = await toMapping(plan);
    await type(user, 'First heading row', '2');
    expect(screen.queryByRole('combobox', { name: 'C: Target' })).toBeNull();
    await press(user, 'Read again');
    await screen.findByRole('combobox', { name: 'C: Target' });
    await heading('Check the columns');
    expect(plan.asked).toEqual(['prepare Deliverables', 'keep 1 headings from 1', 'prepare Deliverables']);
  });

  test('what fails says its sentence, keeps the choices and can be tried again', async () => {
    const plan = planInMemory();
    plan.failNext('keep', 'Press Enter to finish editing the cell, then try again.');
    const user = await toMapping(plan);
    await choose(user, 'I: % achieved', 'Not used');
    await press(user, 'Use these columns');
    await screen.findAllByText('Press Enter to finish editing the cell, then try again.');
    expect(roleOf('I: % achieved')).toBe('Not used');
    await press(user, 'Try again');
    await heading('What was found');
    expect(plan.asked.filter((call) => call.startsWith('keep'))).toEqual(['keep I=none', 'keep I=none']);
  });
});

describe('what can’t be used is said and not kept', () => {
  test('two columns for what only one can be', async () => {
    const plan = planInMemory();
    const user = await toMapping(plan);
    await choose(user, 'H: Total', 'Target');
    expect(screen.getByText('Only one column can be “Target”. Change C and H so that one is left.')).toBeTruthy();
    expect(isBarred('Use these columns')).toBe(true);
    await press(user, 'Use these columns');
    expect(plan.asked).toEqual(['prepare Deliverables']);
  });

  test('no column that names the rows', async () => {
    const user = await toMapping(planInMemory());
    await choose(user, 'B: Deliverables', 'Commentary');
    expect(screen.getByText(/Choose the column that says what each row is about/)).toBeTruthy();
    expect(isBarred('Use these columns')).toBe(true);
  });

  test.each([
    ['Last row of the table', '2', 'Give a row from 3 to 12.'],
    ['Last row of the table', '9', 'This row is blank in the table’s columns. Give one with something in it.'],
    ['Last row of the table', '13', 'Give a row from 3 to 12.'],
    ['First heading row', '0', 'Give a row from 1 to 8.'],
    ['Last heading row', '60', 'Give the same row as the first, or one of the few below it.'],
  ])('%s: %s', async (field, row, sentence) => {
    const user = await toMapping(planInMemory());
    await type(user, field, row);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(
      screen.queryByRole('button', { name: 'Use these columns' }) === null ? isBarred('Read again') : isBarred('Use these columns'),
    ).toBe(true);
  });
});

test('a table that goes on further down is kept with its new end, read again, and shown anew as it is then', async () => {
  const plan = planInMemory();
  const user = await toMapping(plan);
  await type(user, 'Last row of the table', '12');
  expect(screen.getByText('Press Read again to see the columns with these rows.')).toBeTruthy();
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Show the table');
  await press(user, 'Read again');
  await waitFor(() => expect(plan.asked).toEqual(['prepare Deliverables', 'keep until 11', 'prepare Deliverables']));
  await screen.findByRole('combobox', { name: 'C: Target' });
  expect(screen.getByLabelText('Last row of the table')).toHaveProperty('value', '12');
  await press(user, 'Show the table');
  expect(plan.asked.at(-1)).toBe('show {1} A1:J12');
});

describe('a doubtful table stands before the preview', () => {
  test('its columns are to be checked first, then the preview follows', async () => {
    const plan = planInMemory({ table: doubtfulTable });
    const user = open(plan);
    await screen.findByText(/^Not certain: nothing is worked out/);
    await press(user, 'Review');
    await heading('Check the columns');
    expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
    await press(user, 'Use these columns');
    await heading('Preview');
    expect(plan.asked.slice(-2)).toEqual(['keep', 'prepare Deliverables']);
  });

  test('left alone, it stays out of this preview, also when the preview is made anew, and is asked about at the next', async () => {
    const plan = planInMemory({ table: doubtfulTable });
    const user = await openReview(plan);
    await press(user, 'Leave this table alone');
    await heading('Preview');
    await user.click(screen.getByRole('radio', { name: /^Latest/ }));
    await waitFor(() => {
      expect(plan.asked).toEqual(['prepare Deliverables', 'prepare Deliverables', 'prepare Deliverables']);
    });
    await heading('Preview');
    await press(user, 'Cancel');
    await press(user, 'Review');
    await heading('Check the columns');
  });
});
