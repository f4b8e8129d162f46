// Which way is better as a status formula of the row compares its figure with its target: =IF(P6>=C6,"Y","N") asks for more.

import { cellAddress } from '../../../model/cell';
import type { Way } from '../stated-direction';

/** The row's cells that a formula may compare, by column. */
export interface ComparedCells {
  readonly row: number;
  /** What was reached: the total, or the periods. */
  readonly figures: readonly number[];
  readonly target: number;
}

const longest = 400;
const opensWithIf = /^=\s*IF\s*\(/iu;
/** Two sides without brackets or commas, and the first word that is shown where it holds. */
const comparisons = /([^<>=,()"&]+)(>=|<=|>|<)(?![>=])([^<>=,()"&]+)(?:\)*,\s*"([^"]{0,40})")?/gu;
const cell = /\$?([A-Z]{1,3})\$?(\d+)/giu;

const shownWell =
  /^\W*(?:y|yes|met|green|g|pass(?:ed)?|ok|okay|good|achiev\w*|reached|hit|on (?:track|target|course|plan)|ahead|done|delivered|blue|✓|✔|☑)\W*$/iu;
const shownBadly =
  /^\W*(?:n|no|not\b.*|red|r|fail\w*|miss\w*|behind.*|off .*|short.*|late|over.*|above.*|exceed\w*|breach\w*|too .*|below.*|under.*|poor|bad|high|low|alert|warning|✗|✘|×|☒)\W*$/iu;

/** Null where no formula compares the two, where they differ, or where it isn't plain on which side is better. */
export function wayInFormulas(formulas: readonly (string | null)[], cells: ComparedCells): Way {
  const ways = new Set(formulas.flatMap((formula) => wayIn(formula, cells) ?? []));
  const [only] = ways;
  return ways.size === 1 ? (only ?? null) : null;
}

function wayIn(formula: string | null, { row, figures, target }: ComparedCells): Way {
  if (formula === null || formula.length > longest || !opensWithIf.test(formula)) return null;
  const reached = new Set(figures.map((column) => cellAddress(row, column)));
  const aim = cellAddress(row, target);
  for (const [, left = '', sign = '', right = '', shown] of formula.matchAll(comparisons)) {
    const [before, after] = [cellsIn(left), cellsIn(right)];
    const isShare = before.length === 2 && left.includes('/') && reached.has(before[0] ?? '') && before[1] === aim && after.length < 2;
    const isStraight = isShare || (before.some((each) => reached.has(each)) && after.includes(aim) && !before.includes(aim));
    const isTurned = after.some((each) => reached.has(each)) && before.includes(aim) && !after.includes(aim);
    if (!isStraight && !isTurned) continue;
    const asksMore = sign.startsWith('>') === isStraight;
    const isWell = isShownWell(shown, sign);
    return isWell === null ? null : asksMore === isWell ? 'higher' : 'lower';
  }
  return null;
}

/** A target is met where it is reached exactly; past it without being so says nothing by itself. */
function isShownWell(shown: string | undefined, sign: string): boolean | null {
  if (shown !== undefined && shownWell.test(shown)) return true;
  if (shown !== undefined && shownBadly.test(shown)) return false;
  return sign.endsWith('=') ? true : null;
}

function cellsIn(side: string): readonly string[] {
  return [...side.matchAll(cell)].map(([, column = '', row = '']) => `${column.toUpperCase()}${row}`);
}
