/** @jest-environment ./tests/taskpane/page-and-host-environment.js */
// Changes beside a review, as the officer meets them on the sample: a form where something must be said, a preview, a write, and the way back.

import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { openAsset, type OpenPlan } from '../app/changes/open-plan';
import { everyCell, valueIn } from '../excel/connected';
import { planInMemory } from './in-memory-use-cases';
import { goTo, open, openReview, preparePage } from './opened-pane';

preparePage();
// The add-in's judgement and the workbook are read when the pane opens: on a busy machine that takes more than a second.
configure({ asyncUtilTimeout: 15_000 });

const press = async (user: UserEvent, name: string | RegExp): Promise<void> => user.click(await screen.findByRole('button', { name }));
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });
const write = (user: UserEvent): Promise<void> => press(user, /^Write [\d,]+ cells?$/);
const everything = ({ host }: OpenPlan): ReadonlyMap<string, string> => new Map(everyCell(host.workbook));

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Brings the sheet to the front, then opens the pane on it. */
async function openOn(plan: OpenPlan, sheet: string): Promise<UserEvent> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem(sheet).activate();
  await context.sync();
  const user = open(plan.useCases);
  await screen.findByRole('heading', { level: 2, name: sheet });
  return user;
}

async function rowsIn(table: string | RegExp): Promise<readonly (readonly string[])[]> {
  const [, ...rows] = within(await screen.findByRole('table', { name: table })).getAllByRole('row');
  return rows.map((row) => [...row.children].map(({ textContent }) => textContent));
}

test('start the next review: its month, last time’s statuses row by row, an empty column, and back as it was', async () => {
  const plan = openAsset();
  const sheet = plan.sheet('Programme plan');
  plan.type(sheet, 5, 5, 'Amber');
  const before = everything(plan);
  const user = await openOn(plan, 'Programme plan');
  await press(user, 'Start the next review');
  const month = await screen.findByRole('combobox', { name: /^Month of the review/ });
  expect(within(month).getAllByRole('option')[0]?.textContent).toBe('April 2012');
  await user.selectOptions(month, 'September 2012');
  await expectAccessible();
  await press(user, 'See what would be written');
  await screen.findByText('empty → September 2012 review');
  expect((await rowsIn('Statuses of March 2012 review')).slice(0, 2).map(([, last]) => last)).toEqual(['Amber', 'Not reviewed']);
  await expectAccessible();
  expect(everything(plan)).toEqual(before);
  await write(user);
  await heading('Next review started');
  expect([valueIn(sheet, 4, 6), valueIn(sheet, 5, 6)]).toEqual(['September 2012 review', null]);
  await press(user, 'Undo this change');
  await heading('Undone');
  expect(everything(plan)).toEqual(before);
});

test('Back keeps what was typed, and a refusal says what is missing on the form that asks for it', async () => {
  const plan = openAsset();
  const user = await openOn(plan, 'Deliverables');
  await goTo(user, 'Board');
  await press(user, 'Record what was reported');
  await press(user, 'See what would be written');
  await screen.findByText(/^Say which board or paper this went to/, { selector: 'main div:not([role=status])' });
  fireEvent.change(screen.getByRole('textbox', { name: /^Reported to/ }), { target: { value: 'Improvement Board' } });
  fireEvent.change(screen.getByRole('textbox', { name: /^Reported by/ }), { target: { value: 'A. Officer' } });
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await press(user, 'See what would be written');
  await press(user, 'Back');
  await heading('Record what was reported');
  expect(screen.getByDisplayValue('Improvement Board')).toBeTruthy();
  expect(screen.getByDisplayValue('A. Officer')).toBeTruthy();
});

test('an agreed status is listed with its review date, taken back, and both are in the ledger', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  const user = await openOn(plan, 'Deliverables');
  await press(user, 'Agree another status');
  await user.selectOptions(
    await screen.findByRole('combobox', { name: /^Deliverable/ }),
    screen.getAllByRole('option', { name: /^\d/ }).slice(0, 1),
  );
  await user.selectOptions(screen.getByRole('combobox', { name: /^Agreed status/ }), 'Red');
  fireEvent.change(screen.getByRole('textbox', { name: /^Reason/ }), { target: { value: 'Two visits were put off.' } });
  fireEvent.change(screen.getByRole('textbox', { name: /^Agreed by/ }), { target: { value: 'A. Officer' } });
  fireEvent.change(screen.getByLabelText(/^Review date/), { target: { value: '2016-01-31' } });
  await expectAccessible();
  await press(user, 'See what would be written');
  await write(user);
  await heading('Agreed statuses updated');
  await press(user, 'Done');
  await goTo(user, 'Board');
  await screen.findByText('agreed by A. Officer. Review on 31 January 2016.');
  await expectAccessible();
  await goTo(user, 'Plan');
  await press(user, 'Agree another status');
  await heading('Agree another status');
  await press(user, /^Take back: /);
  await write(user);
  await heading('Agreed statuses updated');
  const ledger = plan.sheet('Plan ledger');
  const words = [...ledger.rows.values()].flatMap((cells) => [...cells.values()].map(({ value }) => value));
  expect(words.filter((value) => value === 'Override' || value === 'Override ended')).toEqual(['Override', 'Override ended']);
});

test('a comment in a review column is offered to be put back, and only then', async () => {
  const plan = openAsset();
  const sheet = plan.sheet('Programme plan');
  const user = await openOn(plan, 'Programme plan');
  await goTo(user, 'Commentary');
  const before = screen.queryAllByRole('button', { name: 'Put slipped comments back' }).length;
  plan.type(sheet, 14, 4, 'Six more councils have asked for dates');
  plan.type(sheet, 14, 6, null);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Look at' }), 'Whole workbook');
  await press(user, 'Put slipped comments back');
  await write(user);
  await heading('Comments put back');
  expect([valueIn(sheet, 14, 4), valueIn(sheet, 14, 6)]).toEqual([null, 'Six more councils have asked for dates']);
  expect(before).toBe(0);
});

test.each([
  ['Summarise the plan', 'Board', 'Summary written', 'Plan summary'],
  ['Roll forward to next year', 'Plan', 'Next year’s sheet added', 'Deliverables 2016-17'],
] as const)('%s asks nothing, shows what it would write, and can be undone', async (action, place, done, added) => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  const sheets = (): readonly string[] => plan.host.workbook.sheets.map(({ name }) => name);
  const before = sheets();
  const user = await openOn(plan, 'Deliverables');
  await goTo(user, place);
  await press(user, action);
  await heading(action);
  expect(sheets()).toEqual(before);
  await write(user);
  await heading(done);
  expect(sheets()).toContain(added);
  await press(user, 'Undo this change');
  await heading('Undone');
  expect(sheets()).toEqual(before);
});

test('use drafts as comments: the rows that are ticked, each with what its comment would be, and back as it was', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  const before = everything(plan);
  const user = await openOn(plan, 'Deliverables');
  await goTo(user, 'Commentary');
  await press(user, 'Use drafts as comments');
  const boxes = await screen.findAllByRole('checkbox');
  const ticked = (): readonly string[] =>
    screen
      .getAllByRole('checkbox', { checked: true })
      .map((box) => /^Row \d+/u.exec(box.closest('.fui-Checkbox')?.textContent ?? '')?.[0] ?? '');
  const blank = ticked().length;
  expect([blank > 0, blank < boxes.length]).toEqual([true, true]);
  await expectAccessible();
  await press(user, 'Tick none');
  await user.click(boxes[0] ?? document.body);
  expect(ticked()).toHaveLength(1);
  await press(user, 'See what would be written');
  await screen.findByText(/^1 (?:blank comment is filled with its draft|comment in the officer’s own words is replaced by its draft)\.$/u);
  await write(user);
  await heading('Drafts used as comments');
  await press(user, 'Undo this change');
  await heading('Undone');
  expect(everything(plan)).toEqual(before);
});

test('a write that is under way can be cancelled: Cancel stops it, says that everything is as it was, and works the preview out again', async () => {
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
