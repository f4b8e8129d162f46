// A row's statement as the council words it: by its template where there is one and the row has what it names, else in the
// built-in wording; with the closing line, and no longer than is wanted.

import { longDate } from '../../cells/calendar';
import { asAtSentence } from '../plans/date-phrases';
import type { IsoDate } from '../../model/dates';
import {
  styleKinds,
  type HouseStyle,
  type RowInNames,
  type StyleKind,
  type StyleLines,
  type StyleSample,
} from '../../model/commentary/house-style';
import { usualLongest } from '../../rating/settings/table-settings';
import { fillTemplate } from './fill-template';
import { namesIn, readTemplate, type Template } from './template';

/** How the drafts of a table are worded. */
export interface Wording {
  readonly templates: ReadonlyMap<StyleKind, Template>;
  /** In characters. */
  readonly longest: number;
}

/** Without a house style. */
export const builtInWording: Wording = { templates: new Map(), longest: usualLongest };

/** As the drafts follow it. */
export function wordingOf({ lines, longest }: Pick<HouseStyle, 'lines' | 'longest'>): Wording {
  const templates = new Map<StyleKind, Template>();
  for (const kind of styleKinds) {
    const read = lines[kind].inUse === '' ? null : readTemplate(kind, lines[kind].inUse);
    if (read?.ok === true) templates.set(kind, read.value);
  }
  return { templates, longest };
}

/** Whether any draft may differ from the built-in wording. */
export function isInHouseStyle({ templates, longest }: Wording): boolean {
  return templates.size > 0 || longest !== usualLongest;
}

/** A statement to be worded. */
export interface Statement {
  /** In the built-in wording, sentence by sentence, the least important last but for the date; "" counts for nothing. */
  readonly sentences: readonly string[];
  /** Null: the row keeps the built-in wording. */
  readonly named: () => RowInNames | null;
  readonly asAt: IsoDate | null;
}

/** The statement by the template of its kind, else in the built-in wording. */
export function inWording({ sentences, named, asAt }: Statement, wording: Wording): string {
  const { templates, longest } = wording;
  const builtIn = joined(sentences);
  if (templates.size === 0) return builtIn.length <= longest ? builtIn : shortenedTo(longest, sentences);
  const row = templates.size === 1 && templates.has('closing') ? null : named();
  const template = row === null ? undefined : templates.get(row.kind);
  const filled = row === null || template === undefined ? null : byTemplate(template, row, asAt, wording);
  return filled ?? shortenedTo(longest, withClosingLine(sentences, asAt, wording));
}

/**
 * Sentences one after the other; "" counts for nothing.
 * @internal exported for tests
 */
export function joined(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => (sentence === '' ? text : text === '' ? sentence : `${text} ${sentence}`), '');
}

/** A statement that is one text, as a statement's sentences: all but the date, and the date. */
export function datedSentences(text: string): readonly string[] {
  const date = /(?: |^)(?:As at [^.]+|As-at date not given)\.$/u.exec(text);
  return date === null ? [text, ''] : [text.slice(0, date.index), date[0].trim()];
}

/** A row's statement by templates that are being tried. */
interface TriedStatement {
  readonly text: string;
  /** Its kind has a template, which this row can't follow. */
  readonly keepsBuiltIn: boolean;
}

/** What the statement of a row of the officer's plan would be. */
export function tryTemplates(sample: StyleSample, lines: StyleLines): TriedStatement {
  const { asAt, sentences, longest, kind } = sample;
  const wording = wordingOf({ lines, longest });
  const template = wording.templates.get(kind);
  const text = inWording({ sentences, named: () => sample, asAt }, wording);
  return { text, keepsBuiltIn: template !== undefined && byTemplate(template, sample, asAt, wording) === null };
}

/** Null where the row keeps the built-in wording. */
function byTemplate(template: Template, { figures, mustName }: RowInNames, asAt: IsoDate | null, wording: Wording): string | null {
  const names = namesIn(template);
  if (!mustName.every((name) => names.includes(name))) return null;
  const dated = asAt !== null && names.includes('as at') ? fillTemplate(template, figures, wording.longest) : null;
  if (dated?.includes(longDate(asAt ?? '')) === true) return dated;
  const closing = closingLine(asAt, wording);
  const filled = fillTemplate(template, figures, wording.longest - closing.length - 1);
  return filled === null ? null : `${filled} ${closing}`;
}

function closingLine(asAt: IsoDate | null, { templates }: Wording): string {
  const template = templates.get('closing');
  const filled = template === undefined || asAt === null ? null : fillTemplate(template, { 'as at': longDate(asAt) });
  return filled ?? asAtSentence(asAt);
}

function withClosingLine(sentences: readonly string[], asAt: IsoDate | null, wording: Wording): readonly string[] {
  return wording.templates.has('closing') ? [...sentences.slice(0, -1), closingLine(asAt, wording)] : sentences;
}

/** Whole sentences are left out from the last but one back; the first and the date stay. */
function shortenedTo(longest: number, sentences: readonly string[]): string {
  const said = sentences.filter((sentence) => sentence !== '');
  const [date = '', first = '', ...between] = [said.at(-1), ...said.slice(0, -1)];
  for (let kept = between.length; kept > 0; kept -= 1) {
    const text = [first, ...between.slice(0, kept), date].join(' ');
    if (text.length <= longest) return text;
  }
  return first === '' ? date : `${first} ${date}`;
}
