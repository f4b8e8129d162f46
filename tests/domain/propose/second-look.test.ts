// What later reviews keep, change and leave alone: typed methods, edited drafts, new rows, settings changed by hand.

import type { Review } from '../../../src/domain/model/review';
import type { Snapshot } from '../../../src/domain/model/snapshot';
import { settingsSheetName } from '../../../src/domain/model/snapshot';
import { valueAt } from '../../../src/domain/model/grid';
import { draftedFromText } from '../../../src/domain/commentary/drafted-from';
import { applyEdits } from '../fixtures/apply-edits';
import { gridOf, shape, type Typed } from '../fixtures/plan-builder';
import { blankTotals, deliverables } from '../fixtures/return-2015';
import { firstReview, noOptions, reviewOf } from '../fixtures/review-of';
import { typeInto } from '../fixtures/type-into';
import type { AddInColumn } from '../../../src/domain/model/table/add-in-columns';

const sheet = shape.sheet.name;
const first = 3;

function reviewed(rows: readonly Typed[] = deliverables): Snapshot {
  const { snapshot, review } = firstReview(rows);
  return applyEdits(snapshot, review.edits);
}

function own(snapshot: Snapshot, key: AddInColumn): number {
  return reviewOf(snapshot, deliverables).sheets[0]?.tables[0]?.table.addInColumns[key] ?? -1;
}

function cellsOf(review: Review): readonly string[] {
  return review.edits.flatMap((edit) => {
    if (edit.kind !== 'cells') return [];
    return edit.after.flatMap((line, row) =>
      line[0] === undefined ? [] : [`${edit.what} in row ${String(edit.area.firstRow + row + 1)}`],
    );
  });
}

/** What is written anew of what a draft was made from. */
const records = ['That number when the draft was written in row 4', 'How each draft was counted, and when in row 4'];

function find(review: Review, check: string) {
  return review.findings.filter((finding) => finding.check === check);
}

describe('the Counting method column', () => {
  test('a typed method confirms the row and is never changed', () => {
    const snapshot = reviewed();
    const confirmed = typeInto(snapshot, sheet, first + 5, own(snapshot, 'method'), 'Latest');
    const review = reviewOf(confirmed, deliverables);
    expect(review.edits).toEqual([]);
    expect(review.sheets[0]?.tables[0]?.rows[6]?.method).toMatchObject({ method: 'latest', confirmed: true });
    expect(find(review, 'counting-method')).toHaveLength(6);
  });

  test('a typed method that contradicts the stated total is obeyed, and said to be wrong', () => {
    const snapshot = reviewed();
    const review = reviewOf(typeInto(snapshot, sheet, first, own(snapshot, 'method'), 'Highest'), deliverables);
    expect(review.sheets[0]?.tables[0]?.rows[1]).toMatchObject({ total: 18, method: { method: 'highest', confirmed: true } });
    expect(find(review, 'total-differs')).toMatchObject([{ severity: 'wrong', cell: 'H4', stated: 31, computed: 18 }]);
    expect(cellsOf(review).filter((each) => each.startsWith('How each total'))).toEqual([]);
  });

  test('what is no counting method is left as typed, and asked about', () => {
    const snapshot = reviewed();
    const review = reviewOf(typeInto(snapshot, sheet, first, own(snapshot, 'method'), 'Mean'), deliverables);
    expect(review.sheets[0]?.tables[0]?.rows[1]).toMatchObject({ total: null, rating: { notRated: 'Not rated: no total' } });
    expect(find(review, 'counting-method').map(({ cell }) => cell)).toContain('O4');
    expect(cellsOf(review)).toEqual([]);
  });

  test('an unconfirmed method stays when a new period parts the candidates, and the ask becomes wrong', () => {
    const next = deliverables.map((row) => (row.name === 'Learning disability pilots' ? { ...row, periods: [5, 5, 7] } : row));
    const review = reviewOf(typeInto(reviewed(), sheet, first + 5, 5, 7), next);
    expect(review.sheets[0]?.tables[0]?.rows[6]).toMatchObject({ total: 7, method: { method: 'latest', confirmed: false } });
    expect(find(review, 'counting-method').filter(({ severity }) => severity === 'wrong')).toMatchObject([
      { cell: 'H9', stated: 5, computed: 7 },
    ]);
    expect(review.questions.some(({ rows }) => rows.includes(first + 5))).toBe(true);
  });
});

describe('drafts', () => {
  test('a draft whose words are still ours follows its figures', () => {
    const rows = deliverables.map((row, index) => (index === 0 ? { ...row, periods: [18, 14], total: 32 } : row));
    const changed = typeInto(typeInto(reviewed(), sheet, first, 4, 14), sheet, first, 7, 32);
    const review = reviewOf(changed, rows);
    expect(cellsOf(review)).toEqual([
      'Draft commentary in row 4',
      'That number when the draft was written in row 4',
      'How each draft was counted, and when in row 4',
    ]);
    expect(find(review, 'draft-edited')).toEqual([]);
  });

  test('a draft that the officer has edited is never touched', () => {
    const snapshot = reviewed();
    const edited = typeInto(snapshot, sheet, first, own(snapshot, 'draft'), 'Going well.');
    expect(reviewOf(edited, deliverables).edits).toEqual([]);
    const rows = deliverables.map((row, index) => (index === 0 ? { ...row, periods: [18, 14], total: 32 } : row));
    const review = reviewOf(typeInto(typeInto(edited, sheet, first, 4, 14), sheet, first, 7, 32), rows);
    expect(review.edits).toEqual([]);
    expect(find(review, 'draft-edited')).toMatchObject([{ severity: 'note', cell: 'L4' }]);
  });

  test('a deleted draft stays deleted, and text of the officer beside no figures of ours stays', () => {
    const snapshot = reviewed();
    expect(reviewOf(typeInto(snapshot, sheet, first, own(snapshot, 'draft'), null), deliverables).edits).toEqual([]);
    const theirs = typeInto(
      typeInto(snapshot, sheet, first, own(snapshot, 'draft'), 'Mine'),
      sheet,
      first,
      own(snapshot, 'draftedFrom'),
      null,
    );
    expect(reviewOf(theirs, deliverables).edits).toEqual([]);
  });

  test('confirming a method is no change of figures', () => {
    const snapshot = reviewed();
    expect(reviewOf(typeInto(snapshot, sheet, first + 5, own(snapshot, 'method'), 'Latest'), deliverables).edits).toEqual([]);
  });
});

describe('drafts of an earlier version, whose "Drafted from" holds all figures and has no number beside it', () => {
  const words = 'At least | 100 | 18 | 13 |  |  | 31 | Sum | ';
  const draftThen = '31 of 100 visits, as an earlier version put it.';
  const more = deliverables.map((row, index) => (index === 0 ? { ...row, periods: [18, 14], total: 32 } : row));

  function earlier(): Snapshot {
    const snapshot = reviewed();
    const drafted = typeInto(snapshot, sheet, first, own(snapshot, 'draft'), draftThen);
    const from = typeInto(drafted, sheet, first, own(snapshot, 'draftedFrom'), draftedFromText(words, '2015-09-30', draftThen));
    return typeInto(from, sheet, first, own(snapshot, 'draftedNumber'), null);
  }

  function shownAt(snapshot: Snapshot, key: AddInColumn) {
    const [grid] = snapshot.grids;
    return grid === undefined ? null : valueAt(grid, first, own(snapshot, key));
  }

  const withMore = (snapshot: Snapshot): Snapshot => typeInto(typeInto(snapshot, sheet, first, 4, 14), sheet, first, 7, 32);
  const edited = (snapshot: Snapshot): Snapshot => typeInto(snapshot, sheet, first, own(snapshot, 'draft'), 'Going well.');

  test.each<[string, (snapshot: Snapshot) => Snapshot, readonly Typed[], readonly string[], number]>([
    ['untouched, same figures: only what it was drafted from is said anew', (snapshot) => snapshot, deliverables, records, 0],
    ['edited, same figures: the same, and the officer’s words stay', edited, deliverables, records, 0],
    ['deleted, same figures: it stays deleted', (snapshot) => typeInto(snapshot, sheet, first, own(snapshot, 'draft'), null), deliverables, records, 0],
    ['untouched, other figures: written again', withMore, more, ['Draft commentary in row 4', ...records], 0],
    ['edited, other figures: left alone, with a note', (snapshot) => edited(withMore(snapshot)), more, [], 1],
  ])('%s', (_what, officerDoes, rows, writes, notes) => {
    const before = officerDoes(earlier());
    const review = reviewOf(before, rows);
    expect(cellsOf(review)).toEqual(writes);
    expect(find(review, 'draft-edited')).toHaveLength(notes);
    const after = applyEdits(before, review.edits);
    expect(shownAt(after, 'draft') === shownAt(before, 'draft')).toBe(!writes.includes('Draft commentary in row 4'));
    expect(reviewOf(after, rows).edits).toEqual([]);
    expect(find(reviewOf(after, rows), 'draft-edited')).toHaveLength(notes);
  }); // prettier-ignore
});

describe('rows', () => {
  test('a row added below gets its cells, with their formats, and no other is written but Figures to, which looks at it too', () => {
    const added: Typed = { name: 'New work', target: 10, periods: [1, 2], total: 3 };
    const before = reviewed();
    const grid = gridOf([...deliverables, added]);
    const old = before.grids[0];
    if (old === undefined) throw new Error('no grid');
    const width = old.area.lastColumn;
    const values = grid.values.map((row, index) =>
      Array.from({ length: width + 1 }, (_, column) => (index <= old.area.lastRow ? valueAt(old, index, column) : (row[column] ?? null))),
    );
    const formulas = grid.values.map((_, index) =>
      Array.from({ length: width + 1 }, (__, column) => old.formulas[index]?.[column] ?? null),
    );
    const grown = { ...old, area: { ...old.area, lastRow: grid.area.lastRow }, values, formulas };
    const review = reviewOf({ ...before, grids: [grown] }, [...deliverables, added]);
    expect(new Set(cellsOf(review).map((each) => each.replace(/^.* in /, '')))).toEqual(new Set(['row 10', 'row 21']));
    const flagged = { area: { firstRow: 20, lastRow: 20 } };
    expect(review.edits.filter(({ kind }) => kind === 'flags')).toMatchObject([flagged, flagged]);
    const again = reviewOf(applyEdits({ ...before, grids: [grown] }, review.edits), [...deliverables, added]);
    expect(again.edits).toEqual([]);
  });

  test('a total typed over our formula in the officer’s column is left, counted, and noted', () => {
    const review = reviewOf(typeInto(reviewed(blankTotals), sheet, first, 7, 40), blankTotals);
    expect(cellsOf(review).filter((each) => each.startsWith('Totals'))).toEqual([]);
    expect(review.sheets[0]?.tables[0]?.rows[1]?.total).toBe(40);
    expect(find(review, 'total-typed-over')).toMatchObject([{ cell: 'H4' }]);
  });
});

describe('the Plan settings sheet', () => {
  const rowOfTable = 9;
  const column = { scheme: 1, yearStart: 2, yearEnd: 3, asAt: 4, elapsed: 5, check: 7 };
  const change = (key: keyof typeof column, value: string | number | null): Snapshot =>
    typeInto(reviewed(), settingsSheetName, rowOfTable, column[key], value);

  test('a scheme that the officer chooses is obeyed: the flags are compiled anew, with what a scheme of pace asks of limits', () => {
    const changed = change('scheme', 'Pace');
    const review = reviewOf(changed, deliverables);
    expect(review.sheets[0]?.tables[0]?.settings).toMatchObject({ scheme: { name: 'pace' }, schemeInferred: false, asAtFrom: 'setting' });
    expect(review.sheets[0]?.tables[0]?.rows[1]?.rating).toEqual({ status: 'Red' });
    const written = review.edits.map((edit) => (edit.kind === 'cells' ? edit.what : edit.kind));
    expect(written).toEqual([
      'Rules that the flags follow',
      'What the rules lack',
      'Whether each target is met, as formulas',
      'Whether several readings of a limit are open, as formulas',
      'Why a row isn’t rated, as formulas',
      'What the scheme’s rules say, as formulas',
      'format',
      'copy-format',
      'format',
      'copy-format',
      'fit-rows',
      'group-columns',
    ]);
    expect(reviewOf(applyEdits(changed, review.edits), deliverables).edits).toEqual([]);
  });

  test('a typed share of the year is obeyed', () => {
    const review = reviewOf(typeInto(change('elapsed', 0.31), settingsSheetName, rowOfTable, column.scheme, 'pace'), deliverables);
    expect(review.sheets[0]?.tables[0]?.rows[1]).toMatchObject({ pace: 1, rating: { status: 'Green' } });
  });

  test('an as-at date asked for goes into the row, and drafts follow it', () => {
    const review = reviewOf(reviewed(), deliverables, shape, { asAt: '2015-12-31', answers: [] });
    expect(review.edits[0]).toMatchObject({ kind: 'cells', sheet: { name: settingsSheetName }, before: [[42277]], after: [[42369]] });
    expect(cellsOf(review).filter((each) => each.startsWith('Draft commentary'))).toHaveLength(17);
    expect(reviewOf(applyEdits(reviewed(), review.edits), deliverables).edits).toEqual([]);
  });

  test('the same date asked for again changes nothing', () => {
    expect(reviewOf(reviewed(), deliverables, shape, { asAt: '2015-09-30', answers: [] }).edits).toEqual([]);
  });

  test('a date rubbed out is filled in again from the table', () => {
    const review = reviewOf(change('yearEnd', null), deliverables);
    expect(review.edits).toMatchObject([{ kind: 'cells', after: [[42460]] }]);
  });

  test('an as-at date that is no date rates nothing by it', () => {
    const review = reviewOf(change('asAt', 'soon'), deliverables);
    expect(review.sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: null, asAtFrom: null });
    expect(find(review, 'as-at')).toHaveLength(1);
  });

  test('a renamed plan sheet keeps its row', () => {
    const snapshot = reviewed();
    const at = { ...shape, sheet: { id: 's1', name: 'Renamed' } };
    const followed = (formula: string | null): string | null => formula?.replaceAll("'Deliverables'!", 'Renamed!') ?? null;
    const settings = snapshot.settings && { ...snapshot.settings, formulas: snapshot.settings.formulas.map((row) => row.map(followed)) };
    const renamed = { ...snapshot, settings, grids: snapshot.grids.map((grid) => ({ ...grid, sheet: at.sheet })) };
    expect(reviewOf(renamed, deliverables, at, noOptions).edits).toEqual([]);
  });
});
