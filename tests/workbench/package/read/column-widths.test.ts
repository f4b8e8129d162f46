// The width of columns that have none of their own, as Excel works it out of what the sheet says.

import { defaultWidthOf } from '../../../../src/workbench/package/read/read-columns';
import { parseXml } from '../../../../src/workbench/package/xml/xml-tree';

test.each([
  ['nothing', '', 9.140625],
  ['8 characters', '<sheetFormatPr baseColWidth="8"/>', 9.140625],
  ['10 characters', '<sheetFormatPr baseColWidth="10"/>', 11.42578125],
  ['a width of its own', '<sheetFormatPr baseColWidth="10" defaultColWidth="14.5"/>', 14.5],
])('%s', (_what, format, width) => {
  expect(defaultWidthOf(parseXml(`<worksheet>${format}</worksheet>`))).toBe(width);
});
