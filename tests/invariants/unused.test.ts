// `npm run unused` finds what nothing uses: tried on a small project, with this project's configuration.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');

/** Everything here is used; `forItsTest` by a test alone, as its comment says. */
const clean = {
  'package.json': '{ "scripts": { "test": "jest" }, "devDependencies": { "jest": "30.0.0" } }',
  'src/command-line/small-command.ts': "import { used } from '../domain/model/cell';\n\nconsole.log(used);\n",
  'src/domain/model/cell.ts': '/** @internal */\nexport const forItsTest = 1;\nexport const used = forItsTest + 1;\n',
  'tests/cell.test.ts': "import { forItsTest } from '../src/domain/model/cell';\n\nconsole.log(forItsTest);\n",
};

const forTestsOnly = { ...clean, 'src/domain/model/cell.ts': 'export const forItsTest = 1;\nexport const used = forItsTest + 1;\n' };

const planted = {
  ...clean,
  'package.json': clean['package.json'].replace('"jest": "30.0.0"', '"jest": "30.0.0", "left-pad": "1.0.0"'),
  'src/domain/model/cell.ts': `${clean['src/domain/model/cell.ts']}export const dead = 2;\nexport type Dead = string;\n`,
  'src/domain/model/dead-file.ts': 'export const used = 3;\n',
};

const shipped = ['--production', '--exports'];

/** What knip prints about a project of these files: nothing where it passes. */
function unusedIn(files: Readonly<Record<string, string>>, flags: readonly string[]): string {
  const project = mkdtempSync(path.join(tmpdir(), 'unused-'));
  try {
    copyFileSync(path.join(root, 'knip.config.ts'), path.join(project, 'knip.config.ts'));
    symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'dir');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
      writeFileSync(path.join(project, name), text);
    }
    const knip = path.join(root, 'node_modules', 'knip', 'bin', 'knip.js');
    const { status, stdout } = spawnSync(process.execPath, [knip, '--no-progress', '--no-config-hints', ...flags], {
      cwd: project,
      encoding: 'utf8',
    });
    expect([status, stdout === '']).toEqual(stdout === '' ? [0, true] : [1, false]);
    return stdout;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

test.each([
  ['with its tests', []],
  ['without its tests', shipped],
])('a project in which everything is used passes, %s', (_name, flags) => {
  expect(unusedIn(clean, flags)).toBe('');
});

test('what nothing uses fails: an export, a type, a file, a package', () => {
  const found = unusedIn(planted, []);
  expect(found).toMatch(/^dead +src\/domain\/model\/cell\.ts/m);
  expect(found).toMatch(/^Dead +type +src\/domain\/model\/cell\.ts/m);
  expect(found).toMatch(/^src\/domain\/model\/dead-file\.ts/m);
  expect(found).toMatch(/^left-pad +package\.json/m);
});

test('an export that only a test uses fails, unless its comment says @internal', () => {
  expect(unusedIn(forTestsOnly, shipped)).toMatch(/^forItsTest +src\/domain\/model\/cell\.ts/m);
});
