// What ships: one build into a temporary folder, looked through file by file.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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
    'libraries.#.js',
    'libraries.licences.txt',
    'manifest.xml',
    'old-web-view.#.js',
    'support.html',
    'taskpane.#.css',
    'taskpane.#.js',
    'taskpane.html',
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
  expect(scripts().length).toBe(3);
  expect(scripts().filter((file) => sign.test(textOf(file)))).toEqual([]);
});

test('the signs looked for are those of what must stay out', () => {
  const library = (file: string): string => readFileSync(path.join(root, 'node_modules', file), 'utf8');
  expect(library('hyperformula/dist/hyperformula.min.js')).toMatch(/hyperformula|handsontable/i);
  expect(library('@microsoft/office-js/dist/excel-win32-16.01.js')).toMatch(/OfficeExtension\s*=|OSF\.DDA|RequestExecutor/);
});

test('sizes keep to the budget', () => {
  const total = scripts().reduce((bytes, file) => bytes + bytesOf(file), 0);
  expect(total).toBeGreaterThan(300 * kilobyte);
  expect(total).toBeLessThan(800 * kilobyte);
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

  test('tells an old web view what it needs, in plain HTML', () => {
    expect(page()).toContain('This add-in needs Excel 2021 or Microsoft 365.');
    expect(page()).toMatch(/<script nomodule src="old-web-view\./);
    expect(page()).toMatch(/<script type="module"/);
  });
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
