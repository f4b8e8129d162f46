// If most of it looks wrong, the reading is wrong (design.md, "How a reading earns trust", 5): a stated figure is
// called wrong only where the
// reading explains nearly all others of its kind, or another stated figure speaks against it. Otherwise one question
// lists the cells.

import { achievedAgrees } from '../../cells/rounding';
import { rowList } from '../../measures/questions';
import { countBy } from '../../model/counting-method';
import { areSlips, groupOf, type RowGroup } from '../../assess/doubted-percentages';
import type { RowAssessment } from '../../assess/workbook-assessment';
import { cellAddress } from '../../model/cell';
import type { FindingParts } from '../finding';

/** The checks that call a stated figure of the officer's wrong because the reading gives another. */
const judged = ['total-fits-no-method', 'achieved-differs'] as const;
type JudgedCheck = (typeof judged)[number];

/**
 * The findings of a table's rows, with those that can't be told from a wrong reading put as one question for each
 * check.
 */
export function withReadingDoubted(rows: readonly RowAssessment[], found: readonly FindingParts[]): readonly FindingParts[] {
  // What kind a row is takes its words to be read, which nearly no plan needs.
  if (!found.some(({ check }) => judged.some((each) => each === check))) return found;
  const groupOfRow = new Map(rows.map((row) => [row.assessed.row.row, groupOf(row)]));
  return judged.reduce((parts, check) => withCheckDoubted({ rows, groupOfRow, check }, parts), found);
}

interface DoubtSource {
  readonly rows: readonly RowAssessment[];
  readonly groupOfRow: ReadonlyMap<number, RowGroup>;
  readonly check: JudgedCheck;
}

function withCheckDoubted({ rows, groupOfRow, check }: DoubtSource, found: readonly FindingParts[]): readonly FindingParts[] {
  const suspects = found.filter((parts) => parts.check === check);
  const doubted = suspects.filter((parts) => isDoubted({ rows, groupOfRow, check }, suspects, parts));
  const [first] = doubted;
  if (first === undefined) return found;
  const asked = questionOf(first, doubted, check);
  return found.flatMap((parts) => (parts === first ? [asked] : doubted.includes(parts) ? [] : [parts]));
}

/** The reading gives the total that is stated here. */
function isExplained({ method }: RowAssessment): boolean {
  return method?.basis === 'total' || (method?.basis === 'typed' && !method.disagrees);
}

function isDoubted({ rows, groupOfRow, check }: DoubtSource, suspects: readonly FindingParts[], { row }: FindingParts): boolean {
  const found = rows.find((each) => each.assessed.row.row === row);
  // Percentages in doubt were found before anything was rated, so that nothing is.
  if (check === 'achieved-differs') return found?.figures?.targetKind === 'percentage open';
  const group = groupOfRow.get(row ?? -1);
  const ofGroup = rows.filter((each) => groupOfRow.get(each.assessed.row.row) === group);
  const count = suspects.filter((other) => groupOfRow.get(other.row ?? -1) === group).length;
  const explained = ofGroup.filter(
    (each) => isExplained(each) && !suspects.some((suspect) => suspect.row === each.assessed.row.row),
  ).length;
  return !areSlips(explained, count) && !isContradicted(found);
}

/** The stated percentage agrees with what the periods add up to, and not with the stated total: two against one. */
function isContradicted(row: RowAssessment | undefined): boolean {
  const figures = row?.figures;
  if (figures === null || figures === undefined) return false;
  const { statedShare, statedTotal, target, actuals } = figures;
  const sum = countBy('sum', actuals);
  if (statedShare === null || statedTotal === null || target === null || target === 0 || sum === null) return false;
  const agrees = (total: number): boolean => achievedAgrees(statedShare.share, total / target, statedShare.decimals);
  return agrees(sum) && !agrees(statedTotal);
}

function questionOf(first: FindingParts, all: readonly FindingParts[], check: JudgedCheck): FindingParts {
  const { sheet, row, column, stated, computed, related } = first;
  const at = { check, severity: 'ask', sheet, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) } as const;
  const isPercentage = check === 'achieved-differs';
  if (all.length === 1) {
    const [difference] = first.message.split(/(?:, and no other way|\. Correct|\.$)/u);
    const settle = isPercentage
      ? 'so the row isn’t rated. Correct it, or say in “Target reads as” how the target reads'
      : 'correct it, or say how the row is counted';
    const message = `${difference ?? ''}. Too little else is stated to say which is meant${isPercentage ? ', ' : ': '}${settle}.`;
    return { ...at, ...(related === undefined ? {} : { related }), message, stated: stated ?? null, computed: computed ?? null };
  }
  const rows = all.flatMap((each) => each.row ?? []);
  const cells = all.flatMap((each) => (each.row === undefined || each.column == null ? [] : [cellAddress(each.row, each.column)]));
  const what = isPercentage
    ? 'the stated percentages don’t follow from total and target, so these rows aren’t rated. Check what the columns are, or say in “Target reads as” how the targets read.'
    : 'the stated totals don’t follow from the periods. Check what the columns are, or say how the rows are counted.';
  return { ...at, related: cells.slice(1), message: `${rowList(rows)}: as the columns are read, ${what}`, stated: stated ?? null };
}
