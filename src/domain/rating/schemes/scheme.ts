// RAG schemes as data (domain.md, "RAG schemes"): ordered rules, the
// first that holds counts, and what a row is otherwise.

import { isEmptyValue, type CellValue } from '../../model/cell';
import type { SchemeName, Status, Measure, Rule, Scheme } from '../../model/scheme';

/** As written in the Scheme column of the settings sheet and its drop-down. */
export const schemeWords: Readonly<Record<SchemeName, string>> = {
  delivered: 'Delivered',
  pace: 'Pace',
  'four-colour': 'Four-colour',
  'five-point': 'Five-point',
  own: 'Own rules',
};

/** In the Scheme column until one is chosen, where a key on the sheet says from where on a colour is given. */
export const askedByKey = 'Asked: by the key?';

/** In the Scheme column while the stated statuses follow no scheme that is known. */
export const askedWhich = 'Asked: which scheme?';

/** In the Scheme column while the workbook calls its statuses a judgement, and nobody has chosen a scheme beside it. */
export const asStated = 'As stated';

/** Whether the Scheme column holds nothing that somebody chose: what a review put there is looked at again. */
export function isSchemeOpen(word: CellValue): boolean {
  return isEmptyValue(word) || word === asStated || isSchemeAsked(word);
}

/** Whether the Scheme column says that its scheme is asked for. */
export function isSchemeAsked(word: CellValue): boolean {
  return word === askedByKey || word === askedWhich;
}

export const measureWords: Readonly<Record<Measure, string>> = {
  met: 'Target met',
  over: 'Year over',
  value: 'Value',
  share: '% of target',
  pace: 'Pace',
  'short of target': 'Short of target',
  short: 'Short of profile',
  'tolerance of target': 'Within tolerance of target',
  tolerance: 'Within tolerance of profile',
  variance: 'Variance',
  date: 'As-at date',
};

/** Whether a measure is a yes or no, and has no threshold. */
export function isYesOrNo(measure: Measure): boolean {
  return measure === 'met' || measure === 'over' || isTolerance(measure);
}

/** Whether a measure is how far a total is short of what is wanted. */
export function isShortfall(measure: Measure): boolean {
  return measure === 'short' || measure === 'short of target';
}

/** Whether a measure is whether that is within the row's own tolerance. */
export function isTolerance(measure: Measure): boolean {
  return measure === 'tolerance' || measure === 'tolerance of target';
}

/** Whether a measure is a share, whose threshold is told in per cent. */
export function isShareOf(measure: Measure): boolean {
  return measure === 'share' || measure === 'pace' || isShortfall(measure);
}

/** The places of each scheme's rules on the settings sheet, in their order. A place may be empty. */
export const placesOf: Readonly<Record<SchemeName, readonly string[]>> = {
  delivered: ['Met', 'Over'],
  pace: ['Met', 'Green', 'Amber'],
  'four-colour': ['Met', 'Green', 'Amber'],
  'five-point': ['Met', 'Green', 'AmberGreen', 'Amber', 'AmberRed'],
  own: ['1', '2', '3', '4', '5', '6', '7', '8'],
};

function met(then: Status, place = 'Met'): Rule {
  return { place, when: 'met', is: 'yes', threshold: null, then };
}

function over(then: Status, place = 'Over'): Rule {
  return { place, when: 'over', is: 'yes', threshold: null, then };
}

function paceFrom(threshold: number, then: Status, place: string): Rule {
  return { place, when: 'pace', is: 'at least', threshold, then };
}

/** The schemes as they are until somebody changes them. Own rules are a start to be edited. */
export const defaultSchemes: Readonly<Record<SchemeName, Scheme>> = {
  delivered: { name: 'delivered', rules: [met('Green'), over('Red')], otherwise: 'Amber' },
  pace: { name: 'pace', rules: [met('Green'), paceFrom(1, 'Green', 'Green'), paceFrom(0.8, 'Amber', 'Amber')], otherwise: 'Red' },
  'four-colour': {
    name: 'four-colour',
    rules: [met('Blue'), paceFrom(1, 'Green', 'Green'), paceFrom(0.8, 'Amber', 'Amber')],
    otherwise: 'Red',
  },
  'five-point': {
    name: 'five-point',
    rules: [
      met('Green'),
      paceFrom(1, 'Green', 'Green'),
      paceFrom(0.9, 'Amber/Green', 'AmberGreen'),
      paceFrom(0.8, 'Amber', 'Amber'),
      paceFrom(0.7, 'Amber/Red', 'AmberRed'),
    ],
    otherwise: 'Red',
  },
  own: {
    name: 'own',
    rules: [met('Green', '1'), over('Red', '2'), paceFrom(0.9, 'Green', '3'), paceFrom(0.7, 'Amber', '4')],
    otherwise: 'Red',
  },
};

/** Every status that a scheme can give, in the order of its rules. */
export function statusesOf({ rules, otherwise }: Scheme): readonly Status[] {
  return [...new Set([...rules.map(({ then }) => then), otherwise])];
}
