// A drop-down as an officer puts it into a sheet: what isn't on its list is refused, in Excel's own words.

import type { Area, Validation } from '../../src/workbench/workbook/model';

/** `list`: the entries between quotes ("Green,Amber,Red"), or where they stand ($A$1:$B$1). */
export function dropDown(area: Area, list: string): Validation {
  return {
    areas: [area],
    type: 'list',
    operator: null,
    formula1: list,
    formula2: null,
    allowBlank: true,
    showDropDown: true,
    errorStyle: 'stop',
    showError: true,
    errorTitle: null,
    error: null,
    promptTitle: null,
    prompt: null,
    xml: null,
  };
}
