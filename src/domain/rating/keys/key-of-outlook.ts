// Keys that give colours a meaning in words of how somebody sees the work going ("Amber: some doubt", "Red: the lead does not
// expect to deliver"), with no figure in them: nothing that is computed can tell whether such a colour is right.

import { saysCutOff, saysTolerance } from './cut-offs';
import { mentionsIn } from './key-colours';
import { readKey } from './read-key';
import type { StatusKey } from './status-key';

/** What somebody expects, or holds for likely. */
const outlook =
  /\b(?:expect(?:s|ed|ation)?|confiden(?:t|ce)|(?:un)?likely|doubts?|doubtful|concerns?|(?:at|some|no|little|serious|significant|slight) risk|risks? (?:to|of|that)|recover(?:able|y)|on (?:course|track|schedule)|off (?:course|track|schedule)|will (?:not |now |be |probably )*(?:be|miss|meet|reach|deliver|complete|finish|achieve|come|slip)\w*|won.t|may(?: not)? (?:be|miss|slip|need)|might|behind|slipp(?:ing|ed|age)|delay(?:s|ed)?|problems?|issues?|attention|jeopardy|obstacles?|going well|worr(?:y|ies|ied|ying)|progressing)\b/iu;
/** What somebody by name of an office expects needs no second colour. */
const somebody =
  /\b(?:leads?|officers?|managers?|owners?|directors?|sponsors?|heads?|boards?|groups?|services?|teams?|partners?|we|they)\b[^.;|]{0,25}\b(?:expects?|believes?|thinks?|feels?|judges?|(?:is|are)(?: not| fully| quite| very)? confident|(?:has|have|sees?)(?: no| some| a| serious| major)* (?:doubts?|concerns?|risks?|problems?))\b/iu;
/** A figure, or so many days: dates or figures may tell such a colour. */
const measured =
  /\d\s*(?:%|per ?cent|points?|days?|weeks?|months?)|\b(?:one|two|three|four|five|six|ten|a|few) (?:calendar |working )?(?:days?|weeks?|months?|quarters?|halves|thirds|fifths)\b|\b(?:half|quarter|quarters|thirds) of\b/iu;
const fewest = 2;

/** Two colours at least told apart by an outlook, and nothing that could be computed. */
export function isOutlook(key: StatusKey): boolean {
  const text = key.lines.join('; ');
  if (!outlook.test(text) || measured.test(text) || saysCutOff(text) || saysTolerance(text)) return false;
  const mentions = mentionsIn(text);
  if (new Set(mentions.map(({ status }) => status)).size < fewest) return false;
  const meanings = mentions.map(({ end }, index) => text.slice(end, mentions[index + 1]?.start));
  const told = meanings.filter((meaning) => outlook.test(meaning)).length;
  return (told >= fewest || meanings.some((meaning) => somebody.test(meaning))) && readKey(key) === null;
}
