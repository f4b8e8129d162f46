// The workbench's server serves the shipped pages with office.js from here, the sample, and nothing outside its
// folders.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, withOfficeJsHere, type ServedFolders } from '../../../src/workbench/server/routes';

let root: string;
let folders: ServedFolders;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'routes-'));
  folders = { addIn: join(root, 'dist'), page: join(root, 'page'), assets: join(root, 'assets'), officeJs: join(root, 'office') };
  for (const folder of [folders.addIn, folders.page, folders.assets, folders.officeJs]) mkdirSync(folder);
  mkdirSync(join(root, 'dist', 'inner'));
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(
    join(root, 'dist', 'taskpane.html'),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>Pane</p>',
  );
  writeFileSync(join(root, 'dist', 'taskpane.js'), '"https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
  writeFileSync(join(root, 'page', 'index.html'), 'the page');
  writeFileSync(join(root, 'assets', 'programme-plan.xlsx'), 'the sample');
  writeFileSync(join(root, 'office', 'office.js'), 'office.js');
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

test.each([
  ['/', 'text/html; charset=utf-8', 'the page'],
  ['/?from=here', 'text/html; charset=utf-8', 'the page'],
  ['/workbench/index.html', 'text/html; charset=utf-8', 'the page'],
  ['/sample.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'the sample'],
  ['/office-js/office.js', 'text/javascript; charset=utf-8', 'office.js'],
  ['/taskpane.html?start=review', 'text/html; charset=utf-8', '<script src="/office-js/office.js"></script><p>Pane</p>'],
])('%s is served', async (address, contentType, body) => {
  const served = await serve(address, folders);
  expect(served).toMatchObject({ status: 200, contentType });
  expect(served.body.toString()).toBe(body);
});

test('a bundle is served as shipped, byte for byte', async () => {
  const served = await serve('/taskpane.js', folders);
  expect(served.body.toString()).toContain('appsforoffice.microsoft.com');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/office-js/../../secret.txt',
  '/workbench/%2e%2e/secret.txt',
  '/%00',
  '/%E0%A4%A',
  'secret.txt',
  '/inner',
  '/inner/..',
  '//secret.txt',
  '/absent.html',
])('nothing is served for %s', async (address) => {
  const served = await serve(address, folders);
  expect(served.status).toBe(404);
  expect(served.body.toString()).not.toContain('secret');
});

test('a page differs from the shipped one by the address of office.js alone', () => {
  const shipped =
    '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body>£ “quoted” &amp;</body>';
  expect(withOfficeJsHere(shipped)).toBe('<head><script src="/office-js/office.js"></script></head><body>£ “quoted” &amp;</body>');
});
