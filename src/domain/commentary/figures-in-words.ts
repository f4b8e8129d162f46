// Figures as a reader of board papers expects them: thousands grouped, no more
// decimals than mean anything, units where they belong.

import { roundTo } from '../cells/rounding';

/** How a row's figures are written. */
export interface Unit {
  /** "£". */
  readonly before: string;
  /** "m", "%" or a word after a space. */
  readonly after: string;
  /** They are fractions shown as percentages. */
  readonly percent: boolean;
}

/**
 * Reads "£m", "£000s", "£", "%", "councils", "days" from a unit column;
 * `percent` from the number format of the figures.
 */
export function unitOf(text: string | null, percent: boolean): Unit {
  const unit = text?.trim() ?? '';
  const money = /^([£€$])\s*(m|mn|k|bn|million|thousand|billion|['’]?000s?)?$/i.exec(unit);
  if (percent) return { before: '', after: '', percent: true };
  if (money !== null) return { before: money[1] ?? '', after: money[2] === undefined ? '' : scaleWord(money[2]), percent: false };
  if (unit === '%') return { before: '', after: '%', percent: false };
  const isWord = /^[\p{L}][\p{L} -]{1,30}$/u.test(unit) && !/^(number|no|n|count|each|n\/?a|text|numeric|units?)( of)?$/i.test(unit);
  return { before: '', after: isWord ? ` ${unit}` : '', percent: false };
}

/** A figure with its unit: "1,250", "£3.5m", "45%". A word for a unit is left off where `bare`. */
export function figureText(value: number, unit: Unit, bare = false): string {
  if (unit.percent) return percentText(value);
  const sign = value < 0 ? '−' : '';
  const after = bare && unit.after.startsWith(' ') ? '' : unit.after;
  return `${sign}${unit.before}${numberText(Math.abs(value))}${after}`;
}

/** "31%", "0.4%", "600%": whole percentages but for small ones. */
export function percentText(share: number): string {
  const percent = share * 100;
  const decimals = Math.abs(percent) < 1 && percent !== 0 ? 1 : 0;
  return `${numberText(roundTo(percent, decimals))}%`;
}

/** Up to two decimals, one from 100 on, as many as show two digits below 0.1; thousands with commas. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const size = Math.abs(value);
  const decimals = size >= 100 ? 1 : size >= 0.1 || size === 0 ? 2 : Math.min(9, 1 - Math.floor(Math.log10(size)));
  const [whole, fraction] = decimalText(Math.abs(roundTo(value, decimals))).split('.');
  const grouped = (whole ?? '0').replace(/\B(?=(\d{3})+$)/g, ',');
  return (value < 0 ? '−' : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** Never as a power of ten. */
function decimalText(value: number): string {
  return value < 1e-6 ? value.toFixed(9).replace(/\.?0+$/, '') : String(value);
}

function scaleWord(scale: string): string {
  const short = scale.toLowerCase();
  if (short === 'million') return 'm';
  if (short === 'billion') return 'bn';
  return short === 'thousand' || short.includes('000') ? 'k' : short === 'mn' ? 'm' : short;
}
