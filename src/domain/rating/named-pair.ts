// Two things that a caption sets against one another: "forecast as a share of the plan for the year", "% done against planned %".

/** `share`: one in another; `against`: the distance of one from another. */
export interface NamedPair {
  readonly kind: 'share' | 'against';
  readonly first: string;
  readonly second: string;
}

const share =
  /^(?<x>.+?)\s+(?:(?:taken |given |shown )?as (?:a |the )?(?:share|percentage|proportion|fraction|%|per ?cent(?:age)?) of|divided by|÷|\/|out of)\s+(?<y>.+)$/iu;
const between = /\b(?:difference|gap) between (?<x>.+?) and (?<y>.+)$/iu;
const against =
  /^(?<x>.+?)\s+(?:(?:set |measured |judged )?against|(?:as )?compared (?:with|to)|versus|vs?\.?|minus|less|−|–|relative to)\s+(?<y>.+)$/iu;
const ofTarget = /\b(?:targets?|profiled?|trajector\w*|standards?)\b/iu;

/** Null where a phrase sets nothing against another. */
export function pairIn(phrase: string): NamedPair | null {
  const shared = share.exec(phrase)?.groups;
  const { x, y } = shared ?? between.exec(phrase)?.groups ?? against.exec(phrase)?.groups ?? {};
  return x === undefined || y === undefined ? null : { kind: shared === undefined ? 'against' : 'share', first: x, second: y };
}

/** Whether a caption sets something against what is no target, which bands of a target don't tell. */
export function namesOtherPair(caption: string): boolean {
  const pair = pairIn(captionPhrase(caption));
  return pair !== null && !ofTarget.test(pair.second);
}

/** Behind "Delivery risk:", or before a colon that ends the caption; without brackets. */
export function captionPhrase(caption: string): string {
  const plain = caption
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/[\s.:;=–—-]+$/u, '')
    .trim();
  const colon = plain.search(/[:;–—]\s/u);
  return (colon < 0 ? plain : plain.slice(colon + 1))
    .replace(/^[\s=:–—]+/u, '')
    .replace(/^(?:b?rag|status|rating|position)\s+(?:is |on |by |shows |based on |judged on )+/iu, '')
    .trim();
}
