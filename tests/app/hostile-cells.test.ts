// What officers' cells hold that no program expects goes through reviews, used drafts, the file and Undo as it is.

import { openSession, scope, type Session } from '../main-job/fault-matrix/stories';
import { differencesBetween, everythingIn } from '../main-job/fault-matrix/everything';
import { planWorkbook, withParts } from '../main-job/odd-workbooks/plan-workbook';
import { must, opened } from '../main-job/reviewed';
import { saveWorkbook } from '../../src/workbench/package/write/save';
import { ensureCell } from '../../src/workbench/workbook/cells';
import type { WriteReport } from '../../src/app/contract';

const sheet1 = 'xl/worksheets/sheet1.xml';
const allRows = [3, 4, 5, 6, 7];

async function review({ useCases }: Session): Promise<WriteReport> {
  return must(await useCases.applyReview(must(await useCases.prepareReview(scope, { asAt: '2024-12-31', answers: [] })), () => undefined));
}

async function useDrafts({ host, useCases }: Session): Promise<WriteReport> {
  const table = { sheetId: host.workbook.sheets[0]?.id ?? '', headingRow: 2 };
  return must(
    await useCases.applyChange(must(await useCases.prepareChange(scope, { kind: 'use-drafts', table, rows: allRows })), () => undefined),
  );
}

test.each([
  ['halves of pairs', 'Half \uD83D of a pair, \uDE00 the other'],
  ['characters that XML hasn’t', 'One \u0001 two \uFFFE three \uFFFF'],
  ['as many characters as a cell holds', 'x'.repeat(32_767)],
  ['as many, in pairs', `${'😀'.repeat(16_383)}x`],
  ['directions turned', '\u202Edetelpmoc\u202C \u2066x\u2069'],
  ['like an escape of XML', '_x000D_ _xD83D_'],
  ['line ends of all kinds', 'a\rb\r\nc\nd'],
  ['a tab before it', '\tIn my own words'],
  ['a figure before it', '3 of the halls are waiting for their keys'],
])('comments come back after the file was opened again: %s', async (_what, text) => {
  const workbook = opened(await planWorkbook());
  const [sheet] = workbook.sheets;
  for (const row of [3, 5]) if (sheet !== undefined) ensureCell(sheet, row, 9).value = text;
  const before = everythingIn(workbook);
  const session = openSession(workbook);
  await review(session);
  const { leftAlone } = await useDrafts(session);
  session.close();
  const again = openSession(opened(saveWorkbook(workbook)));
  await again.useCases.activeSheet();
  while (again.useCases.canUndo()) expect(must(await again.useCases.undoLastReview()).leftAlone).toEqual([]);
  again.close();
  expect(leftAlone).toEqual([]);
  expect(differencesBetween(before, everythingIn(again.host.workbook))).toEqual([]);
});

/** Comments that one formula in the first of them fills: `formula` spills into the cells below. */
async function withSpilledComments(formula: string): Promise<Uint8Array> {
  return withParts(await planWorkbook(), {
    [sheet1]: (xml) => xml.replace(/<c r="J4"([^>]*)>/u, `<c r="J4"$1 cm="1"><f t="array" ref="J4:J8">${formula}</f>`),
  });
}

test('no draft goes over an array formula of several cells, of which Excel changes no part', async () => {
  const bytes = withParts(await planWorkbook(), {
    [sheet1]: (xml) => xml.replace(/<c r="J4"([^>]*)>/u, '<c r="J4"$1><f t="array" ref="J4:J6">A4:A6&amp;""</f>'),
  });
  const session = openSession(opened(bytes));
  await review(session);
  const commentsIn = (): ReadonlyMap<string, string> =>
    new Map([...everythingIn(session.host.workbook)].filter(([key]) => /^Plan\|cell\|\d+\|9$/u.test(key)));
  const before = commentsIn();
  const { leftAlone } = await useDrafts(session);
  const after = commentsIn();
  expect(leftAlone).toEqual([]);
  expect([3, 4, 5].map((row) => after.get(`Plan|cell|${String(row)}|9`))).toEqual(
    [3, 4, 5].map((row) => before.get(`Plan|cell|${String(row)}|9`)),
  );
  expect([6, 7].filter((row) => after.get(`Plan|cell|${String(row)}|9`) === before.get(`Plan|cell|${String(row)}|9`))).toEqual([]);
  session.close();
});

test('no draft goes over a cell that a formula spills into, which would stop it', async () => {
  const session = openSession(opened(await withSpilledComments('A4:A8&amp;""')));
  await review(session);
  const commentsIn = (): readonly string[] =>
    [...everythingIn(session.host.workbook)].filter(([key]) => /^Plan\|cell\|\d+\|9$/u.test(key)).map(([, content]) => content);
  const before = commentsIn();
  const { leftAlone } = await useDrafts(session);
  expect(leftAlone.map(({ address }) => address)).toEqual(['J5:J8']);
  expect(leftAlone[0]?.reason).toMatch(/^A formula in another cell fills this column/u);
  expect(commentsIn()).toEqual(before);
  session.close();
});
