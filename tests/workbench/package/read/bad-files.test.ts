// Files that can't be opened: each kind has a code and one sentence of its own, and none takes long or much memory.

import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { openWorkbook } from '../../../../src/workbench/package/read/open';
import { officersWorkbook, plainWorkbook, relationships, zipOf } from '../packages';

const data = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A compound file with a directory entry of that name, as far as the first bytes tell. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Array.from({ length: name.length }, (_, index) => [name.charCodeAt(index), 0]).flat(), 1024);
  return bytes;
}

/** Zeroes that deflate to a thousandth, so that the zip is a bomb. */
function bomb(megabytes: number): Uint8Array {
  return zipOf({ ...unzipSync(plainWorkbook(data)), 'xl/media/image1.bmp': new Uint8Array(megabytes * 1024 * 1024) });
}

/** The same zip with the bytes at a place changed. */
function with32(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return copy;
}

const whole = plainWorkbook(data);
const directoryEntry = 0x02014b50;

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['text', strToU8('Deliverable,Target\nVisits,40\n'), 'not-a-workbook'],
  ['a PDF', strToU8('%PDF-1.7\n'), 'not-a-workbook'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not-a-workbook'],
  ['a zip of something else', zipOf({ 'readme.txt': 'hello' }), 'not-a-workbook'],
  [
    'a Word document',
    zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
      'word/document.xml': '<w:document xmlns:w="x"/>',
    }),
    'not-a-workbook',
  ],
  [
    'an OpenDocument spreadsheet',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'not-a-workbook',
  ],
  ['an old .xls', compound('Workbook'), 'old-format'],
  ['an older .xls', compound('Book'), 'old-format'],
  ['a locked workbook', compound('EncryptedPackage'), 'encrypted'],
  ['another compound file', compound('WordDocument'), 'not-a-workbook'],
  [
    'a binary workbook',
    zipOf({
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
      '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.bin']]),
      'xl/workbook.bin': new Uint8Array(4),
    }),
    'binary-format',
  ],
  ['a zip cut short', whole.subarray(0, whole.length - 40), 'damaged'],
  ['a zip cut in half', whole.subarray(0, whole.length / 2), 'damaged'],
  ['a wrong checksum', with32(whole, directoryEntry, 16, 12345), 'damaged'],
  ['a part longer than declared', with32(whole, directoryEntry, 24, 10), 'damaged'],
  ['a size that is not there', with32(whole, directoryEntry, 24, 0x7fffffff), 'too-large'],
  ['a bomb of 100 MB', bomb(100), 'too-large'],
  ['XML cut short', plainWorkbook('<sheetData><row r="1">'), 'damaged'],
  [
    'a worksheet that is missing',
    plainWorkbook(data, { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet9.xml']]) }),
    'damaged',
  ],
  ['a relationship that is missing', plainWorkbook(data, { 'xl/_rels/workbook.xml.rels': relationships([]) }), 'damaged'],
  [
    'a workbook part that is missing',
    plainWorkbook(data, { '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/nothing.xml']]) }),
    'damaged',
  ],
  ['no sheets at all', plainWorkbook(data, { 'xl/workbook.xml': `<workbook xmlns="${space}"><sheets/></workbook>` }), 'no-worksheet'],
  [
    'entities that grow',
    plainWorkbook(data, { 'xl/workbook.xml': `<!DOCTYPE lolz [<!ENTITY lol "lol">]><workbook xmlns="${space}"/>` }),
    'unsafe',
  ],
  [
    'a document type in a part that nothing reads',
    plainWorkbook(data, { 'customXml/item1.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' }),
    'unsafe',
  ],
  ['elements nested 100,000 deep', plainWorkbook('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), 'damaged'],
  ['a row beyond the last', plainWorkbook('<sheetData><row r="1048577"/></sheetData>'), 'damaged'],
  ['a column beyond the last', plainWorkbook('<sheetData><row r="1"><c r="XFE1"/></row></sheetData>'), 'damaged'],
])('%s', (_kind, bytes, code) => {
  const start = Date.now();
  const result = openWorkbook(bytes);
  expect(result.ok ? null : result.problem.code).toBe(code);
  if (!result.ok) expect(result.problem.sentence).toMatch(/^[A-Z][^\n]+\.$/);
  expect(Date.now() - start).toBeLessThan(10_000);
});

test('law: whatever is cut from or changed in a part, opening gives a workbook or a problem and never throws', async () => {
  const parts = Object.entries(unzipSync(await officersWorkbook()));
  const places = fc.record({
    part: fc.nat(),
    at: fc.nat(),
    cut: fc.nat({ max: 40 }),
    put: fc.constantFrom('', '-1', '"', '<x/>', '9999999999', '\u0000', '&amp;', 'xl:'),
  });
  fc.assert(
    fc.property(places, ({ part, at, cut, put }) => {
      const chosen = part % parts.length;
      const changed = parts.map(([name, bytes], index) => {
        if (index !== chosen) return [name, bytes] as const;
        const text = strFromU8(bytes);
        const place = at % (text.length + 1);
        return [name, strToU8(text.slice(0, place) + put + text.slice(place + cut))] as const;
      });
      expect(() => openWorkbook(zipOf(Object.fromEntries(changed)))).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test('a file cut short anywhere is damaged, not a crash', async () => {
  const bytes = await officersWorkbook();
  for (let length = 4; length < bytes.length; length += 499) {
    const result = openWorkbook(bytes.subarray(0, length));
    expect(result.ok ? 'opened' : result.problem.code).toBe('damaged');
  }
});
