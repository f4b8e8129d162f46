// Figures typed as text that a formula can turn into the same number in every Excel, whatever its language: "94.2%",
// "£1,200", "£61k". Signs, other spaces and words beside the number are left to the officer.

import { figureWithMark } from './footnote-marks';
import { readTypedFigure, scales } from '../read-figure';

/** How the number is got out of the text. */
export interface TextFigure {
  readonly value: number;
  /** What stands before and behind the number, as typed, and is taken off; a per cent sign isn't. */
  readonly beside: readonly string[];
  /** What the number is multiplied by then: 1,000 for "£61k". */
  readonly times: number;
  readonly isPercent: boolean;
  /** The footnote mark behind it; absent where it has none. */
  readonly mark?: string;
}

const plain = /^ *(?<currency>[£€$]?) ?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? ?(?<unit>%|k|m|mn|million|bn|billion|thousand)? *$/iu;

const noMarks: ReadonlySet<string> = new Set();

/** Null where the text is no such figure. `marks`: the footnote marks that may stand behind it. */
export function textFigureIn(text: string, marks = noMarks): TextFigure | null {
  const marked = figureWithMark(text, marks);
  const figure = plainFigureIn(marked?.bare ?? text);
  return figure === null || marked === null ? figure : { ...figure, beside: [...figure.beside, marked.beside], mark: marked.mark };
}

function plainFigureIn(text: string): TextFigure | null {
  const groups = plain.exec(text)?.groups;
  const figure = groups === undefined ? null : readTypedFigure(text);
  if (groups === undefined || figure?.kind !== 'number') return null;
  const { currency = '', unit = '' } = groups;
  const isPercent = unit === '%';
  const beside = [currency, isPercent ? '' : unit].filter((words) => words !== '');
  return { value: figure.value, beside, times: scales[unit.toLowerCase()] ?? 1, isPercent };
}

/** Whether both are typed alike but for footnote marks, so that one formula reads both. */
export function areTypedAlike(one: TextFigure, other: TextFigure): boolean {
  const besideNumber = ({ beside, mark }: TextFigure): string => (mark === undefined ? beside : beside.slice(0, -1)).join(' ');
  return one.isPercent === other.isPercent && one.times === other.times && besideNumber(one) === besideNumber(other);
}
