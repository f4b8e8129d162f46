// `npm run review` as a person and as a script meet it: what is printed, what is saved, and what is refused without a trace.

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openWorkbook } from '../../src/workbench/package/read/open';
import { readArguments } from '../../src/command-line/arguments';
import { reviewAsAsked } from '../../src/command-line/review-command';
import { everyCell } from '../excel/connected';

const root = join(__dirname, '..', '..');
const sample = join(root, 'assets', 'programme-plan.xlsx');
const command = [join(root, 'scripts', 'run-built.js'), 'src/command-line/review-command.ts'];
const run = promisify(execFile);
let folder = '';

// A command starts a program of its own, which takes its time on a busy machine.
jest.setTimeout(30_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as `npm run review` does, in an empty folder. */
async function review(...given: readonly string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await run(process.execPath, [...command, ...given], {
      cwd: folder,
      maxBuffer: 64_000_000,
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('code' in error) || !('stdout' in error) || !('stderr' in error)) throw error;
    return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) };
  }
}

test('without a file the sample is reviewed, reviewed.xlsx is left, and a table is printed', async () => {
  const { code, stdout } = await review();
  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual(['reviewed.xlsx']);
  expect(stdout).toMatch(/Deliverables: deliverables and targets/);
  expect(stdout).toMatch(/600%/);
  expect(stdout).toMatch(/Saved as reviewed\.xlsx\./);
  expect(stdout).not.toMatch(/undefined|NaN|\[object|\[\d+m/);
  const opened = openWorkbook(new Uint8Array(readFileSync(join(folder, 'reviewed.xlsx'))));
  const before = openWorkbook(new Uint8Array(readFileSync(sample)));
  if (!opened.ok || !before.ok) throw new Error('A workbook could not be opened.');
  const after = everyCell(opened.workbook);
  for (const [cell, content] of everyCell(before.workbook)) expect([cell, after.get(cell)]).toEqual([cell, content]);
});

test('--results saves the results alone, and the plan stays as it was', async () => {
  const before = readFileSync(sample);
  const { code, stdout } = await review(sample, '--as-at', '2015-09-30', '--results', 'results.xlsx');
  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual(['results.xlsx']);
  expect(stdout).toMatch(/Nothing was written to the plan\. The results are in results\.xlsx\./);
  expect(readFileSync(sample).equals(before)).toBe(true);
  const opened = openWorkbook(new Uint8Array(readFileSync(join(folder, 'results.xlsx'))));
  expect(opened.ok && opened.workbook.sheets.map(({ name }) => name)).toEqual([
    'Roll-up', 'Programme plan', 'Deliverables', 'Progress', 'Questions and findings',
  ]); // prettier-ignore
});

test.each([
  [['--out', 'a.xlsx', '--results', 'b.xlsx'], /^Give either --out, .* or --results, /],
  [['--results', sample], /^The workbook itself is never changed: give --results another name\./],
  [['--results', 'nowhere/b.xlsx'], /^There is no folder \S*nowhere: make it, or choose another place for --results\./],
])('%j is refused in one sentence, and leaves nothing', async (given, sentence) => {
  const { code, stderr } = await review(sample, ...given);
  expect(code).not.toBe(0);
  expect(stderr).toMatch(sentence);
  expect(readdirSync(folder)).toEqual([]);
});

test('--json prints one object and nothing else, with the fields that scripts rely on', async () => {
  const { code, stdout, stderr } = await review(sample, '--json', '--as-at', '2015-12-31', '--sheet', 'deliverables');
  expect([code, stderr]).toEqual([0, '']);
  expect(readdirSync(folder)).toEqual([]);
  const printed: unknown = JSON.parse(stdout);
  expect(printed).toMatchObject({
    file: 'programme-plan.xlsx',
    sheets: [
      {
        name: 'Deliverables',
        layout: 'deliverables',
        reason: null,
        tables: [
          {
            asAt: '2015-12-31',
            asAtFrom: 'argument',
            headerRows: [3, 4],
            columns: {
              theme: 'A',
              outcome: null,
              project: null,
              description: 'B',
              target: 'C',
              unit: null,
              periods: ['D', 'E', 'F', 'G'],
              total: 'H',
              achieved: 'I',
              rag: [],
              commentary: ['J'],
            },
            scheme: { name: 'delivered', inferred: true },
          },
        ],
      },
    ],
  });
  expect(printed).toHaveProperty('sheets.0.tables.0.rows.1.row', 6);
  const row = ['sheets', '0', 'tables', '0', 'rows', '1'];
  for (const [field, value] of [
    ['kind', 'deliverable'],
    ['target', 100],
    ['targetKind', 'at least'],
    ['periods', [18, 13, null, null]],
    ['countingMethod', 'sum'],
    ['confirmed', true],
    ['candidates', ['sum']],
    ['total', { stated: 31, computed: 31 }],
    ['achieved', { stated: 0.31, computed: 0.31 }],
    ['rag', { stated: null, computed: 'Amber', agreed: null }],
    ['reviews', []],
    ['milestones', []],
  ] as const) {
    expect(printed).toHaveProperty([...row, field], value);
  }
  for (const field of ['commentary.stated', 'commentary.draft', 'timescale', 'unit'])
    expect(printed).toHaveProperty([...row, ...field.split('.')]);
  for (const field of ['check', 'severity', 'sheet', 'cell', 'related', 'message', 'stated', 'computed'])
    expect(printed).toHaveProperty(['findings', '0', field]);
  for (const field of ['cells', 'roundTrips', 'requestBytes', 'responseBytes']) expect(printed).toHaveProperty(['written', field]);
});

describe('what can’t be used is one sentence, exit 2, and no file', () => {
  test.each([
    ['a file that isn’t there', ['nothing.xlsx', '--out', 'out.xlsx'], /There is no file .*nothing\.xlsx/],
    ['a file that isn’t a workbook', ['words.txt', '--out', 'out.xlsx'], /words\.txt/],
    ['an empty file', ['empty.xlsx', '--out', 'out.xlsx'], /empty\.xlsx/],
    ['a sheet that isn’t there', [sample, '--sheet', 'Nope', '--out', 'out.xlsx'], /no sheet “Nope”.*“Deliverables”/],
  ])('%s', async (_what, given, sentence) => {
    writeFileSync(join(folder, 'words.txt'), 'Just words');
    writeFileSync(join(folder, 'empty.xlsx'), '');
    const outcome = await reviewAsAsked(
      given.map((word) => (/^\w+\.(xlsx|txt)$/.test(word) ? join(folder, word) : word)),
      root,
    );
    expect(outcome.ok ? '' : outcome.problem.sentence).toMatch(sentence);
    expect(readdirSync(folder).sort()).toEqual(['empty.xlsx', 'words.txt']);
  });

  test('as a command: the sentence on standard error, nothing on standard output', async () => {
    const { code, stdout, stderr } = await review('nothing.xlsx', '--out', 'out.xlsx');
    expect([code, stdout, stderr, readdirSync(folder)]).toEqual([2, '', 'There is no file nothing.xlsx.\n', []]);
  });
});

describe('arguments', () => {
  test.each([
    ['a folder for a file', () => [folder], /is a folder/],
    ['two files', () => [sample, sample], /one workbook at a time/],
    ['an unknown option', () => [sample, '--bogus'], /--bogus.*Usage/],
    ['an option without its value', () => [sample, '--out'], /Usage/],
    ['a date that isn’t one', () => [sample, '--as-at', '2015-02-30'], /not a date/],
    ['a date in another order', () => [sample, '--as-at', '30/09/2015'], /not a date/],
    [
      'the workbook itself as output',
      () => [sample, '--out', join(root, 'assets', '..', 'assets', 'programme-plan.xlsx')],
      /never changed/,
    ],
    ['the workbook itself by another name', () => [sample, '--out', linked()], /never changed/],
    ['a folder that isn’t there', () => [sample, '--out', join(folder, 'no', 'out.xlsx')], /There is no folder/],
    ['a folder as output', () => [sample, '--out', folder], /is a folder/],
    ['a file as the folder of the output', () => [sample, '--out', join(sample, 'out.xlsx')], /not a folder|no folder/],
  ])('%s', async (_what, given, sentence) => {
    const read = await readArguments(given(), root);
    expect(read.ok ? '' : read.problem.sentence).toMatch(sentence);
  });

  function linked(): string {
    const link = join(folder, 'link.xlsx');
    symlinkSync(sample, link);
    return link;
  }

  test('all that can be said', async () => {
    const out = join(folder, 'out.xlsx');
    expect(await readArguments([sample, '--sheet', 'Progress', '--as-at', '2015-09-30', '--out', out, '--json'], root)).toEqual({
      ok: true,
      value: { file: sample, sheet: 'Progress', asAt: '2015-09-30', out, results: null, json: true },
    });
  });
});
