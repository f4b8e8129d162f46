// What ships: one build into a temporary folder, looked through file by file.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import packageJson from '../../package.json';
import { makeBill } from '../../scripts/packages/make-bill';

const root = path.join(__dirname, '..', '..');
const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
const addinOrigin = 'https://plans.example.gov.uk';
const kilobyte = 1024;

let folder = '';
let files: readonly string[] = [];

function build(into: string, settings: Readonly<Record<string, string>>): string {
  return execFileSync(process.execPath, [webpack, '--mode', 'production', '--output-path', into], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, ...settings },
  });
}

function textOf(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

const scripts = (): readonly string[] => files.filter((file) => file.endsWith('.js'));
const bytesOf = (file: string): number => readFileSync(path.join(folder, file)).length;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  build(folder, { ADDIN_ORIGIN: addinOrigin });
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
}, 180_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('holds the add-in’s pages, icons, manifest and licences, and bundles named by their content', () => {
  const named = files.filter((file) => file.includes('.')).map((file) => file.replace(/\.[0-9a-f]{20}\./, '.#.').replaceAll('\\', '/'));
  expect(named.sort()).toEqual([
    'assets/icons/icon-16.png',
    'assets/icons/icon-32.png',
    'assets/icons/icon-64.png',
    'assets/icons/icon-80.png',
    'assets/programme-plan.xlsx',
    'board.#.js',
    'checks.#.js',
    'commentary.#.js',
    'file-libraries.#.js',
    'file-libraries.licences.txt',
    'history.#.js',
    'judgement.#.js',
    'later-libraries.#.js',
    'later-libraries.licences.txt',
    'libraries.#.js',
    'libraries.licences.txt',
    'manifest.xml',
    'mapping.#.js',
    'old-web-view.#.js',
    'reading.#.js',
    'results.#.js',
    'review.#.js',
    'row-card.#.js',
    'screen-libraries.#.js',
    'screen-libraries.licences.txt',
    'screens.#.js',
    'settings.#.js',
    'shared.#.js',
    'support.html',
    'taskpane.#.css',
    'taskpane.#.js',
    'taskpane.html',
    'writing.#.js',
  ]);
});

test.each([
  ['HyperFormula (GPL-3, development only)', /hyperformula|handsontable/i],
  ['Univer, the workbench’s view', /univerjs/i],
  ['the workbench', /workbench|ObjectPathType|_overrideSession/i],
  ['a copy of office.js', /OfficeExtension\s*=|OSF\.DDA|RequestExecutor/],
  ['a sender of usage figures', /applicationinsights|google-analytics|oteljs|sendBeacon/i],
  ['code made from text', /\beval\(|new Function\(/],
])('no script holds %s', (_name, sign) => {
  expect(scripts().length).toBe(20);
  expect(scripts().filter((file) => sign.test(textOf(file)))).toEqual([]);
});

test('the signs looked for are those of what must stay out', () => {
  const library = (file: string): string => readFileSync(path.join(root, 'node_modules', file), 'utf8');
  expect(library('hyperformula/dist/hyperformula.min.js')).toMatch(/hyperformula|handsontable/i);
  expect(library('@microsoft/office-js/dist/excel-win32-16.01.js')).toMatch(/OfficeExtension\s*=|OSF\.DDA|RequestExecutor/);
});

const sumOf = (wanted: readonly string[]): number => wanted.reduce((bytes, file) => bytes + bytesOf(file), 0);

test('sizes keep to the budget: what the pane opens with, what it has at its first reading, and all of it', () => {
  const atOpening = scripts().filter((file) => textOf('taskpane.html').includes(`src="${file}"`));
  expect(atOpening).toEqual([expect.stringMatching(/^libraries\./), expect.stringMatching(/^taskpane\./)]);
  expect(sumOf(atOpening)).toBeGreaterThan(300 * kilobyte);
  expect(sumOf(atOpening)).toBeLessThan(530 * kilobyte);
  const atFirstReading = scripts().filter((file) => /^(?:judgement|reading|shared|later-libraries)\./.test(file));
  expect(sumOf([...atOpening, ...atFirstReading])).toBeLessThan(1_800 * kilobyte);
  const ofFiles = scripts().filter((file) => file.startsWith('file-libraries.'));
  expect(sumOf(ofFiles)).toBeLessThan(90 * kilobyte);
  expect(sumOf(scripts().filter((file) => !ofFiles.includes(file)))).toBeLessThan(2_120 * kilobyte);
});

test('screens that aren’t needed at opening come later, from the add-in’s own origin', () => {
  const entry = textOf(scripts().find((file) => file.startsWith('taskpane.')) ?? '');
  const sign = (file: string): string => textOf(scripts().find((name) => name.startsWith(file)) ?? '');
  expect([sign('mapping.').includes('Check the columns'), entry.includes('Last row of the table')]).toEqual([true, false]);
  expect(entry).toMatch(/"mapping"/);
  expect([sign('review.').includes('Choose a status'), entry.includes('Choose a status')]).toEqual([true, false]);
  expect([sign('judgement.').includes('Nothing is carried over'), entry.includes('Nothing is carried over')]).toEqual([true, false]);
  expect(
    [...entry.matchAll(/https?:\/\/[^"'`\s)]+/g)].map(([address]) => new URL(address).host).filter((host) => !host.endsWith('w3.org')),
  ).toEqual([]);
});

describe('the pane’s page', () => {
  const page = (): string => textOf('taskpane.html');

  test('takes office.js from Microsoft, before the bundle', () => {
    const sources = [...page().matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => source);
    expect(sources[0]).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(sources.slice(1).filter((source) => source?.includes('://'))).toEqual([]);
    expect(sources).toHaveLength(4);
  });

  test('has a policy without inline scripts, code from text or foreign hosts', () => {
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page())?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    const hosts = new Set([...policy.matchAll(/https:\/\/[^ ;]+/g)].map(([host]) => host));
    expect([...hosts]).toEqual(['https://appsforoffice.microsoft.com']);
    expect(page()).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son[a-z]+=|\sstyle=/);
  });

  test('lets office.js load its frame: Excel on the web may ask there whether the host is trusted, before office.js starts', () => {
    const client = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist', 'excel-web-16.00.debug.js');
    expect(readFileSync(client, 'utf8')).toContain('hostUserTrustIframe = document.createElement("iframe")');
    expect(page()).toMatch(/content="[^"]*; frame-src https:\/\/appsforoffice\.microsoft\.com;/);
  });

  test('tells an old web view what it needs, in plain HTML', () => {
    expect(page()).toContain('This add-in needs Excel 2021 or Microsoft 365.');
    expect(page()).toMatch(/<script nomodule src="old-web-view\./);
    expect(page()).toMatch(/<script type="module"/);
  });
});

test('the bill of materials is true by the lockfile, and holds every package that is in the bundle', () => {
  const { bill, faults } = makeBill(root, packageJson);
  expect(faults).toEqual([]);
  // Of each package the name, its licence, and the licence's text.
  const bundled = files
    .filter((file) => file.endsWith('.licences.txt'))
    .flatMap((file) => [...textOf(file).matchAll(/^(\S+)\n\S+\n/gm)].map(([, name]) => name));
  expect(bundled).toEqual(expect.arrayContaining(['react', 'react-dom', 'date-fns', '@borgar/fx', '@fluentui/react-button']));
  const listed = new Set(bill.components.map(({ name }) => name));
  expect(bundled.filter((name) => name === undefined || !listed.has(name))).toEqual([]);
});

test('the manifest has the version of package.json', () => {
  expect(/<Version>(.*)<\/Version>/.exec(textOf('manifest.xml'))?.[1]).toBe(`${packageJson.version}.0`);
});

test('the manifest names the origin that the build was given', () => {
  const addresses = [...textOf('manifest.xml').matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, address]) => new URL(address ?? ''));
  expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set([addinOrigin]));
});

test.each(['http://plans.example.gov.uk', 'plans.example.gov.uk', 'https://plans.example.gov.uk/addin', 'https://plans.example.gov.uk/'])(
  'an origin of %s is refused before anything is built',
  (origin) => {
    const configure = (): string =>
      execFileSync(process.execPath, ['-e', "require('./webpack.config.js')()"], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
        env: { ...process.env, ADDIN_ORIGIN: origin },
      });
    expect(configure).toThrow('ADDIN_ORIGIN must be an https origin without a path');
  },
);
