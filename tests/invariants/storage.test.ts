// SECURITY.md tells every place where the add-in keeps anything, and none that there isn't; and what it says of
// permissions, hosts and limits is what manifest, page and code have.

import { parse } from '../../scripts/lint/imports';
import { addInSheetNames } from '../../src/domain/model/snapshot';
import { maxFileBytes, maxParts, maxRatio, maxTotalBytes } from '../../src/workbench/package/limits';
import { asset, reviewed } from '../main-job/reviewed';
import { sourcesIn, textOf } from './project-files';
import { keptBy } from './storage';

const shipped = ['app', 'domain', 'excel', 'taskpane'];
const page = textOf('SECURITY.md');

/** The first cells of the table of places, without its heading. */
const places = /\n## What is kept, and where\n([\s\S]*?)\n## /
  .exec(page)?.[1]
  ?.split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|')[1]?.trim() ?? '');

const quoted = (sign: RegExp): readonly string[] =>
  (places ?? []).flatMap((place) => [...place.matchAll(sign)].map(([, text = '']) => text)).sort();
const told = quoted(/`([^`]+)`/g);
const keysTold = told.filter((text) => text.startsWith('programmePlan.'));

const kept = keptBy(shipped.flatMap((folder) => sourcesIn(`src/${folder}`)).map((path) => parse(path, textOf(path))));

test('every key in the workbook’s settings is told, and can be told from the code', () => {
  expect(kept.untold).toEqual([]);
  expect(kept.keys.length).toBeGreaterThan(2);
  expect(keysTold).toEqual(kept.keys);
});

test('every store of the browser and of Office is told', () => {
  expect(told.filter((text) => !text.includes('.') && text !== 'Plan_')).toEqual(kept.stores);
});

test('every sheet of the add-in’s own is told', () => {
  expect(quoted(/_(Plan [^_]+)_/g)).toEqual(Object.values(addInSheetNames).sort());
});

test('a review leaves only settings, sheets and names that are told', async () => {
  const { workbook } = await reviewed(asset('programme-plan.xlsx'));
  expect([...workbook.settings.keys()].filter((key) => !keysTold.includes(key))).toEqual([]);
  expect(workbook.settings.size).toBeGreaterThan(0);
  const names = workbook.names.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !name.startsWith('Plan_'))).toEqual([]);
});

test('the permission, the hosts and the limits are as told', () => {
  expect(page).toContain(`\`${/<Permissions>(\w+)</.exec(textOf('manifest.xml'))?.[1] ?? 'none'}\``);
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(textOf('src/taskpane/page/taskpane.html'))?.[1] ?? '';
  const hosts = new Set([...policy.matchAll(/https:\/\/[^ ;]+/g)].map(([host]) => host));
  expect(new Set([...page.matchAll(/`(https:\/\/[^`]+)`/g)].map(([, host]) => host))).toEqual(hosts);
  const megabytes = (bytes: number): string => `${String(bytes / 1024 / 1024)} MB`;
  for (const limit of [
    megabytes(maxFileBytes),
    megabytes(maxTotalBytes),
    `${maxParts.toLocaleString('en-GB')} parts`,
    `${String(maxRatio)} times`,
  ])
    expect(page).toContain(limit);
});

describe('the detector', () => {
  const none = { keys: [], stores: [], untold: [] };

  test.each<[string, readonly string[], Partial<typeof kept>]>([
    ['a key as it is', ["context.workbook.settings.add('plan.a', text);"], { keys: ['plan.a'] }],
    ['a key by its name', ["const key = 'plan.b';", 'Office.context.document.settings.set(key, 1);'], { keys: ['plan.b'] }],
    ['settings taken out first', ["const { settings } = workbook; settings.getItemOrNullObject('plan.c').load();"], { keys: ['plan.c'] }],
    ['a key put together', ['workbook.settings.add(`plan.${sheet}`, text);'], { untold: ['file0.ts:1'] }],
    [
      'the browser’s stores',
      ["localStorage.setItem('a', 'b'); window.sessionStorage.clear(); document.cookie = 'a';"],
      { stores: ['cookie', 'localStorage', 'sessionStorage'] },
    ],
    ['a database', ["const open = globalThis['indexedDB'].open('plans');"], { stores: ['indexedDB'] }],
    ['a database by way of a package', ["import { set } from 'idb-keyval'; await set('a', 'b');"], { stores: ['idb-keyval'] }],
    [
      'Office’s own',
      ['OfficeRuntime.storage.setItem(a, b); workbook.customXmlParts.add(xml);'],
      { stores: ['OfficeRuntime', 'customXmlParts'] },
    ],
    ['a cache', ["await caches.open('plans');"], { stores: ['caches'] }],
    ['nothing of the kind', ["const { settings } = table; if (settings.asAt) names.add('Plan_AsAt');"], {}],
    ['a comment', ['// localStorage, settings.add(key)\nconst a = 1;'], {}],
  ])('%s', (what, texts, found) => {
    const files = texts.map((text, i) => parse(`file${String(i)}.ts`, text));
    expect([what, keptBy(files)]).toEqual([what, { ...none, ...found }]);
  });
});
