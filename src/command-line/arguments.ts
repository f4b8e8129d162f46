// What `review` was asked to do. An argument that can't be used is one sentence, never a guess.

import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { fail, succeed, type Outcome } from '../domain/model/outcome';

/** What a review is to do. */
export interface ReviewArguments {
  readonly file: string;
  /** Null: the whole workbook. */
  readonly sheet: string | null;
  /** "YYYY-MM-DD". */
  readonly asAt: string | null;
  /** Null: nothing is saved. */
  readonly out: string | null;
  /** Where the results go as a workbook of their own, nothing being written to the plan. Null: nowhere. */
  readonly results: string | null;
  readonly json: boolean;
}

const usage =
  'Usage: npm run --silent review -- [FILE.xlsx] [--sheet NAME] [--as-at YYYY-MM-DD] [--out REVIEWED.xlsx] [--results RESULTS.xlsx] [--json]';

/** Without a file the sample is reviewed and the result saved in the current folder. */
const sample = { file: 'assets/programme-plan.xlsx', out: 'reviewed.xlsx' } as const;

/** Reads and checks the arguments, and the files that they name. `home`: the project's folder, where the sample is. */
export async function readArguments(given: readonly string[], home: string): Promise<Outcome<ReviewArguments>> {
  const parsed = parsedArguments(given);
  if (!parsed.ok) return parsed;
  const { file, out, results, asAt } = parsed.value;
  const date = checkedAsAt(asAt);
  if (!date.ok) return date;
  const input = file ?? resolve(home, sample.file);
  const output = out ?? (file === null && results === null ? sample.out : null);
  if (output !== null && results !== null)
    return fail('usage', 'Give either --out, a reviewed copy of the plan, or --results, a workbook with the results alone.');
  const made = toMake(output, results);
  const problem = (await whyUnreadable(input)) ?? (made === null ? null : await whyUnwritable(made, input));
  if (problem !== null) return fail('unusable-file', problem);
  return succeed({ ...parsed.value, file: input, out: output });
}

function parsedArguments(given: readonly string[]): Outcome<Omit<ReviewArguments, 'file'> & { readonly file: string | null }> {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        sheet: { type: 'string' },
        'as-at': { type: 'string' },
        out: { type: 'string' },
        results: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    if (positionals.length > 1) return fail('usage', `Give one workbook at a time. ${usage}`);
    return succeed({
      file: positionals[0] ?? null,
      sheet: values.sheet ?? null,
      asAt: values['as-at'] ?? null,
      out: values.out ?? null,
      results: values.results ?? null,
      json: values.json ?? false,
    });
  } catch (error) {
    return fail('usage', `${firstSentence(error)}. ${usage}`);
  }
}

/** The as-at date as given, where there is such a day; null where none was given. */
export function checkedAsAt(asAt: string | null): Outcome<string | null> {
  if (asAt === null || isCalendarDate(asAt)) return succeed(asAt);
  return fail('bad-date', `“${asAt}” is not a date: give --as-at as YYYY-MM-DD, such as 2015-09-30.`);
}

function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));
}

/** One sentence on why there is no such file to read; null where there is. */
export async function whyUnreadable(file: string): Promise<string | null> {
  try {
    if ((await stat(file)).isDirectory()) return `${file} is a folder: give the path of an .xlsx workbook.`;
    await access(file, constants.R_OK);
    return null;
  } catch (error) {
    return isMissing(error) ? `There is no file ${file}.` : `${file} can’t be read: check that you may open it.`;
  }
}

/** A file that is to be made, and the option that names it. */
interface ToMake {
  readonly option: '--out' | '--results';
  readonly out: string;
}

function toMake(out: string | null, results: string | null): ToMake | null {
  if (out !== null) return { option: '--out', out };
  return results === null ? null : { option: '--results', out: results };
}

async function whyUnwritable({ option, out }: ToMake, input: string): Promise<string | null> {
  const folder = dirname(resolve(out));
  try {
    if (!(await stat(folder)).isDirectory()) return `${folder} is not a folder: choose another place for ${option}.`;
    await access(folder, constants.W_OK);
  } catch (error) {
    return isMissing(error)
      ? `There is no folder ${folder}: make it, or choose another place for ${option}.`
      : `Nothing can be saved in ${folder}: choose another place for ${option}.`;
  }
  try {
    const [there, read] = await Promise.all([stat(out), stat(input)]);
    if (there.isDirectory()) return `${out} is a folder: give ${option} the name of a file.`;
    return there.dev === read.dev && there.ino === read.ino ? `The workbook itself is never changed: give ${option} another name.` : null;
  } catch (error) {
    return isMissing(error) ? null : `${out} can’t be written: choose another name for ${option}.`;
  }
}

function firstSentence(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  return message.split('. ')[0] ?? '';
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
