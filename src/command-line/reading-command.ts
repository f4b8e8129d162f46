// `npm run reading`: what every workbook of a folder is read as, by the real office.js client on the headless
// workbench.
// Nothing is written.

import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, succeed, type Outcome } from '../domain/model/outcome';
import { judgeWithoutWriting } from './judge-without-writing';
import { openFile } from './open-file';
import { printed } from './printed';
import { whatSettles } from './what-settles';
import { readingJson, readingReport, type WorkbookRead } from './reading-report';

const usage = 'Usage: npm run --silent reading -- FOLDER [--json]';

/**
 * Files that Excel opens as workbooks; the report names those that can't be read. Excel's lock files aren't
 * workbooks.
 */
const workbookName = /^(?!~\$).*\.(xlsx|xlsm|xlsb|xls)$/i;

/** Reads as the arguments say, prints, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  return printed(await readAsAsked(given));
}

/** What is to be printed. */
export async function readAsAsked(given: readonly string[]): Promise<Outcome<string>> {
  const parsed = readArguments(given);
  if (!parsed.ok) return parsed;
  const { folder, json } = parsed.value;
  const files = await filesIn(folder);
  if (!files.ok) return files;
  const workbooks: WorkbookRead[] = [];
  for (const file of files.value) workbooks.push(await readWorkbook(join(folder, file)));
  return succeed(json ? `${JSON.stringify(readingJson(basename(folder), workbooks))}\n` : readingReport(workbooks));
}

function readArguments(given: readonly string[]): Outcome<{ readonly folder: string; readonly json: boolean }> {
  try {
    const { values, positionals } = parseArgs({ args: [...given], allowPositionals: true, options: { json: { type: 'boolean' } } });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) return fail('usage', `Give one folder of workbooks. ${usage}`);
    return succeed({ folder, json: values.json ?? false });
  } catch {
    return fail('usage', usage);
  }
}

async function filesIn(folder: string): Promise<Outcome<readonly string[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && workbookName.test(entry.name)).map(({ name }) => name);
    return files.length === 0 ? fail('no-workbooks', `There is no workbook in ${folder}.`) : succeed(files.sort());
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return fail('no-folder', `There is no folder ${folder}.`);
    return fail(
      'no-folder',
      code === 'ENOTDIR' ? `${folder} is not a folder. ${usage}` : `${folder} can’t be read: check that you may open it.`,
    );
  }
}

async function readWorkbook(path: string): Promise<WorkbookRead> {
  const started = performance.now();
  const opened = await openFile(path);
  const review = opened.ok ? await judgeWithoutWriting(opened.value, null) : opened;
  return {
    file: basename(path),
    sheets: review.ok ? review.value.sheets.map(({ reading }) => reading) : [],
    asked: review.ok ? whatSettles(review.value) : [],
    problem: review.ok ? null : review.problem.sentence,
    milliseconds: performance.now() - started,
  };
}

if (require.main === module) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
