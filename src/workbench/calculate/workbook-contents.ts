// A workbook's contents at one moment, for the engine. Formulas are filled in once it is known which keep their
// value.

import type { Workbook } from '../workbook/model';
import { namesAccepted, type EngineName } from './engine';
import type { FormulaContext } from './formula-texts/formula-for-engine';
import { contentsOf, nameContents, namesOfSingleCells, type NameContent, type SheetContents } from './sheet-contents';
import { tablesOf } from './formula-texts/structured-references';

export interface WorkbookContents {
  readonly sheets: readonly SheetContents[];
  readonly names: readonly EngineName[];
  readonly context: FormulaContext;
}

export function contentsOfWorkbook(workbook: Workbook): WorkbookContents {
  const tables = tablesOf(workbook);
  const sheets = workbook.sheets.map(contentsOf);
  const names = nameContents(workbook, { tables, namesNotAccepted: new Set(), namesOfCells: new Map() });
  const accepted = namesAccepted(
    sheets.map(({ name }) => name),
    names.filter(hasText),
  );
  const notAccepted = names.filter((name) => !accepted.some((one) => one === name));
  const namesNotAccepted = new Set(notAccepted.map(({ name }) => name.toLowerCase()));
  return { sheets, names: accepted, context: { tables, namesNotAccepted, namesOfCells: namesOfSingleCells(workbook) } };
}

function hasText(name: NameContent): name is NameContent & EngineName {
  return name.text !== null;
}
