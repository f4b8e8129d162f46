// A file is either saved whole or not at all.

import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, succeed, type Outcome } from '../domain/model/outcome';

/** Writes beside the target and renames, so that nobody ever finds half a workbook. */
export async function saveAtomically(path: string, bytes: Uint8Array): Promise<Outcome<null>> {
  const unfinished = join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`);
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
    return succeed(null);
  } catch {
    await rm(unfinished, { force: true });
    return fail('not-saved', `${path} couldn’t be saved: check that there is room and that you may write there.`);
  }
}
