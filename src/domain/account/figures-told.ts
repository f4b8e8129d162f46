// How a row's figures are written for people.

import { numberText, percentText } from '../commentary/figures-in-words';
import type { AssessedRow } from '../model/assessment';

export type TellFigure = (value: number) => string;

/** As percentages where the sheet shows them so. */
export function figuresTold({ row: { percentPlaces } }: AssessedRow): TellFigure {
  const places = percentPlaces?.total ?? percentPlaces?.target ?? null;
  return (value) => (places === null ? numberText(value) : percentText(value, places));
}
