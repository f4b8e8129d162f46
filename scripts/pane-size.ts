// `npm run pane-size`: how much JavaScript the pane fetches before it shows anything, until its first button can be pressed, until
// it has read the sheet, and with each part that comes later; gzip, as Chromium asks for it on the workbench, without office.js. Fails over a limit.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Frame } from 'playwright-core';
import { startServer } from '../src/workbench/server/server';
import { externalTools } from '../tests/external-tools';

const root = join(__dirname, '..');
const kibibyte = 1024;

/** In KiB: a little above what is reached. */
const limits = { start: 160, usable: 160, read: 630 } as const;

declare global {
  interface Window {
    /** When the first button could be pressed, on the clock of the frame. */
    paneUsable?: number;
  }
}

/** Runs in each frame before its own scripts, so that what is fetched straight after the button can be pressed isn't counted with it. */
function watchFirstButton(): void {
  new MutationObserver(() => {
    if (window.paneUsable !== undefined) return;
    for (const button of document.querySelectorAll('button')) {
      const canBePressed = !button.disabled && button.getAttribute('aria-disabled') !== 'true';
      if (button.textContent === 'Review' && canBePressed) window.paneUsable = performance.now();
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** The scripts that were asked for before a moment on the frame's clock. */
async function askedBefore(frame: Frame, moment: number): Promise<ReadonlySet<string>> {
  const asked = await frame.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= until)
        .map(({ name }) => name),
    moment,
  );
  return new Set(asked.map((address) => new URL(address).pathname.slice(1)));
}

async function main(): Promise<void> {
  const { chromium: program } = externalTools();
  if (program === null) throw new Error('Chromium isn’t installed: apt-get install chromium');
  const server = await startServer({ root, port: 0, build: true });
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.addInitScript(watchFirstButton);
  await page.goto(server.origin);
  // The sheet's name stands there once it was read.
  await page.frameLocator('iframe[title="Task pane"]').getByRole('heading', { level: 2 }).first().waitFor();
  const frame = page.frames().find((each) => each.url().endsWith('/taskpane.html'));
  const moment = await frame?.evaluate(() => window.paneUsable);
  if (frame === undefined || moment === undefined) throw new Error('No button of the pane could be pressed.');
  const usable = await askedBefore(frame, moment);
  const read = await askedBefore(frame, Number.POSITIVE_INFINITY);
  await browser.close();
  await server.close();

  const dist = join(root, 'dist');
  const html = readFileSync(join(dist, 'taskpane.html'), 'utf8');
  const size = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / kibibyte;
  const scripts = readdirSync(dist)
    .filter((file) => file.endsWith('.js') && !file.startsWith('old-web-view.'))
    .map((file) => ({ name: file.split('.')[0] ?? file, size: size(file), when: whenOf(file, html, { usable, read }) }));
  const total = (whens: readonly When[]): number =>
    scripts.filter(({ when }) => whens.includes(when)).reduce((sum, each) => sum + each.size, 0);
  for (const when of ['start', 'usable', 'read', 'later'] as const) {
    for (const each of scripts.filter((script) => script.when === when)) console.log(line(each.name, each.size, words[when]));
  }
  const results = [
    { what: 'At the start', found: total(['start']), limit: limits.start },
    { what: 'Until the first button can be pressed', found: total(['start', 'usable']), limit: limits.usable },
    { what: 'Until the sheet is read', found: total(['start', 'usable', 'read']), limit: limits.read },
  ];
  console.log('');
  for (const { what, found, limit } of results) console.log(line(what, found, `limit ${String(limit)} KiB`));
  if (results.some(({ found, limit }) => found > limit)) process.exitCode = 1;
}

type When = 'start' | 'usable' | 'read' | 'later';

const words: Readonly<Record<When, string>> = {
  start: 'at the start',
  usable: 'until the first button',
  read: 'until the sheet is read',
  later: 'when it is asked for',
};

interface Asked {
  readonly usable: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
}

function whenOf(file: string, html: string, { usable, read }: Asked): When {
  if (html.includes(`"${file}"`)) return 'start';
  if (usable.has(file)) return 'usable';
  return read.has(file) ? 'read' : 'later';
}

function line(name: string, size: number, note: string): string {
  return `${name.padEnd(40)}${size.toFixed(1).padStart(8)} KiB  ${note}`;
}

void main();
