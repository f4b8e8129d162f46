// Another scheme and other thresholds from the pane: the rows that change colour are told before, the sheet shows them after, and a
// second review has nothing to add.

import type { SetSchemeRequest } from '../../src/domain/changes/request';
import type { AssessedTable } from '../../src/domain/model/assessment';
import { openAsset, type OpenPlan } from './changes/open-plan';

const sheetName = 'Deliverables';

async function request(plan: OpenPlan, wanted: Pick<SetSchemeRequest, 'scheme'> & Partial<SetSchemeRequest>): Promise<SetSchemeRequest> {
  const { table } = await plan.table(sheetName);
  return {
    kind: 'set-scheme',
    table: { sheetId: table.sheet.id, headingRow: table.headerRows[0] ?? 0 },
    thresholds: {},
    ...wanted,
  };
}

async function reviewed(): Promise<OpenPlan> {
  const plan = openAsset();
  await plan.reviewAndWrite('2015-09-30');
  return plan;
}

/** By the review, and as the sheet shows them. */
async function statuses(plan: OpenPlan): Promise<readonly (readonly [row: number, computed: unknown, shown: unknown])[]> {
  const table: AssessedTable = await plan.table(sheetName);
  const shown = plan.shownIn(table, 'rag');
  return table.rows.flatMap(({ row, rating }) =>
    rating !== null && 'status' in rating ? [[row.row, rating.status, shown.get(row.row)] as const] : [],
  );
}

/** How many rows the statements say turn to a status. */
function turnsTo(statements: readonly string[], status: string): number {
  return statements.filter((each) => each.includes(` to ${status}:`)).reduce((sum, each) => sum + Number(/^\d+/.exec(each)?.[0] ?? '0'), 0);
}

test('another scheme: what is told is what the sheet shows afterwards', async () => {
  const plan = await reviewed();
  const before = plan.everything();
  const was = await statuses(plan);
  const { change } = await plan.change(await request(plan, { scheme: 'pace' }));
  const now = await statuses(plan);
  expect(now.map(([, computed, shown]) => shown === computed)).toEqual(now.map(() => true));
  const turned = now.filter(([row, computed]) => was.some(([other, earlier]) => other === row && earlier !== computed));
  expect(turned.length).toBeGreaterThan(0);
  for (const status of ['Green', 'Amber', 'Red'])
    expect(turnsTo(change.statements, status)).toBe(turned.filter(([, computed]) => computed === status).length);
  await plan.expectUpToDate();
  await plan.expectUndone(before);
});

test('another threshold alone recolours the rows that it is said to, and the rest of the rules stays', async () => {
  const plan = await reviewed();
  await plan.change(await request(plan, { scheme: 'pace' }));
  const reds = (await statuses(plan)).filter(([, computed]) => computed === 'Red').length;
  const { change, preview } = await plan.change(await request(plan, { scheme: 'pace', thresholds: { Amber: 0.99 } }));
  const now = await statuses(plan);
  expect(now.filter(([, computed]) => computed === 'Red').length - reds).toBe(turnsTo(change.statements, 'Red'));
  expect(now.map(([, computed, shown]) => shown === computed)).toEqual(now.map(() => true));
  expect(preview.groups.map(({ what }) => what)).toContain('Threshold of a rule');
  await plan.expectUpToDate();
});

test('refused before a review, after a change of the sheet, for words, and where nothing differs', async () => {
  const unread = openAsset();
  expect(await unread.refusal(await request(unread, { scheme: 'pace' }))).toBe('not-reviewed');
  const plan = await reviewed();
  expect(await plan.refusal(await request(plan, { scheme: 'delivered' }))).toBe('scheme-stands');
  expect(await plan.refusal(await request(plan, { scheme: 'pace', thresholds: { Amber: NaN } }))).toBe('no-threshold');
  plan.type(sheetName, 5, 4, 40);
  expect(await plan.refusal(await request(plan, { scheme: 'pace' }))).toBe('review-first');
});
