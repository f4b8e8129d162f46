// `npm run checks`: what the checks find in a workbook, for a person to read. Nothing is written, and no file is made.

import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, succeed, type Outcome } from '../domain/model/outcome';
import { checkedAsAt, whyUnreadable } from './arguments';
import { checksReport } from './checks-report';
import { judgeWithoutWriting } from './judge-without-writing';
import { openFile } from './open-file';
import { printed } from './printed';

const usage = 'Usage: npm run --silent checks -- FILE.xlsx [--as-at YYYY-MM-DD]';

/** Checks as the arguments say, prints, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  return printed(await checkAsAsked(given));
}

/** What is to be printed. */
export async function checkAsAsked(given: readonly string[]): Promise<Outcome<string>> {
  const parsed = readArguments(given);
  if (!parsed.ok) return parsed;
  const { file, asAt } = parsed.value;
  const problem = await whyUnreadable(file);
  if (problem !== null) return fail('unusable-file', problem);
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const review = await judgeWithoutWriting(opened.value, asAt);
  return review.ok ? succeed(checksReport(basename(file), review.value)) : review;
}

function readArguments(given: readonly string[]): Outcome<{ readonly file: string; readonly asAt: string | null }> {
  try {
    const { values, positionals } = parseArgs({ args: [...given], allowPositionals: true, options: { 'as-at': { type: 'string' } } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return fail('usage', `Give one workbook. ${usage}`);
    const asAt = checkedAsAt(values['as-at'] ?? null);
    return asAt.ok ? succeed({ file, asAt: asAt.value }) : asAt;
  } catch {
    return fail('usage', usage);
  }
}

if (require.main === module) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
