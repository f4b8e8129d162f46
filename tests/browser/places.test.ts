// Every place of the pane on the shipped bundle, narrow, light, dark and in contrast colours: axe finds nothing, nothing runs off the
// edge, cells are links into the sheet, and what was written is selected. `PANE_PICTURES` names a folder for pictures of them all.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { testWithTool } from '../external-tools';
import { ownColumns, sheetName } from './deliverables';
import { goTo, heading, press, write } from './pane-actions';
import { axeFaults, axeFaultsAround } from './pane-frame';
import { servedWorkbench, type WorkbenchPage } from './workbench-page';

const inChromium = testWithTool('chromium');
const openPage = servedWorkbench();

async function picture({ page }: WorkbenchPage, name: string): Promise<void> {
  const folder = process.env.PANE_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.locator('#pane').screenshot({ path: join(folder, `${name}.png`) });
}

const places = ['Checks', 'Commentary', 'Board', 'Settings', 'History', 'Plan'] as const;

const looks = [
  ['light', 320, { colorScheme: 'light' }],
  ['dark', 350, { colorScheme: 'dark' }],
  ['contrast', 320, { forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' }],
  // A pane of 350 px at 200 %.
  ['zoomed', 175, { colorScheme: 'light', deviceScaleFactor: 2 }],
] as const;

for (const [look, paneWidth, context] of looks) {
  inChromium(
    `all places, the preview and the result, ${look} at ${String(paneWidth)} px: nothing for axe to say, nothing wider than the pane`,
    async () => {
      const workbench = await openPage({ paneWidth, context });
      const faults: string[] = [];
      const lookAt = async (state: string): Promise<void> => {
        // Colours of buttons change over a moment.
        await workbench.page.waitForTimeout(250);
        faults.push(...(await axeFaults(workbench)).map((fault) => `${state}: ${fault}`));
        await picture(workbench, `${look}-${String(paneWidth)}-${state}`);
      };
      await workbench.goToSheet(sheetName);
      await workbench.select('B6');
      await workbench.pane.getByText('Delivered calls that Amber', { exact: false }).waitFor();
      await lookAt('row');
      faults.push(...(await axeFaultsAround(workbench)).map((fault) => `workbench: ${fault}`));
      for (const place of places) {
        await goTo(workbench, place);
        await lookAt(place.toLowerCase());
      }
      await press(workbench, 'More');
      await lookAt('menu');
      await press(workbench, 'More');
      await press(workbench, 'Review');
      await heading(workbench, 'Preview');
      await lookAt('preview');
      await workbench.pane.getByRole('switch', { name: 'Show formulas' }).check();
      await lookAt('formulas');
      await write(workbench);
      await heading(workbench, 'Review written');
      await lookAt('result');
      await press(workbench, 'Done');
      await heading(workbench, 'What was found');
      await goTo(workbench, 'Settings');
      await press(workbench, 'Change the scheme');
      await heading(workbench, 'Change the scheme');
      await workbench.pane.getByRole('combobox', { name: 'Scheme' }).selectOption({ label: 'Pace' });
      await lookAt('scheme');
      await press(workbench, 'See what would be written');
      await workbench.pane.getByText('Nothing is written yet.').waitFor();
      await lookAt('scheme-preview');
      await press(workbench, 'Back');
      await press(workbench, 'Cancel');
      await goTo(workbench, 'Plan');
      await press(workbench, 'Agree another status');
      await press(workbench, 'See what would be written');
      await workbench.pane.getByText('Choose the deliverable whose status is agreed.').first().waitFor();
      await lookAt('override-refused');
      await press(workbench, 'Cancel');
      await workbench.page.getByRole('region', { name: 'Spreadsheet' }).getByText('Plan settings', { exact: true }).click();
      await workbench.pane.getByRole('button', { name: `Go to “${sheetName}”` }).waitFor();
      await lookAt('own-sheet');
      expect(faults).toEqual([]);
      expect(workbench.errors).toEqual([]);
    },
    240_000,
  );
}

inChromium(
  'the preview says results, what was written is selected, and a press on a figure selects its cells',
  async () => {
    const workbench = await openPage();
    const { page, pane } = workbench;
    const selected = (): Promise<string> =>
      page.getByRole('region', { name: 'Spreadsheet' }).locator('input[type=text]').first().inputValue();
    await workbench.goToSheet(sheetName);
    await press(workbench, 'Review');
    await heading(workbench, 'Preview');
    await pane.getByText('17 totals agree · 10 Green · 7 Amber · 4 questions · 17 drafts · 2 columns beside the table').waitFor();
    expect(await pane.getByText('=IF', { exact: false }).count()).toBe(0);
    await write(workbench);
    await heading(workbench, 'Review written');
    const own = await ownColumns(workbench);
    expect(await selected()).toBe(`${own.get('rag') ?? ''}3:${own.get('draft') ?? ''}26`);
    await press(workbench, 'Done');
    await workbench.select('B6');
    const card = pane.getByRole('region', { name: /^Carry out at least 100 peer challenges/ });
    await card.getByRole('button', { name: '18', exact: true }).first().click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#sheet input[type=text]')?.value === 'D6');
    // The row stays the same, and so does its card.
    await card
      .getByText('31 of 100', { exact: false })
      .or(card.getByText('expected by now', { exact: false }))
      .first()
      .waitFor();
    // An edit is followed.
    await workbench.type('E6', '40');
    await workbench.select('B6');
    await card.getByRole('button', { name: '40', exact: true }).first().waitFor();
    await workbench.select('B1');
    await pane.getByText('Row 1 isn’t in the plan: select one of its rows to see its figures and status.').waitFor();
    expect(workbench.errors).toEqual([]);
  },
  180_000,
);
