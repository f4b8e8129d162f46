// The workbench in a real browser, driven as a person drives it: tabs, cells, buttons by their names, the pane in its frame.

import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type FrameLocator, type Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../src/workbench/server/server';
import { externalTools } from '../external-tools';
import { buildOnce } from './build-once';

/** So that nothing leaves the machine, and the browser runs without a display or a sandbox of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Texts and dates look alike on every machine.
  '--lang=en-GB',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
];

/** The project's folder. */
export const root = join(__dirname, '..', '..');

/** How the page is opened. */
interface Opening {
  /** The pane comes from another origin, as in Excel on the web. */
  readonly paneElsewhere?: true;
  /** In pixels; 350 where it isn't given. */
  readonly paneWidth?: number;
  readonly context?: BrowserContextOptions;
  /** In milliseconds since 1970: what the pane's clock shows, for good. The spreadsheet's goes on. */
  readonly now?: number;
}

/** Builds and serves the page for the tests of a file, which calls it once before them. Gives back the way to open the page in Chromium. */
export function servedWorkbench(): (opening?: Opening) => Promise<WorkbenchPage> {
  let server: RunningServer | null = null;
  let elsewhere: RunningServer | null = null;
  let browser: Browser | null = null;

  beforeAll(async () => {
    const { chromium: program } = externalTools();
    if (program === null) return;
    await buildOnce(root);
    server = await startServer({ root, port: 0, build: false });
    elsewhere = await startServer({ root, port: 0, build: false });
    browser = await chromium.launch({ executablePath: program, args: flags });
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await elsewhere?.close();
  });

  return async (opening = {}) => {
    if (server === null || elsewhere === null || browser === null) throw new Error('The server or the browser did not start.');
    // A page left open by the test before would go on working beside this one.
    await Promise.all(browser.contexts().map((context) => context.close()));
    const page = opening.paneElsewhere === true ? `${server.origin}/?pane=${encodeURIComponent(elsewhere.origin)}` : server.origin;
    return openWorkbench(browser, page, opening);
  };
}

/** `outside`: what the page asked of any host but this machine. `errors`: what went wrong in the page or in the pane unnoticed. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly outside: readonly string[];
  readonly errors: readonly string[];
  goToSheet(name: string): Promise<void>;
  select(address: string): Promise<void>;
  type(address: string, text: string): Promise<void>;
  press(button: string): Promise<void>;
  /** Texts as the cells show them. */
  texts(sheet: string, addresses: readonly string[]): Promise<readonly string[]>;
  formula(sheet: string, address: string): Promise<string | null>;
  message(): Promise<string>;
  open(fileName: string, bytes: Buffer): Promise<void>;
}

/** Runs in each frame before its own scripts. */
function stoppedClock(now: number): string {
  return `if (window !== window.top) {
    window.Date = class extends Date {
      constructor(...parts) { super(...(parts.length === 0 ? [${String(now)}] : parts)); }
      static now() { return ${String(now)}; }
    };
  }`;
}

/** Opens the page and waits until the sample is shown and the pane has read it. */
async function openWorkbench(
  browser: Browser,
  address: string,
  { paneWidth = 350, context: options = {}, now }: Opening,
): Promise<WorkbenchPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    acceptDownloads: true,
    ...options,
  });
  const outside: string[] = [];
  const errors: string[] = [];
  await context.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  // Another file of tests has the other core.
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => errors.push(error.message));
  if (now !== undefined) await page.addInitScript({ content: stoppedClock(now) });
  await page.goto(address);
  await page.addStyleTag({ content: `#pane { width: ${String(paneWidth)}px }` });
  const pane = page.frameLocator('iframe[title="Task pane"]');
  await pane.getByRole('heading', { level: 2, name: 'Programme plan', exact: true }).waitFor();

  const nameBox = page.getByRole('region', { name: 'Spreadsheet' }).locator('input[type=text]').first();
  const select = async (address: string): Promise<void> => {
    await nameBox.fill(address);
    await nameBox.press('Enter');
  };
  const press = async (button: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click();
  };
  return {
    page,
    pane,
    outside,
    errors,
    select,
    press,
    goToSheet: async (name) => {
      await page.getByRole('region', { name: 'Spreadsheet' }).getByText(name, { exact: true }).click();
      await pane.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    },
    type: async (address, text) => {
      await select(address);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    texts: (sheet, addresses) =>
      page.evaluate(([name, wanted]) => wanted.map((address) => window.workbench.cell(name, address)?.text ?? '(no such sheet)'), [
        sheet,
        addresses,
      ] as const),
    formula: (sheet, address) =>
      page.evaluate(([name, wanted]) => window.workbench.cell(name, wanted)?.formula ?? null, [sheet, address] as const),
    message: () => page.getByRole('status').innerText(),
    open: async (name, buffer) => {
      await page.getByLabel('Workbook to open').setInputFiles({ name, buffer, mimeType: 'application/octet-stream' });
    },
  };
}
