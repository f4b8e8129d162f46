// The as-at date against the periods that are filled in. What comes after it is a forecast, unless the date is mistaken.

import { columnLetters } from '../../model/cell';
import { longDate } from '../../cells/calendar';
import { andList } from '../../cells/words/word-list';
import type { RowAssessment } from '../../assess/workbook-assessment';
import type { IsoDate } from '../../model/dates';
import type { Finding } from '../../model/finding';
import type { PlanTable } from '../../model/plan';
import { settingsSheetName } from '../../model/snapshot';
import type { PeriodColumn } from '../../model/table/columns';
import type { RatingContext } from '../../rating/settings/rating-context';
import { finding } from '../finding';

/** Whether there is a date, and whether the figures go past it. */
export function checkAsAt(table: PlanTable, settings: RatingContext, rows: readonly RowAssessment[]): readonly Finding[] {
  const { asAt } = settings;
  const common = { check: 'as-at', sheet: table.sheet.name } as const;
  if (asAt === null) {
    const message = 'No as-at date can be read for this table. Give the date that its figures are for.';
    return [finding({ ...common, severity: 'ask', message })];
  }
  const later = table.columns.periods.filter(({ afterAsAt }) => afterAsAt === true);
  const [first] = later;
  if (first === undefined) return [];
  const isDated = settings.asAtFrom === 'setting';
  const where = isDated ? `the as-at date on “${settingsSheetName}”` : 'the as-at date';
  const totals = table.columns.total;
  const areTotalled = totals !== null && rows.some(({ method }) => method?.basis === 'forecasts');
  // A plan fills in all that is to come: where a period of it is blank, what stands before may well be done.
  const isFilledInPart = table.columns.periods.some(({ span, forecast }) => forecast !== true && span !== null && span.start > asAt);
  const isAsked = isDated || areTotalled || isFilledInPart || later.some((period) => isUnderWay(period, asAt));
  return [
    finding({
      ...common,
      severity: isAsked ? 'ask' : 'note',
      row: table.headerRows.at(-1) ?? 0,
      column: first.column,
      message: [
        `${columnsOf(later)} after ${where}, ${longDate(asAt)}, so what stands there is taken as forecast and isn’t counted`,
        areTotalled ? `, though column ${columnLetters(totals)} takes it in` : '',
        `. If it has been done, change that date and review again.`,
      ].join(''),
      stated: asAt,
      computed: later.map(({ span }) => span?.end ?? asAt).reduce((last, end) => (end > last ? end : last), asAt),
    }),
  ];
}

function isUnderWay({ span }: PeriodColumn, asAt: IsoDate): boolean {
  return span !== null && span.start <= asAt;
}

/** "Columns E and F are of periods that end". */
function columnsOf(later: readonly PeriodColumn[]): string {
  const letters = later.map(({ column }) => columnLetters(column));
  return letters.length === 1
    ? `Column ${letters.join('')} is of a period that ends`
    : `Columns ${andList(letters)} are of periods that end`;
}
