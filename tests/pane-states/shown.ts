// What the pane shows in one look: its texts with their roles and boxes, and its picture.

import type { Frame, Page } from 'playwright-core';
import { viewport, type Look } from './looks';

export interface Shown {
  readonly outline: string;
  /** PNG. */
  readonly picture: Buffer;
}

/** The pane from its top, or from a heading on. It lies over the right edge of the page, as high as what it holds. */
export async function shownIn(page: Page, frame: Frame, { width, height: highest }: Look, from?: string): Promise<Shown> {
  await placePane(page, width, 100);
  const content = await frame.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(content, highest);
  await placePane(page, width, height);
  await frame.evaluate(async (text) => {
    const heading = [...document.querySelectorAll('h2')].find(({ textContent }) => textContent === text);
    window.scrollTo(0, heading === undefined ? 0 : window.scrollY + heading.getBoundingClientRect().top);
    for (const animation of document.getAnimations()) {
      // One without an end stands at its beginning.
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
      else {
        animation.pause();
        animation.currentTime = 0;
      }
    }
    for (let count = 0; count < 3; count += 1) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }, from);
  const outline = await frame.locator('body').ariaSnapshot({ boxes: true });
  const picture = await page.screenshot({ clip: { x: viewport.width - width, y: 0, width, height } });
  return { outline, picture };
}

async function placePane(page: Page, width: number, height: number): Promise<void> {
  await page.locator('#pane').evaluate((pane, style) => pane.setAttribute('style', style), styleOf(width, height));
}

function styleOf(width: number, height: number): string {
  const [wide, high] = [width, height].map((length) => `${String(length)}px !important`);
  return `position: fixed; z-index: 10; top: 0; right: 0; border: 0; width: ${wide ?? ''}; height: ${high ?? ''}`;
}
