/** @jest-environment jsdom */
// The manifest's rules, which Office enforces when it loads the add-in and no compiler does before.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { PNG } from 'pngjs';
import packageJson from '../../package.json';
import { testWithTool } from '../external-tools';
import { withNamedFolder } from '../named-folders';

const root = path.join(__dirname, '..', '..');
const manifestFile = path.join(root, 'manifest.xml');
const origin = 'https://localhost:3000';
const manifest = new DOMParser().parseFromString(readFileSync(manifestFile, 'utf8'), 'text/xml');

function elements(name: string): readonly Element[] {
  return [...manifest.getElementsByTagNameNS('*', name)];
}

function childNames(element: Element): readonly string[] {
  return [...element.children].map(({ localName }) => localName);
}

function only(name: string): Element {
  const [first, second] = elements(name);
  if (first === undefined || second !== undefined) throw new Error(`The manifest should have one ${name}.`);
  return first;
}

function value(element: Element): string {
  return element.getAttribute('DefaultValue') ?? '';
}

const strings = elements('String');
const resources = ['Image', 'Url', 'String'].flatMap(elements).filter((element) => element.hasAttribute('id'));
const uses = [...manifest.getElementsByTagName('*')].flatMap((element) => element.getAttribute('resid') ?? []);

describe('order of elements, which Office insists on', () => {
  test('of the add-in', () => {
    const [officeApp] = elements('OfficeApp');
    expect(officeApp === undefined ? [] : childNames(officeApp)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
  });

  test.each([
    ['VersionOverrides', ['Hosts', 'Resources']],
    ['DesktopFormFactor', ['GetStarted', 'ExtensionPoint']],
    ['CustomTab', ['Group', 'Label']],
    ['Group', ['Label', 'Icon', 'Control']],
    ['Resources', ['Images', 'Urls', 'ShortStrings', 'LongStrings']],
  ])('of %s', (name, children) => {
    expect(childNames(only(name))).toEqual(children);
  });

  test('of a button and its action', () => {
    for (const control of elements('Control')) expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    for (const action of elements('Action')) expect(childNames(action)).toEqual(['TaskpaneId', 'SourceLocation']);
  });
});

describe('resources', () => {
  test('every resid is defined once, and every resource is used', () => {
    const ids = resources.map((resource) => resource.getAttribute('id') ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(uses)].sort()).toEqual([...ids].sort());
  });

  test('no resid is longer than 32 characters', () => {
    expect(uses.filter((id) => id.length > 32)).toEqual([]);
  });

  test.each([
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ])('%s hold at most %d characters each', (list, longest) => {
    const held = strings.filter((text) => text.parentNode === only(list));
    expect(held.length).toBeGreaterThan(0);
    expect(held.map(value).filter((text) => text.length === 0 || text.length > longest)).toEqual([]);
  });

  test('ids of tab, group and buttons are unique', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap(elements).map((element) => element.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('addresses', () => {
  const addresses = [...manifest.getElementsByTagName('*')]
    .flatMap((element) => element.getAttribute('DefaultValue') ?? [])
    .filter((text) => text.includes('://'));

  test('every one is https, on the add-in’s own origin', () => {
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((address) => new URL(address).origin !== origin)).toEqual([]);
  });

  test('pages are those that the build makes', () => {
    const pages = new Set(addresses.map((address) => new URL(address).pathname).filter((address) => address.endsWith('.html')));
    expect([...pages].sort()).toEqual(['/support.html', '/taskpane.html']);
  });
});

describe('icons', () => {
  const sideOf = (address: string): readonly number[] => {
    const { width, height } = PNG.sync.read(readFileSync(path.join(root, new URL(address).pathname)));
    return [width, height];
  };
  const addressOf = new Map(resources.map((resource) => [resource.getAttribute('id'), value(resource)]));

  test('each list has 16, 32 and 80 px, and each file has the pixels that it says', () => {
    for (const icon of elements('Icon')) {
      const images = [...icon.getElementsByTagNameNS('*', 'Image')].map((image) => ({
        side: Number(image.getAttribute('size')),
        address: addressOf.get(image.getAttribute('resid')) ?? '',
      }));
      expect(images.map(({ side }) => side)).toEqual([16, 32, 80]);
      for (const { side, address } of images) expect(sideOf(address)).toEqual([side, side]);
    }
  });

  test('the add-in’s own icon has 32 px and 64 px', () => {
    expect(sideOf(value(only('IconUrl')))).toEqual([32, 32]);
    expect(sideOf(value(only('HighResolutionIconUrl')))).toEqual([64, 64]);
  });
});

test('has the version of package.json, in the four parts that Office wants', () => {
  const { version } = packageJson;
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(only('Version').textContent).toBe(`${version}.0`);
});

test('asks for ExcelApi 1.14 and nothing else', () => {
  expect(elements('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([['ExcelApi', '1.14']]);
});

test('one pane has one address: another button’s would be an error in Excel on the web (OfficeDev/office-js #2918)', () => {
  const urls = new Map(resources.map((resource) => [resource.getAttribute('id'), value(resource)]));
  const places = elements('Action').map((action) => ({
    pane: only('TaskpaneId').textContent,
    address: urls.get(action.getElementsByTagName('SourceLocation')[0]?.getAttribute('resid') ?? ''),
  }));
  expect(places).toEqual([{ pane: 'ProgrammePlan.Pane', address: value(elements('SourceLocation')[0] ?? manifest.documentElement) }]);
});

test('office-addin-manifest reads it', async () => {
  const read = await OfficeAddinManifest.readManifestFile(manifestFile);
  expect(read).toMatchObject({
    displayName: 'Programme plan',
    defaultLocale: 'en-GB',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
  });
  expect(read.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

withNamedFolder('MANIFEST_XSD', 'Microsoft’s schemas hold for the manifest', (schemas) => {
  testWithTool('xmllint')('Microsoft’s schemas hold for it', (xmllint) => {
    const schema = path.join(schemas, 'OfficeAppManifestV1_1.xsd');
    expect(() => execFileSync(xmllint, ['--noout', '--schema', schema, manifestFile], { stdio: 'pipe' })).not.toThrow();
  });
});
