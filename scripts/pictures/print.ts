// Sheets on paper: LibreOffice prints workbooks to PDF, poppler turns the pages into pictures and words.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { saveWorkbook } from '../../src/workbench/package/write/save';
import type { Workbook } from '../../src/workbench/workbook/model';

const run = promisify(execFile);

/** A workbook as a file, and the name of its PDF. */
export interface ToPrint {
  readonly name: string;
  readonly xlsx: Uint8Array;
}

/** How a workbook is printed. `onePage`: each sheet on one page of the sheet's own size, at full scale, without margins. */
type Paper = 'its own' | 'one page';

const filters: Readonly<Record<Paper, string>> = {
  'its own': 'pdf:calc_pdf_Export',
  'one page': 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}',
};

/** One sheet of a workbook, the others hidden: hidden sheets aren't printed, but formulas still read them. */
export function withOnlySheet(workbook: Workbook, name: string): Uint8Array {
  return savedWhile(workbook, () => {
    const shown = workbook.sheets.find((sheet) => sheet.name === name);
    if (shown === undefined)
      throw new Error(`There is no sheet ${name}; there are ${workbook.sheets.map((sheet) => sheet.name).join(', ')}.`);
    const before = workbook.sheets.map((sheet) => [sheet, sheet.visibility] as const);
    const active = workbook.activeSheetId;
    for (const sheet of workbook.sheets) sheet.visibility = sheet === shown ? 'Visible' : 'Hidden';
    workbook.activeSheetId = shown.id;
    return () => {
      for (const [sheet, visibility] of before) sheet.visibility = visibility;
      workbook.activeSheetId = active;
    };
  });
}

/** Saves the workbook with a change that is taken back at once. */
function savedWhile(workbook: Workbook, changed: () => () => void): Uint8Array {
  const takeBack = changed();
  const xlsx = saveWorkbook(workbook);
  takeBack();
  return xlsx;
}

/** All of them in one run of LibreOffice, which takes longer to start than to print. Each is `name`.pdf in the folder. */
export async function printTo(folder: string, workbooks: readonly ToPrint[], soffice: string, paper: Paper = 'its own'): Promise<void> {
  const home = await mkdtemp(path.join(tmpdir(), 'print-'));
  try {
    await mkdir(folder, { recursive: true });
    const files = workbooks.map(({ name }) => path.join(home, `${name}.xlsx`));
    await Promise.all(workbooks.map(({ xlsx }, index) => writeFile(files[index] ?? '', xlsx)));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(home, 'profile')).href}`;
    const words = [profile, '--headless', '--norestore', '--convert-to', filters[paper], '--outdir', folder, ...files];
    await run(soffice, words, { timeout: 180_000, env: { ...process.env, HOME: home } });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** A picture of each page beside the PDF: "plan-settings-1.png". */
export async function picturesOf(folder: string, name: string, dotsPerInch: number): Promise<void> {
  await run('pdftoppm', ['-png', '-r', String(dotsPerInch), path.join(folder, `${name}.pdf`), path.join(folder, name)]);
}

/** A word where it stands on its page, in points from the page's top left. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/**
 * The words of each page as a reader of the PDF finds them.
 * @internal exported for its test
 */
export async function pagesOf(pdf: string): Promise<readonly Page[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 100_000_000 });
  return stdout.split('<page ').slice(1).map(pageFrom);
}

function pageFrom(text: string): Page {
  const [head = ''] = text.split('>', 1);
  const words = [...text.matchAll(/<word ([^>]*)>([^<]*)<\/word>/gu)].map(([, place = '', word = '']): Word => {
    const at = (name: string) => numberIn(place, name);
    return { text: unescaped(word), left: at('xMin'), top: at('yMin'), right: at('xMax'), bottom: at('yMax') };
  });
  return { width: numberIn(head, 'width'), height: numberIn(head, 'height'), words };
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`${name}="([^"]*)"`, 'u').exec(attributes)?.[1]);
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
  return text.replaceAll(/&([#\w]+);/gu, (whole, name: string) => marks[name] ?? whole);
}
