// A command runs as it stands in its sources now, whatever is kept of earlier builds.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
let home = '';

// Each run is a program of its own.
jest.setTimeout(30_000);

function write(file: string, text: string): void {
  writeFileSync(path.join(home, file), text);
}

function run(...given: readonly string[]): string {
  const command = [path.join(home, 'scripts', 'run-built.js'), 'src/command-line/told-command.ts', ...given];
  return execFileSync(process.execPath, command, { cwd: tmpdir(), encoding: 'utf8' });
}

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'run-built-'));
  for (const folder of ['scripts', 'src/command-line']) mkdirSync(path.join(home, folder), { recursive: true });
  copyFileSync(path.join(root, 'scripts', 'run-built.js'), path.join(home, 'scripts', 'run-built.js'));
  symlinkSync(path.join(root, 'node_modules'), path.join(home, 'node_modules'));
  write('package-lock.json', '{}');
  write('src/word.ts', "export const word: string = 'one “1”';");
  write(
    'src/command-line/told-command.ts',
    "import { word } from '../word';\nif (require.main === module) console.log(word, ...process.argv.slice(2), __dirname.slice(-12));",
  );
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

test('the first run, and the next with kept code, print the same for the same arguments', () => {
  expect(run('--json', 'ä')).toBe('one “1” --json ä command-line\n');
  expect(readdirSync(path.join(home, '.cache', 'command-line'))).toEqual(['told-command.code', 'told-command.js']);
  expect(run('--json', 'ä')).toBe('one “1” --json ä command-line\n');
});

// V8 itself takes code of a source of the same length for that of this one.
test('a changed source runs as changed, though it is as long as before', () => {
  run();
  write('src/word.ts', "export const word: string = 'two “2”';");
  expect(run()).toBe('two “2” command-line\n');
  expect(run()).toBe('two “2” command-line\n');
});

test.each<[string, () => void]>([
  ['a built file that is none', () => write('.cache/command-line/told-command.js', 'throw 1')],
  ['kept code that is none', () => write('.cache/command-line/told-command.code', 'nothing')],
  [
    'a cache that is no folder',
    () => {
      rmSync(path.join(home, '.cache'), { recursive: true });
      write('.cache', '');
    },
  ],
])('%s is no hindrance', (_what, spoil) => {
  run();
  spoil();
  expect(run()).toBe('one “1” command-line\n');
});
