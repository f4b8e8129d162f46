// Which columns say how far the work is: words of progress, whatever the heading, and a percentage that is complete.
// Words of progress are no RAG: a column that is headed RAG keeps that name, and its words are read all the same.

import type { ColumnEvidence } from '../figure-columns';
import { ofLastTime } from './status-columns';

/** Headings under which a word is the row's own text. */
const ofText: ReadonlySet<string> = new Set(['description', 'outcome', 'project', 'theme', 'unit', 'risk', 'target', 'timescale']);
const remarks = /\b(?:comment\w*|narrative|notes?|remarks?)\b/iu;

/** "Completed?" over "Yes" and "No". */
const yesOrNo =
  /^(?:is it |has it been |action |task |work )?(?:completed?|done|finished|delivered|achieved|closed|implemented)[\s?]*(?:\(?(?:y ?\/ ?n|yes ?\/ ?no|tick|✓)\)?)?[\s?]*$/iu;

/** Whether a heading asks if the work is done, so that "Yes" says that it is. */
export function asksWhetherDone(heading: string): boolean {
  return yesOrNo.test(heading.trim());
}

/** Whatever words stand under "Stage", they state how far the work is. */
const namesStage = /^(?:(?:current|delivery|project) )?(?:stage|state)$/iu;

/** Columns of words of progress, which aren't statuses. `rag`: those that state a status. */
export function progressColumns(all: readonly ColumnEvidence[], rag: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const found = all.filter((evidence) => !rag.includes(evidence) && statesProgress(evidence));
  const now = found.filter(({ name }) => !ofLastTime.test(name));
  return now.length > 0 ? now : found;
}

/** Longer texts under a heading of comments are comments, whatever word of progress they begin with. */
const longestState = 25;

/** Half of the cells under a heading of statuses, four in five under any other that isn't of the row's own words. */
function statesProgress({ words, name, content }: ColumnEvidence): boolean {
  const { filled, progress } = content;
  if (asksWhetherDone(name) && filled > 0 && content.dates + content.figures === 0 && content.length <= filled * 12) return true;
  if (words === null && namesStage.test(name.trim()) && content.words > 0 && content.length <= filled * 25) return true;
  if (progress === 0 || (words !== null && ofText.has(words.role)) || remarks.test(name)) return false;
  if (words?.role === 'rag' || (words?.role === 'commentary' && content.length > filled * longestState)) return false;
  return words?.role === 'review' ? progress * 2 >= filled : progress >= 2 && progress * 5 >= filled * 4;
}

const complete = /\b(?:complet\w*|progress\w*|done|finish\w*)\b/iu;

/**
 * The column of how much of the work is done. `achieved`: the column of the share of a target, which is none of the
 * work unless there is no target.
 */
export function percentCompleteColumn(columns: readonly ColumnEvidence[], achieved: number | null, hasTarget: boolean): number | null {
  const found = columns.filter(({ column, name, words, content }) => {
    if (!complete.test(name) || content.figures * 2 <= content.filled) return false;
    return column === achieved ? !hasTarget || /complet/iu.test(name) : words?.role === 'achieved' || content.percents * 2 > content.filled;
  });
  return found.length === 1 ? (found[0]?.column ?? null) : null;
}
