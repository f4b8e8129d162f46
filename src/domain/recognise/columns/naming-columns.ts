// Which column names the rows. Words that describe come before ids, types, next events and resolutions, and a column
// that tells the rows apart before one that repeats.

import { namesRows, type ColumnEvidence } from './figure-columns';
import { plainHeading } from '../headings/heading-words';
import { asksHowItIs } from '../headings/heading-text';

/** What is measured; beside it an activity or a task says under what. */
const measured = /\b(?:deliverables?|outputs?|kpis?|indicators?|measures?|metrics?|key results?)\b/u;
/** By what the work is judged: beside a column that names the work it names no row. */
const howCounted =
  /^(?:(?:key|main|success|performance|outcome|output|progress|proposed|agreed|delivery|impact) )*(?:measures?|metrics?|measurements?)(?: (?:of|for) (?:success|progress|performance|impact|delivery))?$/u;
/** Less than any heading that says what the work is, more than "Description", which may go on about it, and
 * than "Standard" and "Target area", which may say what is to be reached. */
const [countedWeight, describedWeight, aimedWeight] = [8.9, 8.8, 8.5];
const finest = /\b(?:actions?|milestones?|tasks?|activit(?:y|ies)|commitments?|transactions?)\b/u;

/** Headings of what belongs to a row without naming it, whatever else they say. */
const namesNoRow =
  /^(?:types?|categor(?:y|ies)|kind) of |\b(?:types?|categor(?:y|ies)|class|kind|nature|numbers?|no\.?|nos|ids?|refs?|references?|codes?|uids?|source|frequency|resolutions?|decisions?|minutes?|agenda|resolved)$|^(?:next|latest|last|forthcoming|upcoming|previous) |\bnext (?:\w+ )?(?:milestone|event|step|action|meeting|review)s?\b|^(?:actions? (?:taken|agreed|required|needed|from)|decisions?|resolutions?|resolved)\b/u;

/** What somebody is to do, which names the row where no heading says better what it is: not a resolution, an issue, whose it is. */
const saysWhatToDo = /^actions? (?:agreed|required|needed|from)\b/u;
const toDoWeight = 2.5;
/** It names the rows only where nothing else in words does. */
const saysWhatWasResolved = /^(?:(?:cabinet|council|committee|board) )?(?:resolutions?|decisions?|resolved)(?: (?:made|taken|text))?$/u;

/** Of a column's filled cells as many are ids, for it to be a column of ids. */
const mostlyIds = 0.8;

/** Whether a column holds ids, whatever its heading says: "AB_01_24", "M01". */
export function holdsIds({ content }: ColumnEvidence): boolean {
  return content.words > 0 && content.ids >= content.words * mostlyIds;
}

/** "How we will measure it" beside "What we will do": by what the row is judged, and no name of it where there is another. */
const howMeasured =
  /^how (?:will )?(?:we|you|it|this|they|success)\b.*\b(?:measured?|know|tell|judged?|evidence)\b|^what (?:success|good) (?:will look|looks) like\b/u;

/** How well a column names its rows, by its heading; nought where it doesn't. */
export function namingWeight({ words, name, content }: ColumnEvidence): number {
  const weights: Readonly<Record<string, number>> = { project: 5, outcome: 4, theme: 1.5, other: 0.2 };
  const plain = plainHeading(name);
  const other = weights.other ?? 0;
  if (words === null && saysWhatWasResolved.test(plain)) return other;
  if (words === null) return content.distinct * 2 >= content.filled ? 2 : 0.5;
  if (howMeasured.test(plain)) return itemWeight;
  if (namesNoRow.test(plain)) return saysWhatToDo.test(plain) ? toDoWeight : other;
  // Over numbers it counts the rows; over words that differ it says what they are.
  if (words.role === 'other' && /^items?$/u.test(plain)) return tellsRowsApart(content) ? itemWeight : other;
  if (words.role === 'target' && namesRows(name, content)) return aimedWeight;
  if (words.role !== 'description') return weights[words.role] ?? 0;
  if (howCounted.test(plain)) return countedWeight;
  if (/^(?:short |full |brief )?descriptions?$/u.test(plain)) return describedWeight;
  return measured.test(plain) ? 10 : finest.test(plain) ? 9.8 : 9;
}

/** Whether a column says how the work is measured. */
export function saysHowCounted({ words, name }: ColumnEvidence): boolean {
  return words?.role === 'description' && howCounted.test(plainHeading(name));
}

/** Less than any heading that says what rows are, more than one that isn't known. */
const itemWeight = 3;

function tellsRowsApart({ words, filled, distinct }: ColumnEvidence['content']): boolean {
  return words * 2 > filled && distinct >= filled * tellsApart;
}

/** Where this share of a column's cells differ it tells the rows apart; where fewer than that differ it doesn't. */
const tellsApart = 0.9;
const repeats = 0.6;

/**
 * Whether a column describes its rows less well than another of words: it holds ids, or it repeats what a finer one
 * right of it tells apart.
 */
export function namesLessWell(evidence: ColumnEvidence, columns: readonly ColumnEvidence[]): boolean {
  const isOther = (other: ColumnEvidence): boolean => other.column !== evidence.column && other.content.filled > 0;
  if (holdsIds(evidence)) return columns.some((other) => isOther(other) && isNamed(other) && !holdsIds(other));
  const { content } = evidence;
  if (content.filled < leastRows || content.distinct >= content.filled * repeats) return false;
  return columns.some(
    (other) =>
      isOther(other) &&
      other.column > evidence.column &&
      (other.words?.role === 'description' || (evidence.words === null && areSentences(other))) &&
      namingWeight(other) > 1 &&
      !holdsIds(other) &&
      other.content.distinct >= other.content.filled * tellsApart &&
      other.content.filled >= content.filled,
  );
}

const leastRows = 4;

/** A handful of short answers: as many different ones at most, of so many letters, each given several times. */
const [mostAnswers, longestAnswer, mostWithoutQuestion, shortestName] = [6, 16, 3, 9];

/**
 * "Yes", "Partly", "No" under "2025/26 milestone met?": what is said of the rows, and never what they are called, where another
 * column of words tells them apart.
 */
export function holdsAnswers({ column, name, content }: ColumnEvidence, columns: readonly ColumnEvidence[]): boolean {
  const { filled, distinct, words, length } = content;
  const mean = length / Math.max(words, 1);
  if (filled < leastRows || distinct > mostAnswers || distinct * 2 > filled || mean > longestAnswer) return false;
  if (!asksHowItIs(name) && (distinct > mostWithoutQuestion || mean >= shortestName)) return false;
  return columns.some(
    (other) =>
      other.column !== column &&
      other.content.words * 2 > other.content.filled &&
      other.content.filled >= filled &&
      other.content.distinct >= other.content.filled * tellsApart &&
      namingWeight(other) >= 1 &&
      !holdsIds(other),
  );
}

/** Whole sentences under a heading that isn't known: beside a name that groups them they are what the rows are about. */
function areSentences({ words, content }: ColumnEvidence): boolean {
  return words === null && content.words >= content.filled * mostlyWords && content.length >= content.words * sentence;
}

const [mostlyWords, sentence] = [0.8, 15];

/** Mostly words, under a heading that says no more than what a row may be called. */
function isNamed(evidence: ColumnEvidence): boolean {
  const { content } = evidence;
  return content.words * 2 > content.filled && content.filled * 2 >= content.rows && namingWeight(evidence) >= 1;
}
