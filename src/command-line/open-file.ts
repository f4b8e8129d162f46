// A file as a workbook, or one sentence on why it can't be one.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, succeed, type Outcome } from '../domain/model/outcome';
import { openWorkbook } from '../workbench/package/read/open';
import type { Workbook } from '../workbench/workbook/model';

/** Opens the workbook at a path. Never throws. */
export async function openFile(file: string): Promise<Outcome<Workbook>> {
  try {
    const opened = openWorkbook(new Uint8Array(await readFile(file)));
    return opened.ok ? succeed(opened.workbook) : fail(opened.problem.code, `${basename(file)}: ${opened.problem.sentence}`);
  } catch (error) {
    // Whatever is wrong with a file, its reader gets a sentence; the code keeps the cause.
    return fail(
      `open: ${String(error)}`,
      `${basename(file)} couldn’t be read: it may be damaged. Open it in Excel, save it as .xlsx, then try again.`,
    );
  }
}
