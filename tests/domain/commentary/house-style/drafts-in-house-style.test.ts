// A council's own templates, from Plan settings to the drafts: saved once, followed by every draft that nobody has edited,
// checked where they are typed, and never a way round the laws of a statement.

import fc from 'fast-check';
import { contentAt } from '../../../../src/domain/cells/cell-content';
import { proposeChange } from '../../../../src/domain/changes/propose-change';
import { styleKinds, type FigureName, type StyleKind } from '../../../../src/domain/model/commentary/house-style';
import { namesOf } from '../../../../src/domain/commentary/house-style/style-names';
import { valueAt } from '../../../../src/domain/model/grid';
import type { Review } from '../../../../src/domain/model/review';
import type { Snapshot } from '../../../../src/domain/model/snapshot';
import { nameTarget } from '../../../../src/domain/rating/settings/settings-names';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { applyEdits } from '../../fixtures/apply-edits';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf } from '../../recognise/grid-of';
import { figureHeadings, figureShapes } from '../figure-shapes';
import { planHeadings, planShapes } from '../plan-shapes';

const asAt = '2015-09-30';
const options = { asAt, answers: [] };
const figures = gridOf([figureHeadings, ...figureShapes.map(([cells]) => cells)]);
const planCells = planShapes.map(([shape, row]) => ['Project one', `The work called ${shape}`, ...row, 'Some words.']);
const plan = gridOf([planHeadings, ...planCells]);

type Templates = Readonly<Partial<Record<StyleKind, string>>>;

function saved(snapshot: Snapshot, templates: Templates): Snapshot {
  const change = proposeChange(snapshot, { kind: 'house-style', templates });
  if (!change.ok) throw new Error(change.problem.sentence);
  return applyEdits(snapshot, change.value.edits);
}

const review = (snapshot: Snapshot): Review => reviewWorkbook(snapshot, options);
const written = (snapshot: Snapshot): Snapshot => applyEdits(snapshot, review(snapshot).edits);

function draftsIn({ sheets }: Review): readonly (readonly [string, string | null])[] {
  return sheets.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(({ row, draft }) => [row.description, draft] as const)));
}

/** Types into the cell of Plan settings that has this name. */
function typedAt(snapshot: Snapshot, name: string, value: string | number | boolean): Snapshot {
  const target = nameTarget(snapshot.names.get(name) ?? '');
  const { settings } = snapshot;
  if (target.kind !== 'settings' || settings === null) throw new Error(`${name} isn’t on Plan settings.`);
  const { row, column } = target.cell;
  const area = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
  return applyEdits(snapshot, [
    { kind: 'cells', sheet: settings.sheet, area, before: [[contentAt(settings, row, column)]], after: [[value]], what: 'typed' },
  ]);
}

function checkBeside(snapshot: Snapshot, name: string): string {
  const target = nameTarget(snapshot.names.get(name) ?? '');
  const heading = nameTarget(snapshot.names.get('Plan_Style_Check') ?? '');
  if (target.kind !== 'settings' || heading.kind !== 'settings' || snapshot.settings === null) return '';
  const value = valueAt(snapshot.settings, target.cell.row, heading.cell.column);
  return typeof value === 'string' ? value : '';
}

const house: Templates = {
  target: '{total}[ {thing}] against {target}[ ({percent})].[ {gap} by now.]',
  limit: '{total}[ {thing}], {against target}.',
  'no target': 'Position: {total}.',
  plan: '[{status}: ]{dates}.',
  closing: 'Position at {as at}.',
};

describe('drafts of figures', () => {
  const drafts = new Map(draftsIn(review(saved(snapshotOf(figures), house))));
  const builtIn = new Map(draftsIn(review(snapshotOf(figures))));

  test.each([
    [
      'a target',
      'Carry out at least 100 site visits',
      '31 site visits against 100 (31%). 19 behind by now. Position at 30 September 2015.',
    ],
    ['a target that is met', 'Train 60 tenants', '60 tenants against 60 (100%). Position at 30 September 2015.'],
    ['a unit', 'Homes repaired', '81 homes against 200 (41%). 19 behind by now. Position at 30 September 2015.'],
    ['a limit', 'Up to 20 grants awarded', '25 grants, 5 more than the target of up to 20 (125%). Position at 30 September 2015.'],
    ['none yet', 'Open 2 hubs', '0 hubs against 2 (0%). 1 behind by now. Position at 30 September 2015.'],
  ])('%s', (_what, row, draft) => {
    expect(drafts.get(row)).toBe(draft);
  });

  test('a row that needs a caution of ours keeps the built-in wording, with the council’s closing line', () => {
    const cautious = [...builtIn].filter(([, draft]) => draft !== null && /asked|forecasts included|budget|booked|also asks/u.test(draft));
    expect(cautious.length).toBeGreaterThan(1);
    for (const [row, draft] of cautious) {
      expect(drafts.get(row)).toBe(draft?.replace('As at 30 September 2015.', 'Position at 30 September 2015.'));
    }
  });

  test('an unset kind keeps the built-in wording to the letter', () => {
    const withLimits = new Map(draftsIn(review(saved(snapshotOf(figures), { limit: '{total} of {target}' }))));
    const target = [...builtIn].filter(([, draft]) => draft?.includes('of at least') === true);
    expect(target.map(([row]) => withLimits.get(row))).toEqual(target.map(([, draft]) => draft));
  });
});

describe('drafts of plans', () => {
  const styled = draftsIn(review(saved(snapshotOf(plan), { ...house, plan: '[{status}. ]Due {due}.' })));
  const builtIn = new Map(draftsIn(review(snapshotOf(plan))));

  test('a date still to come is told in the council’s words', () => {
    const told = styled.filter(([, draft]) => draft !== null && /^(?:\w+\. )?Due /u.test(draft));
    expect(told.length).toBeGreaterThan(3);
  });

  test('what is overdue, done or given up says so, whatever the template leaves out', () => {
    const news = styled.filter(([row]) => /Overdue|Complete|Cancelled|Closed/u.test(builtIn.get(row) ?? ''));
    expect(news.length).toBeGreaterThan(5);
    for (const [row, draft] of news) expect(draft).toBe(builtIn.get(row)?.replace(/As at (.*)\.$/u, 'Position at $1.'));
  });
});

describe('on Plan settings', () => {
  const once = written(snapshotOf(figures));
  const first = written(saved(once, house));

  test('saved beside a review, drafts follow with the next one, and the one after has nothing to write', () => {
    expect(review(first).edits).toEqual([]);
    expect(checkBeside(first, 'Plan_Style_Target')).toBe('In use');
    expect(checkBeside(first, 'Plan_Style_Narrative')).toBe('Built-in wording');
  });

  test.each([
    ['a name that isn’t one', '{totl} visits', '“{totl}” isn’t a name. Do you mean {total}?'],
    ['a bracket that isn’t closed', '{total}[ {thing}', 'Close the square bracket that opens “[ {thing}”.'],
    ['a number', 'As before, 31 of {target}', 'Leave out “31”: a number would stand in every row.'],
    ['a number alone', 31, 'Leave out “31”: a number would stand in every row.'],
  ])('%s, typed in the sheet, is said beside it and in the pane, and the template before stays in use', (_what, typed, problem) => {
    const mistaken = typedAt(first, 'Plan_Style_Target', typed);
    const { edits, findings, houseStyle } = review(mistaken);
    const after = applyEdits(mistaken, edits);
    expect(checkBeside(after, 'Plan_Style_Target')).toBe(problem);
    expect(findings.filter(({ check }) => check === 'house-style').map(({ message }) => message)).toEqual([
      `Figures with a target to reach: ${problem} Until then the template before it stays in use.`,
    ]);
    expect(houseStyle.lines.target).toMatchObject({ inUse: house.target, problem });
    expect(draftsIn(review(after))).toEqual(draftsIn(review(first)));
    expect(review(after).edits).toEqual([]);
    const mended = written(typedAt(after, 'Plan_Style_Target', '{total} of {target}'));
    expect(checkBeside(mended, 'Plan_Style_Target')).toBe('In use');
    expect(new Map(draftsIn(review(mended))).get('Train 60 tenants')).toBe('60 of 60. Position at 30 September 2015.');
  });

  test('what is typed in the sheet and what is saved from the pane come to the same', () => {
    const target = '{total} of {target}';
    expect(written(typedAt(first, 'Plan_Style_Target', target)).settings).toEqual(written(saved(first, { target })).settings);
  });

  test('cleared, the drafts go back to the built-in wording', () => {
    const cleared = written(saved(first, Object.fromEntries(Object.keys(house).map((kind) => [kind, '']))));
    expect(draftsIn(review(cleared))).toEqual(draftsIn(review(snapshotOf(figures))));
    expect(review(cleared).edits).toEqual([]);
  });

  test('a draft that was edited by hand is left as it is', () => {
    const column = review(once).sheets[0]?.tables[0]?.table.addInColumns.draft ?? -1;
    const [grid] = once.grids;
    if (grid === undefined) throw new Error('There is no sheet.');
    const area = { firstRow: 1, firstColumn: column, lastRow: 1, lastColumn: column };
    const edited = applyEdits(once, [
      { kind: 'cells', sheet: grid.sheet, area, before: [[contentAt(grid, 1, column)]], after: [['My own words.']], what: 'typed' },
    ]);
    const after = written(saved(edited, house)).grids[0];
    expect(after === undefined ? null : valueAt(after, 1, column)).toBe('My own words.');
    expect(after === undefined ? null : valueAt(after, 4, column)).toBe('60 tenants against 60 (100%). Position at 30 September 2015.');
  });

  test('a mistake isn’t saved, nor what stands there already', () => {
    expect(proposeChange(first, { kind: 'house-style', templates: { target: '{totl}' } })).toMatchObject({
      problem: { sentence: 'Figures with a target to reach: “{totl}” isn’t a name. Do you mean {total}?' },
    });
    expect(proposeChange(first, { kind: 'house-style', templates: house })).toMatchObject({ ok: false, problem: { code: 'style-stands' } });
  });

  test('a workbook without Plan settings gets the sheet, and keeps it when its figures are reviewed later', () => {
    const alone = saved(snapshotOf(figures), house);
    expect(alone.settings === null ? null : valueAt(alone.settings, 0, 0)).toBe('Plan settings');
    const reviewed = written(alone);
    expect(review(reviewed).edits).toEqual([]);
    expect(draftsIn(review(reviewed))).toEqual(draftsIn(review(first)));
  });

  test('a template that begins like a formula is text', () => {
    const odd = written(saved(first, { target: '= {total} of {target}', limit: '+{total}', 'no target': '@{total}', closing: '-{as at}' }));
    expect(checkBeside(odd, 'Plan_Style_Target')).toBe('In use');
    expect(new Map(draftsIn(review(odd))).get('Train 60 tenants')).toBe('= 60 of 60. -30 September 2015.');
    expect(odd.grids[0]?.formulas.flat().filter((formula) => formula?.startsWith('= 60') === true)).toEqual([]);
  });
});

describe('the limit of length', () => {
  const once = written(snapshotOf(figures));

  test('drafts leave out whole sentences, the least important first', () => {
    const shorter = draftsIn(review(typedAt(once, 'Plan_LongestDraft', 300)));
    const long = draftsIn(review(once)).filter(([, draft]) => (draft?.length ?? 0) > 300);
    for (const [row, draft] of long) {
      const now = new Map(shorter).get(row) ?? '';
      expect(now.length).toBeLessThanOrEqual(300);
      expect(draft?.split('. ')).toEqual(expect.arrayContaining(now.replace(/\.$/u, '').split('. ').slice(0, -1)));
    }
    const rest = draftsIn(review(once)).filter(([, draft]) => (draft?.length ?? 0) <= 300);
    expect(rest.map(([row]) => new Map(shorter).get(row))).toEqual(rest.map(([, draft]) => draft));
  });

  test('drafts follow a changed limit, and go back', () => {
    const short = written(typedAt(once, 'Plan_LongestDraft', 300));
    expect(review(short).edits).toEqual([]);
    const back = written(typedAt(short, 'Plan_LongestDraft', 700));
    expect(draftsIn(review(back))).toEqual(draftsIn(review(once)));
    expect(review(back).edits).toEqual([]);
  });

  test.each([['fifty'], [12], [99999], [true]])('%s is no length: it is asked, and drafts are as they were', (typed) => {
    const { findings, sheets } = review(typedAt(once, 'Plan_LongestDraft', typed));
    expect(findings.filter(({ check }) => check === 'longest-draft')).toHaveLength(1);
    expect(sheets.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(({ draft }) => draft)))).toEqual(
      draftsIn(review(once)).map(([, draft]) => draft),
    );
  });
});

test('whatever the template, a statement says only numbers that the built-in one could, and is dated', () => {
  const bare = review(snapshotOf(figures));
  const samples = bare.sheets.flatMap(({ styleSamples }) => styleSamples);
  const told = new Map(samples.map(({ name, figures: named }) => [name, Object.values(named).join(' ')]));
  const builtIn = new Map(draftsIn(bare));
  const words = fc.constantFrom(' of ', ', ', '. ', ' delivered: ', ' - ');
  const templateFor = (kind: Exclude<StyleKind, 'closing'>): fc.Arbitrary<string> =>
    fc
      .array(fc.tuple(fc.constantFrom<FigureName>(...namesOf[kind]), words, fc.boolean()), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.map(([name, text, optional]) => (optional ? `[${text}{${name}}]` : `${text}{${name}}`)).join(''));
  fc.assert(
    fc.property(templateFor('target'), templateFor('limit'), templateFor('no target'), (target, limit, noTarget) => {
      for (const [row, draft] of draftsIn(review(saved(snapshotOf(figures), { target, limit, 'no target': noTarget })))) {
        if (draft === null || draft === builtIn.get(row)) continue;
        const known = new Set(`${told.get(row) ?? ''} ${builtIn.get(row) ?? ''} ${row}`.match(/\d+/gu));
        if (told.has(row)) expect([draft, (draft.match(/\d+/gu) ?? []).filter((number) => !known.has(number))]).toEqual([draft, []]);
        expect(draft).toContain('30 September 2015');
        expect(builtIn.get(row)).not.toMatch(/asked/u);
      }
    }),
    { numRuns: 8 },
  );
  expect(styleKinds).toContain('closing');
});
