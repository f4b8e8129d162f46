// Figures typed as text that a formula can turn into the same number in every Excel, whatever its language: "94.2%",
// "£1,200", "£61k". Signs, other spaces and words beside the number are left to the officer.

import { readTypedFigure, scales } from '../read-figure';

/** How the number is got out of the text. */
export interface TextFigure {
  readonly value: number;
  /** What stands before and behind the number, as typed, and is taken off; a per cent sign isn't. */
  readonly beside: readonly string[];
  /** What the number is multiplied by then: 1,000 for "£61k". */
  readonly times: number;
  readonly isPercent: boolean;
}

const plain = /^ *(?<currency>[£€$]?) ?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? ?(?<unit>%|k|m|mn|million|bn|billion|thousand)? *$/iu;

/** Null where the text is no such figure. */
export function textFigureIn(text: string): TextFigure | null {
  const groups = plain.exec(text)?.groups;
  const figure = groups === undefined ? null : readTypedFigure(text);
  if (groups === undefined || figure?.kind !== 'number') return null;
  const { currency = '', unit = '' } = groups;
  const isPercent = unit === '%';
  const beside = [currency, isPercent ? '' : unit].filter((words) => words !== '');
  return { value: figure.value, beside, times: scales[unit.toLowerCase()] ?? 1, isPercent };
}

/** Whether both are typed alike, so that one formula reads both. */
export function areTypedAlike(one: TextFigure, other: TextFigure): boolean {
  return one.isPercent === other.isPercent && one.times === other.times && one.beside.join(' ') === other.beside.join(' ');
}
