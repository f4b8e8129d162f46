// The main states of the pane as they were last looked at and found good: texts, roles and boxes exactly, pixels as far as two builds of
// Chromium agree. `UPDATE_PICTURES=1` keeps what is there now; .cache/pictures/pane/all.png shows all of them on one sheet.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { testWithTool } from '../external-tools';
import { root, servedWorkbench } from '../browser/workbench-page';
import { contactSheet, type Taken } from './contact-sheet';
import { comparePictures } from './compare-pictures';
import { faultsOf } from './kept';
import { leaveLooks, type Look, looks, takeLook, viewport } from './looks';
import { poorFits } from './longer-words';
import { plant, plants } from './plants';
import { shownIn } from './shown';
import { states } from './states';
import { makeStill } from './still-page';

const openPage = servedWorkbench();
const folder = join(root, '.cache', 'pictures', 'pane');

/** The pane's frame, whatever page it shows. */
function frameIn(page: Page): Frame {
  const frame = page.mainFrame().childFrames()[0];
  if (frame === undefined) throw new Error('There is no pane.');
  return frame;
}

/** Faults that the comparison with a picture of the same look doesn't find. */
async function plantsUnnoticed(page: Page, look: Look, sound: Buffer): Promise<readonly string[]> {
  const unnoticed: string[] = [];
  for (const [what, rule] of [...Object.entries(plants), ['nothing', ''] as const]) {
    await plant(frameIn(page), rule);
    const { picture } = await shownIn(page, frameIn(page), look);
    const { fault } = comparePictures(sound, picture);
    if ((fault === null) !== (rule === '')) unnoticed.push(`${what}: ${fault ?? 'nothing found'}`);
  }
  await plant(frameIn(page), 'main * { white-space: nowrap }');
  if ((await poorFits(frameIn(page))).length === 0) unnoticed.push('words that can’t wrap');
  await plant(frameIn(page), '');
  return unnoticed;
}

testWithTool('chromium')(
  'every main state reads and looks as it was last found good',
  async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const now = Date.UTC(2016, 0, 12, 10, 30);
    const workbench = await openPage({ now, context: { viewport, bypassCSP: true, reducedMotion: 'reduce', timezoneId: 'Europe/London' } });
    const { page } = workbench;
    // The spreadsheet isn't drawn anew at each height.
    await page.addStyleTag({
      content: '#sheet { max-height: 500px } .looked-at #sheet, .looked-at header, .looked-at footer { visibility: hidden }',
    });
    const session = await page.context().newCDPSession(page);
    const taken: Taken[] = [];
    const faults: string[] = [];
    const unnoticed: string[] = [];
    const poorly: string[] = [];
    for (const state of states) {
      await state.reach(workbench);
      await page.mouse.move(1, 1);
      await makeStill(frameIn(page));
      for (const look of looks) {
        await takeLook(page, session, look);
        const shown = await shownIn(page, frameIn(page), look, state.from);
        taken.push({ state: state.name, look: look.name, picture: shown.picture });
        if (look.name === 'narrow' && state.name === 'row-card') unnoticed.push(...(await plantsUnnoticed(page, look, shown.picture)));
        faults.push(...faultsOf(state.name, look, shown, folder));
        if (look.name === 'narrow') poorly.push(...(await poorFits(frameIn(page))).map((fault) => `${state.name}: ${fault}`));
      }
      await leaveLooks(page, session);
      await state.leave?.(workbench);
    }
    writeFileSync(join(folder, 'all.png'), await contactSheet(page.context(), taken));
    expect(faults).toEqual([]);
    expect(unnoticed).toEqual([]);
    // A language whose words are longer fits as well.
    expect(poorly).toEqual([]);
    expect(workbench.errors).toEqual([]);
  },
  400_000,
);
