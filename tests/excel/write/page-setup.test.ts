// How sheets of ours are printed and scrolled; sheets of the officer's keep their own page.

import type { Edit } from '../../../src/domain/model/edit';
import { connect, sheetNamed, workbookOf } from '../connected';
import { written } from '../written';

const ours = { newSheet: 'Plan settings' };

function editsWith(headingRow: number, frozen: boolean): readonly Edit[] {
  const area = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };
  return [
    { kind: 'add-sheet', name: 'Plan settings' },
    { kind: 'page-setup', sheet: ours, headingRow, frozen },
    { kind: 'cells', sheet: ours, area, before: [[null]], after: [['Scheme']], what: 'Headings' },
  ];
}

test.each([
  ['headings near the top stay in view', 0, true, 1],
  ['headings further down don’t take the screen', 8, false, 0],
])('a sheet that is added is landscape, one page wide, with its headings on every page: %s', async (_rule, headingRow, frozen, rows) => {
  const host = connect(workbookOf({ Contacts: [['Name']] }));
  await written(editsWith(headingRow, frozen));
  const { pageLayout, frozen: inView } = sheetNamed(host.workbook, 'Plan settings');
  expect(pageLayout).toMatchObject({
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitleRows: { first: headingRow, last: headingRow },
    footer: '&CPage &P of &N',
  });
  expect(inView.rows).toBe(rows);
});

test('the page of a sheet that was there stays as it was', async () => {
  const workbook = workbookOf({ Contacts: [['Name']] });
  const before = sheetNamed(workbook, 'Contacts').pageLayout;
  connect(workbook);
  const sheet = { id: sheetNamed(workbook, 'Contacts').id, name: 'Contacts' };
  const area = { firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 1 };
  await written([
    { kind: 'page-setup', sheet, headingRow: 0, frozen: true },
    { kind: 'cells', sheet, area, before: [[null]], after: [['Telephone']], what: 'Headings' },
  ]);
  expect(sheetNamed(workbook, 'Contacts').pageLayout).toEqual(before);
});
