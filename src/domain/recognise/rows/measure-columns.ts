// The column that says what each row counts beside what it is about: "Measure: Kits placed" of the action "Bleed control
// kits in late-night venues". What is counted decides which way is better.

import { plainHeading } from '../headings/heading-words';
import type { ColumnEvidence } from '../columns/figure-columns';

const says =
  /^(?:(?:output|performance|success|key|progress|main) )?(?:measures?|metrics?|outputs?|indicators?|kpis?)(?: (?:of success|used|name|counted|measured))?$|^(?:how (?:it is |we |it’s |it's )?(?:measured?|counted?)|what (?:is|we|it) (?:counted|measured|counts?|measures?)|counted|counting|measured (?:by|as|in))$/u;

/** Null where no column says it, or several do. `taken`: columns that the table already reads for something else. */
export function measureColumn(columns: readonly ColumnEvidence[], taken: readonly (number | null)[]): number | null {
  const found = columns.filter(
    ({ column, parts, content }) =>
      !taken.includes(column) && content.words > 0 && content.figures === 0 && says.test(plainHeading(parts.at(-1) ?? '')),
  );
  const [only] = found;
  return only === undefined || found.length > 1 ? null : only.column;
}
