// LibreOffice as a second opinion: every formula of a workbook calculated anew, whatever values the file holds.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Recalculates on loading always (0), not only for files that LibreOffice didn't write itself. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * The workbook as LibreOffice saves it after a hard recalculation: an .xlsx whose formula cells hold LibreOffice's values. Takes 3 to 10 seconds.
 * Each call has a profile of its own, so calls don't disturb each other or anyone's LibreOffice. `soffice`: the program's path. Throws where it is missing or can't read the file.
 */
export async function recalculateWithLibreOffice(xlsx: Uint8Array, soffice = 'soffice'): Promise<Uint8Array> {
  const [recalculated = xlsx] = await recalculateAllWithLibreOffice([xlsx], soffice);
  return recalculated;
}

/** The same for several workbooks, in their order, for one start of the program. */
export async function recalculateAllWithLibreOffice(workbooks: readonly Uint8Array[], soffice = 'soffice'): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'recalculate-'));
  try {
    const profile = join(folder, 'profile');
    const out = join(folder, 'out');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    const names = workbooks.map((_, i) => `workbook${String(i)}.xlsx`);
    await Promise.all(workbooks.map((xlsx, i) => writeFile(join(folder, names[i] ?? ''), xlsx)));
    const words = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      ...names.map((name) => join(folder, name)),
    ];
    const { stderr } = await run(soffice, words, { timeout: 120_000, env: { ...process.env, HOME: folder } });
    return await Promise.all(
      names.map(async (name) => {
        try {
          return new Uint8Array(await readFile(join(out, name)));
        } catch {
          throw new Error(`LibreOffice made no file of ${name}. It said: ${stderr}`);
        }
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
