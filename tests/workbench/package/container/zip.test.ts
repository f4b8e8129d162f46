// Rule: a package is the same whoever packs it, and the same parts always make the same bytes.

import { deflateRawSync } from 'node:zlib';

import { unzip } from '../../../../src/workbench/package/container/unzip';
import { zip, type Deflate } from '../../../../src/workbench/package/container/zip';

const parts = new Map([
  ['[Content_Types].xml', new TextEncoder().encode('<Types/>')],
  ['xl/worksheets/sheet1.xml', new TextEncoder().encode('<row><c r="A1"/></row>'.repeat(5_000))],
  ['xl/worksheets/empty.xml', new Uint8Array(0)],
  ['xl/media/image1.png', new Uint8Array([137, 80, 78, 71, 0, 255])],
]);

const byNode: Deflate = (bytes) => new Uint8Array(deflateRawSync(bytes, { level: 4 }));

test.each<[string, Deflate | null]>([
  ['fflate', null],
  ['Node', byNode],
])('what %s packs unpacks to the same parts in their order', (_who, deflate) => {
  const zipped = zip(parts, deflate);
  expect([...unzip(zipped)]).toEqual([...parts]);
  expect(zip(parts, deflate)).toEqual(zipped);
});

test('Node packs what can be packed', () => {
  expect(zip(parts, byNode).length).toBeLessThan(2_000);
});
