import { openAsset, reviewAndWrite, review, change, tableOn, keyOf, shownIn, officer, everything, takeBack, typeAtName, ask } from './open-plan';
test('x', async () => {
  const plan = openAsset();
  await reviewAndWrite(plan);
  const before = everything(plan);
  const t = await tableOn(plan, 'Deliverables');
  const row = t.rows.find(({rating}) => rating !== null && 'status' in rating && rating.status === 'Amber')!;
  const request = { kind: 'override' as const, table: keyOf(t), row: row.row.row, status: 'Green', reason: 'Two more', reviewOn: '2016-01-31', asker: officer };
  const c = await change(plan, request);
  console.log(c.change.statements, c.preview.groups.map(g=>[g.sheet,g.address,g.what,g.cells].join(' ')));
  const t2 = await tableOn(plan, 'Deliverables');
  console.log([...shownIn(plan, t2, 'rag')], [...shownIn(plan, t2, 'agreed')], [...shownIn(plan, t2, 'ledgerRow')]);
  console.log((await review(plan)).review.edits);
  typeAtName(plan, 'Plan_AsAt', 42415);
  console.log([...shownIn(plan, t2, 'agreed')]);
  typeAtName(plan, 'Plan_AsAt', 42277);
  await takeBack(plan);
  expect(everything(plan)).toEqual(before);
});
