// The whole main job by touch alone: no mouse moves, and everything that is pressed is high enough to be hit.

import { testWithTool } from '../external-tools';
import { ownColumns, sheetName } from './deliverables';
import { heading } from './pane-actions';
import { servedWorkbench } from './workbench-page';

const inChromium = testWithTool('chromium');
const openPage = servedWorkbench();

/** WCAG 2.2, target size (minimum). */
const leastHeight = 24;

inChromium(
  'review, answer, write, change the scheme and undo by touch',
  async () => {
    const workbench = await openPage({ context: { hasTouch: true } });
    const { pane } = workbench;
    const tap = async (name: string | RegExp): Promise<void> => {
      const button = pane.getByRole('button', { name, exact: typeof name === 'string' });
      await button.waitFor();
      expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(leastHeight);
      await button.tap();
    };
    await workbench.goToSheet(sheetName);
    await tap('Review');
    await heading(workbench, 'Preview');
    await pane.getByText('Highest', { exact: true }).first().tap();
    await pane.getByText('Answered: Highest.').waitFor();
    await pane.locator('button:not([aria-disabled="true"])', { hasText: /^Write/ }).waitFor();
    await tap(/^Write [\d,]+ cells$/);
    await heading(workbench, 'Review written');
    expect((await ownColumns(workbench)).size).toBeGreaterThan(0);
    await tap('Done');
    await heading(workbench, 'What was found');
    await pane.getByRole('tab', { name: 'Board' }).tap();
    await heading(workbench, 'Board');
    await tap('More');
    await tap('Settings');
    await heading(workbench, 'Settings');
    await tap('Change the scheme');
    await pane.getByRole('combobox', { name: 'Scheme' }).selectOption({ label: 'Pace' });
    await tap('See what would be written');
    await pane
      .getByText(/ rows? turns? from /)
      .first()
      .waitFor();
    await tap(/^Write [\d,]+ cells$/);
    await heading(workbench, 'Scheme changed');
    await tap('Undo this change');
    await heading(workbench, 'Undone');
    await tap('Done');
    await pane.getByRole('tab', { name: 'Plan' }).tap();
    await tap('Undo last change');
    await heading(workbench, 'Undone');
    expect((await ownColumns(workbench)).size).toBe(0);
    expect(workbench.errors).toEqual([]);
  },
  180_000,
);
