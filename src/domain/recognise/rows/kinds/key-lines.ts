// A key to statuses or to signs ("B = complete; G = on track", "p = provisional", "Green – on target"), alone or beside
// the word "Key": no row of the plan.

const caption =
  /^(?:(?:b?rag|status|colou?r|progress|ratings?|delivery|confidence)(?: (?:status|rating|colou?r))? )*(?:key|legend)(?: to\b.*)?\s*[:–—-]?$/iu;
/** "Key: …", "RAG key – …", "Legend: …", "Abbreviations: …" */
const captioned =
  /^(?:(?:b?rag|status|colou?r|progress|ratings?|delivery|confidence)(?: (?:status|rating|colou?r)s?)? )*(?:key|legend|abbreviations?|definitions?|symbols?)\s*(?::|[–—-](?=\s))\s*\S/iu;
const captionBefore = /^[^=:;]{0,40}\b(?:key|legend)\b[^=:;]{0,20}:\s*/iu;
const equals = /^\(?(?:[a-z]|[1-5]|b?rag|blue|green|amber|yellow|red|grey|black|white)\)?\s*=\s*\S/iu;
const says = /^\(?(?:blue|green|amber|yellow|red|grey)\)?\s*(?:[:–—]|-(?=\s))\s*\S/iu;
const fewest = 2;

/** A sign or up to four letters and what they stand for, alone in a line: "Green = on target", "p = provisional", "↑ better". */
const signEquals = /^\(?(?:blue|green|amber|yellow|orange|red|gr[ae]y|black|white|[\p{L}\d/.*#^†‡]{1,4})\)?\s*=\s*\S/iu;
const arrow = /^[↑↓→←↔▲▼►◄⇧⇩⬆⬇➡]\uFE0F?\s*[=:–—-]?\s*\p{L}/u;
/** "G – on target", "Amber: within 5%": a letter or a colour, and a meaning that only a status has. */
const colourMeans =
  /^\(?(?:b?[rag]|b|blue|green|amber|yellow|orange|red|gr[ae]y)\)?(?:\/(?:amber|red|green))?\s*(?::|[–—-](?=\s)|[–—])\s*(?:(?:is|are|means|fully|more than|less than|up to|over|under|at least|not|in|at|or|slightly|significantly|some|minor|major|no|performance|target|project|milestone|action|delivery|progress|the|data)\s+)*(?:on|off|within|outside|above|below|at|behind|ahead|slip\w*|delay\w*|complet\w*|target\w*|track|tolerance|risks?|progress\w*|start\w*|due|achieved|met|missed|exceed\w*|schedule|concerns?|improv\w*|wors\w*|declin\w*|change|cancel\w*|closed|paused|issues?|critical|available|likely|unlikely|deliver\w*|\d+(?:\.\d+)? ?(?:%|per cent))(?![\p{L}])/iu;
const signs = /(?<![\p{L}\d])(?:[BRAG]|blue|green|amber|yellow|red)\s*=\s*\S/giu;
/** Cut-offs of colours in a sentence: "70% or more Green, 50–69 Amber". */
const colourCut =
  /\b(?:green|amber|yellow|red)\b(?=\s*(?:$|[,;.:)=<>≥≤\d]|(?:if|when|from|where|is|means|at|for|below|above|under|over|up to|otherwise|and below|or (?:more|less))\b))/giu;
const measures = /\d\s*(?:%|per cent|points?|days|pp\b)|\b(?:of|to|from|within|below|above) (?:target|profile|plan|tolerance|budget)\b/iu;

/** What a row may hold besides a key's line: the word "Key", or a second column of it. */
const mostCells = 2;

/** `texts`: the row's first words and those where the others are described. */
export function isKeyLine(telling: number, texts: readonly string[]): boolean {
  const lines = texts.map((text) => text.trim());
  if (lines.some((text) => caption.test(text))) return true;
  if (telling > mostCells) return lines.some((text) => captioned.test(text));
  return lines.some((text) => captioned.test(text) || saysMeanings(text) || (telling === 1 && isOneMeaning(text)));
}

function isOneMeaning(text: string): boolean {
  return signEquals.test(text) || arrow.test(text) || colourMeans.test(text) || saysCutOffs(text);
}

/** At least two colours, each told from what figure on. */
function saysCutOffs(text: string): boolean {
  if (!measures.test(text)) return false;
  return new Set((text.match(colourCut) ?? []).map((colour) => colour.toLowerCase())).size >= fewest;
}

function saysMeanings(text: string): boolean {
  if (!/[=:–—-]/u.test(text)) return false;
  if ((text.match(signs) ?? []).length >= fewest) return true;
  const parts = text
    .replace(captionBefore, '')
    .split(/[,;|\n]|\.(?=\s|$)/u)
    .filter((part) => part.trim() !== '');
  const meant = parts.filter((part) => equals.test(part.trim()) || says.test(part.trim())).length;
  return meant >= fewest && meant * 2 > parts.length;
}
