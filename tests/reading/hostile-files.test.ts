// A file that is damaged or meant to do harm is refused with one sentence or read rightly: in ten seconds, in a gigabyte, leaving no half-made file.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { hostileWorkbooks } from './hostile-workbooks';

const home = path.join(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of the review itself, without Node's start and TypeScript's translation. A busy machine may take as long again. */
const limits = { milliseconds: 10_000, megabytes: 1024, killAfter: 40_000 } as const;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
  readonly measured: unknown;
}

function review(file: string, saved: string): Promise<Run> {
  const report = path.join(folder, 'measured.json');
  rmSync(report, { force: true });
  const given = ['--import', 'tsx', path.join(__dirname, 'measured-review.ts'), report, file, '--json', '--out', saved];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, given, {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limits.killAfter,
      killSignal: 'SIGKILL',
    });
    let [out, error] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString('latin1')));
    child.stderr.on('data', (data: Buffer) => (error += data.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out, error, measured: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null }),
    );
  });
}

function rowsRead(out: string): { readonly layout: unknown; readonly rows: number } {
  const { sheets }: { sheets: { layout: string; tables: { rows: { kind: string; total: { computed: number | null } }[] }[] }[] } =
    JSON.parse(out);
  const rows = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  return { layout: sheets[0]?.layout, rows: rows.filter(({ kind, total }) => kind === 'deliverable' && total.computed !== null).length };
}

test.each(hostileWorkbooks.map((each) => [each.what, each] as const))(
  '%s',
  async (_what, { make, outcome }) => {
    const [file, saved] = [path.join(folder, 'hostile.xlsx'), path.join(folder, 'reviewed.xlsx')];
    rmSync(saved, { force: true });
    writeFileSync(file, make());
    const run = await review(file, saved);
    expect(run.measured).toEqual({ code: run.code, milliseconds: expect.any(Number), megabytes: expect.any(Number) });
    expect(run.measured).toMatchObject({ code: run.code === 2 ? 2 : 0 });
    const { milliseconds, megabytes } = Object(run.measured);
    expect(milliseconds).toBeLessThan(limits.milliseconds);
    expect(megabytes).toBeLessThan(limits.megabytes);
    if (run.code === 2) {
      expect(run.error).toMatch(/^[^\n]+\.\n$/u);
      expect(run.error).not.toMatch(/Error\b|undefined|\bat \S+:\d+/u);
      expect(run.out).toBe('');
      expect(existsSync(saved)).toBe(false);
    } else {
      expect(run.error).toBe('');
      expect(existsSync(saved)).toBe(true);
      expect(() => rowsRead(run.out)).not.toThrow();
    }
    if (outcome === 'refused') expect(run.code).toBe(2);
    else if (outcome !== 'either') expect({ code: run.code, ...rowsRead(run.out) }).toEqual({ code: 0, ...outcome });
  },
  limits.killAfter + 20_000,
);
