// The officers' mappings in the workbook's settings: read with the survey, changed with nothing else, and what can't be read stays as it is.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mapping } from '../../../src/domain/model/mapping';
import { saveMappings } from '../../../src/excel/mapping/mappings';
import { readSnapshot } from '../../../src/excel/read/read';
import { showCells } from '../../../src/excel/write/show-cells';
import { mappingsKey } from '../../../src/excel/mapping/stored-mappings';
import { connect, connectFile, everyCell, planOfRows, reopened, sheetNamed, workbookOf } from '../connected';

const sheet = { id: 'plan', name: 'Deliverables' };
const mapping: Mapping = {
  sheet,
  headerRows: 1,
  endsBefore: null,
  roles: [
    { heading: 'Target', occurrence: 0, role: 'target' },
    { heading: 'Comment', occurrence: 0, role: 'none' },
  ],
};
const moved: Mapping = { ...mapping, headersFrom: -1, foundBy: ['Target'], endsBeforeOccurrence: 1, endsBefore: 'Notes' };

async function mappingsRead(): Promise<readonly Mapping[]> {
  const read = await readSnapshot({ kind: 'workbook' });
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value.mappings;
}

test('what is kept is read back, also after saving and opening again, and takes two round trips', async () => {
  const host = connectFile(new Uint8Array(readFileSync(join(__dirname, '..', '..', '..', 'assets', 'programme-plan.xlsx'))));
  const before = everyCell(host.workbook);
  expect(await saveMappings(sheet, [mapping, moved])).toEqual({ ok: true, value: null });
  expect(host.traffic.roundTrips).toBe(2);
  expect(everyCell(host.workbook)).toEqual(before);
  expect(await mappingsRead()).toEqual([mapping, moved]);
  reopened(host);
  expect(await mappingsRead()).toEqual([mapping, moved]);
});

test('keeping replaces what was kept of that sheet and of no other', async () => {
  connect(planOfRows(3));
  const other: Mapping = { ...mapping, sheet: { id: 'other', name: 'Other' } };
  await saveMappings(other.sheet, [other]);
  await saveMappings(sheet, [mapping]);
  await saveMappings({ id: 'plan', name: 'Renamed' }, [moved]);
  expect(await mappingsRead()).toEqual([other, moved]);
  await saveMappings(sheet, []);
  expect(await mappingsRead()).toEqual([other]);
});

describe('what can’t be read', () => {
  test.each([
    ['another program’s words', 'not JSON'],
    ['a number', 7],
    ['a later version', JSON.stringify({ version: 2, mappings: [mapping] })],
  ])('%s is passed by, and never overwritten', async (_what, value) => {
    const host = connect(planOfRows(3));
    host.workbook.settings.set(mappingsKey, value);
    expect(await mappingsRead()).toEqual([]);
    const kept = await saveMappings(sheet, [mapping]);
    expect(kept.ok ? '' : kept.problem.sentence).toMatch(/later version of the add-in/);
    expect(host.workbook.settings.get(mappingsKey)).toBe(value);
  });

  test.each([
    ['no rows', { ...mapping, headerRows: 0 }],
    ['half a row', { ...mapping, headerRows: 1.5 }],
    ['an unknown role', { ...mapping, roles: [{ heading: 'Target', occurrence: 0, role: 'goal' }] }],
    ['a role without its heading', { ...mapping, roles: [{ occurrence: 0, role: 'target' }] }],
    ['a sheet without its id', { ...mapping, sheet: { name: 'Deliverables' } }],
    ['no end', { sheet, headerRows: 1, roles: [] }],
    ['headings that are none', { ...moved, foundBy: 'Target' }],
    ['nothing', null],
  ])('a mapping with %s is passed by, and goes back with the others', async (_what, odd) => {
    const host = connect(planOfRows(3));
    host.workbook.settings.set(mappingsKey, JSON.stringify({ version: 1, mappings: [odd, moved] }));
    expect(await mappingsRead()).toEqual([moved]);
    await saveMappings(sheet, [mapping]);
    expect(host.workbook.settings.get(mappingsKey)).toBe(JSON.stringify({ version: 1, mappings: [mapping, odd] }));
  });

  test('more than a workbook should carry is refused before it is written', async () => {
    const host = connect(planOfRows(3));
    const huge: Mapping = { ...mapping, roles: [{ heading: 'x'.repeat(300_000), occurrence: 0, role: 'none' }] };
    const kept = await saveMappings(sheet, [huge]);
    expect(kept.ok ? '' : kept.problem.code).toBe('mappings-full');
    expect(host.workbook.settings.has(mappingsKey)).toBe(false);
  });
});

test('showing cells brings their sheet to the front, selects them, and changes no cell and no format', async () => {
  const workbook = workbookOf({ First: [['Title']], Second: [['Theme', 'Target']] });
  const host = connect(workbook);
  const second = sheetNamed(workbook, 'Second');
  const before = JSON.stringify([[...everyCell(workbook)], workbook.styles]);
  const area = { firstRow: 0, firstColumn: 0, lastRow: 4, lastColumn: 1 };
  expect(await showCells(second.id, 'A1:B5')).toEqual({ ok: true, value: null });
  expect([host.selection, workbook.activeSheetId]).toEqual([{ sheetId: second.id, area }, second.id]);
  expect(JSON.stringify([[...everyCell(workbook)], workbook.styles])).toBe(before);
});
