// Totals and subtotals among the rows: never deliverables.

import { ofProgress } from '../../sheet/count-words';
import { trait } from '../../sheet/text-traits';
import type { RowContext, RowEvidence } from './row-described';

const mayName =
  /^(?:totals?|all|overall|sum of|average|mean|median)\b|\b(?:totals?|balance|net)\b|\S (?:in all|altogether|all told|overall|combined|together)$/u;

const ofAll =
  /^(?:all(?: \S+){0,3}|overall|(?:the )?(?:whole )?(?:programme|portfolio|plan|combined)(?: (?:as a whole|overall|in all))?|together)[\s:]*$/iu;

/** "All projects", "Overall", "Programme": a total where its figures are the sums of all above, in whatever columns. */
export function namesAll(label: string): boolean {
  return ofAll.test(label);
}

/**
 * "All networks" under the heading "Network", "All schools" under "School": every row of the table together, whatever its
 * figures come to.
 */
export function namesAllRows({ label, mayBeSum: may }: Pick<RowEvidence, 'label' | 'mayBeSum'>, heading: string): boolean {
  if (!may || !startsWithAll.test(label)) return false;
  const [things, named] = [label.replace(startsWithAll, ''), heading].map((words) => singular(words.trim().toLowerCase()));
  return things !== undefined && things !== '' && things === named;
}

const startsWithAll = /^all (?:(?:the|of the|our|\d+|two|three|four|five|six|seven|eight|nine|ten) )*/iu;

function singular(words: string): string {
  return words.replace(/ies$/u, 'y').replace(/(?<=s|x|ch|sh)es$|(?<!s)s$/u, '');
}

/** Whether a label may be that of a sum; one without words may. Spares the rest for nearly all rows. `traits`: of the label. */
export function mayBeSum(label: string, traits: number): boolean {
  return (traits & trait.sum) !== 0 || label === '' || !startsWithWord.test(label);
}

const startsWithWord = /^[^\s:]/u;

/** A label of the sum of a whole table, with words beside "Total". */
const ofTable = /^(?:grand|overall) totals?\b|^totals? \([^)]*\)$|^(?:all|table) totals?$/u;

/** Beside it stand its figure and at most one cell more, a status or a remark. */
const mostOfProgress = 3;

/**
 * Totals by their label; a label that may also be a measure's name ("Total visits") only where the figures do add up.
 */
export function totalKind(row: RowEvidence, table: RowContext): 'subtotal' | 'total' | null {
  const { hasFigures, telling } = row.shape;
  if (!row.mayBeSum) return null;
  const label = row.label.replace(/[\s:]+$/u, '').toLowerCase();
  if (/^(?:grand |overall )?totals?$/u.test(label)) return 'total';
  if (ofProgress.test(label) && telling > 1 && telling <= mostOfProgress && !row.shape.hasPeriodOrTarget) return 'subtotal';
  if (!hasFigures && telling > 2) return row.shape.isFiguresBeside ? amongProjects(label) : null;
  if (ofTable.test(label)) return 'total';
  if (/^sub[- ]?totals?\b|^(?:average|mean|median|sum)$/u.test(label)) return 'subtotal';
  if (label !== 'in total' && label.length <= 80 && /\S (?:sub[- ]?)?totals?$/u.test(label) && !/\bin total$/u.test(label))
    return 'subtotal';
  if (isOfOneColumn(row) && /^(?:grand |overall )?totals? \S/u.test(label)) return 'total';
  if (!hasFigures || (label !== '' && !mayName.test(label))) return null;
  const adds = table.addsUp(row.row);
  return adds === null ? null : adds === 'table' ? 'total' : 'subtotal';
}

/**
 * In a plan no column of figures has a role: a label of a sum with nothing but figures beside it, and neither a date nor
 * a status, is one.
 */
function amongProjects(label: string): 'subtotal' | 'total' | null {
  if (ofTable.test(label)) return 'total';
  const isPart = /\bsub[- ]?totals?\b|^totals?(?: for| of| in|\s?[:–—-]) ?\S|\S totals?$/u.test(label);
  return isPart ? 'subtotal' : null;
}

/** "Total default points | 20": a name and one cell more, and neither a target, a period, a date nor a status. */
function isOfOneColumn({ shape }: RowEvidence): boolean {
  return shape.telling === 2 && !shape.hasPeriodOrTarget && !shape.hasTimescaleOrStatus;
}
