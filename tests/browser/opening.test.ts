// From the pane's opening to the first preview, in Chromium on the shipped bundle: how soon, with how many clicks, and how little
// longer on a large plan.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePlan } from '../../scripts/bench/make-plan';
import { testWithTool } from '../external-tools';
import { axeFaults, frameOf } from './pane-frame';
import { heading, press } from './pane-actions';
import { servedWorkbench, type WorkbenchPage } from './workbench-page';

const inChromium = testWithTool('chromium');
const openPage = servedWorkbench();

/** Opens the page again with what reads and judges on its way; `arrive` lets it come. */
async function openedBeforeJudgement({ page }: WorkbenchPage): Promise<{ readonly arrive: () => void }> {
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/judgement\.[0-9a-f]+\.js$/, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.reload();
  return { arrive };
}

inChromium(
  'Review can be pressed before the part that reads has come, and its preview follows; by mouse and by keyboard',
  async () => {
    const workbench = await openPage({ paneWidth: 320 });
    const { page, pane } = workbench;
    for (const act of ['click', 'keys'] as const) {
      const { arrive } = await openedBeforeJudgement(workbench);
      const review = pane.getByRole('button', { name: 'Review', exact: true });
      await review.waitFor();
      expect(await review.getAttribute('aria-disabled')).toBeNull();
      if (act === 'click') await review.click();
      else await review.press('Enter');
      await pane.getByText('Reading… The preview opens next.').first().waitFor();
      expect(await pane.getByRole('status').innerText()).toBe('Reading… The preview opens next.');
      expect(await axeFaults(workbench)).toEqual([]);
      // Other places can be gone to meanwhile.
      await pane.getByRole('tab', { name: 'Board' }).click();
      await heading(workbench, 'Board');
      await pane.getByRole('tab', { name: 'Plan' }).click();
      arrive();
      await heading(workbench, 'Preview');
      await pane.locator('button:not([aria-disabled="true"])', { hasText: /^Write/ }).waitFor();
      await page.unrouteAll();
    }
    expect(workbench.errors).toEqual([]);
  },
  180_000,
);

inChromium(
  'the main job is two clicks, and nothing has to be scrolled for them on a screen of 1366 × 768',
  async () => {
    const workbench = await openPage({ context: { viewport: { width: 1366, height: 768 } } });
    const frame = frameOf(workbench);
    const { page, pane } = workbench;
    let clicks = 0;
    /** By its place on the screen: what isn't in sight can't be clicked. */
    const clickInSight = async (name: string | RegExp): Promise<void> => {
      const button = pane.getByRole('button', { name }).and(pane.locator('button:not([aria-disabled="true"])'));
      await button.waitFor();
      const box = await button.boundingBox();
      if (box === null) throw new Error(`${String(name)} isn’t on the screen.`);
      expect(box.y + box.height).toBeLessThanOrEqual(768);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      clicks += 1;
    };
    await clickInSight(/^Review$/);
    await heading(workbench, 'Preview');
    await clickInSight(/^Write [\d,]+ cells$/);
    await heading(workbench, 'Review written');
    expect(clicks).toBe(2);
    expect(await frame.evaluate(() => window.scrollY)).toBe(0);
    await pane.getByRole('button', { name: 'Undo this review' }).waitFor();
  },
  120_000,
);

/** Milliseconds from the press on Review until the preview is on the screen, at best of so many presses. */
async function previewAfter(workbench: WorkbenchPage, presses: number): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < presses; count += 1) {
    await workbench.pane.getByText('You see every change before it is written.').waitFor();
    times.push(await frameOf(workbench).evaluate(pressReview));
    await workbench.pane.locator('button:not([aria-disabled="true"])', { hasText: /^Write/ }).waitFor();
    await press(workbench, 'Cancel');
    await heading(workbench, 'What was found');
  }
  return Math.min(...times);
}

/** In the pane's frame. The preview is there once a frame with it has been drawn. */
async function pressReview(): Promise<number> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Review');
  if (button === undefined) throw new Error('There is no Review.');
  const began = performance.now();
  button.click();
  while (document.querySelector('h1')?.textContent !== 'Preview') await new Promise((done) => setTimeout(done, 1));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - began;
}

/** In milliseconds: how much later the preview of a large plan may be there. */
const later = 200;

inChromium(
  'the preview of 2,000 rows opens at most 200 ms later than that of 20',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'opening-'));
    const workbench = await openPage();
    const times: number[] = [];
    for (const rows of [20, 2_000]) {
      const file = join(folder, `${String(rows)}.xlsx`);
      await makePlan(rows, file);
      await workbench.open(`${String(rows)} rows.xlsx`, readFileSync(file));
      await workbench.page.getByRole('heading', { name: `${String(rows)} rows.xlsx` }).waitFor();
      await workbench.pane.getByText(`${rows.toLocaleString('en-GB')} deliverables`, { exact: false }).waitFor({ timeout: 120_000 });
      times.push(await previewAfter(workbench, 4));
    }
    rmSync(folder, { recursive: true, force: true });
    const [few = 0, many = 0] = times;
    process.stdout.write(`Preview of 20 rows after ${few.toFixed(0)} ms, of 2,000 after ${many.toFixed(0)} ms\n`);
    // What the machine has else to do makes the small one slow as well.
    expect(many - few).toBeLessThanOrEqual(later + few);
  },
  400_000,
);
