// `npm run against-template`: from navigation until the first button can be pressed, beside Microsoft's React template, in the same browser
// and host page, turn by turn. Fails where the upper end of the 95 % interval of the ratio is over its limit.

import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { startServer } from '../src/workbench/server/server';
import { buildOnce } from '../tests/browser/build-once';
import { externalTools } from '../tests/external-tools';
import { buildReactTemplate } from '../tests/peers/react-template';

const root = join(__dirname, '..');
const runs = 20;
const limit = 1.1;
/** Student's t for 19 degrees of freedom: 2.5 % lie above. */
const student = 2.093;

declare global {
  interface Window {
    /** When the button could be pressed, on the clock of the frame, which begins with its navigation. */
    buttonUsable?: number;
  }
}

/** Runs in each frame before its own scripts. */
function watchButton(): void {
  new MutationObserver(() => {
    if (window.buttonUsable !== undefined) return;
    for (const button of document.querySelectorAll('button')) {
      const canBePressed = !button.disabled && button.getAttribute('aria-disabled') !== 'true';
      if (['Review', 'Insert text'].includes(button.textContent) && canBePressed) window.buttonUsable = performance.now();
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** In milliseconds, at a browser's first visit: nothing is kept from the one before. */
async function opened(browser: Browser, host: string, pane: string): Promise<number> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watchButton);
  await page.goto(`${host}/?pane=${encodeURIComponent(pane)}`);
  await page.frameLocator('iframe[title="Task pane"]').getByRole('button').first().waitFor();
  const frame = page.frames().find((each) => each.url().endsWith('/taskpane.html'));
  if (frame === undefined) throw new Error('There is no pane.');
  await frame.waitForFunction(() => window.buttonUsable !== undefined);
  const milliseconds = await frame.evaluate(() => window.buttonUsable ?? Number.NaN);
  await context.close();
  return milliseconds;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function main(): Promise<void> {
  const { chromium: program } = externalTools();
  if (program === null) throw new Error('Chromium isn’t installed: apt-get install chromium');
  const template = await buildReactTemplate(root);
  console.log(template.versions.join(', '));
  await buildOnce(root);
  const host = await startServer({ root, port: 0, build: false });
  const ours = await startServer({ root, port: 0, build: false });
  const theirs = await startServer({ root: template.root, port: 0, build: false });
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
  const pairs: (readonly [number, number])[] = [];
  // The first pair warms the machine up and isn't counted; who goes first changes each time.
  for (let run = 0; run <= runs; run += 1) {
    const order = run % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const [first, second] = [
      await opened(browser, host.origin, order[0]?.origin ?? ''),
      await opened(browser, host.origin, order[1]?.origin ?? ''),
    ];
    if (run > 0) pairs.push(run % 2 === 0 ? [first, second] : [second, first]);
  }
  await browser.close();
  for (const server of [host, ours, theirs]) await server.close();
  const logs = pairs.map(([one, other]) => Math.log(one / other));
  const centre = mean(logs);
  const spread = Math.sqrt(mean(logs.map((log) => (log - centre) ** 2)) * (runs / (runs - 1)));
  const upper = Math.exp(centre + (student * spread) / Math.sqrt(runs));
  for (const [name, index] of [
    ['This pane', 0],
    ['Microsoft’s React template', 1],
  ] as const) {
    const time = mean(pairs.map((pair) => pair[index]));
    console.log(`${name.padEnd(28)}${time.toFixed(0).padStart(6)} ms until the first button can be pressed`);
  }
  console.log(`The template’s scripts come to ${template.kibibytes.toFixed(0)} KiB (gzip)`);
  console.log(
    `Ratio ${Math.exp(centre).toFixed(2)} in ${String(runs)} pairs, upper 95 % bound ${upper.toFixed(2)} (at most ${String(limit)})`,
  );
  if (upper > limit) process.exitCode = 1;
}

void main();
