// A status formula of the row that compares its figure with its target says which way is better; and a noun that counts what is
// done ("Hedge cuts") is no cut of anything.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { moreByWords, isUnwanted } from '../../../../../src/domain/cells/targets/more-is-better';
import { betterByWords } from '../../../../../src/domain/cells/targets/better-direction';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

function readings(formula: string | null) {
  const others: readonly (readonly [string, number, number])[] = [
    ['Visits', 40, 30],
    ['Homes let', 300, 310],
  ];
  const rows: readonly (readonly TestCell[])[] = [
    ['Measure', 'Target 2024/25', 'Actual 2024/25', 'Standing'],
    // Nothing in its words says whether more of it is wanted.
    ['Permits outstanding', 30, 44, formula === null ? null : { formula, gives: 'so' }],
    ...others.map((row): readonly TestCell[] => [...row, null]),
  ];
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-12-31', answers: [] });
  return {
    reads: sheets[0]?.tables[0]?.rows[0]?.row.target.kind,
    asked: findings.some(({ check, severity }) => check.startsWith('target-better') && severity === 'ask'),
  };
}

test.each<[string, string]>([
  ['=IF(C2>=B2,"Y","N")', 'at least'],
  ['=IF(C2>=B2*$F$1/12,"fine","wait")', 'at least'],
  ['=IF(C2="","",IF(C2>=$B2,"Met","Not met"))', 'at least'],
  ['=IF(B2<=C2,"Yes","No")', 'at least'],
  ['=IF(C2<B2,"Behind","OK")', 'at least'],
  ['=IF(C2/B2>=0.95,"Green",IF(C2/B2>=0.8,"Amber","Red"))', 'at least'],
  ['=IF(C2<=B2,"Y","N")', 'up to'],
  ['=IF(C2>B2,"Over","OK")', 'up to'],
  ['=IF(C2>=B2,"Too many","OK")', 'up to'],
  ['=IF(B2>=C2,"fine","wait")', 'up to'],
])('%s: read as “%s” without a question', (formula, kind) => {
  expect(readings(formula)).toEqual({ reads: kind, asked: false });
});

test.each([
  ['no formula', null],
  ['a strict comparison whose words say nothing', '=IF(C2>B2,"one","two")'],
  ['another row', '=IF(C3>=B3,"Y","N")'],
  ['another figure', '=IF(C2>=20,"Y","N")'],
  ['the target and no figure', '=IF(B2>=10,"Y","N")'],
  ['no status', '=C2&" of "&B2'],
])('%s: still asked', (_case, formula) => {
  expect(readings(formula).asked).toBe(true);
});

test.each(['Hedge cuts by the roadside', 'Hay cuts', 'Cuts of the meadows', 'Key cutting', 'Crown reductions made', 'Verge cuts per ward'])(
  '“%s” counts what is done',
  (words) => {
    const plain = words.toLowerCase();
    expect([isUnwanted(plain), betterByWords(plain)]).toEqual([false, null]);
  },
);

test.each(['Hedge cuts by the roadside', 'Hay cuts', 'Crown reductions made'])('“%s”: more is wanted', (words) => {
  expect(moreByWords(words.toLowerCase())).toBe(true);
});

test.each(['Cuts to bus services', 'Job cuts', 'Budget cuts made'])('“%s” is still wanted by nobody', (words) => {
  expect([isUnwanted(words.toLowerCase()), moreByWords(words.toLowerCase())]).toEqual([true, false]);
});

test.each(['Cut waiting times to 12 days', 'Reduce absence to 8 days', 'Cutting costs per visit'])('“%s”: less is better', (words) => {
  expect(betterByWords(words.toLowerCase())).toBe('lower');
});

test('“Grass cutting to 40 verges” comes down to nothing', () => {
  expect(betterByWords('grass cutting to 40 verges')).toBeNull();
});
