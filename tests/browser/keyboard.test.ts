// The whole main job by the keyboard alone, in a pane of another origin, as in Excel on the web: reviewed, a question answered, written,
// a row looked at, undone. No key press may leave the pane before its last control, and the sheet lets go of the focus.

import { testWithTool } from '../external-tools';
import { ownColumns, sheetName } from './deliverables';
import { heading } from './pane-actions';
import { servedWorkbench, type WorkbenchPage } from './workbench-page';

const inChromium = testWithTool('chromium');
const openPage = servedWorkbench();

/** The name and role of what has the focus in the pane; null where the focus is elsewhere. */
async function focused({ page }: WorkbenchPage): Promise<string | null> {
  if ((await page.evaluate(() => document.activeElement?.tagName)) !== 'IFRAME') return null;
  const frame = page.frames().find((each) => each.url().endsWith('/taskpane.html'));
  return (
    (await frame?.evaluate(() => {
      const element = document.activeElement;
      const label =
        element?.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent);
      return `${element?.tagName.toLowerCase() ?? ''} ${label ?? ''}`.trim();
    })) ?? null
  );
}

/** Goes on with Tab until what has the focus fits; fails where the focus leaves the pane first. */
async function tabTo(workbench: WorkbenchPage, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const now = await focused(workbench);
    if (now === null) throw new Error(`The focus left the pane on the way to ${String(wanted)}.`);
    if (wanted.test(now)) return;
    await workbench.page.keyboard.press(key);
  }
  throw new Error(`No control fits ${String(wanted)}.`);
}

/** From the cells or the buttons above them to the pane's first control: the pane is told, and what had its focus before has it until then. */
async function enterPane(workbench: WorkbenchPage): Promise<void> {
  await workbench.page.keyboard.press('F6');
  let before: string | null = null;
  for (let looks = 0; looks < 30; looks += 1) {
    await workbench.page.waitForTimeout(200);
    const now = await focused(workbench);
    if (now !== null && now !== 'body' && now === before) return;
    before = now;
  }
  throw new Error('The focus didn’t come into the pane.');
}

/** What has the focus once the screen has changed. */
async function focusIn(workbench: WorkbenchPage): Promise<string | null> {
  await workbench.page.waitForTimeout(100);
  return focused(workbench);
}

inChromium(
  'review, answer, write, look at a row and undo by the keyboard alone',
  async () => {
    const workbench = await openPage({ paneElsewhere: true, paneWidth: 320 });
    const { page, pane } = workbench;
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const frame = page.frames().find((each) => each.url().endsWith('/taskpane.html'));
    expect(new URL(frame?.url() ?? '').origin).not.toBe(new URL(page.url()).origin);
    await workbench.goToSheet(sheetName);
    await workbench.select('B6');

    // From the cells, which take every key else, into the pane.
    await enterPane(workbench);
    expect(await focused(workbench)).toBe('select Look at');

    // The tabs are one stop, and the arrows go along them.
    await tabTo(workbench, /^button Plan$/);
    await press('ArrowRight');
    await heading(workbench, 'Checks');
    expect(await focused(workbench)).toBe('button Checks');
    await press('Home');
    await heading(workbench, 'What was found');

    await tabTo(workbench, /^button Review$/);
    await press('Enter');
    await heading(workbench, 'Preview');
    expect(await focusIn(workbench)).toMatch(/^input /);
    await tabTo(workbench, /^input Highest/);
    await press('Space');
    await pane.getByText('Answered: Highest.').waitFor();
    expect(await focused(workbench)).toMatch(/^input Highest/);
    await tabTo(workbench, /^button Write [\d,]+ cells$/);
    await pane.locator('button[aria-disabled=true]', { hasText: /^Write/ }).waitFor({ state: 'detached' });
    await press('Enter');
    await heading(workbench, 'Review written');
    expect(await focusIn(workbench)).toMatch(/^(button|a) /);
    expect((await ownColumns(workbench)).size).toBeGreaterThan(0);

    await tabTo(workbench, /^button Done$/);
    await press('Enter');
    await heading(workbench, 'What was found');
    expect(await focusIn(workbench)).not.toBe('body');

    // In the cells, arrows go down the plan, and the pane shows the row that is selected.
    await press('Escape');
    const why = pane.getByText('Delivered calls that Amber: not yet met, year not over.', { exact: false });
    await page.waitForFunction(() => document.getElementById('sheet')?.contains(document.activeElement));
    const rowNow = async (): Promise<number> => {
      const address = await page.locator('#sheet input[type=text]').first().inputValue();
      return Number(/\d+$/.exec(address)?.[0] ?? '0');
    };
    for (let presses = 0; presses < 40 && (await rowNow()) !== 6; presses += 1) {
      await press((await rowNow()) > 6 ? 'ArrowUp' : 'ArrowDown');
      await page.waitForTimeout(150);
    }
    await why.waitFor();
    // The card's links come with its figures, after its words.
    await pane.getByRole('button', { name: '18', exact: true }).first().waitFor();
    await enterPane(workbench);
    await tabTo(workbench, /^button 18$/);
    await press('Enter');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#sheet input[type=text]')?.value === 'D6');
    await tabTo(workbench, /^button Undo last change$/, 'Shift+Tab');
    await press('Enter');
    await heading(workbench, 'Undone');
    expect(await focusIn(workbench)).toMatch(/^(button|a) /);
    expect((await ownColumns(workbench)).size).toBe(0);

    // Past its last control the focus leaves the pane, and F6 and Escape bring it to the cells.
    await tabTo(workbench, /^button Done$/);
    await press('Tab');
    await page.waitForTimeout(200);
    expect(await focused(workbench)).toBeNull();
    await press('F6');
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.getElementById('sheet')?.contains(document.activeElement))).toBe(true);
    await enterPane(workbench);
    await press('Escape');
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.getElementById('sheet')?.contains(document.activeElement))).toBe(true);
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  },
  180_000,
);
