// The exact text of the direction of travel: readable in the cell, functions of Excel 2016, alike in every row.

import { directionFormula } from '../../../../src/domain/propose/formulas/direction-formula';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { gridOf } from '../../recognise/grid-of';
import { expectPlain, functionsIn } from './formula-rules';

const grid = gridOf([
  ['Programme plan 2011/12'],
  ['Outcome', 'Project', 'Output', 'Timescales', 'Oct 2011 review', 'March 2012 review', 'Comments'],
  ['Councils lead well', 'Peer support', 'Peer challenges', 'Ongoing', 'Green', 'Amber', 'On course'],
  [null, null, 'Leaders trained', 'March 2012', 'Amber', 'Green', 'Two cohorts'],
  [null, 'Graduates', 'Graduates recruited', 'Sept 2012', 'Green', null, null],
]);

function formulaAt(row: number): string {
  const table = recogniseSheet(grid).tables[0];
  return (table === undefined ? null : directionFormula(grid, table))?.(row) ?? '';
}

/** The place of a review's word among the statuses, best first; 0 where it is none. */
const place = (cell: string): string =>
  `SUMPRODUCT((TRIM(CLEAN(${cell}))={"Blue","B","Green","G","Amber/Green","A/G","Amber","A","Yellow","Amber/Red","A/R","Red","R"})*{1,1,2,2,3,3,4,4,4,5,5,6,6})`;

test('Direction of travel: the last review against the one before', () => {
  expect(formulaAt(2)).toBe(
    `=IFERROR(CHOOSE(1+(${place('E3')}>0)+2*(${place('F3')}>0),"",IF(TRIM(CLEAN(F3))="","Not reviewed","No longer rated"),"New",` +
      `CHOOSE(2+SIGN(${place('E3')}-${place('F3')}),"Worse","Same","Improved")),"")`,
  );
});

test('only functions of Excel 2016, alike in every row, short enough for a cell', () => {
  const functions = ['CHOOSE', 'CLEAN', 'IF', 'IFERROR', 'SIGN', 'SUMPRODUCT', 'TRIM'];
  expect(functionsIn(formulaAt(2))).toEqual(functions);
  expectPlain(formulaAt(2), functions);
  expect(formulaAt(2).replaceAll(/\b([EF])3\b/gu, '$1#')).toBe(formulaAt(4).replaceAll(/\b([EF])5\b/gu, '$1#'));
});
