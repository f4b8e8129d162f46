// A comment that opens with what the row asks for, as something past: "Open the hub", and "Opened 4 September." It may
// be done, so the officer is asked, and the date isn't called overdue.

/** How the first words of actions are said once they are done, where not by "-ed". */
const irregular: Readonly<Record<string, readonly string[]>> = {
  become: ['became'],
  begin: ['began', 'begun'],
  bring: ['brought'],
  build: ['built'],
  buy: ['bought'],
  choose: ['chose', 'chosen'],
  cut: ['cut'],
  draw: ['drew', 'drawn'],
  find: ['found'],
  get: ['got'],
  give: ['gave', 'given'],
  hold: ['held'],
  lay: ['laid'],
  make: ['made'],
  meet: ['met'],
  put: ['put'],
  run: ['ran', 'run'],
  sell: ['sold'],
  send: ['sent'],
  set: ['set'],
  take: ['took', 'taken'],
  undertake: ['undertook', 'undertaken'],
  write: ['wrote', 'written'],
};

/** Among so many words at the start of a comment is said what was done. */
const opening = 5;
const takesBack =
  /\b(?:to be|not|yet|will|await\w*|pending|partly|part|half|some|most|draft|first|initial|needs?|due|expected|planned|subject|except|but|still|remain\w*|delay\w*|late)\b|\d+ (?:of|out of) |\d ?%|\?/u;
const firstSentence = /^[^.;\n]*/u;

/** The opening of a comment that says as something past what the description asks for; null where it doesn't. */
export function saidAsDone(description: string, comment: string): string | null {
  const verb = /^[\s\d.:)–-]*(?:to )?(\p{L}+)/u.exec(description)?.[1]?.toLowerCase();
  const said = (firstSentence.exec(comment)?.[0] ?? '').trim();
  const plain = said.toLowerCase();
  if (verb === undefined || takesBack.test(plain)) return null;
  const words = (plain.match(/\p{L}+/gu) ?? []).slice(0, opening);
  return pastOf(verb).some((past) => words.includes(past)) ? said : null;
}

function pastOf(verb: string): readonly string[] {
  const known = irregular[verb];
  if (known !== undefined) return known;
  const stem = verb.replace(/(?<=[^aeiou])y$/u, 'i').replace(/e$/u, '');
  const last = verb.at(-1) ?? '';
  return verb.length < 3 ? [] : [`${stem}ed`, `${verb}${last}ed`];
}
