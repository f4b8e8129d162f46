// The pane starts and does its main job whatever it finds around it: nothing kept, things kept by a newer version, storage refused,
// no theme, no known language.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/workbench/package/read/open';
import { saveWorkbook } from '../../src/workbench/package/write/save';
import type { Workbook } from '../../src/workbench/workbook/model';
import { historyKey, journalKey } from '../../src/excel/history/stored-history';
import { mappingsKey } from '../../src/excel/mapping/stored-mappings';
import { testWithTool } from '../external-tools';
import { heading, press, write } from './pane-actions';
import { frameOf } from './pane-frame';
import { root, servedWorkbench, type WorkbenchPage } from './workbench-page';

const inChromium = testWithTool('chromium');
const openPage = servedWorkbench();
const patience = 120_000;

/** The sample, with something changed in its file. */
function sampleWith(change: (workbook: Workbook) => void): Buffer {
  const opened = openWorkbook(readFileSync(join(root, 'assets', 'programme-plan.xlsx')));
  if (!opened.ok) throw new Error(opened.problem.sentence);
  change(opened.workbook);
  return Buffer.from(saveWorkbook(opened.workbook));
}

function withSettings(settings: Readonly<Record<string, unknown>>): Buffer {
  return sampleWith((workbook) => {
    for (const [key, value] of Object.entries(settings)) workbook.settings.set(key, value);
  });
}

async function open(workbench: WorkbenchPage, bytes: Buffer): Promise<void> {
  await workbench.open('found.xlsx', bytes);
  await workbench.page.getByRole('heading', { name: 'found.xlsx' }).waitFor();
}

/** Reviews, writes and undoes. */
async function expectMainJob(workbench: WorkbenchPage): Promise<void> {
  await press(workbench, 'Review');
  await heading(workbench, 'Preview');
  await write(workbench);
  await heading(workbench, 'Review written');
  await press(workbench, 'Undo this review');
  await heading(workbench, 'Undone');
  expect(workbench.errors).toEqual([]);
}

const kept: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['without settings', {}],
  [
    'with settings of a newer version',
    {
      [mappingsKey]: JSON.stringify({ version: 9, tables: [] }),
      [journalKey]: JSON.stringify({ version: 9, steps: [] }),
      [historyKey]: JSON.stringify({ version: 9, entries: [{ id: 'a' }] }),
    },
  ],
  ['with settings that hold something else', { [mappingsKey]: 7, [journalKey]: '{', [historyKey]: [null] }],
];

for (const [name, settings] of kept) {
  inChromium(
    `a workbook ${name}`,
    async () => {
      const workbench = await openPage();
      await open(workbench, withSettings(settings));
      await expectMainJob(workbench);
    },
    patience,
  );
}

inChromium(
  'a workbook that a newer version has reviewed: the pane says so, writes nothing, and its menu works',
  async () => {
    const workbench = await openPage();
    await open(
      workbench,
      sampleWith(({ names }) => names.push({ name: 'Plan_Layout', refersTo: '99', sheetId: null, hidden: false, comment: null })),
    );
    const { pane } = workbench;
    const sentence = pane.getByText('A newer version of the add-in has reviewed this workbook.', { exact: false });
    await sentence.first().waitFor();
    await press(workbench, 'Review');
    await sentence.first().waitFor();
    expect(await pane.getByRole('button', { name: /^Write/ }).count()).toBe(0);
    await press(workbench, 'More');
    await press(workbench, 'History');
    await heading(workbench, 'History');
    expect(workbench.errors).toEqual([]);
  },
  patience,
);

/** In each frame, before its own scripts. */
const refusals: readonly (readonly [string, () => void])[] = [
  [
    'storage that is refused at each touch',
    () => {
      for (const store of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, store, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    },
  ],
  [
    'a database that can’t be opened, and storage that is full',
    () => {
      Object.defineProperty(IDBFactory.prototype, 'open', {
        value: () => {
          throw new DOMException('Refused.', 'InvalidStateError');
        },
      });
      Object.defineProperty(Storage.prototype, 'setItem', {
        value: () => {
          throw new DOMException('Full.', 'QuotaExceededError');
        },
      });
    },
  ],
  [
    'a database that never answers',
    () => {
      Object.defineProperty(IDBFactory.prototype, 'open', { value: () => new EventTarget() });
    },
  ],
  [
    'a language that nobody knows',
    () => {
      Object.defineProperty(navigator, 'language', { get: () => 'zz-nowhere' });
      Object.defineProperty(navigator, 'languages', { get: () => [] });
    },
  ],
];

for (const [name, script] of refusals) {
  inChromium(
    name,
    async () => {
      const workbench = await openPage();
      await workbench.page.addInitScript(script);
      await workbench.page.reload();
      await expectMainJob(workbench);
    },
    patience,
  );
}

inChromium(
  'no theme of Office’s, and a locale without words of its own',
  async () => {
    const workbench = await openPage({ context: { locale: 'tlh', colorScheme: 'no-preference' } });
    expect(await frameOf(workbench).evaluate(() => typeof Office.context.officeTheme)).toBe('undefined');
    await expectMainJob(workbench);
  },
  patience,
);
