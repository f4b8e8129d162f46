// The exact text of each kind of profile.

import { cellAddress } from '../../../../src/domain/model/cell';
import { quarters } from '../../fixtures/plan-builder';
import { periodProfileFormula, profileFormula } from '../../../../src/domain/propose/formulas/profile-formula';
import type { HeldTarget } from '../../../../src/domain/measures/targets/level-targets';
import type { RowFiguresTo } from '../../../../src/domain/rating/settings/row-figures-to';
import type { ProfileColumns } from '../../../../src/domain/rating/profile';
import { columns } from './formula-columns';

const heldAs = (held: ReadonlyMap<number, HeldTarget>) => ({ held, endEarly: new Map<number, RowFiguresTo>() });
const noDates: ProfileColumns = { start: null, end: null, periodTargets: [] };
const none: ReadonlyMap<number, HeldTarget> = new Map();
const level: ReadonlyMap<number, HeldTarget> = new Map([[3, 'level']]);
const straight = 'IF(ISNUMBER(Plan_Elapsed),C4*Plan_Elapsed,IF(Plan_Elapsed="","no profile",Plan_Elapsed))';
const around = (expected: string): string => `=IFERROR(IF(COUNT(C4),IF(AND(C4>=0,LEFT(P4,7)<>"Percent"),${expected},""),""),"no profile")`;
const targetsAt = (...places: readonly number[]) => ({
  ...noDates,
  periodTargets: quarters.slice(0, places.length).map((span, index) => ({ column: places[index] ?? 0, span })),
});

test('a straight line over the year', () => {
  expect(profileFormula(columns, noDates, 1, heldAs(none))?.(3)).toBe(around(straight));
});

test('of a level all of it from the first day on, in its own row only', () => {
  const held = 'IF(ISNUMBER(Plan_Elapsed),C4*SIGN(Plan_Elapsed),IF(Plan_Elapsed="","no profile",Plan_Elapsed))';
  const formula = profileFormula(columns, noDates, 1, heldAs(level));
  expect([formula?.(3), formula?.(4)]).toEqual([around(held), around(straight).replaceAll('C4', 'C5').replaceAll('P4', 'P5')]);
});

test('of a level over the row’s own dates all of it once they begin', () => {
  expect(profileFormula(columns, { ...noDates, start: 8, end: 9 }, 1, heldAs(level))?.(3)).toContain('C4*(Plan_UpTo>I4-1)');
});

test('of a ceiling all of it for a position, its share of the year for what adds up', () => {
  expect(profileFormula(columns, noDates, 1, heldAs(new Map([[3, 'limit']])))?.(3)).toContain(
    'C4*MIN(1,Plan_Elapsed*9999^COUNT(MATCH(LEFT(O4,3),{"Lat","Hig","Ave"},0)))',
  );
});

test('over the row’s own dates', () => {
  expect(profileFormula(columns, { ...noDates, start: 8, end: 9 }, 1, heldAs(none))?.(3)).toBe(
    around(
      `IF(COUNT(I4:J4)<2,${straight},IF(COUNT(Plan_UpTo),IF(J4<I4,"dates out of order",` +
        'C4*MEDIAN(0,1,(Plan_UpTo-I4+1)/(J4-I4+1))),"no as-at date"))',
    ),
  );
});

test('by the targets of the periods where any is typed', () => {
  const where = { ...columns, ours: { ...columns.ours, periodProfile: 30 } };
  expect(profileFormula(where, noDates, 1, heldAs(none))?.(3)).toBe(
    around(`IF(AE4="",${straight},IF(COUNT(Plan_UpTo),AE4,"no as-at date"))`),
  );
});

test.each([
  [
    'of a sum by the shares gone, of a position that of the last period that has ended, until then that of the first',
    targetsAt(8, 9),
    '=IFERROR(IF(COUNTIFS(Plan_Shares,"<2",I4:J4,"<9E99"),IF(COUNT(MATCH(LEFT(O4,3),{"Lat","Hig","Ave"},0)),' +
      'IFERROR(LOOKUP(2,1/(ISNUMBER(I4:J4)*(Plan_Shares=1)),I4:J4),AVERAGE(I4)),' +
      'SUMIF(Plan_Shares,1,I4:J4)+SUMIFS(I4:J4,Plan_Shares,">0",Plan_Shares,"<1")*' +
      'MOD(SUM(Plan_Shares),1)),""),"no profile")',
  ],
  [
    'of one period',
    targetsAt(8),
    '=IFERROR(IF(COUNTIFS(Plan_Shares,"<2",I4,"<9E99"),IF(COUNT(MATCH(LEFT(O4,3),{"Lat","Hig","Ave"},0)),AVERAGE(I4),' +
      'SUMIF(Plan_Shares,1,I4)+SUMIFS(I4,Plan_Shares,">0",Plan_Shares,"<1")*' +
      'MOD(SUM(Plan_Shares),1)),""),"no profile")',
  ],
])('what the targets of the periods expect: %s', (_what, profiled, text) => {
  expect(periodProfileFormula(columns, profiled, 1)?.(3)).toBe(text);
});

test('no formula without targets', () => {
  expect(profileFormula({ ...columns, target: null }, noDates, 1, heldAs(none))).toBeNull();
  expect(periodProfileFormula(columns, noDates, 1)).toBeNull();
});

test('a row whose figures end early is expected to have what was due by then, until it has more figures or the year is over', () => {
  const rows = { held: none, endEarly: new Map([[3, { date: '2015-06-30', serial: 42185, figures: 1 }]]) };
  const own = '(DATE(2015,6,30)-Plan_YearStart+1)/(Plan_YearEnd-Plan_YearStart+1)';
  const figures = cellAddress(3, columns.ours.figures ?? 0);
  const gone = `MIN(Plan_Elapsed,${own}+(${figures}>1)+(Plan_Elapsed=1))`;
  expect(profileFormula(columns, noDates, 1, rows)?.(3)).toBe(around(straight.replace('C4*Plan_Elapsed', `C4*${gone}`)));
});
