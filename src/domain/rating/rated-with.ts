// Everything a table is rated with, as the sheet's formulas see it.

import type { SchemeName, TableSettings } from '../assessment';

/** `elapsed`: share of the year gone by, or as the officer typed it. `thresholdsSet`: both thresholds are numbers on the settings sheet. */
export interface RatedWith extends TableSettings {
  readonly elapsed: number | null;
  readonly thresholdsSet: boolean;
}

export const defaultScheme: SchemeName = 'delivered';
export const defaultGreenFrom = 1;
export const defaultAmberFrom = 0.8;

/** As written in the Scheme column of the settings sheet and its drop-down. */
export const schemeWords: Readonly<Record<SchemeName, string>> = { delivered: 'Delivered', pace: 'Pace' };

/** Why a row has no colour. The live formulas say the same words. */
export const notRated = {
  error: 'Not rated: error in figures',
  noTarget: 'Not rated: no target',
  zeroTarget: 'Not rated: target is zero',
  negativeTarget: 'Not rated: target is below zero',
  populationTarget: 'Not rated: target is a share of a population',
  noFigures: 'Not rated: no figures',
  noTotal: 'Not rated: no total',
  noThresholds: 'Not rated: no thresholds',
  noAsAt: 'Not rated: no as-at date',
  notStarted: 'Not rated: not started',
} as const;
