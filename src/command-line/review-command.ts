// `npm run review`: the add-in's review of a workbook, by the real office.js client on the headless workbench.

import { basename, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { createUseCases } from '../app/use-cases';
import type { PreparedReview, Scope, WriteReport } from '../app/contract';
import { fail, succeed, type Outcome } from '../domain/model/outcome';
import { createCalculator } from '../workbench/calculate/hyperformula';
import { connectClient } from '../workbench/headless/client';
import { createHost } from '../workbench/host/create-host';
import { saveWorkbook } from '../workbench/package/write/save';
import type { Workbook } from '../workbench/workbook/model';
import { readArguments, type ReviewArguments } from './arguments';
import { openFile } from './open-file';
import { printed } from './printed';
import { reportOf } from './report';
import { reviewJson, type Written } from './review-json';
import { saveAtomically } from './save-atomically';

interface Reviewed {
  readonly prepared: PreparedReview;
  readonly written: Written;
  /** Why nothing could be written, where there was something to write. */
  readonly problem: string | null;
  /** Null where they weren't asked for. */
  readonly resultsFile: Uint8Array<ArrayBuffer> | null;
}

/** How a workbook is reviewed. */
interface HowReviewed {
  /** "YYYY-MM-DD". */
  readonly asAt: string | null;
  /** What the workbook is called in results of its own, nothing being written to it; null where the review is to be written. */
  readonly resultsOf: string | null;
}

/**
 * Reviews as the arguments say, prints, and gives the exit code.
 * Nothing is printed on standard output, and no file made, unless the review succeeded.
 */
export async function main(given: readonly string[], home: string): Promise<number> {
  return printed(await reviewAsAsked(given, home));
}

/** What is to be printed, once everything asked for is done. */
export async function reviewAsAsked(given: readonly string[], home: string): Promise<Outcome<string>> {
  const read = await readArguments(given, home);
  if (!read.ok) return read;
  const { file, out, results, json } = read.value;
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const scope = scopeOf(read.value, opened.value);
  if (!scope.ok) return scope;
  const reviewed = await review(opened.value, scope.value, { asAt: read.value.asAt, resultsOf: results === null ? null : basename(file) });
  if (!reviewed.ok) return reviewed;
  const { prepared, written, problem, resultsFile } = reviewed.value;
  if (results !== null && resultsFile !== null) {
    const saved = await saveAtomically(results, resultsFile);
    if (!saved.ok) return saved;
  }
  // A copy without anything written would pass for a reviewed one.
  const isWritten = problem === null && prepared.review.edits.length > 0;
  if (out !== null && isWritten) {
    const saved = await saveAtomically(out, saveWorkbook(opened.value, deflate));
    if (!saved.ok) return saved;
  }
  return succeed(
    json
      ? `${JSON.stringify(reviewJson(basename(file), prepared.review, written))}\n`
      : reportOf(basename(file), prepared, { written, saved: isWritten ? out : null, wanted: out !== null, results, problem }),
  );
}

/** Packs as tightly as the workbench's page does, in a fraction of its time. */
function deflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(bytes, { level: 4 }));
}

function scopeOf({ sheet }: ReviewArguments, workbook: Workbook): Outcome<Scope> {
  if (sheet === null) return succeed({ kind: 'workbook' });
  const found = workbook.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (found !== undefined) return succeed({ kind: 'sheet', sheet: found.name });
  return fail(
    'no-such-sheet',
    `There is no sheet “${sheet}”; the workbook has ${workbook.sheets.map(({ name }) => `“${name}”`).join(', ')}.`,
  );
}

/** There is nobody to ask: the proposals are used, and what would be asked is in the findings. */
async function review(workbook: Workbook, scope: Scope, { asAt, resultsOf }: HowReviewed): Promise<Outcome<Reviewed>> {
  const host = createHost(workbook, createCalculator(workbook));
  const client = connectClient(host);
  client.install();
  try {
    const useCases = createUseCases();
    const prepared = await useCases.prepareReview(scope, { asAt, answers: [] });
    if (!prepared.ok) return prepared;
    if (resultsOf !== null) {
      const file = await useCases.resultsFile(prepared.value, resultsOf);
      if (!file.ok) return file;
      const nothing = { cells: 0, leftAlone: [], ...host.traffic };
      return succeed({ prepared: prepared.value, written: nothing, problem: null, resultsFile: file.value });
    }
    const applied = await useCases.applyReview(prepared.value, () => undefined);
    // A sheet that may not be written on is a finding; a write that broke off leaves nothing worth saving.
    if (!applied.ok && applied.problem.code !== 'nothing-written') return applied;
    const report: WriteReport = applied.ok ? applied.value : { cells: 0, leftAlone: [] };
    return succeed({
      prepared: prepared.value,
      written: { ...report, ...host.traffic },
      problem: applied.ok ? null : applied.problem.sentence,
      resultsFile: null,
    });
  } finally {
    client.disconnect();
  }
}

if (require.main === module) {
  void main(process.argv.slice(2), join(__dirname, '..', '..')).then((code) => {
    process.exitCode = code;
  });
}
