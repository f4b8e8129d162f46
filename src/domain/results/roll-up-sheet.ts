// How the programme stands, by table, theme and outcome: the first sheet of a review's results.

import {
  countedBySentence,
  isRolledUp,
  openRollUps,
  rollUpInWords,
  rollUpsOf,
  rowsOf,
  shownStatuses,
  type Summary,
  type SummaryGroup,
} from '../summary/summary-rows';
import { notRatedWord } from '../summary/summary-layout';
import { figureCell, statusCell, textCell, type ResultCell, type ResultSheet } from './result-sheet';

/** `name`: what the sheet is to be called; `about`: sentences before the figures. Null where no row has a status. */
export function rollUpSheet(summary: Summary, name: string, about: readonly string[]): ResultSheet | null {
  if (!isRolledUp(summary)) return null;
  const statuses = shownStatuses(summary).map(({ word }) => word);
  return {
    name,
    title: name,
    about: [...about, countedBySentence, ...openRollUps(summary)],
    columns: [
      { heading: 'Level', width: 12 },
      { heading: 'Group', width: 40 },
      { heading: 'Worst', width: 14 },
      { heading: 'Rows', width: 8 },
      ...statuses.map((heading) => ({ heading, width: 12 })),
      { heading: notRatedWord, width: 10 },
    ],
    rows: summary.groups.map((group) => cellsOf(summary, group, statuses)),
  };
}

function cellsOf(summary: Summary, group: SummaryGroup, statuses: readonly string[]): readonly (ResultCell | null)[] {
  const { worst } = rollUpsOf(summary, group);
  const counts = new Map(worst.counts);
  return [
    textCell(group.level),
    textCell(nameOf(group)),
    statusCell(rollUpInWords(worst)),
    figureCell(rowsOf(summary, group).length),
    ...statuses.map((status) => figureCell(counts.get(status) ?? 0)),
    figureCell(worst.leftOut),
  ];
}

function nameOf({ level, table, name }: SummaryGroup): string {
  if (level === 'Programme') return 'All rows';
  return level === 'Table' ? table : name;
}
