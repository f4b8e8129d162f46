// A key to statuses in one line ("B = complete; G = on track"), alone or beside the word "Key": no row of the plan.

const caption =
  /^(?:(?:b?rag|status|colou?r|progress|ratings?|delivery|confidence)(?: (?:status|rating|colou?r))? )*(?:key|legend)(?: to\b.*)?\s*:?$/iu;
const captionBefore = /^[^=:;]{0,40}\b(?:key|legend)\b[^=:;]{0,20}:\s*/iu;
const equals = /^\(?(?:[a-z]|[1-5]|b?rag|blue|green|amber|yellow|red|grey|black|white)\)?\s*=\s*\S/iu;
const says = /^\(?(?:blue|green|amber|yellow|red|grey)\)?\s*(?:[:–—]|-(?=\s))\s*\S/iu;
const fewest = 2;

/** What a row may hold besides a key's line: the word "Key", or a second column of it. */
const mostCells = 2;

/** `texts`: the row's first words and those where the others are described. */
export function isKeyLine(telling: number, texts: readonly string[]): boolean {
  return telling <= mostCells && texts.some((text) => caption.test(text.trim()) || saysMeanings(text));
}

function saysMeanings(text: string): boolean {
  if (!/[=:–—-]/u.test(text)) return false;
  const parts = text.replace(captionBefore, '').split(/[,;|\n]/u);
  const meant = parts.filter((part) => equals.test(part.trim()) || says.test(part.trim())).length;
  return meant >= fewest && meant * 2 > parts.length;
}
