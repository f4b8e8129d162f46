// What a board sees: the reviewed sample's sheets and every sheet that the add-in adds, printed as their page set-up says.
// The pictures stay in .cache/pictures/sheets.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { pagesOf, picturesOf, printTo, withOnlySheet, type Page } from '../../scripts/pictures/print';
import { plansToPrint, type PlanToPrint } from '../../scripts/pictures/plans-to-print';
import { testWithTool } from '../external-tools';
import { poorlyShown } from './lines-needed';
import { roomyCopy } from './roomy-copy';
import { shownCells, type ShownCell } from './shown-cells';
import { sheetOf } from '../main-job/reviewed';
import type { Sheet } from '../../src/workbench/workbook/model';

const pictures = path.join(__dirname, '..', '..', '.cache', 'pictures', 'sheets');
const dotsPerInch = 100;

/** A sheet as it was printed. */
interface PrintedSheet {
  readonly sheet: Sheet;
  readonly isOurs: boolean;
  readonly cells: readonly ShownCell[];
  readonly pages: readonly Page[];
  /** What is wrong with how its cells show their text. */
  readonly poorly: readonly string[];
}

/** Printed once, by the first test that asks. */
let printing: Promise<readonly PrintedSheet[]> | null = null;

async function printedSheets(soffice: string): Promise<readonly PrintedSheet[]> {
  printing ??= printEverySheet(soffice);
  const printed = await printing;
  expect(printed).toHaveLength(11);
  expect(printed.filter(({ pages }) => pages.length === 0)).toEqual([]);
  return printed;
}

/** Printing takes half a minute of processor time; a machine may be busy. */
const timeout = 400_000;

const testOfPrint = (name: string, hold: (printed: readonly PrintedSheet[]) => void): void => {
  testWithTool('libreoffice', 'pdftotext', 'officeFonts')(
    name,
    async (soffice) => {
      hold(await printedSheets(soffice));
    },
    timeout,
  );
};

testOfPrint('no record of a machine is in sight', (printed) => {
  const records = /\s\|\s|#[0-9a-z]{5,}|Drafted from|Dates read from/u;
  const texts = printed.flatMap(({ sheet, pages }) =>
    pages.map(({ words }) => [sheet.name, words.map(({ text }) => text).join(' ')] as const),
  );
  expect(texts.filter(([, text]) => records.test(text))).toEqual([]);
});

testOfPrint('sheets that the add-in adds are one page wide, with their headings on every page', (printed) => {
  const without = printed
    .filter(({ isOurs }) => isOurs)
    .flatMap(({ sheet, cells, pages }) => {
      const titles = sheet.pageLayout.printTitleRows;
      const headings = cells.filter(
        ({ area }) =>
          titles !== null &&
          area.firstRow >= titles.first &&
          area.lastRow <= titles.last &&
          sheet.columnFormats.get(area.firstColumn)?.hidden !== true,
      );
      const lacking = pages.flatMap(({ words }, page) =>
        headings.filter(({ text }) => !isOnPage(text, words)).map(({ text }) => [page, text] as const),
      );
      return titles === null || headings.length === 0
        ? [[sheet.name, 'no headings are repeated']]
        : lacking.map(([page, text]) => [sheet.name, page + 1, text]);
    });
  expect(without).toEqual([]);
});

testOfPrint('no text needs more lines than its row shows, and none is cut off', (printed) => {
  expect(printed.flatMap(({ poorly }) => poorly)).toEqual([]);
});

/** Two runs of LibreOffice: as each sheet's page set-up says, and with rows that are high enough for anything. */
async function printEverySheet(soffice: string): Promise<readonly PrintedSheet[]> {
  const plans = await plansToPrint();
  const sheets = plans.flatMap(({ workbook, sheets: shown }) =>
    shown.map(({ sheet, picture }) => ({ name: picture, xlsx: withOnlySheet(workbook, sheet) })),
  );
  await rm(pictures, { recursive: true, force: true });
  await printTo(pictures, sheets, soffice);
  await Promise.all(sheets.map(async ({ name }) => picturesOf(pictures, name, dotsPerInch)));
  const roomy = await pagesOfRoomyCopies(plans, soffice);
  const found: PrintedSheet[] = [];
  for (const [index, { workbook, sheets: shown }] of plans.entries()) {
    for (const { sheet: name, picture, isOurs } of shown) {
      const sheet = sheetOf(workbook, name);
      const cells = await shownCells(workbook, name);
      const page = roomy[index]?.[workbook.sheets.indexOf(sheet)] ?? { width: 0, height: 0, words: [] };
      const pages = await pagesOf(path.join(pictures, `${picture}.pdf`));
      found.push({ sheet, isOurs, cells, pages, poorly: poorlyShown(workbook, sheet, cells, page) });
    }
  }
  return found;
}

/** One page a sheet, for each workbook. LibreOffice prints hidden sheets too where it makes one page of each. */
async function pagesOfRoomyCopies(plans: readonly PlanToPrint[], soffice: string): Promise<readonly (readonly Page[])[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'roomy-'));
  try {
    const names = plans.map((_, index) => `plan-${String(index)}`);
    const copies = plans.map(({ workbook }, index) => ({ name: names[index] ?? '', xlsx: roomyCopy(workbook) }));
    await printTo(folder, copies, soffice, 'one page');
    return await Promise.all(names.map(async (name) => pagesOf(path.join(folder, `${name}.pdf`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether its words stand on the page one after another, wherever they wrap. */
function isOnPage(text: string, words: Page['words']): boolean {
  const found = new Set(words.map((word) => word.text));
  return text.split(/\s+/u).every((word) => found.has(word));
}
