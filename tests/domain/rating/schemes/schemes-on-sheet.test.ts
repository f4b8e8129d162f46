// The Schemes table of the settings sheet: what officers change in it is obeyed, what can't be read rates nothing, and it is found by names alone.

import { isCellError, type CellValue } from '../../../../src/domain/model/cell';
import { valueAt } from '../../../../src/domain/model/grid';
import { schemeSentences } from '../../../../src/domain/rating/schemes/scheme-words';
import { schemeChanged } from '../../../../src/domain/rating/not-rated';
import { sentencesName } from '../../../../src/domain/rating/schemes/scheme-names';
import { findSchemes } from '../../../../src/domain/rating/schemes/schemes-on-sheet';
import { nameTarget } from '../../../../src/domain/rating/settings/settings-names';
import { defaultTyped, readScheme, rulesText } from '../../../../src/domain/rating/schemes/typed-scheme';
import type { Review } from '../../../../src/domain/model/review';
import { settingsSheetName, type Snapshot } from '../../../../src/domain/model/snapshot';
import { calculate } from '../../../three-engines/calculated-snapshot';
import { applyEdits } from '../../fixtures/apply-edits';
import { deliverables } from '../../fixtures/return-2015';
import { firstReview, reviewOf } from '../../fixtures/review-of';
import { typeAtName, typeInto } from '../../fixtures/type-into';
import { schemeNames, type SchemeName } from '../../../../src/domain/model/scheme';

function reviewed(): Snapshot {
  const { snapshot, review } = firstReview(deliverables);
  return applyEdits(snapshot, review.edits, () => null);
}

/** Types into the part of a rule: by the row of its threshold and the column of a heading, both by name. */
function typeRule(snapshot: Snapshot, rule: string, part: 'When' | 'Is' | 'Then', value: CellValue): Snapshot {
  const [row, column] = [rule, `Plan_Rule_${part}`].map((name) => nameTarget(snapshot.names.get(name) ?? ''));
  if (row?.kind !== 'settings' || column?.kind !== 'settings') throw new Error(`${rule} has no cell.`);
  return typeInto(snapshot, settingsSheetName, row.cell.row, column.cell.column, value);
}

function ratings(review: Review): readonly (string | undefined)[] {
  const rows = review.sheets[0]?.tables[0]?.rows ?? [];
  return rows.flatMap(({ rating }) => (rating === null ? [] : ['status' in rating ? rating.status : rating.notRated]));
}

function found(review: Review, check: string) {
  return review.findings.filter((finding) => finding.check === check);
}

/** Chosen, changed and reviewed; the second review makes no edit. */
function reviewUnder(scheme: string, change: (snapshot: Snapshot) => Snapshot): Review {
  const changed = change(typeAtName(reviewed(), 'Plan_Scheme', scheme));
  const review = reviewOf(changed, deliverables);
  expect(
    reviewOf(
      applyEdits(changed, review.edits, () => null),
      deliverables,
    ).edits,
  ).toEqual([]);
  return review;
}

test('every scheme stands there as it is from the start', () => {
  const { kind, schemes } = findSchemes(reviewed());
  expect(kind).toBe('set');
  for (const name of schemeNames) expect(schemes[name].reading).toEqual(readScheme(defaultTyped(name)));
});

describe('what officers change', () => {
  test('a rule typed in any case is obeyed', () => {
    const review = reviewUnder('Pace', (snapshot) =>
      typeRule(typeRule(snapshot, 'Plan_Pace_Amber', 'Then', ' AMBER/RED '), 'Plan_Pace_Amber', 'Is', 'Above'),
    );
    expect(new Set(ratings(review))).toEqual(new Set(['Green', 'Amber/Red', 'Red', 'Not rated: asked']));
    expect(found(review, 'scheme-rule')).toEqual([]);
  });

  test('a rule whose When is blank is off', () => {
    const review = reviewUnder('Pace', (snapshot) => typeRule(snapshot, 'Plan_Pace_Amber', 'When', null));
    expect(new Set(ratings(review))).toEqual(new Set(['Green', 'Red', 'Not rated: asked']));
  });

  test('own rules', () => {
    const review = reviewUnder('Own rules', (snapshot) =>
      typeAtName(
        typeRule(typeRule(typeRule(snapshot, 'Plan_Own_1', 'When', 'Value'), 'Plan_Own_1', 'Is', 'at least'), 'Plan_Own_1', 'Then', 'Blue'),
        'Plan_Own_1',
        50,
      ),
    );
    expect(ratings(review).filter((status) => status === 'Blue')).toHaveLength(3);
  });

  test('a scheme rubbed out is inferred again', () => {
    const review = reviewUnder('', (snapshot) => snapshot);
    expect(review.sheets[0]?.tables[0]?.settings).toMatchObject({ scheme: { name: 'delivered' }, schemeInferred: true });
  });
});

describe('what can’t be read makes no colour', () => {
  test.each<[string, Parameters<typeof typeRule>[2], string, RegExp]>([
    ['Progress', 'When', 'C20', /^C20 says "Progress" and should hold a measure/],
    ['yes', 'Is', 'D20', /^D20 says "yes" and should hold a comparison/],
    ['Purple', 'Then', 'F20', /^F20 says "Purple" and should hold a status/],
    ['', 'Then', 'F20', /^F20 is blank and should hold a status/],
  ])('%s as %s', (typed, part, cell, message) => {
    const review = reviewUnder('Pace', (snapshot) => typeRule(snapshot, 'Plan_Pace_Green', part, typed));
    expect(new Set(ratings(review))).toEqual(new Set(['Not rated: the scheme is unclear']));
    expect(found(review, 'scheme-rule')).toMatchObject([{ severity: 'ask', sheet: settingsSheetName, cell }]);
    expect(found(review, 'scheme-rule')[0]?.message).toMatch(message);
  });

  test('of a scheme that no table uses it doesn’t matter', () => {
    const review = reviewUnder('Delivered', (snapshot) => typeRule(snapshot, 'Plan_Pace_Green', 'When', 'Progress'));
    expect(found(review, 'scheme-rule')).toEqual([]);
    expect(new Set(ratings(review))).toEqual(new Set(['Green', 'Amber']));
  });

  test('a scheme that there isn’t', () => {
    const review = reviewUnder('Traffic light', (snapshot) => snapshot);
    expect(new Set(ratings(review))).toEqual(new Set(['Not rated: the scheme is unclear']));
    expect(found(review, 'scheme')).toMatchObject([{ severity: 'ask', cell: 'B10', stated: 'Traffic light' }]);
  });

  test('a threshold rubbed out rates what is met, says so for the rest, and asks', () => {
    const review = reviewUnder('Pace', (snapshot) => typeAtName(snapshot, 'Plan_Pace_Green', null));
    expect(new Set(ratings(review))).toEqual(new Set(['Green', 'Not rated: no thresholds']));
    expect(found(review, 'scheme-rule')).toMatchObject([{ cell: 'E20' }]);
  });

  test('an error among the rules', () => {
    const review = reviewUnder('Pace', (snapshot) => typeRule(snapshot, 'Plan_Pace_Green', 'Then', { error: '#N/A' }));
    expect(new Set(ratings(review))).toEqual(new Set(['Review again: the scheme has changed']));
  });
});

describe('names', () => {
  test('a moved table is found', () => {
    const snapshot = reviewed();
    const { settings } = snapshot;
    if (settings === null) throw new Error('no settings');
    const moved = {
      ...snapshot,
      settings: {
        ...settings,
        values: settings.values.map((row) => [null, ...row]),
        formulas: settings.formulas.map((row) => [null, ...row]),
        area: { ...settings.area, lastColumn: settings.area.lastColumn + 1 },
      },
      names: new Map([...snapshot.names].map(([name, refersTo]) => [name, oneToTheRight(refersTo)])),
    };
    expect(findSchemes(moved).schemes).toEqual(findSchemes(snapshot).schemes);
  });

  test('one that is gone has the table written anew below, with what is left of it', () => {
    const snapshot = typeAtName(typeAtName(reviewed(), 'Plan_Scheme', 'Pace'), 'Plan_Pace_Amber', 0.6);
    const lost = { ...snapshot, names: new Map([...snapshot.names, ['Plan_Pace_Green', "='Plan settings'!#REF!"]]) };
    const review = reviewOf(lost, deliverables);
    expect(found(review, 'schemes-lost')).toMatchObject([{ severity: 'ask' }]);
    const mended = applyEdits(lost, review.edits, () => null);
    expect(reviewOf(mended, deliverables).edits).toEqual([]);
    const { kind, schemes } = findSchemes(mended);
    expect(kind).toBe('set');
    expect(schemes.pace.reading.scheme.rules.map(({ threshold }) => threshold)).toEqual([null, 1, 0.6]);
    expect(mended.names.get('Plan_Pace_Green')).toBe("='Plan settings'!$E$48");
  });

  test('one of the officer’s own keeps everything from being written, and says which', () => {
    const { snapshot } = firstReview(deliverables);
    const taken = { ...snapshot, names: new Map([['plan_pace_green', '=Deliverables!$C$4']]) };
    const review = reviewOf(taken, deliverables);
    expect(review.edits).toEqual([]);
    expect(found(review, 'name-in-use')[0]?.message).toContain('Plan_Pace_Green');
  });

  test('the text of the rules is mended where it was typed over', () => {
    const review = reviewUnder('Pace', (snapshot) => typeAtName(snapshot, 'Plan_Pace_Rules', 'mine'));
    expect(review.edits.some((edit) => edit.kind === 'cells' && edit.what === 'Rules of a scheme in one text')).toBe(true);
  });
});

describe('in words', () => {
  test('thresholds are said as they are now, other changed rules with the next review', () => {
    const changed = [
      (snapshot: Snapshot) => typeAtName(snapshot, 'Plan_Pace_Amber', 0.675),
      (snapshot: Snapshot) =>
        typeAtName(typeRule(typeRule(snapshot, 'Plan_Own_3', 'When', 'As-at date'), 'Plan_Own_3', 'Is', 'below'), 'Plan_Own_3', 42460),
      (snapshot: Snapshot) => typeAtName(typeRule(snapshot, 'Plan_Own_4', 'When', 'Variance'), 'Plan_Own_4', -2.5),
      (snapshot: Snapshot) => typeRule(snapshot, 'Plan_Own_2', 'Is', 'no'),
      (snapshot: Snapshot) => typeAtName(snapshot, 'Plan_FivePoint_Amber', 'soon'),
    ].reduce((snapshot, change) => change(snapshot), reviewed());
    expect(wordsOf(changed)).toEqual({ ...sentencesOf(changed), own: schemeChanged, 'five-point': schemeChanged });
    const reviewedAgain = applyEdits(changed, reviewOf(changed, deliverables).edits, () => null);
    expect(wordsOf(reviewedAgain)).toEqual(sentencesOf(changed));
    const { shown } = calculate(reviewedAgain);
    const state = findSchemes(reviewedAgain);
    for (const name of schemeNames) {
      const text = state.kind === 'set' ? state.cells.get(`${thresholdOf(name, '')}Rules`) : undefined;
      expect(shown(settingsSheetName, text?.row ?? 0, text?.column ?? 0)).toBe(rulesText(state.schemes[name].typed));
    }
  });

  test('a word that can’t be read makes no sentence', () => {
    const changed = typeRule(reviewed(), 'Plan_Own_3', 'When', 'The weather');
    const again = applyEdits(changed, reviewOf(changed, deliverables).edits, () => null);
    expect(wordsOf(again).own).toBe('One of these rules can’t be read.');
  });
});

/** What the sheet says of each scheme. */
function wordsOf(snapshot: Snapshot): Readonly<Record<string, CellValue>> {
  const { shown } = calculate(snapshot);
  return Object.fromEntries(
    schemeNames.map((name) => {
      const target = nameTarget(snapshot.names.get(sentencesName(name)) ?? '');
      return [name, target.kind === 'settings' ? shown(settingsSheetName, target.cell.row, target.cell.column) : null];
    }),
  );
}

/** What the domain says of each. */
function sentencesOf(snapshot: Snapshot): Readonly<Record<string, string>> {
  const { schemes } = findSchemes(snapshot);
  return Object.fromEntries(schemeNames.map((name) => [name, schemeSentences(schemes[name].reading.scheme)]));
}

function thresholdOf(name: SchemeName, place: string): string {
  const prefix = { delivered: 'Delivered', pace: 'Pace', 'four-colour': 'FourColour', 'five-point': 'FivePoint', own: 'Own' }[name];
  return `Plan_${prefix}_${place}`;
}

function oneToTheRight(refersTo: string): string {
  const target = nameTarget(refersTo);
  if (target.kind !== 'settings') return refersTo;
  return `='Plan settings'!${addressOf(target.cell.row, target.cell.column + 1)}`;
}

function addressOf(row: number, column: number): string {
  return `$${String.fromCharCode(65 + column)}$${String(row + 1)}`;
}

test('no cell of the settings sheet shows an error', () => {
  const snapshot = reviewed();
  const { shown } = calculate(snapshot);
  const { settings } = snapshot;
  const errors = (settings?.values ?? []).flatMap((row, index) =>
    row.flatMap((_, column) => {
      const value = shown(settingsSheetName, index, column);
      return value !== null && isCellError(value) ? [`${String(index)},${String(column)}`] : [];
    }),
  );
  expect(errors).toEqual([]);
  expect(settings === null ? null : valueAt(settings, 14, 0)).toBe('Scheme');
});
