// A key to an overall word by the words of other columns: "Green – every milestone due so far is met. Amber – any partly met or
// moved. Red – any not met." What is blank isn't due; of several that hold, the worst does.

import { saysNoStatus } from '../../cells/statuses';
import type { KeyToColumn, WordColumn } from './meanings';

/** Whether a word holds of what a row's columns say. */
interface Statement {
  readonly word: string;
  readonly quantifier: 'all' | 'any' | 'rest';
  readonly said: readonly string[];
}

const quantified =
  /^(?:(?<all>every|all|each)|(?<any>any(?: of)?|one or more(?: of)?|at least one(?: of)?|some)|(?<none>no|none(?: of)?))\s+(?<what>.+)$/iu;
const rest = /^(?:otherwise|(?:all|any|every)thing else|all (?:the )?others?|the rest)$/iu;
const fillers =
  /\b(?:milestones?|actions?|tasks?|steps?|stages?|measures?|elements?|parts?|quarters?|months?|them|those|due|so far|to date|by now|yet|is|are|was|were|has|have|been|that|which|the|a|an|it|its|being|rated|marked|status(?:es)?|at|in|this|these|of)\b/giu;
const longestSaid = 4;

/** By row the word that the key gives, and the columns that say it. */
interface WordsSoFar {
  readonly wordOf: (index: number) => string | null;
  readonly reads: readonly number[];
}

/** Null where the key isn't one of these, or no cell says any of its words. */
export function wordsSoFar(key: KeyToColumn, columns: readonly WordColumn[]): WordsSoFar | null {
  const [{ meanings } = { meanings: [] }, ...others] = key.sections;
  const statements = meanings.flatMap(({ word, meaning }) => readStatement(word, meaning) ?? []);
  if (others.length > 0 || statements.length !== meanings.length || !statements.some(({ quantifier }) => quantifier === 'any')) return null;
  const said = statements.flatMap((each) => each.said);
  const hasRest = statements.some(({ quantifier }) => quantifier === 'rest');
  const sources = columns.filter((column) => column !== key.of && saysSuch(column, said, hasRest));
  const found = said.filter((words) => sources.some((source) => source.words.some((text) => says(text, words))));
  if (sources.length === 0 || new Set(found).size < Math.min(2, said.length)) return null;
  // Where the first is of all, the worst is the last; where the first is of any, it is the worst.
  const worstFirst = statements[0]?.quantifier === 'all' ? [...statements].reverse() : statements;
  const wordOf = (index: number): string | null => {
    const texts = sources.map((source) => source.words[index] ?? '').filter((text) => text !== '' && !saysNoStatus(text));
    if (texts.length === 0) return null;
    // A word that the key doesn't name may be worse than all that it does.
    if (!hasRest && texts.some((text) => !said.some((words) => says(text, words)))) return null;
    const holding = worstFirst.find(({ quantifier, said: named }) => {
      if (quantifier === 'rest') return false;
      const isNamed = (text: string): boolean => bestOf(text, said).some((words) => named.includes(words));
      return quantifier === 'all' ? texts.every(isNamed) : texts.some(isNamed);
    });
    return holding?.word ?? statements.find(({ quantifier }) => quantifier === 'rest')?.word ?? null;
  };
  return { wordOf, reads: sources.map(({ column }) => column) };
}

function readStatement(word: string, meaning: string): Statement | null {
  const plain = meaning.trim();
  if (rest.test(plain)) return { word, quantifier: 'rest', said: [] };
  const { all, any, what } = quantified.exec(plain)?.groups ?? {};
  const quantifier = all !== undefined ? 'all' : any !== undefined ? 'any' : null;
  if (quantifier === null || what === undefined || /\d/u.test(what)) return null;
  const said = what
    .toLowerCase()
    .replace(fillers, ' ')
    .split(/\b(?:or|and)\b|[,/]/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
  return said.length === 0 || said.some((words) => words.split(' ').length > longestSaid) ? null : { word, quantifier, said };
}

/** "Moved to Q3" says "moved". */
function says(text: string, words: string): boolean {
  return text === words || (text.startsWith(words) && /^[^\p{L}\d]/u.test(text.slice(words.length)));
}

/** Of several words that a text begins with, the longest. */
function bestOf(text: string, said: readonly string[]): readonly string[] {
  const saying = said.filter((words) => says(text, words));
  const longest = Math.max(0, ...saying.map((words) => words.length));
  return saying.filter((words) => words.length === longest);
}

/** Half of a column's cells say such words; beside a word for all the rest, some do. */
function saysSuch({ words }: WordColumn, said: readonly string[], hasRest: boolean): boolean {
  const filled = words.filter((text) => text !== '');
  const such = filled.filter((text) => said.some((each) => says(text, each))).length;
  return hasRest ? such > 0 : such * 2 > filled.length;
}
