// The main states of the pane, each with the way to it from the one before.

import ExcelJS from 'exceljs';
import { sheetName } from '../browser/deliverables';
import { goTo, heading, press, write } from '../browser/pane-actions';
import { frameOf } from '../browser/pane-frame';
import type { WorkbenchPage } from '../browser/workbench-page';

export interface State {
  readonly name: string;
  /** The heading that is looked at from, where it isn't the screen's own. */
  readonly from?: string;
  /** The page ends in the state. */
  readonly reach: (workbench: WorkbenchPage) => Promise<void>;
  /** Lets go of what holds the page in the state. */
  readonly leave?: (workbench: WorkbenchPage) => Promise<void>;
}

const writingPart = /\/writing\.[0-9a-f]+\.js$/;

/** A sheet that holds no plan. */
async function minutes(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Minutes');
  for (const line of ['Scrutiny panel', 'Present: seven members', 'The panel noted the report and thanked the officers.'])
    sheet.addRow([line]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function toSheet({ page, pane }: WorkbenchPage, name: string, shown: string): Promise<void> {
  await page.getByRole('region', { name: 'Spreadsheet' }).getByText(name, { exact: true }).click();
  await pane.getByText(shown, { exact: false }).first().waitFor();
}

/** Until Write can be pressed. */
async function previewed({ pane }: WorkbenchPage): Promise<void> {
  await pane.locator('button:not([aria-disabled="true"])', { hasText: /^Write/ }).waitFor();
}

export const states: readonly State[] = [
  {
    name: 'plan',
    reach: async (workbench) => {
      await workbench.goToSheet(sheetName);
      await workbench.pane.getByText('You see every change before it is written.').waitFor();
    },
  },
  {
    name: 'row-card',
    reach: async (workbench) => {
      await workbench.select('B6');
      await workbench.pane.getByRole('button', { name: '18', exact: true }).first().waitFor();
    },
  },
  { name: 'checks', reach: async (workbench) => goTo(workbench, 'Checks') },
  { name: 'commentary', reach: async (workbench) => goTo(workbench, 'Commentary') },
  { name: 'board', reach: async (workbench) => goTo(workbench, 'Board') },
  { name: 'settings', reach: async (workbench) => goTo(workbench, 'Settings') },
  {
    name: 'preview',
    reach: async (workbench) => {
      await goTo(workbench, 'Plan');
      await press(workbench, 'Review');
      await heading(workbench, 'Preview');
      await previewed(workbench);
    },
  },
  { name: 'results', from: 'Deliverables by theme', reach: () => Promise.resolve() },
  {
    name: 'answered',
    reach: async (workbench) => {
      await workbench.pane.getByText('Highest', { exact: true }).first().click();
      await workbench.pane.getByText('Answered: Highest.').waitFor();
      await previewed(workbench);
    },
  },
  {
    name: 'formulas',
    from: 'What would be written',
    reach: async ({ pane }) => {
      await pane.getByRole('switch', { name: 'Show formulas' }).check();
      await pane.getByText('=IF', { exact: false }).first().waitFor();
    },
    leave: async ({ pane }) => pane.getByRole('switch', { name: 'Show formulas' }).uncheck(),
  },
  {
    // The part that writes can't be fetched.
    name: 'error',
    reach: async (workbench) => {
      await workbench.page.route(writingPart, (route) => route.abort());
      await write(workbench);
      await workbench.pane.getByText('couldn’t be fetched', { exact: false }).first().waitFor();
    },
    leave: async ({ page }) => page.unroute(writingPart),
  },
  {
    // The part that writes is still to come.
    name: 'writing',
    reach: async (workbench) => {
      await workbench.page.route(writingPart, async (route) => {
        await released;
        await route.continue();
      });
      await press(workbench, 'Try again');
      await previewed(workbench);
      await write(workbench);
      await heading(workbench, 'Writing');
    },
    leave: async (workbench) => {
      release();
      await heading(workbench, 'Review written');
    },
  },
  {
    name: 'written',
    reach: async ({ pane }) => pane.getByRole('button', { name: 'Undo this review' }).waitFor(),
  },
  {
    name: 'history',
    reach: async (workbench) => {
      await press(workbench, 'Done');
      await heading(workbench, 'What was found');
      await goTo(workbench, 'History');
    },
  },
  {
    name: 'menu',
    reach: async (workbench) => press(workbench, 'More'),
    leave: async (workbench) => press(workbench, 'More'),
  },
  {
    name: 'scheme',
    reach: async (workbench) => {
      await goTo(workbench, 'Settings');
      await press(workbench, 'Change the scheme');
      await heading(workbench, 'Change the scheme');
      await workbench.pane.getByRole('combobox', { name: 'Scheme' }).selectOption({ label: 'Pace' });
    },
  },
  {
    name: 'scheme-preview',
    reach: async (workbench) => {
      await press(workbench, 'See what would be written');
      await workbench.pane.getByText('Nothing is written yet.').waitFor();
    },
    leave: async (workbench) => {
      await press(workbench, 'Back');
      await press(workbench, 'Cancel');
      await goTo(workbench, 'Plan');
    },
  },
  { name: 'own-sheet', reach: async (workbench) => toSheet(workbench, 'Plan settings', `Go to “${sheetName}”`) },
  {
    name: 'no-plan',
    reach: async (workbench) => {
      await workbench.open('minutes.xlsx', await minutes());
      await workbench.pane.getByText('Minutes', { exact: false }).first().waitFor();
      await workbench.pane.getByText('Reading', { exact: false }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'help',
    reach: async (workbench) => {
      const frame = frameOf(workbench);
      await frame.goto(new URL('support.html', frame.url()).href);
    },
  },
];

let release = (): void => undefined;
const released = new Promise<void>((resolve) => (release = resolve));
