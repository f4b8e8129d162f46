// Calendar dates as plain data: no clock, no time of day.

/** A calendar date, "YYYY-MM-DD". */
export type IsoDate = string;

/** First and last day, both counted. */
export interface DateSpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Of day and month in dates typed in figures. */
export type DateOrder = 'dmy' | 'mdy';
