// Figures as a reader of board papers expects them: thousands grouped, no more
// decimals than mean anything, units where they belong.

import pluralize from 'pluralize';

import { roundTo } from '../cells/rounding';
import { memoizeTexts } from '../cells/words/memoize-texts';

/** How a row's figures are written. */
export interface Unit {
  /** "£". */
  readonly before: string;
  /** "m", "%" or a word after a space. */
  readonly after: string;
  /** " thousand", " million" of things, told with every figure; "" or absent where figures are as typed. */
  readonly scale?: string;
  /** They are fractions shown as percentages. */
  readonly percent: boolean;
  /** Places that the officer's own cells show, which words never cut short. */
  readonly decimals: number;
}

/**
 * Reads "£m", "£000s", "£", "%", "councils", "days" from a unit column;
 * `percent` and `decimals` from the number formats of the figures.
 */
export function unitOf(text: string | null, percent: boolean, decimals = 0): Unit {
  const { before, after, scale } = percent || text === null ? noUnit : wordsOfUnit(text);
  return { before, after, scale, percent, decimals };
}

/** One shape for all units: spread into another object, it took a third of the time of a draft. */
interface UnitWords {
  readonly before: string;
  readonly after: string;
  readonly scale: string;
}

const noUnit: UnitWords = { before: '', after: '', scale: '' };

/** A plan has few units and many rows. */
const wordsOfUnit = memoizeTexts((text): UnitWords => {
  const named = text.trim().replace(/^(?:number|no\.?|nr\.?|count) of (?=\p{L})/iu, '');
  const scaled = scaledUnit(named);
  const unit = scaled?.unit ?? named;
  const money = /^([£€$])\s*(m|mn|k|bn|millions?|thousands?|billions?|['’]?000['’]?s?)?$/i.exec(unit);
  if (money !== null) return { before: money[1] ?? '', after: money[2] === undefined ? '' : scaleWord(money[2]), scale: '' };
  // "% of births" and "% aged 18+" say of what: their figures are per cent all the same.
  if (/^(?:%|per ?cent(?:age)?\b)/iu.test(unit) && !/\bpoints?\b/iu.test(unit)) return { before: '', after: '%', scale: '' };
  const rate = /^(?:rate )?(per (?:\d{1,3}(?:,?\d{3})*|million|thousand)\b.{0,45})$/iu.exec(unit)?.[1];
  if (rate !== undefined) return { before: '', after: ` ${rate}`, scale: '' };
  const isWord =
    /^[\p{L}][\p{L}²³ -]{1,30}$/u.test(unit.replace(digitsOfUnits, '²')) &&
    !/^(number|no|n|count|each|n\/?a|text|numeric|units?)( of)?$/i.test(unit) &&
    !saysSortOnly(unit);
  return { before: '', after: isWord ? ` ${unit}` : '', scale: scaled?.scale ?? '' };
}, 1000);

/** "Rate", "Ratio", "Index": which sort of figure it is, and nothing that is counted. */
export function saysSortOnly(unit: string): boolean {
  return sortOfFigure.test(unit.trim());
}

const sortOfFigure =
  /^(?:(?:a |the |average |mean |crude |annual )?(?:rates?|ratios?|scores?|index|indices|levels?|proportions?|shares?|fractions?|values?|figures?|averages?|means?|medians?))$/iu;

/** "m2", "km3", "tonnes of CO2e": digits that are part of a unit. */
const digitsOfUnits = /(?<=\b[kc]?m)[23]\b|(?<=\bt?co)2(?=e?\b)/giu;

const multiplier = "['’]?000['’]?s?|thousands?|millions?";
const scaleBefore = new RegExp(`^\\(?(${multiplier})\\)?(?: (?:of )?(.*))?$`, 'iu');
const scaleAfter = new RegExp(`^(\\p{L}[\\p{L} -]*?),? ?\\(?(?:in )?(${multiplier})\\)?$`, 'iu');

/** "000s", "thousand km", "km (000)": what is counted, and in which multiples; null for any other unit, and for money. */
function scaledUnit(unit: string): { readonly unit: string; readonly scale: string } | null {
  const before = scaleBefore.exec(unit);
  const after = before === null ? scaleAfter.exec(unit) : null;
  const [times, of] = before === null ? [after?.[2], after?.[1]] : [before[1], before[2]];
  if (times === undefined || /\bper\b/iu.test(unit)) return null;
  return { unit: of?.trim() ?? '', scale: /million/iu.test(times) ? ' million' : ' thousand' };
}

/** Whether figures are percentages, as fractions or as typed. */
export function isPercent({ percent, after }: Unit): boolean {
  return percent || after === '%';
}

/** A figure with its unit: "1,250", "£3.5m", "45%". A word for a unit is left off where `bare`. */
export function figureText(value: number, unit: Unit, bare = false): string {
  if (unit.percent) return percentText(value, unit.decimals);
  const sign = value < 0 ? '−' : '';
  const after = bare && unit.after.startsWith(' ') ? '' : unit.after;
  return `${sign}${unit.before}${numberText(Math.abs(value), unit.decimals)}${value === 0 ? '' : (unit.scale ?? '')}${after}`;
}

/** The difference of two figures: of percentages it is in points, "1.5 points", since "1.5%" would be a share of the one. */
export function differenceText(value: number, unit: Unit): string {
  if (!isPercent(unit)) return figureText(value, unit, true);
  const points = numberText(unit.percent ? roundTo(value * 100, unit.decimals) : value, unit.decimals);
  const told = points === '0' && value !== 0 ? numberText(unit.percent ? value * 100 : value) : points;
  return `${told} ${told === '1' ? 'point' : 'points'}`;
}

/** "31%", "0.4%", "600%": whole percentages but for small ones, and "99.8%", since only what is whole is 100%. */
export function percentText(share: number, least = 0): string {
  const percent = share * 100;
  let decimals = Math.max(least, Math.abs(percent) < 1 && percent !== 0 ? 1 : 0);
  while (decimals < mostDecimals && roundTo(percent, decimals) === 100 && roundTo(percent, mostDecimals) !== 100) decimals += 1;
  return `${numberText(roundTo(percent, decimals), decimals)}%`;
}

const mostDecimals = 4;

/** Up to two decimals, one from 100 on, as many as show two digits below 0.1, and `least`; thousands with commas. */
export function numberText(value: number, least = 0): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const size = Math.abs(value);
  const usual = size >= 100 ? 1 : size >= 0.1 || size === 0 ? 2 : Math.min(9, 1 - Math.floor(Math.log10(size)));
  const decimals = Math.max(usual, least);
  const [whole, fraction] = decimalText(Math.abs(roundTo(value, decimals))).split('.');
  const grouped = (whole ?? '0').replace(/\B(?=(\d{3})+$)/g, ',');
  return (value < 0 ? '−' : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** Never as a power of ten. */
function decimalText(value: number): string {
  return value < 1e-6 ? value.toFixed(9).replace(/\.?0+$/, '') : String(value);
}

function scaleWord(scale: string): string {
  const short = scale.toLowerCase().replace(/(?<=[nd])s$/u, '');
  if (short === 'million') return 'm';
  if (short === 'billion') return 'bn';
  return short === 'thousand' || short.includes('000') ? 'k' : short === 'mn' ? 'm' : short;
}

/** One thing in the grammatical number of a figure: "1 peer challenge", "0.5 hectares". */
export function thingFor(thing: string, figure: number): string {
  // Every larger figure has the same form.
  return Math.abs(figure) < 2 && plurals.select(figure) === 'one' ? singular(thing) : thing;
}

const mostThingsKept = 4000;
const plurals = new Intl.PluralRules('en-GB');
const singular = memoizeTexts((thing) => thing.split(' or ').map(oneOf).join(' or '), mostThingsKept);

function oneOf(thing: string): string {
  return thing.replace(/[\p{L}’'-]+$/u, (last) => pluralize.singular(last));
}
