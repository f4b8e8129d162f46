// What brackets behind a target's number say of it: how it is shared out, what it was before, or what all of it comes to.

const figure = '[£$€]?\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:%|per ?cent)?';
const bracketed = /^(?<head>[^()]*[^()\s])\s*\((?<inside>[^()]+)\)$/u;

const sharedOut = new RegExp(
  `^${figure}(?: [\\p{L}’'-]+){0,3} (?:each|(?:in|per|for|from|at|to|by)(?: (?:each|every|an?))? [\\p{L}][\\p{L}\\s’'-]*)$`,
  'iu',
);
const oneShare = new RegExp(`^(?<many>${figure})(?: [\\p{L}’'-]+){0,3}? (?:in|for|from|at|to|by) (?:the )?[\\p{L}][\\p{L}\\s’'-]*$`, 'iu');
const ofEach = /\b(?:each|every|per|an?)\b/iu;
const before = new RegExp(
  `^(?:(?:it )?(?:was|were|from|up from|down from|currently|baseline(?: of| was)?|last year(?:['’]s)?(?: was)?|previously|at present):? ${figure}(?: [\\p{L}\\s]+)?(?: (?:in )?20\\d\\d\\S*)?|${figure} (?:last year|in 20\\d\\d\\S*|before|baseline|at present|now))$`,
  'iu',
);
const inAll = new RegExp(
  `^(?:that is |that['’]s |i\\.?e\\.? |= ?|making |a total of )?(?<many>${figure})(?: [\\p{L}’'-]+){0,2}? ?(?:(?:in|for|over|across) (?:the|this) (?:whole |full |financial )?year|(?:a|per) year|in (?:all|total)|altogether|overall|total)$`,
  'iu',
);
const partOf = new RegExp(
  `^(?:that is |i\\.?e\\.? )?(?<many>\\d[\\d,]*) (?:out )?of (?:the |all )?(?<all>\\d[\\d,]*)(?: [\\p{L}\\s’'-]+)?$`,
  'iu',
);

/** A target's words apart from its brackets, and what these say. */
export type Bracketed =
  /** They add nothing to reach: the words before them are the target. */
  | { readonly kind: 'aside'; readonly head: string }
  /** What so many at a time come to in all. */
  | { readonly kind: 'in all'; readonly head: string; readonly value: number }
  /** So many of so many, which the words before give as a share. */
  | { readonly kind: 'part'; readonly head: string; readonly value: number; readonly population: number };

const longest = 150;

/** Null where a text doesn't end in brackets, or these may ask for something else. */
export function bracketedIn(text: string): Bracketed | null {
  const { head, inside } = text.length > longest ? {} : (bracketed.exec(text)?.groups ?? {});
  if (head === undefined || inside === undefined) return null;
  const said = inside.trim();
  if (before.test(said)) return { kind: 'aside', head };
  const all = inAll.exec(said)?.groups?.many;
  if (all !== undefined) return { kind: 'in all', head, value: valueIn(all) };
  const part = partOf.exec(said)?.groups;
  if (part?.many !== undefined && part.all !== undefined)
    return { kind: 'part', head, value: valueIn(part.many), population: valueIn(part.all) };
  return (sharedOut.test(said) && ofEach.test(said)) || addsUpTo(head, said) ? { kind: 'aside', head } : null;
}

/** "25 in the north and 25 in the south" of 50. */
function addsUpTo(head: string, said: string): boolean {
  const shares = said.split(/\s*[,;]\s*(?:and )?|\s+and\s+/u).map((each) => oneShare.exec(each)?.groups?.many);
  const many = shares.map((each) => (each === undefined ? null : valueIn(each)));
  const whole = /\d[\d,]*(?:\.\d+)?/u.exec(head)?.[0];
  if (whole === undefined || many.length < 2 || many.includes(null)) return false;
  return many.reduce<number>((sum, each) => sum + (each ?? 0), 0) === valueIn(whole);
}

function valueIn(text: string): number {
  return Number(text.replace(/[^\d.]/gu, ''));
}
