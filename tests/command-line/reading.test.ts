// `npm run reading`: one table for a folder of workbooks, whatever is in it.

import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readAsAsked } from '../../src/command-line/reading-command';

const root = join(__dirname, '..', '..');
const sample = join(root, 'assets', 'programme-plan.xlsx');
const run = promisify(execFile);
let folder = '';

// A command starts a program of its own, which takes its time on a busy machine.
jest.setTimeout(30_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reading-'));
  copyFileSync(sample, join(folder, 'a-return-with-a-name-longer-than-its-column.xlsx'));
  writeFileSync(join(folder, 'broken.xlsx'), 'Just words');
  writeFileSync(join(folder, '~$a-return.xlsx'), 'Excel’s lock file');
  writeFileSync(join(folder, 'notes.txt'), 'Not a workbook');
  mkdirSync(join(folder, 'old.xlsx'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

async function printed(...given: readonly string[]): Promise<string> {
  const outcome = await readAsAsked(given);
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

test('every workbook in one table of 120 columns: tables, roles, rows, sureness; what can’t be used with its sentence', async () => {
  const text = await printed(folder);
  const lines = text.trimEnd().split('\n');
  expect(new Set(lines.slice(0, -1).map((line) => line.length))).toEqual(new Set([120]));
  expect(lines.at(-1)).toMatch(/^2 workbooks, 3 sheets, 3 tables, \d+ to ask about, 0 sheets refused, 1 file that can’t be used\.$/);
  const column = (place: number): string => lines.map((line) => line.split('│')[place]?.trim() ?? '').join(' ');
  expect(column(3)).toMatch(/headings 3-4 +rows 5-26/);
  expect(column(4)).toMatch(/theme A, description B, +target C, period D-G, total +H, achieved I, commentary J/);
  expect(column(5)).toMatch(/5 theme +17 deliverable/);
  expect(text).toMatch(/broken\.xlsx +│ can’t be used: broken\.xlsx: /);
  const asked = lines.map((line) => line.split('│')[3]?.trim() ?? '').join(' ');
  expect(asked).toMatch(/\? Row 26: Latest or Highest\? Settled by choosing in the method +column\./);
  const names = lines.map((line) => line.split('│')[1]?.trim() ?? '').join('');
  expect(names).toContain('a-return-with-a-name-longer-than-its-column.xlsx');
  expect(text).not.toMatch(/…|undefined|NaN|\[object|\[\d+m/);
});

test('--json prints one object with rows by kind and the reason for each role', async () => {
  const number: unknown = expect.any(Number);
  const targetRole: unknown = expect.objectContaining({
    column: 'C',
    role: 'target',
    confidence: number,
    reason: matching(/\w/),
    heading: matching(/target/i),
  });
  const roles: unknown = expect.arrayContaining([targetRole]);
  const read: unknown = JSON.parse(await printed(folder, '--json'));
  expect(read).toMatchObject({
    workbooks: [
      {
        problem: null,
        sheets: [
          { name: 'Programme plan', layout: 'plan' },
          {
            name: 'Deliverables',
            layout: 'deliverables',
            reason: null,
            asks: expect.arrayContaining(['Row 26: Latest or Highest? Settled by choosing in the method column.']) as unknown,
            tables: [
              {
                headerRows: [3, 4],
                rowKinds: { deliverable: 17 },
                mapping: { confidence: number, confirmed: false, roles },
              },
            ],
          },
          { name: 'Progress', layout: 'narrative' },
        ],
      },
      { file: 'broken.xlsx', problem: matching(/broken\.xlsx/), sheets: [] },
    ],
  });
});

test.each([
  ['no folder given', () => [], /Give one folder of workbooks\. Usage/],
  ['two folders', () => [folder, folder], /Give one folder/],
  ['an unknown option', () => [folder, '--bogus'], /Usage/],
  ['a folder that isn’t there', () => [join(folder, 'nowhere')], /There is no folder .*nowhere/],
  ['a file', () => [sample], /is not a folder/],
  ['a folder without workbooks', () => [join(folder, 'old.xlsx')], /There is no workbook in/],
])('%s is one sentence', async (_what, given, sentence) => {
  const outcome = await readAsAsked(given());
  expect(outcome.ok ? '' : outcome.problem.sentence).toMatch(sentence);
});

test('as a command: exit 2 with the sentence on standard error, nothing on standard output', async () => {
  const command = run(process.execPath, [
    join(root, 'scripts', 'run-built.js'),
    'src/command-line/reading-command.ts',
    join(folder, 'nowhere'),
  ]);
  await expect(command).rejects.toMatchObject({ code: 2, stdout: '', stderr: `There is no folder ${join(folder, 'nowhere')}.\n` });
});
