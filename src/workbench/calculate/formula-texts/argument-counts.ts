// How many arguments Excel's functions take. The engine knows most of them; where it differs from Excel, Excel's count
// stands here.

import { HyperFormula } from 'hyperformula';
import { plainFunctionName } from './excel-function-names';

/** The arguments of one function. */
interface ArgumentCount {
  readonly least: number;
  readonly most: number;
  /** Arguments come in groups of so many after the least: 2 for a range and its condition. */
  readonly step: number;
}

/** Of any call, in Excel. */
export const mostArguments = 255;

const any = mostArguments;

/** Functions of which the engine lacks the count, or has another than Excel. */
const excelsCounts: Readonly<Record<string, readonly [least: number, most: number, step?: number]>> = {
  AGGREGATE: [3, any],
  AVERAGEIFS: [3, any, 2],
  CELL: [1, 2],
  CONCAT: [1, any],
  FILTER: [2, 3],
  FIXED: [1, 3],
  INDEX: [2, 4],
  INDIRECT: [1, 2],
  LOOKUP: [2, 3],
  NUMBERVALUE: [1, 3],
  OFFSET: [3, 5],
  RANK: [2, 3],
  'RANK.EQ': [2, 3],
  ROUND: [2, 2],
  ROUNDDOWN: [2, 2],
  ROUNDUP: [2, 2],
  TRUNC: [1, 2],
};

/** Null for a function that nothing is known of: a formula that calls it isn't refused for its arguments. */
function countOf(name: string): ArgumentCount | null {
  const ours = excelsCounts[name];
  if (ours !== undefined) return { least: ours[0], most: ours[1], step: ours[2] ?? 1 };
  const plugin = HyperFormula.getFunctionPlugin(name);
  const found = plugin?.implementedFunctions[plugin.aliases?.[name] ?? name];
  if (found?.parameters === undefined) return null;
  const { parameters, repeatLastArgs } = found;
  const least = parameters.filter(({ optionalArg, defaultValue }) => optionalArg !== true && defaultValue === undefined).length;
  return repeatLastArgs === undefined
    ? { least, most: parameters.length, step: 1 }
    : { least, most: any, step: Math.max(repeatLastArgs, 1) };
}

const known = new Map<string, ArgumentCount | null>();

/** Whether Excel enters a call with so many arguments; a blank one between two commas counts. */
export function takesArguments(functionName: string, given: number): boolean {
  if (given > mostArguments) return false;
  const name = plainFunctionName(functionName);
  if (!known.has(name)) known.set(name, countOf(name));
  const count = known.get(name) ?? null;
  if (count === null) return true;
  return given >= count.least && given <= count.most && (given - count.least) % count.step === 0;
}
