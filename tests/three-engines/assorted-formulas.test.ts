// HyperFormula, as the workbench sets it up, and LibreOffice give the same for formulas of the kinds that plans and the add-in hold.

import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { createCalculator } from '../../src/workbench/calculate/hyperformula';
import { isWithinTolerance } from '../../src/workbench/calculate/same-value';
import { cellAt } from '../../src/workbench/workbook/cells';
import { openWorkbook } from '../../src/workbench/package/read/open';
import type { Workbook } from '../../src/workbench/workbook/model';
import { testWithTool } from '../external-tools';
import { recalculateWithLibreOffice } from './recalculate-with-libreoffice';

const formulas = [
  'SUM(A1:D1)',
  'MAX(A1:D1)',
  'MIN(A1:D1)',
  'AVERAGE(A1:D1)',
  'COUNT(A1:F1)',
  'COUNTA(A1:F1)',
  'COUNTBLANK(A1:F1)',
  'IF(COUNT(A1:D1)=0,"",INDEX(A1:D1,1,MAX(ISNUMBER(A1)*1,ISNUMBER(B1)*2,ISNUMBER(C1)*3,ISNUMBER(D1)*4)))',
  'IF(A1="","",A1/B1)',
  'IFERROR(A1/C1,"none")',
  'IFERROR(D1/0,0)',
  'ROUND(A1/B1*100,0)',
  'ROUND(0.675*100,0)',
  'ROUND(-2.5,0)',
  'ROUND(1.005,2)',
  'ROUNDUP(A1/7,1)',
  'ROUNDDOWN(A1/7,1)',
  'INT(-1.5)',
  'TRUNC(-1.5)',
  'MOD(-3,2)',
  'ABS(B1-A1)',
  'AND(A1>1,B1>1)',
  'OR(A1>100,B1>100)',
  'NOT(A1>100)',
  'ISNUMBER(E1)',
  'ISTEXT(E1)',
  'ISBLANK(C1)',
  'ISERROR(1/0)',
  'LEFT(E1,3)',
  'RIGHT(E1,3)',
  'MID(E1,2,3)',
  'LEN(E1)',
  'TRIM("  by  March ")',
  'UPPER(E1)&LOWER(E1)',
  'SUBSTITUTE("Latest?","?","")',
  'FIND("e",E1)',
  'SEARCH("RE",E1)',
  'A1&"|"&B1&"|"&C1&"|"&E1',
  '(0.1+0.2)&""',
  '1/3&""',
  'E1="GREEN"',
  'E1<>"Amber"',
  'C1=""',
  'C1=0',
  '"a"<"b"',
  'DATE(2015,9,30)-DATE(2015,4,1)+1',
  'EDATE(DATE(2015,4,1),6)',
  'EOMONTH(DATE(2015,4,1),0)',
  'YEAR(F1)*10000+MONTH(F1)*100+DAY(F1)',
  'TEXT(F1,"d mmmm yyyy")',
  'TEXT(0.675,"0%")',
  'TEXT(1234.5,"#,##0.00")',
  'SUMPRODUCT(A1:B1,A1:B1)',
  'SUMPRODUCT((A1:D1>10)*1)',
  'SUMPRODUCT(--ISNUMBER(A1:F1))',
  'SUMIF(A1:D1,">15")',
  'COUNTIF(A1:F1,"gr*")',
  'COUNTIFS(A1:D1,">0",A1:D1,"<15")',
  'MATCH(13,A1:D1,0)',
  'VLOOKUP(18,A1:B1,2,FALSE)',
  'LOOKUP(2,1/(A1:D1<>""),A1:D1)',
  'A1>=Green_from*20',
  "'Plan settings'!A1+Green_from",
  'MEDIAN(A1:D1)',
  'LARGE(A1:D1,2)',
  '-2^2',
  '50%*A1',
  'SUBTOTAL(9,A1:D1)',
  'CHOOSE(2,"a","b")',
  '1/0',
  'A1+E1',
];

async function workbookWithFormulas(): Promise<Uint8Array> {
  const made = new ExcelJsWorkbook();
  const facts = made.addWorksheet('Facts');
  facts.addRow([18, 13, null, 5, 'Green', 42277]);
  made.addWorksheet('Plan settings').addRow([0.8, 1]);
  made.definedNames.add("'Plan settings'!$B$1", 'Green_from');
  formulas.forEach((formula, index) => {
    facts.getCell(index + 3, 1).value = { formula, date1904: false };
  });
  return new Uint8Array(await made.xlsx.writeBuffer());
}

function opened(bytes: Uint8Array): Workbook {
  const found = openWorkbook(bytes);
  if (!found.ok) throw new Error(found.problem.sentence);
  return found.workbook;
}

testWithTool('libreoffice')(
  'HyperFormula and LibreOffice agree',
  async (soffice) => {
    const bytes = await workbookWithFormulas();
    const ours = opened(bytes);
    const { kept } = createCalculator(ours);
    const theirs = opened(await recalculateWithLibreOffice(bytes, soffice));
    const results = formulas.map((formula, index) => {
      const [here, there] = [ours, theirs].map(
        (workbook) => workbook.sheets[0] && (cellAt(workbook.sheets[0], index + 2, 0)?.value ?? null),
      );
      return { formula, here, there };
    });
    const differing = results.filter(
      ({ here, there }) => here === undefined || there === undefined || !isWithinTolerance(here, there, 1e-12),
    );
    expect(kept).toEqual([]);
    expect(differing).toEqual([]);
  },
  120_000,
);
