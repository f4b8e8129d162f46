// The exact text of the direction of travel and of the places that it compares; words that don't fit say nothing.

import { directionFormulasOf } from '../../../../src/domain/propose/formulas/direction-formula';
import { columnsBeside } from '../../../../src/domain/assess/review-columns';
import { directionsOf } from '../../../../src/domain/rating/review-directions';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { gridOf } from '../../recognise/grid-of';

const heading = ['Outcome', 'Project', 'Output', 'Timescales', 'Oct 2011 review', 'March 2012 review', 'Comments'];

function planOf(rows: readonly (readonly (string | null)[])[]) {
  const grid = gridOf([['Programme plan 2011/12'], heading, ...rows]);
  const table = recogniseSheet(grid).tables[0];
  if (table === undefined) throw new Error('Nothing was read.');
  return { grid, table, columns: columnsBeside(grid, table, ['direction', 'statusBefore', 'statusNow', 'movement']) };
}

const plain = planOf([
  ['Councils lead well', 'Peer support', 'Peer challenges', 'Ongoing', 'Green', 'Amber', 'On course'],
  [null, null, 'Leaders trained', 'March 2012', 'Amber', 'Green', 'Two cohorts'],
  [null, 'Graduates', 'Graduates recruited', 'Sept 2012', 'Green', null, null],
]);

const usual = '{"Blue","B","Green","G","Amber/Green","A/G","Amber","A","Yellow","Amber/Red","A/R","Red","R"}';

test('the place of a status among the words, the last review against the one before', () => {
  const { statusBefore, statusNow, movement, direction } = directionFormulasOf(plain);
  const place = (cell: string): string =>
    `=IF(ISERROR(${cell}),"",IF(TRIM(CLEAN(${cell}))="",-1,IFERROR(LOOKUP(2,1/(TRIM(CLEAN(${cell}))=${usual}),{1,1,2,2,3,3,4,4,4,5,5,6,6}),0)))`;
  expect([statusBefore?.(2), statusNow?.(2)]).toEqual([place('E3'), place('F3')]);
  expect(movement?.(2)).toBe('=IF(COUNT(I3,J3)<2,0,IF(J3>0,IF(I3>0,2+SIGN(J3-I3),4),IF(I3>0,IF(J3<0,6,5),0)))');
  expect(direction?.(2)).toBe('=CHOOSE(1+K3,"","Improved","Same","Worse","New","No longer rated","Not reviewed")');
});

test('where words are too many for the formula, one that isn’t known is neither new nor no longer rated', () => {
  const wordings = Array.from({ length: 30 }, (_, index) => `Amber: step ${String(index)} of thirty`);
  const many = planOf(wordings.map((wording, index) => [null, 'Academy', `Group ${String(index)}`, 'Ongoing', 'Green', wording, null]));
  expect(directionFormulasOf(many).statusNow?.(2).endsWith(',"")))')).toBe(true);
  const told = directionsOf(many.grid, many.table).map(([, { sinceLast }]) => sinceLast);
  expect(new Set(told)).toEqual(new Set(['worse']));
  expect(told.length).toBeLessThan(wordings.length);
});
