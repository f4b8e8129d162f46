// "Closed" alone leaves open whether the work was done or given up. What stands beside it may say which; where nothing
// does, it stays "closed".

import { readProgress } from './progress-words';

const closed = /\bclosed\b|\b[gc]h?au\b|\bcaewyd\b/iu;
/** Words that say more than that it is closed. */
const saysDone =
  /\b(?:complet|done\b|finish|deliver|achiev|implement|discharg|sign(?:ed)?[ -]off|conclud|met\b|gone live|in use|cwblhau|gyflawni)|100 ?%/iu;

/** Whether a text that states progress says of its end only that it is closed: "5. Closed", "CLOSED - 3 May". */
export function saysOnlyClosed(text: string): boolean {
  return closed.test(text) && !saysDone.test(text) && readProgress(text) === 'complete';
}

const longestComment = 300;
const whole =
  '(?:the|this|our|that|whole|entire|external|grant|home office|partner|core|project|scheme|programme|action|work|pilot|initiative|service|contract|post|funding|budget|money|bid|it|all|now|has|have|had|been|being|was|were|is|are|then|since)';
const over = [
  'stopped|withdrawn|withdrew|cancell?ed|abandoned|discontinued|terminated|scrapped|dropped|superseded|overtaken|decommissioned|rejected|shelved|aborted',
  '(?:not|never|no longer) (?:being )?(?:pursued|progressed|proceed(?:ed|ing)?|taken (?:forward|up)|going ahead|required|needed|relevant|viable|feasible|supported|fund(?:ed|ing)|started|delivered|renewed|available|secured)',
  '(?:did|do|does|will|could) not (?:proceed|go ahead|continue|be (?:pursued|funded|taken forward))',
].join('|');
const moneyOver =
  '(?:ended|ceased|stopped|cut|withdrawn|withdrew|lapsed|expired|ran out|pulled|removed|lost|refused|not (?:renewed|secured|available|agreed|awarded|approved|extended))';
const stopped = new RegExp(
  `^(?:(?:${whole} )*(?:${over})\\b|(?:${whole} )*(?:funding|grant|funds|money|budget|post|bid) (?:(?:has|have|had|been|was|were|is) )*${moneyOver}\\b|(?:due to |because of |for |owing to )?(?:a )?(?:no (?:further |more )?(?:funding|money|budget|resources?|take-?up|interest)|(?:lack|loss|withdrawal|end) of (?:funding|money|grant|resources?|interest|take-?up|capacity|budget)))`,
  'u',
);

/**
 * The clause of a comment that says that the work as a whole was stopped: "Funding ended in May"; null where none does,
 * or another says that it was done.
 */
export function saidAsStopped(comment: string): string | null {
  if (comment.length > longestComment) return null;
  const clauses = comment.split(/[;\n]|\.(?=\s|$)|,\s|\s[-–—]\s/u).map((clause) => clause.trim());
  if (clauses.some((clause) => readProgress(clause) === 'complete' && !saysOnlyClosed(clause))) return null;
  const said = clauses.find((clause) => {
    const plain = clause.toLowerCase().replace(/\s+/gu, ' ');
    return stopped.test(plain) || readProgress(clause) === 'cancelled';
  });
  return said ?? null;
}
