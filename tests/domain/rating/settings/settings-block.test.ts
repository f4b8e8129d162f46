// Each table has its own row of settings, known by the names that its formulas use; names of others are left alone.

import { nameTarget, settingName, settingReference, settingsIndexIn } from '../../../../src/domain/rating/settings/settings-names';
import { reviewReadings } from '../../../../src/domain/review/review-workbook';
import type { Snapshot } from '../../../../src/domain/model/snapshot';
import { applyEdits } from '../../fixtures/apply-edits';
import { gridOf, readingOf, shape } from '../../fixtures/plan-builder';
import { deliverables } from '../../fixtures/return-2015';
import { noOptions, snapshotOf } from '../../fixtures/review-of';

test.each([
  ["='Plan settings'!$B$10", { kind: 'settings', cell: { row: 9, column: 1 } }],
  ["='plan settings'!AA3", { kind: 'settings', cell: { row: 2, column: 26 } }],
  ['=Deliverables!$A$1', { kind: 'elsewhere' }],
  ["='Plan settings'!$B$10:$C$10", { kind: 'elsewhere' }],
  ['=0.8', { kind: 'elsewhere' }],
  ['=#REF!$B$10', { kind: 'gone' }],
])('%s', (refersTo, target) => {
  expect(nameTarget(refersTo)).toEqual(target);
});

test('a reference that we give is read back', () => {
  expect(nameTarget(settingReference({ row: 9, column: 7 }))).toEqual({ kind: 'settings', cell: { row: 9, column: 7 } });
});

test.each([
  ['=IF(Plan_AsAt>=Plan_YearEnd,1,2)', 1],
  [`=IF(${settingName('scheme', 12)}="Pace",1,2)`, 12],
  ['=IF(My_Plan_AsAtX=1,1,2)', null],
])('%s refers to the settings of table %s', (formula, index) => {
  expect(settingsIndexIn(formula)).toBe(index);
});

describe('two sheets', () => {
  const other = { ...shape, sheet: { id: 's2', name: 'Second' } };
  const snapshot = snapshotOf(gridOf(deliverables), gridOf(deliverables, other));
  const review = (of: Snapshot) =>
    reviewReadings({
      snapshot: of,
      sheets: of.grids.map((grid) => ({ grid, reading: readingOf(grid, deliverables, grid.sheet.name === 'Second' ? other : shape) })),
      options: noOptions,
    });
  const reviewed = applyEdits(snapshot, review(snapshot).edits);

  test('get a row each, and no edit the second time, in whatever order they stand', () => {
    expect(reviewed.names.get('Plan_AsAt')).toBe("='Plan settings'!$E$10");
    expect(reviewed.names.get('Plan_AsAt_2')).toBe("='Plan settings'!$E$11");
    const turned = { ...reviewed, grids: [...reviewed.grids].reverse() };
    expect(review(turned).edits).toEqual([]);
    expect(review(turned).sheets.map(({ tables }) => tables[0]?.settings.index)).toEqual([2, 1]);
  });

  test('a sheet reviewed later takes the next row', () => {
    const first = snapshotOf(gridOf(deliverables));
    const one = applyEdits(first, review(first).edits);
    const later = review({ ...one, grids: [gridOf(deliverables, other)] });
    expect(later.edits.some(({ kind }) => kind === 'add-sheet')).toBe(false);
    expect(later.edits.filter((edit) => edit.kind === 'name').map(({ name }) => name)).toContain('Plan_Scheme_2');
    expect(later.edits[0]).toMatchObject({ kind: 'cells', area: { firstRow: 10, lastRow: 10 } });
  });

  test('a deleted settings sheet is made anew, under new names', () => {
    const gone = new Map([...reviewed.names].map(([name]) => [name, '=#REF!$E$10']));
    const again = review({ ...reviewed, settings: null, names: gone });
    expect(again.edits[0]).toEqual({ kind: 'add-sheet', name: 'Plan settings' });
    expect(again.edits.filter((edit) => edit.kind === 'name').map(({ name }) => name)).toContain('Plan_Scheme_3');
  });
});
