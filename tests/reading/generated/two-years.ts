// Plans over two years: with the year before beside this one to be compared, or with figures of both that count.

import type { Choices } from './deliverables/deliverables-choices';
import type { PlannedFigure, PlannedRow } from './deliverables/deliverables-plan';
import { showsTwoYears } from './period-columns';

const ofThisYear = 'Delivery plan 2024/25: figures for the improvement board';

/** The choice as a council would make it: a title names the year that is reported on where only that one counts, and none where both do. */
export function overYears(choice: Choices): Choices {
  if (!showsTwoYears(choice)) return choice;
  const { around, periods, columns, plan } = choice;
  const others = around.titles.filter((title) => title !== ofThisYear);
  if (periods.years === 'compared') return { ...choice, around: { ...around, titles: [...others, ofThisYear] } };
  const themes = plan.themes.map((theme) => ({ ...theme, rows: theme.rows.map(withYearBefore) }));
  return {
    ...choice,
    plan: { ...plan, themes },
    around: { ...around, titles: others },
    columns: { ...columns, words: { ...columns.words, total: 0, target: 0 } },
  };
}

function withYearBefore(row: PlannedRow, index: number): PlannedRow {
  const before = row.figures.map((_, period): PlannedFigure => index * 2 + period + 5);
  return { ...row, figures: [...before, ...row.figures] };
}
