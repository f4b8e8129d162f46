// How the verb with which an action begins is said once it is done: “Publish …” and “published”.

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

/** Ways in which a verb in lower case is said of what is over: “opened” of “open”; nonsense among them does no harm. */
export function pastOf(verb: string): readonly string[] {
  const known = irregular[verb];
  if (known !== undefined) return known;
  const stem = verb.replace(/(?<=[^aeiou])y$/u, 'i').replace(/e$/u, '');
  const last = verb.at(-1) ?? '';
  return verb.length < 3 ? [] : [`${stem}ed`, `${verb}${last}ed`];
}
