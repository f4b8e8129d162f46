// All pictures on one sheet, for a person to look at: a line a state, a column a look.

import type { BrowserContext } from 'playwright-core';
import type { Look } from './looks';

export interface Taken {
  readonly state: string;
  readonly look: Look['name'];
  readonly picture: Buffer;
}

/** In pixels, on the sheet. */
const width = 260;

/** PNG. */
export async function contactSheet(context: BrowserContext, taken: readonly Taken[]): Promise<Buffer> {
  const states = [...new Set(taken.map(({ state }) => state))];
  const lines = states.map(
    (state) =>
      `<h2>${state}</h2><div>${taken
        .filter((each) => each.state === state)
        .map(figure)
        .join('')}</div>`,
  );
  const page = await context.newPage();
  await page.setViewportSize({ width: 5 * (width + 16) + 16, height: 800 });
  await page.setContent(`<!doctype html><style>
    body { margin: 8px; background: #888; font: 14px sans-serif }
    h2 { margin: 12px 0 4px; font-size: 16px }
    div { display: flex; gap: 16px; align-items: start }
    figure { margin: 0 } img { width: ${String(width)}px; display: block }
  </style>${lines.join('')}`);
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}

function figure({ look, picture }: Taken): string {
  return `<figure><figcaption>${look}</figcaption><img alt="" src="data:image/png;base64,${picture.toString('base64')}"></figure>`;
}
