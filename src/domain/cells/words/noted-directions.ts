// Notes that say which way is better for measures that they name by id, mark or words: "For PI 01-06 and 11 lower is
// better", "* lower is better", "Lower is better for sickness". A note that can't be told to rows says nothing.

/** What a measure is called in a note or a row: “PI 04a” has the prefix “pi”, the number “4” and the letter “a”. */
interface MeasureId {
  readonly prefix: string;
  readonly number: string;
  readonly letter: string;
}

type Subject =
  | { readonly by: 'ids'; readonly ids: readonly (readonly [from: MeasureId, to: MeasureId])[] }
  | { readonly by: 'mark'; readonly mark: string }
  | { readonly by: 'names'; readonly names: readonly string[] }
  | { readonly by: 'all' }
  | { readonly by: 'others' };

/** One note: of which measures it says the way that is better. */
export interface NotedDirection {
  readonly way: 'lower' | 'higher';
  readonly of: Subject;
}

/** What may carry a row's id or mark. */
export interface NotedRow {
  /** Its words, in lower case. */
  readonly words: string;
  /** The cells before its words, its unit and its target, as typed. */
  readonly cells: readonly string[];
}

const less = '(?:lower|smaller|fewer|less|low)';
const more = '(?:higher|larger|bigger|more|high)';
const good = '(?:better|good|best)';
const phrase = new RegExp(
  `\\b(?:a |the )?(?:(?<less>${less})|(?<more>${more}))(?: (?:figures?|numbers?|values?|scores?|results?))? (?:is|are|=|means|being) (?:the )?(?:${good})\\b|\\b(?:(?:good|better) (?:is|=|to be|when|if)|(?:is|are) (?:better|best|good|wanted)(?: (?:when|if|kept|being|to be))?) (?:(?<goodLess>${less})|(?<goodMore>${more}))\\b`,
  'giu',
);
const mayNote = /better|best|good|wanted/iu;
const longestNote = 400;

/** What the lines over and under a table say; the first of two that name the same row counts. */
export function notedDirections(lines: readonly string[]): readonly NotedDirection[] {
  const near = lines.filter((line) => line.length <= longestNote && mayNote.test(line));
  return near.flatMap((line) => line.split(/[;\n|]|[.](?=\s|$)(?<!\b(?:no|nos)\.)/iu).flatMap(saidIn));
}

function saidIn(sentence: string): readonly NotedDirection[] {
  const found = [...sentence.matchAll(phrase)];
  return found.flatMap((match, index) => {
    const way = match.groups?.less !== undefined || match.groups?.goodLess !== undefined ? ('lower' as const) : ('higher' as const);
    const end = match.index + match[0].length;
    const opens = sentence.slice(0, found[0]?.index).replace(/[^\p{L}\d*†‡#↓↑▼▲⬇⬆]+/gu, '') === '';
    // "Lower is better for 1 to 6, higher for the rest": each goes on to the next; "For 1 to 6 lower is better": up to it.
    const before = opens ? '' : sentence.slice(index === 0 ? 0 : endOf(found[index - 1]), match.index);
    const behind = opens || index === found.length - 1 ? sentence.slice(end, opens ? found[index + 1]?.index : undefined) : '';
    // "Measures marked ↓ are better low: the % is then …" goes on with what follows from it.
    return directionsOf(way, before.trim() !== '' && goesOnWith.test(behind) ? before : `${before} ${behind}`);
  });
}

const goesOnWith = /^\s*[:(–—]/u;

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

const exceptFor = /\b(?:unless|except(?: for| where)?|other than|apart from|but (?:for|not)(?=\b.*(?:\b(?:mark|star)|[*†‡↑↓▲▼]|\d)))\b/iu;

/** "Higher is better unless marked *": of what is marked the other is better. */
function directionsOf(way: NotedDirection['way'], text: string): readonly NotedDirection[] {
  const parts = text.split(exceptFor);
  if (parts.length > 2) return [];
  const [subject = '', exception] = parts;
  const of = subjectOf(subject);
  if (exception === undefined) return of === null ? [] : [{ way, of }];
  const other = subjectOf(exception);
  const isOfRest = of === null || of.by === 'all' || of.by === 'others';
  return other === null || other.by === 'all' || other.by === 'others' || !isOfRest
    ? []
    : [
        { way: way === 'lower' ? 'higher' : 'lower', of: other },
        { way, of: { by: 'others' } },
      ];
}

const leading =
  /^(?:(?:note|n\.?b\.?|key|for|of|on|in|where|with|against|by|the|a|an|and|that|these|those|this|which|are|is|means?|denotes?|indicates?|shows?|so|please|read)\b[\s:–—=-]*|[\s:,–—=("“”‘’')-]+)+/iu;
const trailing = /(?:\b(?:the|a|an|where|for|means?|denotes?|indicates?|shows?|that|so|as|and|is|are|of)|[\s:,–—="“”‘’'(-])+$/iu;
const marked =
  /^(?:(?:(?:all|any|the|those|these|one|two|three|four|five|six|\d{1,2})\b\s*)*(?:kpis?|pis?|measures?|indicators?|rows?|targets?|ones?|items?)?\s*(?:that are |which are )?)(?:marked|shown|flagged|labelled|starred|followed|denoted|stated|indicated)(?:\s+(?:with|by|as|thus))?(?:\s+an?)?[\s:]*/iu;
const marks = /^[("“‘'[]*(?<mark>[*†‡#^↓↑▼▲⬇⬆]{1,3}|asterisks?|stars?|[a-z]{1,2}(?=[)\]]))[)"”’'\]]*$/iu;
const all =
  /^(?:all|every|each)?\s*(?:of\s+)?(?:these|those|the)?\s*(?:kpis?|pis?|measures?|indicators?|rows?|targets?|figures?|lines?)?(?: (?:below|above|here|on this sheet|in this table))?$/iu;
const others =
  /^(?:(?:for|on|in)\s+)?(?:all |any )?(?:the )?(?:others?|rest|remaining|remainder|otherwise)(?:\s+(?:kpis?|pis?|measures?|indicators?|ones))?$/iu;

function subjectOf(text: string): Subject | null {
  const bare = text.replace(leading, '').replace(trailing, '').trim();
  const asMarked = marked.exec(bare)?.[0];
  const mark = marks.exec(asMarked === undefined ? bare : bare.slice(asMarked.length).trim())?.groups?.mark;
  if (mark !== undefined) return { by: 'mark', mark: /^(?:asterisk|star)/iu.test(mark) ? '*' : mark.toLowerCase() };
  if (asMarked !== undefined) return null;
  if (all.test(bare)) return { by: 'all' };
  if (others.test(bare)) return { by: 'others' };
  return idsIn(bare) ?? namesIn(bare);
}

/** Words for measures in general, which no id need begin with. */
const anyMeasure = /^(?:kpis?|pis?|measures?|indicators?|nos?\.?|numbers?|items?|refs?|lines?)$/iu;
/** "Rows 4 to 9" may be rows of the sheet or of the table. */
const rowsOfSheet = /^rows?$/iu;
const oneId = /^(?<prefix>\p{L}+(?:\s\p{L}+)?)?[\s.:#-]*(?<number>\d+(?:\.\d+)*)(?<letter>[a-z])?$/iu;
const spanOfIds = /^(?<from>.+?\d[a-z]?)\s*(?:[-–—]|\bto\b|\bthrough\b)\s*(?<to>(?:\p{L}+\s*)?\d.*)$/iu;

function idOf(text: string, prefix = ''): MeasureId | null {
  const groups = oneId.exec(text.trim())?.groups;
  if (groups?.number === undefined) return null;
  return {
    prefix: (groups.prefix ?? prefix).replace(/\s/gu, '').toLowerCase(),
    number: groups.number
      .split('.')
      .map((part) => String(Number(part)))
      .join('.'),
    letter: (groups.letter ?? '').toLowerCase(),
  };
}

function idsIn(text: string): Subject | null {
  const ids: (readonly [MeasureId, MeasureId])[] = [];
  let prefix = '';
  for (const part of text.split(/\s*(?:,|&|\band\b|\bor\b)\s*/iu)) {
    if (part === '') continue;
    const span = spanOfIds.exec(part)?.groups;
    const from = idOf(span?.from ?? part, prefix);
    const to = span === undefined ? from : idOf(span.to ?? '', from?.prefix);
    if (from === null || to === null || rowsOfSheet.test(from.prefix)) return null;
    ids.push([from, to]);
    prefix = from.prefix;
  }
  return ids.length === 0 ? null : { by: 'ids', ids };
}

const shortestName = 4;
const ofDirections = /^(?:up|down|high(?:er)?|low(?:er)?|increas\w*|decreas\w*|reduc\w*|minimi[sz]\w*|maximi[sz]\w*|rising|falling)$/u;

function namesIn(text: string): Subject | null {
  const names = text
    .toLowerCase()
    .split(/\s*(?:,|&|\band\b|\bor\b)\s*/u)
    .map((name) => name.replace(/^(?:the|all|both)\s+|\s+(?:measures?|indicators?|kpis?|pis?|figures?|targets?)$/gu, '').trim());
  // "Down: a lower figure is better" says what a column's word means, not what a measure is called.
  if (names.some((name) => ofDirections.test(name))) return null;
  const isWhole = names.every((name) => name.length >= shortestName && /^[\p{L}\s’'/%()-]+$/u.test(name) && name.split(' ').length <= 6);
  return isWhole ? { by: 'names', names } : null;
}

const inTitle = /[(–—:-]\s*(?<way>[^()–—:]*\b(?:better|best|good)\b[^()–—:]*)\)?\s*$/iu;

/** "Missed collections (fewer is better)" over a table: so it is of each of its rows, whatever the rows are called. */
export function directionInTitle(title: string): readonly NotedDirection[] {
  if (title.length > longestNote || !mayNote.test(title)) return [];
  const said = inTitle.exec(title)?.groups?.way;
  return said === undefined ? [] : saidIn(said).filter(({ of }) => of.by === 'all');
}

/** The way that notes say of a row. What names it goes before what is said of all, or of all others. */
export function wayNoted(noted: readonly NotedDirection[], row: NotedRow): 'lower' | 'higher' | null {
  const named = noted.filter(({ of }) => isOf(of, row));
  const ways = new Set(named.map(({ way }) => way));
  if (ways.size > 1) return null;
  const rest = noted.filter(({ of }) => of.by === 'all' || of.by === 'others');
  const [one, another] = [...new Set(rest.map(({ way }) => way))];
  return named[0]?.way ?? (another === undefined ? (one ?? null) : null);
}

function isOf(of: Subject, { words, cells }: NotedRow): boolean {
  switch (of.by) {
    case 'ids':
      return [...cells, idBefore(words)].some((cell) => {
        const id = idOf(cell.replace(/[*†‡#^↓↑▼▲⬇⬆.:)\s]+$/u, ''));
        return id !== null && of.ids.some((span) => isWithin(id, span));
      });
    case 'mark':
      return [words, ...cells].some((cell) => carries(cell, of.mark));
    case 'names':
      return of.names.some((name) => words.includes(name));
    default:
      return false;
  }
}

/** "PI 04: False alarms" begins with its id. */
function idBefore(words: string): string {
  return /^(?:\p{L}{1,6}[\s.-]?)?\d+(?:\.\d+)*[a-z]?(?=[\s:.)–-])/iu.exec(words)?.[0] ?? '';
}

function carries(cell: string, mark: string): boolean {
  const text = cell.trim().toLowerCase();
  if (/^\p{L}+$/u.test(mark)) return text.endsWith(`(${mark})`) || text.endsWith(`[${mark}]`);
  const atEnd = new RegExp(`[*†‡#^↓↑▼▲⬇⬆]+(?=[)\\]]?$)`, 'u').exec(text)?.[0];
  const atStart = /^[*†‡#^↓↑▼▲⬇⬆]+/u.exec(text)?.[0];
  return atEnd === mark || atStart === mark;
}

function isWithin(id: MeasureId, [from, to]: readonly [MeasureId, MeasureId]): boolean {
  const isPrefix = anyMeasure.test(from.prefix) || from.prefix === '' || from.prefix === id.prefix;
  if (!isPrefix) return false;
  if (from === to) return id.number === from.number && id.letter === from.letter;
  const [lead, last] = partsOf(id.number);
  const [fromLead, first] = partsOf(from.number);
  const [toLead, end] = partsOf(to.number);
  return lead === fromLead && lead === toLead && last >= first && last <= end;
}

/** "2.10" is the tenth of 2. */
function partsOf(number: string): readonly [lead: string, last: number] {
  const parts = number.split('.');
  return [parts.slice(0, -1).join('.'), Number(parts.at(-1))];
}
