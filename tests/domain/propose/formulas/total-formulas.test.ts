// The exact text of a row's ways of counting and of its total, as a finance officer reads them in the cell.

import {
  errorsFormula,
  figuresFormula,
  highestFormula,
  highestTotalFormula,
  latestFormula,
  lowestTotalFormula,
  sumFormula,
  totalFormula,
} from '../../../../src/domain/propose/formulas/total-formulas';
import { asked, columns, spread, without } from './formula-columns';

test.each([
  ['how many periods are filled', figuresFormula(columns), '=COUNT(D4:G4)'],
  ['Sum', sumFormula(columns), '=IFERROR(IF(Q4=0,"",SUM(D4:G4)),"")'],
  ['Sum of periods apart', sumFormula(spread), '=IFERROR(IF(Q4=0,"",SUM(D4,F4:G4,I4)),"")'],
  ['Latest', latestFormula(columns), '=IF(R4="","",LOOKUP(2,1/ISNUMBER(D4:G4),D4:G4))'],
  ['Latest of periods apart', latestFormula(spread), '=IF(R4="","",LOOKUP(2,1/(ISNUMBER(D4:I4)*{1,0,1,1,0,1}),D4:I4))'],
  [
    'Latest of periods that stand newest first',
    latestFormula({ ...columns, periods: [6, 5, 4, 3] }),
    '=IF(R4="","",INDEX(D4:G4,1,MATCH(SUMPRODUCT(MAX(ISNUMBER(D4:G4)*{4,3,2,1})),{4,3,2,1},0)))',
  ],
  ['Latest of one period', latestFormula({ ...columns, periods: [3] }), '=IF(R4="","",D4)'],
  ['Highest', highestFormula(columns), '=IF(R4="","",MAX(D4:G4))'],
  ['errors among figures and target', errorsFormula(columns), '=ISERROR(SUM(C4:G4))'],
  ['errors in a total without periods', errorsFormula({ ...columns, periods: [] }), '=ISERROR(SUM(C4,K4))'],
  [
    'Total',
    totalFormula(columns),
    '=IFERROR(CHOOSE(MATCH(LEFT(O4,3),{"Sum","Lat","Hig","Ave","Sta"},0),R4,S4,T4,AVERAGE(R4)/Q4,IF(ISNUMBER(H4),H4,"")),"")',
  ],
  [
    'Total where none is stated',
    totalFormula(spread),
    '=IFERROR(CHOOSE(MATCH(LEFT(O4,3),{"Sum","Lat","Hig","Ave"},0),R4,S4,T4,AVERAGE(R4)/Q4),"")',
  ],
  [
    'Lowest total of the two that are asked about',
    lowestTotalFormula({ ...asked, statedTotal: null }),
    '=IFERROR(IF(LEFT(O4,3)="Ask",IF(OR(R4="",COUNT(FIND(",",O4)),P4="Each period"),"",MIN(IF(ISERROR(FIND("Sum",O4)),9^99,R4),' +
      'IF(ISERROR(FIND("Latest",O4)),9^99,S4),IF(ISERROR(FIND("Highest",O4)),9^99,T4),IF(ISERROR(FIND("Average",O4)),9^99,AVERAGE(R4)/Q4))),K4),"")',
  ],
])('%s', (_what, formula, text) => {
  expect(formula?.(3)).toBe(text);
});

test('the highest total of those asked about is found as the lowest is', () => {
  const [lowest, highest] = [lowestTotalFormula(asked)?.(3) ?? '', highestTotalFormula(asked)?.(3)];
  expect(highest).toBe(lowest.replace('MIN(', 'MAX(').replaceAll('9^99', '-9^99'));
});

test('no formula without what it needs', () => {
  expect(totalFormula(without('method'))).toBeNull();
  expect(figuresFormula({ ...columns, periods: [] })).toBeNull();
  expect(errorsFormula({ ...columns, periods: [], total: null })).toBeNull();
});
