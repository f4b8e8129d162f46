// What a table is rated with, put together from its settings row, the argument
// and its headings. What the officer typed is obeyed.

import { isSameFormula } from '../../cells/cell-content';
import { asStated, isSchemeAsked, isSchemeOpen } from '../schemes/scheme';
import { isEmptyValue, type CellValue } from '../../model/cell';
import type { Grid } from '../../model/grid';
import { dateOfSerial, serialOf } from '../../cells/calendar';
import { elapsedShare } from '../../cells/elapsed-days';
import type { PlanTable } from '../../model/plan';
import { asAtOf, headingDate, lastPeriodWithFigures, yearOf } from './as-at';
import { figuresToOf } from './figures-to';
import { noProfile, notRated, schemeChanged } from '../not-rated';
import { defaultScheme, type Elapsed, type RatingContext } from './rating-context';
import type { SchemesOnSheet } from '../schemes/schemes-on-sheet';
import { elapsedFormula, type BlockState, type SettingsBlock } from './settings-block';
import { isReadable, rulesText, schemeCalled, textOf } from '../schemes/typed-scheme';
import type { SchemeName } from '../../model/scheme';
import type { DateSpan, IsoDate } from '../../model/dates';

/** In characters: the longest that our own wording comes to. */
export const usualLongest = 700;

/** The limits of a limit, in characters: below it, not even the shortest of our statements would fit. */
export const longestDraftRange = { least: 300, most: 2000 } as const;

/** How long a draft may be, as typed; null where nothing is, or no such number. */
export function longestDraftIn(value: CellValue): number | null {
  const { least, most } = longestDraftRange;
  return typeof value === 'number' && value >= least && value <= most ? Math.floor(value) : null;
}

/** The state of a table that has no row on Plan settings and gets none. */
export const noSettings: BlockState = { kind: 'new', index: 0 };

/** What a table's settings are worked out from. */
interface SettingsSource {
  readonly grid: Grid;
  readonly table: PlanTable;
  /** The table's row on Plan settings. */
  readonly state: BlockState;
  readonly schemes: SchemesOnSheet;
  /** The as-at date that was asked for; null where none was. */
  readonly asAtAsked: IsoDate | null;
}

/**
 * Blank cells of a settings row are filled from the table's headings and statuses; what the officer typed there
 * counts.
 */
export function settingsOf({ grid, table, state, schemes, asAtAsked }: SettingsSource): RatingContext {
  const block = state.kind === 'set' ? state.block : null;
  const date = (value: CellValue): IsoDate | null => (typeof value === 'number' ? dateOfSerial(value, grid.dateSystem) : null);
  const setting = block === null ? null : date(block.asAt.value);
  const readable = block === null || setting !== null || isEmptyValue(block.asAt.value);
  const asAt = readable
    ? asAtOf(asAtAsked, setting, headingDate(table), lastPeriodWithFigures(grid, table))
    : asAtOf(asAtAsked, null, null, null);
  const known = yearOf(table);
  const start = settledDate(block?.yearStart.value ?? null, known?.start ?? null, date);
  const end = settledDate(block?.yearEnd.value ?? null, known?.end ?? null, date);
  const year = start === null || end === null ? null : { start, end };
  const typedTo = block?.figuresTo ?? null;
  const isTyped = typedTo !== null && typedTo.formula === null && !isEmptyValue(typedTo.value);
  const figuresTo = isTyped ? date(typedTo.value) : figuresToOf(grid, table, year, asAt.date);
  const word = block?.scheme.value ?? null;
  // What an earlier review asked is looked at again: with more figures the statuses may tell.
  const isOpen = isSchemeOpen(word);
  const longest = block?.longestDraft?.value ?? null;
  return {
    index: state.index,
    ...schemeOf(isOpen ? defaultScheme : schemeCalled(word), textOf(word), schemes),
    schemeInferred: isOpen,
    schemeUsual: isOpen,
    schemes,
    year,
    ...(table.yearNamed !== undefined && start === known?.start && end === known.end ? { yearNamed: table.yearNamed } : {}),
    asAt: asAt.date,
    asAtFrom: asAt.from,
    asAtSerial: asAt.date === null ? null : serialOf(asAt.date, grid.dateSystem),
    longestDraft: isEmptyValue(longest) ? null : (longestDraftIn(longest) ?? usualLongest),
    figuresTo,
    figuresToSerial: figuresTo === null ? null : serialOf(figuresTo, grid.dateSystem),
    elapsed: block !== null && isElapsedTyped(block) ? typedElapsed(block.elapsed.value) : elapsedOf(year, figuresTo),
  };
}

/** The same settings under another of the schemes on the sheet. */
export function underScheme(settings: RatingContext, name: SchemeName): RatingContext {
  return { ...settings, ...schemeOf(name, '', settings.schemes) };
}

/** The same settings while no scheme rates; `word`: as the Scheme column asks for one, or that statuses are as stated. */
export function underNoScheme(settings: RatingContext, word: string): RatingContext {
  return { ...settings, schemeUsual: false, ...schemeOf(null, word, settings.schemes) };
}

/** `name` null: the settings row says something that is no scheme, `word`. Rules that can't be read rate nothing. */
function schemeOf(name: SchemeName | null, word: string, schemes: SchemesOnSheet): SchemeInUse {
  const { typed, reading } = schemes[name ?? defaultScheme];
  const { scheme } = reading;
  if (name === null) {
    const schemeAsked = isSchemeAsked(word);
    return {
      scheme,
      schemeAsked,
      rules: word,
      notRated: schemeAsked ? notRated.asked : word === asStated ? asStated : notRated.unreadableScheme,
    };
  }
  const rules = rulesText(typed);
  if (rules === null) return { scheme, schemeAsked: false, rules, notRated: schemeChanged };
  return { scheme, schemeAsked: false, rules, notRated: isReadable(reading) ? null : notRated.unreadableScheme };
}

type SchemeInUse = Pick<RatingContext, 'scheme' | 'schemeAsked' | 'rules' | 'notRated'>;

function elapsedOf(year: DateSpan | null, asAt: IsoDate | null): Elapsed {
  if (asAt === null) return { unknown: noProfile.noAsAt };
  if (year === null) return { unknown: noProfile.noYear };
  return elapsedShare(year, asAt) ?? { unknown: noProfile.outOfOrder };
}

function typedElapsed(value: CellValue): Elapsed {
  if (typeof value === 'number') return value;
  return { unknown: typeof value === 'string' ? value : noProfile.otherwise };
}

function settledDate(value: CellValue, known: IsoDate | null, date: (value: CellValue) => IsoDate | null): IsoDate | null {
  return isEmptyValue(value) ? known : date(value);
}

/** Ours runs to the day that the figures run to; that of an earlier version to the as-at date. */
export function isElapsedTyped(block: SettingsBlock): boolean {
  const ours = [block.asAt, ...(block.figuresTo === null ? [] : [block.figuresTo])].map((asAt) => elapsedFormula({ ...block, asAt }));
  const { formula } = block.elapsed;
  return formula === null || !ours.some((each) => isSameFormula(each, formula));
}
