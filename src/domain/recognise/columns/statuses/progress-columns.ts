// Which columns say how far the work is: words of progress, whatever the heading, and a percentage that is complete.
// Words of progress are no RAG: a column that is headed RAG keeps that name, and its words are read all the same.

import { saysShareOfNow } from '../../headings/targets-by-now';
import { holdsDates, isInPercent } from '../column-content';
import type { ColumnEvidence } from '../figure-columns';
import { ofLastTime } from './status-parts';

/** Headings under which a word is the row's own text; under "Outcome" words of progress are what came of it. */
const ofText: ReadonlySet<string> = new Set(['description', 'project', 'theme', 'unit', 'risk', 'target', 'timescale']);
const remarks = /\b(?:comment\w*|narrative|notes?|remarks?)\b/iu;

/** "Completed?" over "Yes" and "No". */
const yesOrNo =
  /^(?:is it |has it been |action |task |work )?(?:completed?|done|finished|delivered|achieved|closed|implemented)[\s?]*(?:\(?(?:y ?\/ ?n|yes ?\/ ?no|tick|✓)\)?)?[\s?]*$/iu;

/** Whether a heading asks if the work is done, so that "Yes" says that it is. */
export function asksWhetherDone(heading: string): boolean {
  return yesOrNo.test(heading.trim());
}

/** Whatever words stand under "Stage", they state how far the work is, unless they name it ("Publication draft"). */
const namesStage =
  /^(?:(?:current|delivery|project|latest) )?(?:stage|state|phase)(?: (?:reached|now|to date|so far|of (?:the )?(?:work|works|delivery|project|scheme)))?$/iu;

/** Columns of words of progress, which aren't statuses. `rag`: those that state a status. */
export function progressColumns(all: readonly ColumnEvidence[], rag: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const found = all.filter((evidence) => !rag.includes(evidence) && statesProgress(evidence, all));
  const now = found.filter(({ name }) => !ofLastTime.test(name));
  return now.length > 0 ? now : found;
}

/** Whether a column of words beside it tells the rows apart, so that this one needn't name them. */
function isNamedElsewhere(column: number, all: readonly ColumnEvidence[]): boolean {
  return all.some(({ column: other, words, content }) => {
    const { rows, filled, distinct, words: texts } = content;
    if (holdsDates(content)) return false;
    const mayName = words === null || words.role === 'description' || words.role === 'project' || words.role === 'outcome';
    return other !== column && mayName && texts * 2 > filled && filled * 5 >= rows * 4 && distinct * 10 >= filled * 9;
  });
}

/** Under "Status" the words are the row's status, if none that we know: they are quoted, and judged by nothing. */
export function isNamedStatus({ words, name }: Pick<ColumnEvidence, 'words' | 'name'>): boolean {
  return (
    (words?.role === 'review' && /\bstatus\b/iu.test(name)) || (words?.role === 'rag' && /^(?:how|are we|is (?:it|this))\b/iu.test(name))
  );
}

/** "Officer's view", "Our position", "Where it stands": what somebody makes of the row, whatever the words. */
const asksView =
  /^(?:the |our |my |latest |current |overall )?(?:(?:officer|manager|lead|team|board|director|head of service)(?:['’]?s['’]?)? )?(?:views?|opinion|judge?ments?|verdict|position|standing)$|^where (?:it|this|we|things) stands?$/iu;
/** A scale has no more steps, and its words come again. */
const mostSteps = 5;

/** A few short words that come again down the rows, under a heading that asks what somebody makes of them; half are known. */
function isView(name: string, { words, filled, distinct, progress, rows }: ColumnEvidence['content']): boolean {
  if (!asksView.test(name.trim()) || distinct > mostSteps || distinct * 2 > filled) return false;
  return words === filled && filled * 2 > rows && progress * 2 >= filled;
}

/** Whether the words of a progress column are mostly known ones. */
export function isInKnownWords({ name, content }: ColumnEvidence): boolean {
  return asksWhetherDone(name) || content.progress * 2 >= content.filled;
}

/** Longer texts under a heading of comments are comments, whatever word of progress they begin with. */
const longestState = 25;

/** Short texts under it state how far the work is; a comment's heading says more, or its texts do. */
const saysOnlyProgress = /^(?:our |current )?progress$/iu;

/** Half of the cells under a heading of statuses or of progress, four in five under any other that isn't of the row's own words. */
function statesProgress({ column, words, name, content }: ColumnEvidence, all: readonly ColumnEvidence[]): boolean {
  const { filled, progress } = content;
  if (asksWhetherDone(name) && filled > 0 && content.dates + content.figures === 0 && content.length <= filled * 12) return true;
  const isShort = content.words * 2 > filled && content.length <= filled * longestState;
  if (
    (words === null || words.role === 'project') &&
    namesStage.test(name.trim()) &&
    isShort &&
    // On few rows only, as over the rows of a group, it names the group.
    (progress > 0 || (filled * 2 > content.rows && isNamedElsewhere(column, all)))
  )
    return true;
  if (isNamedStatus({ words, name }) && isShort) return true;
  if (isView(name, content) && words?.role !== 'description' && isShort) return true;
  // Ticks say that something is so: under “2024/25” when it is planned, under “Done” that it is done.
  if (holdsTicks(content) && !complete.test(name)) return false;
  if (progress === 0 || (words !== null && ofText.has(words.role)) || remarks.test(name)) return false;
  if (words?.role === 'rag' || (words?.role === 'commentary' && content.length > filled * longestState)) return false;
  return words?.role === 'review' || saysOnlyProgress.test(name.trim())
    ? progress * 2 >= filled
    : progress >= 2 && progress * 5 >= filled * 4;
}

/** Nothing but marks of one character. */
export function holdsTicks({ progress, filled, length }: ColumnEvidence['content']): boolean {
  return progress > 0 && length <= filled;
}

/** "% finishing" is the share of those who do, and says nothing of how far the work is. */
const complete = /\b(?:complet(?!ing)\w*|progress(?!ing)\w*|done|finish(?!ing)\w*)\b/iu;
/** "% done", "Progress %", "Percent finished": numbers of hundredths, however they are typed. */
const saysPercent = /%|\bper ?cent(?:age)?\b|\bpct\b/iu;

/**
 * The column of how much of the work is done. `achieved`: the column of the share of a target, which is none of the
 * work unless there is no target.
 */
export function percentCompleteColumn(columns: readonly ColumnEvidence[], achieved: number | null, hasTarget: boolean): number | null {
  const found = columns.filter(({ column, name, words, content }) => {
    if (!complete.test(name) || saysShareOfNow(name) || content.figures * 2 <= content.filled) return false;
    if (column === achieved) return !hasTarget || /complet/iu.test(name);
    return words?.role === 'achieved' || isInPercent(content) || saysPercent.test(name);
  });
  return found.length === 1 ? (found[0]?.column ?? null) : null;
}
