// If most of it looks wrong, the reading is wrong (design.md, "How a reading earns trust", 5): a stated figure is
// called wrong only where the
// reading explains nearly all others of its kind, or another stated figure speaks against it. Otherwise one question
// lists the cells.

import { isLevelInWords } from '../../cells/words/level-words';
import { achievedAgrees } from '../../cells/rounding';
import { rowList } from '../../measures/questions';
import { countBy } from '../../model/counting-method';
import type { RowAssessment } from '../../assess/workbook-assessment';
import { cellAddress } from '../../model/cell';
import type { FindingParts } from '../finding';

/** Of the stated figures of one kind of row this share must come out, the suspects counted in. */
const leastExplained = 3 / 4;
/** Fewer stated figures than this show no pattern to be broken. */
const fewestStated = 4;

/** Kinds of row are told apart: what holds for counts need not hold for rates or money. */
type RowGroup = 'counts' | 'levels' | 'money';

/** The checks that call a stated figure of the officer's wrong because the reading gives another. */
const judged = ['total-fits-no-method', 'achieved-differs'] as const;
type JudgedCheck = (typeof judged)[number];

/**
 * The findings of a table's rows, with those that can't be told from a wrong reading put as one question for each
 * check.
 */
export function withReadingDoubted(rows: readonly RowAssessment[], found: readonly FindingParts[]): readonly FindingParts[] {
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
  const doubted = suspects.filter(({ row }) => {
    const group = groupOfRow.get(row ?? -1);
    const ofGroup = rows.filter((each) => groupOfRow.get(each.assessed.row.row) === group);
    const count = suspects.filter((other) => groupOfRow.get(other.row ?? -1) === group).length;
    const explained = ofGroup.filter(
      (each) => isExplained(each, check) && !suspects.some((suspect) => suspect.row === each.assessed.row.row),
    ).length;
    const isClear = explained + count >= fewestStated && explained >= (explained + count) * leastExplained;
    return (
      !isClear &&
      !isContradicted(
        rows.find((each) => each.assessed.row.row === row),
        check,
      )
    );
  });
  const [first] = doubted;
  if (first === undefined) return found;
  const asked = questionOf(first, doubted, check);
  return found.flatMap((parts) => (parts === first ? [asked] : doubted.includes(parts) ? [] : [parts]));
}

function groupOf({ figures, assessed: { row } }: RowAssessment): RowGroup {
  if (figures?.rates != null || isLevelInWords(row.description, row.unit)) return 'levels';
  return /[£$€]|\b(?:cost|spend|budget|grant|income)\b/iu.test(`${row.unit ?? ''} ${row.description}`) ? 'money' : 'counts';
}

/** The reading gives what is stated here. */
function isExplained({ method, assessed }: RowAssessment, check: JudgedCheck): boolean {
  if (check === 'achieved-differs') return assessed.row.achieved.kind === 'number' && assessed.achieved !== null;
  return method?.basis === 'total' || (method?.basis === 'typed' && !method.disagrees);
}

/** The stated percentage agrees with what the periods add up to, and not with the stated total: two against one. */
function isContradicted(row: RowAssessment | undefined, check: JudgedCheck): boolean {
  const figures = row?.figures;
  if (check !== 'total-fits-no-method' || figures === null || figures === undefined) return false;
  const { statedShare, statedTotal, target, actuals } = figures;
  const sum = countBy('sum', actuals);
  if (statedShare === null || statedTotal === null || target === null || target === 0 || sum === null) return false;
  const agrees = (total: number): boolean => achievedAgrees(statedShare.share, total / target, statedShare.decimals);
  return agrees(sum) && !agrees(statedTotal);
}

function questionOf(first: FindingParts, all: readonly FindingParts[], check: JudgedCheck): FindingParts {
  const { sheet, row, column, stated, computed, related } = first;
  const at = { check, severity: 'ask', sheet, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) } as const;
  if (all.length === 1) {
    const [difference] = first.message.split(/(?:, and no other way|\. Correct|\.$)/u);
    const message = `${difference ?? ''}. Too little else is stated to say which is meant: correct it, or say how the row is counted.`;
    return { ...at, ...(related === undefined ? {} : { related }), message, stated: stated ?? null, computed: computed ?? null };
  }
  const rows = all.flatMap((each) => each.row ?? []);
  const cells = all.flatMap((each) => (each.row === undefined || each.column == null ? [] : [cellAddress(each.row, each.column)]));
  const what =
    check === 'achieved-differs'
      ? 'the stated percentages don’t follow from total and target'
      : 'the stated totals don’t follow from the periods';
  const message = `${rowList(rows)}: as the columns are read, ${what}. Check what the columns are, or say how the rows are counted.`;
  return { ...at, related: cells.slice(1), message, stated: stated ?? null };
}
