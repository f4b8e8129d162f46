// Words of rows that say what others come to: how many of them are done, their total, their mean.

/** "Actions complete | 1 of 4", "Milestones overdue | 2 out of 9". */
export const countsDone =
  /^(?:total |number of |no\.? of |count of )*(?:measures?|indicators?|kpis?|rows?|projects?|deliverables?|outputs?|actions?|targets?|recommendations?|afis?|items?|milestones?)\s+(?:complete[d]?|closed|done|delivered|met|achieved|open|outstanding|overdue|on track|signed off|in progress|not started)\s*:?$/iu;
/** "6 of 14". */
export const someOfAll = /^\d+\s*(?:of|out of|\/)\s*\d+$/iu;

/**
 * "Average progress", "Overall % complete across all actions", "Plan average": what the rows above come to as shares of
 * being done. "Average days to re-let" is a measure.
 */
export const ofProgress =
  /^(?:the )?(?:(?:overall|total|plan|programme) )?(?:overall|average|mean|median)(?: (?:overall|total|plan|programme|project|actions?))*[\s:–—-]+(?:progress|completion|complete|completed|achievement|(?:%|per ?cent(?:age)?)(?: (?:complete[d]?|completion|achieved|progress|done))?|(?:progress|completion) (?:%|per ?cent(?:age)?|rate))(?: \([^)]*\)| (?:across|of|for|over|to date).*)?$|^(?:progress|completion|% complete)[\s:–—(-]+(?:overall|average|mean|median)\)?$/u;

/** Whether a label is what totals are called, or what the rows come to as shares of being done. */
export function namesSumOfRows(label: string): boolean {
  const plain = label.replace(/[\s:]+$/u, '').toLowerCase();
  return ofProgress.test(plain) || /^(?:(?:grand |sub[- ]?|overall )?totals?|average|mean|median|sum)$/u.test(plain);
}
