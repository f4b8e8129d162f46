// A template as the officer types it: words, names in braces, and parts in square brackets that are left out where a row
// hasn't got their figures. One that can't be followed says why in one short sentence, which has to fit beside its cell.

import type { FigureName, StyleKind } from '../../model/commentary/house-style';
import { fail, succeed, type Outcome } from '../../model/outcome';
import { nearestOf } from './nearest-word';
import { judgementIn } from './same-in-every-row';
import { inBraces, namesOf } from './style-names';

/** Words as they are, or a name. */
export type TemplateWord = { readonly text: string } | { readonly name: FigureName };

/** `optional`: in square brackets. */
export interface TemplatePart {
  readonly optional: boolean;
  readonly words: readonly TemplateWord[];
}

/** What a statement is filled from, part by part. */
export type Template = readonly TemplatePart[];

/**
 * In characters.
 * @internal exported for its test
 */
export const longestTemplate = 400;

/** Refused with what to mend; nothing of a template with a mistake is used. */
export function readTemplate(kind: StyleKind, typed: string): Outcome<Template> {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (text.length > longestTemplate) return mistake(`Keep it to ${String(longestTemplate)} characters: it has ${String(text.length)}.`);
  const pieces = piecesOf(text);
  const unbalanced = unbalancedIn(pieces);
  if (unbalanced !== null) return mistake(unbalanced);
  for (const piece of pieces) {
    const problem = piece.startsWith('{') ? unknownName(kind, nameIn(piece)) : (numberIn(piece) ?? judgedIn(kind, piece));
    if (problem !== null) return mistake(problem);
  }
  const template = partsOf(kind, pieces);
  const named = namesIn(template);
  const [first = 'total'] = namesOf[kind].filter((name) => name !== 'row');
  if (named.length === 0) return mistake(`Name a figure in braces, such as ${inBraces(first)}.`);
  const isBare = template.some(({ optional, words }) => optional && !words.some((word) => 'name' in word));
  return isBare ? mistake('Name a figure in each pair of square brackets.') : succeed(template);
}

/** The names that a template holds. */
export function namesIn(template: Template): readonly FigureName[] {
  return template.flatMap(({ words }) => words.flatMap((word) => ('name' in word ? [word.name] : [])));
}

function mistake(sentence: string): Outcome<never> {
  return fail('template', sentence);
}

/** Braces with what is in them, single brackets, single braces without a partner, and the text between. */
function piecesOf(text: string): readonly string[] {
  return text.match(/\{[^{}[\]]*\}|[{}[\]]|[^{}[\]]+/gu) ?? [];
}

function unbalancedIn(pieces: readonly string[]): string | null {
  let open: number | null = null;
  for (const [index, piece] of pieces.entries()) {
    const after = quotedStart(pieces.slice(index).join(''));
    if (piece === '{') return `Close the brace that opens ${after}.`;
    if (piece === '}') return `Open a brace before ${quotedEnd(pieces.slice(0, index + 1).join(''))}.`;
    if (piece === '[' && open !== null) return `Close the square bracket before ${after}.`;
    if (piece === '[') open = index;
    if (piece === ']' && open === null) return `Open a square bracket before ${quotedEnd(pieces.slice(0, index + 1).join(''))}.`;
    if (piece === ']') open = null;
  }
  return open === null ? null : `Close the square bracket that opens ${quotedStart(pieces.slice(open).join(''))}.`;
}

const mostQuoted = 14;

function quotedStart(text: string): string {
  return text.trim().length <= mostQuoted ? `“${text.trim()}”` : `“${text.trim().slice(0, mostQuoted).trimEnd()}…”`;
}

function quotedEnd(text: string): string {
  return text.trim().length <= mostQuoted ? `“${text.trim()}”` : `“…${text.trim().slice(-mostQuoted).trimStart()}”`;
}

function nameIn(piece: string): string {
  return piece.slice(1, -1).trim().toLowerCase();
}

function isName(kind: StyleKind, name: string): name is FigureName {
  return namesOf[kind].some((known) => known === name);
}

function unknownName(kind: StyleKind, name: string): string | null {
  if (isName(kind, name)) return null;
  const typed = quotedStart(inBraces(name));
  const isOfOthers = Object.values(namesOf).some((names) => names.some((known) => known === name));
  const nearest = isOfOthers ? null : nearestOf(name, namesOf[kind]);
  if (nearest !== null) return `${typed} isn’t a name. Do you mean ${inBraces(nearest)}?`;
  return isOfOthers ? `${typed} has no meaning here. Choose another name.` : `${typed} isn’t a name. Choose one that is listed.`;
}

/** A sentence copied from one row would say its figures of all. */
function numberIn(text: string): string | null {
  const found = /\p{Nd}[\p{Nd}.,]*/u.exec(text)?.[0].replace(/[.,]+$/u, '');
  return found === undefined ? null : `Leave out ${quotedStart(found)}: a number would stand in every row.`;
}

function judgedIn(kind: StyleKind, text: string): string | null {
  const judgement = judgementIn(text);
  if (judgement === null) return null;
  const instead = judgement.said.find((name) => isName(kind, name));
  const way = instead === undefined ? 'Leave it out.' : `Use ${inBraces(instead)}.`;
  return `${quotedStart(judgement.words)} isn’t true of every row. ${way}`;
}

function partsOf(kind: StyleKind, pieces: readonly string[]): Template {
  const parts: { optional: boolean; words: TemplateWord[] }[] = [{ optional: false, words: [] }];
  for (const piece of pieces) {
    if (piece === '[' || piece === ']') parts.push({ optional: piece === '[', words: [] });
    else {
      const name = piece.startsWith('{') ? nameIn(piece) : '';
      parts.at(-1)?.words.push(isName(kind, name) ? { name } : { text: piece });
    }
  }
  return parts.filter(({ optional, words }) => optional || words.length > 0);
}
