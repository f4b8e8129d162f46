/** @jest-environment ./tests/taskpane/page-and-host-environment.js */
// The house style in the pane, on the sample: tried on the officer's own rows as they type, a mistake said at once, saved by
// the same preview as every change, followed by the next review, and taken back.

import { configure, fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { openAsset, type OpenPlan } from '../app/changes/open-plan';
import { everyCell } from '../excel/connected';
import { goTo, open, preparePage } from './opened-pane';

preparePage();
// The add-in's judgement and the workbook are read when the pane opens: on a busy machine that takes more than a second.
configure({ asyncUtilTimeout: 15_000 });

const press = async (user: UserEvent, name: string | RegExp): Promise<void> => user.click(await screen.findByRole('button', { name }));
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });
const everything = ({ host }: OpenPlan): ReadonlyMap<string, string> => new Map(everyCell(host.workbook));
const template = (): HTMLElement => screen.getByRole('textbox', { name: /^Template/ });
const typeTemplate = (value: string): boolean => fireEvent.change(template(), { target: { value } });
const preview = (): string => screen.getByRole('region', { name: 'In your plan' }).textContent;
const save = (): HTMLElement => screen.getByRole('button', { name: 'See what would be written' });

async function openHouseStyle(plan: OpenPlan, sheet: string): Promise<UserEvent> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem(sheet).activate();
  await context.sync();
  const user = open(plan.useCases);
  await screen.findByRole('heading', { level: 2, name: sheet });
  await goTo(user, 'Commentary');
  await press(user, 'House style');
  await heading('House style');
  return user;
}

test('a template is tried on three rows as it is typed, saved, written and taken back', async () => {
  const plan = openAsset();
  const before = everything(plan);
  const user = await openHouseStyle(plan, 'Deliverables');
  await screen.findByRole('region', { name: 'In your plan' });
  expect(preview()).toContain('As at 30 September 2015.');
  expect(save().getAttribute('aria-disabled')).toBe('true');
  typeTemplate('We have {total}[ {thing}] against {target}.');
  expect(preview()).toMatch(/We have \d+.* against \d+\. As at 30 September 2015\./);
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await user.selectOptions(screen.getByRole('combobox', { name: /^Kind of statement/ }), 'Closing line');
  typeTemplate('Position at {as at}.');
  expect(preview()).toMatch(/We have \d+.* against \d+\. Position at 30 September 2015\./);
  expect(everything(plan)).toEqual(before);
  await user.click(save());
  await screen.findByText('2 templates are changed.', { selector: 'main span' });
  await press(user, 'Back');
  await heading('House style');
  expect(screen.getByDisplayValue('Position at {as at}.')).toBeTruthy();
  await user.click(save());
  await press(user, /^Write [\d,]+ cells?$/);
  await heading('House style saved');
  expect([...everything(plan).values()].filter((value) => value.includes('We have {total}')).length).toBe(2);
  await press(user, 'Undo this change');
  await heading('Undone');
  expect(everything(plan)).toEqual(before);
});

test('a mistake is said at once and can’t be saved; the names go in where the cursor is', async () => {
  const plan = openAsset();
  const user = await openHouseStyle(plan, 'Deliverables');
  await screen.findByRole('region', { name: 'In your plan' });
  const as = preview();
  typeTemplate('{totl} of {target}');
  expect(screen.getByText('“{totl}” isn’t a name. Do you mean {total}?')).toBeTruthy();
  expect(preview()).toBe(as.replace('In your plan', 'In your planNot used until it is right. Drafts stay as they are:'));
  expect(save().getAttribute('aria-disabled')).toBe('true');
  await press(user, 'Use the built-in wording');
  await user.click(template());
  await user.type(template(), 'So far ');
  await press(user, '{total}');
  expect(screen.getByDisplayValue('So far {total}')).toBeTruthy();
  await press(user, 'Start from an example');
  expect(preview()).toMatch(/By now we expected/);
  await press(user, 'Cancel');
  await heading('Commentary');
});

test('beside a programme plan its own rows are shown, and rows that must say more are named', async () => {
  const plan = openAsset();
  const user = await openHouseStyle(plan, 'Programme plan');
  const kind = await screen.findByRole('combobox', { name: /^Kind of statement/ });
  expect(within(kind).getByRole('option', { name: 'Programme plan rows', selected: true })).toBeTruthy();
  typeTemplate('[{status}. ]Due {due}.');
  expect(preview()).toContain('This row keeps the built-in wording: it lacks a figure, or must say more.');
  await user.selectOptions(kind, 'Figures with a limit');
  expect(preview()).toContain('No row of this sheet is of this kind.');
});
