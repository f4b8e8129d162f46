// Folders stay small, and scripts/lint/folder-order.ts names every folder that there is and none that there isn't.

import { filesOfFolder, orderInside, packagesOf, topFolders, unorderedInside } from '../../scripts/lint/folder-order';
import { crowdedFolders, entriesOf, foldersWithFolders, mostFiles } from './folders';
import { filesIn } from './project-files';

const sources = filesIn('src');

test(`no folder of src and tests holds more than ${String(mostFiles)} files`, () => {
  expect(crowdedFolders([...sources, ...filesIn('tests')])).toEqual([]);
});

describe('folder-order.ts', () => {
  test('names the folders of src', () => {
    expect(Object.keys(topFolders).sort()).toEqual(entriesOf('src', sources));
    const named = [...Object.values(topFolders).flat(), ...Object.keys(packagesOf)];
    expect(named.filter((folder) => !(folder in topFolders))).toEqual([]);
  });

  test('has an order, or says that there is none, for every folder with folders inside', () => {
    expect(['src', ...Object.keys(orderInside), ...unorderedInside].sort()).toEqual(foldersWithFolders(sources));
  });

  test.each(Object.entries(orderInside))('names what is in %s', (folder, order) => {
    const entries = entriesOf(folder, sources);
    const named = order.filter((entry) => entry !== filesOfFolder || entries.includes(filesOfFolder));
    expect([...named].sort()).toEqual(entries);
  });
});

describe('the detector', () => {
  const folderOf = (count: number, ending: string): readonly string[] =>
    Array.from({ length: count }, (_, index) => `src/a/file-${String(index)}${ending}`);

  test.each([
    ['17 files', folderOf(17, '.ts'), ['src/a: 17 files']],
    ['16 files', folderOf(16, '.ts'), []],
    ['16 files and a folder', [...folderOf(16, '.ts'), 'src/a/b/c.ts'], []],
    ['workbooks', folderOf(40, '.xlsx'), []],
    ['workbooks with one source among them', [...folderOf(40, '.xlsx'), 'src/a/a.ts'], ['src/a: 41 files']],
  ])('%s', (_name, files, crowded) => {
    expect(crowdedFolders(files)).toEqual(crowded);
  });

  test('tells folders from files', () => {
    const files = ['src/a/b/c.ts', 'src/a/d.ts', 'src/e/f.ts'];
    expect(entriesOf('src/a', files)).toEqual([filesOfFolder, 'b']);
    expect(foldersWithFolders(files)).toEqual(['src', 'src/a']);
  });
});
