// A header or footer as in the file: "&LLeft&CCentre&RRight", each part optional.

export type Part = 'L' | 'C' | 'R';
const order: readonly Part[] = ['L', 'C', 'R'];

/** Text before the first mark belongs to the centre. "&&" is an ampersand. */
function split(text: string): Readonly<Record<Part, string>> {
  const parts: Record<Part, string> = { L: '', C: '', R: '' };
  let current: Part = 'C';
  for (const [token] of text.matchAll(/&&|&[LCR]|[\s\S]/g)) {
    if (token === '&L') current = 'L';
    else if (token === '&C') current = 'C';
    else if (token === '&R') current = 'R';
    else parts[current] += token;
  }
  return parts;
}

export function headerPart(text: string, part: Part): string {
  return split(text)[part];
}

export function withHeaderPart(text: string, part: Part, value: string): string {
  const parts = { ...split(text), [part]: value };
  return order.map((each) => (parts[each] === '' ? '' : `&${each}${parts[each]}`)).join('');
}
