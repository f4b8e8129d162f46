// Who is in need, or where people come from, is no trouble that a row counts: "Prison leavers enrolled", "Young people not in
// work helped". What was done for them is counted.

const people =
  '(?:people|persons|adults|residents|men|women|youths?|households|families|children|tenants|individuals|participants|learners|jobseekers|parents|students|pupils|facilities grants?)';
const before = `\\b(?:(?:(?:economically|digitally|socially|physically) )?(?:inactive|unemployed|disabled|homeless|isolated|disadvantaged|displaced|excluded)\\b(?= (?:\\w+ ){0,2}${people}\\b))`;
const leavers = '\\b(?:prison|custody|care|service|school) leavers\\b';
const from =
  '\\b(?:not in (?:paid |any )?(?:work|education|employment|training)(?:,? (?:education|employment|training))?(?:,? or (?:training|work|employment))?|out of work|(?:leaving|released from|coming out of) (?:prison|custody|care|hospital))\\b(?= \\p{L}+ed\\b| (?:into|with an?|in (?:work|jobs?|training|education))\\b)';
const inNeed = new RegExp(`${before}|${leavers}|${from}`, 'gu');
const mayNeed =
  /inactive|unemployed|disabled|homeless|isolated|disadvantaged|displaced|excluded|leav|not in |out of work|released|coming out/u;

/** The words without who is in need; in lower case, as every row of a table is asked. */
export function withoutPeopleInNeed(words: string): string {
  return mayNeed.test(words) ? words.replaceAll(inNeed, '') : words;
}

const goodEnd =
  /\b(?:people|adults|residents|men|women|youths?|parents|participants|learners|clients|claimants|tenants|leavers|offenders|ex-offenders|veterans|refugees|carers|individuals|jobseekers|trainees|graduates|unemployed|homeless)\b[^,;:(]{0,30}?(?<!\bnot )\b(?:in|into|found|finding|entering|starting|sustaining|gaining) (?:paid |sustained |secure |settled |full[- ]time |part[- ]time |a |an |their own )*(?:work|jobs?|employment|education|training|learning|apprenticeships?|homes?|tenanc(?:y|ies)|volunteering|settled accommodation|housing)\b/u;

/** "Leavers in work at 13 weeks", "homeless people into settled homes": how it ended well is counted. */
export function endsWell(words: string): boolean {
  return goodEnd.test(words);
}
