// A row's own comment that says why its work goes unevenly: a site shut until July, a post empty, planting that begins in
// November. A straight line on to the year's end would say otherwise than the officer does.

import { byFirstLetter } from '../../cells/words/by-first-letter';

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const time = `(?:(?:early|mid|late|the end of|end of)[- ])?(?:${month}|spring|summer|autumn|winter|easter|christmas|(?:the )?(?:second|third|fourth|last|next) (?:half|quarter|term)|q[1-4]|quarter [1-4])`;

const uneven = byFirstLetter(
  new RegExp(
    `\\b(?:shut|closed|closures?|suspend\\w*|paus\\w*|halt\\w*|resum\\w*|re-?open\\w*|seasonal|season (?:begins|starts|opens|ended|ends|is over|finished)|delay\\w*|postpon\\w*|held up|on hold|late start|started late|slow start|strikes?|vacanc\\w*|off sick|maternity|broken? down|breakdown|out of (?:action|use)|flood(?:s|ed|ing)|not (?:yet )?(?:open|opened|started|begun|in post)|posts? (?:\\w+ )?(?:empty|unfilled|vacant)|one[- ]off|(?:starts?|starting|begins?|beginning|opens?|opening|expected|due|planned|until|till|from|since|only in|only from|mostly in|runs?) (?:on |in |from |for |again |to (?:start|begin|open) (?:in |on )?)?(?:\\d{1,2} )?${time})\\b`,
    'u',
  ),
);

/** Longer comments tell of much else. */
const longest = 600;

/** Whether a comment says that the work doesn't go on as it has so far. */
export function saysUneven(comment: string | null): boolean {
  return comment !== null && comment.length <= longest && uneven.test(comment.toLowerCase());
}
