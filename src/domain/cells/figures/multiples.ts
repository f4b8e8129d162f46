// In which multiples figures are typed, where words say it: "Q1 £000", "Budget (£m)", "Visits ('000)", "in thousands".

import { memoizeTexts } from '../words/memoize-texts';

const million = 1e6;
const thousand = 1e3;
const thousands = "['’‘]?000['’]?s?";
/** A sign of money that isn't an amount ("over £500"), with its multiple. */
const money = new RegExp(`[£€$]\\s?(m|mn|millions?|bn|billions?|k|thousands?|${thousands})?(?![\\p{L}\\d])(?!\\s?[.,]?\\d)`, 'iu');
/** Of things, only where nothing else can be meant: "(m)" is metres, and "per 1,000" is a rate. */
const things: readonly RegExp[] = [
  new RegExp(`\\((?:all |figures )?(?:in )?(millions?|thousands?|${thousands})(?: of [\\p{L} ]{1,30})?\\)`, 'iu'),
  /(?:^|\s)(['’‘]000['’]?s?|000['’]?s)(?![\p{L}\d])/iu,
  /\bin (thousands|millions|['’‘]?000['’]?s)(?![\p{L}\d])/iu,
  new RegExp(`^(?:in )?(thousands?|millions?|${thousands})(?: (?:of )?\\p{L}[\\p{L} -]{0,30})?$`, 'iu'),
];
const rate = /\bper\s/iu;
const mayHave = /[£€$]|000|thousand|million/iu;

/** What words say of the multiples of the figures under them. */
export interface SaidMultiple {
  /** 1,000 of "£000", 1 of "£". */
  readonly times: number;
  /** "£k", "£m", "£", "thousands": as a unit is written. */
  readonly unit: string;
}

/** Null where the words say neither money nor multiples. */
export const multipleIn = memoizeTexts((text): SaidMultiple | null => {
  if (!mayHave.test(text)) return null;
  const amount = money.exec(text);
  if (amount !== null) {
    const times = timesOf(amount[1]);
    return { times, unit: amount[0].charAt(0) + shortOf(times) };
  }
  if (rate.test(text)) return null;
  const found = things.map((pattern) => pattern.exec(text)?.[1]).find((word) => word !== undefined);
  if (found === undefined) return null;
  const times = timesOf(found);
  return { times, unit: times === million ? 'millions' : 'thousands' };
}, 1000);

function timesOf(word: string | undefined): number {
  if (word === undefined) return 1;
  if (/^m/iu.test(word)) return million;
  return /^b/iu.test(word) ? million * thousand : thousand;
}

function shortOf(times: number): string {
  if (times === 1) return '';
  return times === thousand ? 'k' : times === million ? 'm' : 'bn';
}

/** Whether a figure is typed with its own multiple: "£1.2m", "850k", "1.5 million". */
export function hasOwnMultiple(text: string): boolean {
  return /\d\s?(?:m|mn|k|bn|millions?|billions?|thousand)\b/iu.test(text);
}

/** Whether a number format shows a figure in thousands or millions: what is typed is then in ones. */
export function showsMultiples(numberFormat: string): boolean {
  return /[0#?],+(?![0#?,])/u.test(numberFormat);
}
