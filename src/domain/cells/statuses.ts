// RAG words as people type them: any case, letters, markup, a remark behind. Only what is certain becomes a status.

const colours: Readonly<Record<string, string>> = {
  green: 'Green',
  g: 'Green',
  amber: 'Amber',
  yellow: 'Amber',
  a: 'Amber',
  red: 'Red',
  r: 'Red',
  blue: 'Blue',
  b: 'Blue',
  gwyrdd: 'Green',
  oren: 'Amber',
  ambr: 'Amber',
  melyn: 'Amber',
  coch: 'Red',
  glas: 'Blue',
  '🟢': 'Green',
  '🟠': 'Amber',
  '🟡': 'Amber',
  '🔴': 'Red',
  '🔵': 'Blue',
};

const halfway: Readonly<Record<string, string>> = {
  'Amber Green': 'Amber/Green',
  'Green Amber': 'Amber/Green',
  'Amber Red': 'Amber/Red',
  'Red Amber': 'Amber/Red',
};

const welsh = 'gwyrdd|oren|ambr|coch|glas';
const one = `(green|amber|red|blue|${welsh}|[garb]|🟢|🟠|🟡|🔴|🔵)`;
const alone = new RegExp(`^(?:${one}|(yellow|melyn))$`, 'u');
const two = new RegExp(`^${one}\\s*(?:/|-|–|&| )\\s*${one}$`, 'u');
const word = `(green|amber|yellow|red|blue|melyn|${welsh})`;
const withRemark = new RegExp(`^${word}\\s*(?:[-–—:;,.(]|\\n)(?!\\s*${word}\\b)`, 'u');
const mayBeStatus =
  /^[\s<>*_"'([\u00a0]*(?:rag|status|rating|green|amber|yellow|red|blue|gwyrdd|oren|ambr|melyn|coch|glas|[garb](?!\p{L})|🟢|🟠|🟡|🔴|🔵|[a-z]+>)/iu;
const mark = '((?:[↑↓→←↔↕↗↘↖↙⇧⇩⇨⇦⇒⇑⇓▲▼►◄▶◀△▽▴▾▸⬆⬇➡⬅]\\uFE0F?|[-–=]{1,2}>){1,2})';
/** Which way a status is going, in words: "G (improving)", "Amber / static". */
const travel =
  '((?:has |is |getting )?(?:improv(?:ing|ed)|better|wors(?:e|ening|ened)|deteriorat(?:ing|ed)|declin(?:ing|ed)|rising|falling|upwards?|downwards?|up|down)|stable|steady|static|constant|unchanged|no change|holding|(?:the )?same)';
/** Behind the way may stand a remark, and no other status: "Green → Amber" states two. */
const beforeTravel = new RegExp(
  `^(.{1,24}?)\\s*(?:\\(?\\s?${mark}\\s?\\)?|[-–—/,:;(\\s]\\s?\\(?${travel}\\)?)(?:\\s*$|\\s*[-–—:;,.(](?!\\s*${word}\\b))`,
  'iu',
);
const behindTravel = new RegExp(`^\\(?${mark}\\)?\\s*(.{1,24})$`, 'u');
/** As government's delivery confidence has them, in capitals: "Ag", "ar" and "RAG" mean other things. */
const initials = /^\s*A([GR])\s*$/u;
const labelled = /^(?:rag|rag status|rag rating|status|rating)\s*[:=-]\s*/u;

/**
 * The status that a cell states: "Green", "Amber", "Red", "Blue", "Amber/Green" or "Amber/Red"; null where it is none
 * of these. Letters count ("A/G", "AG"); "RAAR" is four letters of data quality, not a status. Yellow is another word for
 * amber, unless a column has both (status-scales.ts). Welsh colours count as whole words only, with no letters of
 * their own: C, O and M mean other things. A mark or a word of the way that it is going ("Green ↑", "R (worsening)")
 * is no part of it.
 */
export function readStatus(text: string): string | null {
  const pair = text.length <= longestPair && text.includes('/') ? inTwoLanguages(text) : undefined;
  return (pair === undefined ? inOneLanguage(text) : pair) ?? besideTravel(text);
}

const longestBeside = 80;

/** A status as it is typed, and the mark or the word of the way that it is going. */
interface StatusWithTravel {
  readonly typed: string;
  readonly way: string;
}

function besideTravel(text: string): string | null {
  const typed = statusWithTravel(text)?.typed;
  return typed === undefined ? null : inOneLanguage(typed);
}

/** Null where a text is no status with such a mark or word beside it. */
export function statusWithTravel(text: string): StatusWithTravel | null {
  if (text.length > longestBeside || cannotBegin(text)) return null;
  const line = text.trim();
  const [, before, signBehind, word = signBehind] = beforeTravel.exec(line) ?? [];
  const [, sign, behind] = before === undefined ? (behindTravel.exec(line) ?? []) : [];
  const [typed, way] = [before ?? behind, word ?? sign];
  return typed === undefined || way === undefined || inOneLanguage(typed) === null ? null : { typed, way };
}

const longestPair = 30;
const inWelsh = /^(?:gwyrdd|oren|ambr|melyn|coch|glas)$/u;
const inEnglish = /^(?:green|amber|yellow|red|blue)$/u;

/**
 * "Melyn / Amber": the half in English decides, unless the other is known too and differs. Undefined where a text is no
 * such pair.
 */
function inTwoLanguages(text: string): string | null | undefined {
  const halves = text.split('/').map((half) => half.trim().toLowerCase());
  const [english, other] = inEnglish.test(halves[0] ?? '') ? halves : [...halves].reverse();
  if (halves.length !== 2 || english === undefined || other === undefined || !inEnglish.test(english)) return undefined;
  const status = colours[english] ?? null;
  if (inWelsh.test(other)) return colours[other] === status ? status : null;
  return !inEnglish.test(other) && /^\p{L}{3,}$/u.test(other) && text.includes(' / ') ? status : undefined;
}

function inOneLanguage(text: string): string | null {
  const second = text.length <= longestPair ? initials.exec(text)?.[1] : undefined;
  if (second !== undefined) return second === 'G' ? 'Amber/Green' : 'Amber/Red';
  if (cannotBegin(text) || !mayBeStatus.test(text)) return null;
  const plain = text
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[*_\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(labelled, '');
  const bare = plain.replace(/^[\s"'([]+|[\s"')\].,;:!]+$/gu, '').replace(/\s+/gu, ' ');
  const single = alone.exec(bare);
  if (single !== null) return colours[single[1] ?? single[2] ?? ''] ?? null;
  const pair = two.exec(bare);
  if (pair?.[1] !== undefined && pair[2] !== undefined) return halfwayStatus(pair[1], pair[2]);
  const remark = withRemark.exec(plain);
  return remark?.[1] === undefined ? null : (colours[remark[1]] ?? null);
}

/** Texts without markup that begin with another small or capital letter than a status or its label: most texts. */
function cannotBegin(text: string): boolean {
  const first = String.fromCharCode(text.charCodeAt(0) | 32);
  return first >= 'a' && first <= 'z' && !'garbsyocm'.includes(first) && !text.includes('>');
}

/**
 * Whether a text is a colour word or two, so that a column of them is a RAG column whatever its heading says.
 * Single letters aren't enough.
 */
export function isStatusWord(text: string): boolean {
  return hasColourWord(text) && readStatus(text) !== null;
}

/** Whether a text names a colour, anywhere in it. */
export function hasColourWord(text: string): boolean {
  return /green|amber|yellow|red|blue|gwyrdd|oren\b|ambr\b|melyn|\bcoch\b|\bglas\b|🟢|🟠|🟡|🔴|🔵/iu.test(text);
}

function halfwayStatus(first: string, second: string): string | null {
  const names = [colours[first], colours[second]];
  if (names[0] === undefined || names[1] === undefined) return null;
  return names[0] === names[1] ? names[0] : (halfway[names.join(' ')] ?? null);
}

/** Words by which an officer says that there is no status, which needs no remark. */
const noStatus =
  /^(?:exempt\b.*|n\/?a|not applicable|not (?:yet )?(?:rated|assessed|reviewed|due)|tb[acd]|no (?:new |recent |current |further )?(?:data|figures?|results?)(?: yet| available)?|(?:(?:data|figures?) )?not (?:yet )?(?:available|published|released)|(?:awaiting|awaited|pending) (?:data|figures?|results?)|data (?:awaited|pending)|[-–—.]+)$/iu;

/** Whether a text in a status column says that there is none: “n/a”, “Exempt (Schedule 12A)”. */
export function saysNoStatus(text: string): boolean {
  return noStatus.test(text.trim());
}

const notApplicable =
  /^(?:n\/?a|(?:not|no longer) applicable|(?:does not|doesn['’]?t|no longer) appl(?:y|ies))(?:\s*[-–—:;,(].*)?[.\s]*$/iu;

/** Whether a text says that the row doesn't apply; where colours are given, that it isn't rated. */
export function saysNotApplicable(text: string): boolean {
  return text.length <= longestNote && notApplicable.test(text.trim());
}

const longestNote = 80;
