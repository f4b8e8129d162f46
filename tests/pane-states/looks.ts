// The ways in which each state is looked at, and how the page is brought into one of them.

import type { CDPSession, Page } from 'playwright-core';

/** `width`: of the pane in CSS pixels. `height`: as much of it as a picture shows. `scale`: 2 is a browser at 200 %. */
export interface Look {
  readonly name: 'light' | 'dark' | 'contrast' | 'narrow' | 'zoomed';
  readonly width: number;
  readonly height: number;
  readonly scale: 1 | 2;
  readonly media: Readonly<{ colorScheme: 'light' | 'dark'; forcedColors: 'active' | 'none' }>;
}

const light = { colorScheme: 'light', forcedColors: 'none' } as const;

/** The first is the one that the others are laid out like. */
export const looks: readonly Look[] = [
  { name: 'light', width: 350, height: 1200, scale: 1, media: light },
  { name: 'dark', width: 350, height: 600, scale: 1, media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'contrast', width: 350, height: 600, scale: 1, media: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'narrow', width: 320, height: 700, scale: 1, media: light },
  { name: 'zoomed', width: 175, height: 450, scale: 2, media: light },
];

/** Of the window; as high as the highest picture while one is taken. */
export const viewport = { width: 1000, height: 900 } as const;

export async function takeLook(page: Page, session: CDPSession, { media, scale, height }: Look): Promise<void> {
  await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
  await page.evaluate(() => document.body.classList.add('looked-at'));
  await session.send('Emulation.setDeviceMetricsOverride', { width: viewport.width, height, deviceScaleFactor: scale, mobile: false });
}

/** The page as it was opened, in which a person acts. */
export async function leaveLooks(page: Page, session: CDPSession): Promise<void> {
  await page.emulateMedia({ ...light, reducedMotion: 'reduce' });
  await page.evaluate(() => document.body.classList.remove('looked-at'));
  await session.send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile: false });
}
