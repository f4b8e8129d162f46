// A text of the officer's own in quotation marks, as far as there is room: whole sentences, else up to where a phrase
// ends. A text of several dated entries has no opening that stands for it.

/** In characters. */
const mostTold = 300;

/** In characters: one word isn't worth a sentence. */
const leastTold = 10;

/**
 * "“31 challenges are done; with those in discussion the number is 99”". Null for a text of several dated entries, of which
 * nobody says which is the latest, for a word or two, and where no phrase ends in time.
 */
export function quotedOpening(text: string): string | null {
  const entries = text.split(/\r\n|[\r\n]/u).filter((line) => startsWithDate.test(line));
  if (entries.length > 1) return null;
  let told = '';
  for (const sentence of sentencesOf(text)) {
    const longer = told + sentence;
    if (told !== '' && withoutStop(longer).length > mostTold) break;
    told = longer;
  }
  const plain = withoutStop(told);
  const isCut = withoutStop(text.replace(/\s+/gu, ' ')).length > plain.length;
  if (plain.length < leastTold) return null;
  if (plain.length <= mostTold) return isCut ? `“${plain}. …”` : `“${plain}”`;
  const phrase = endOfPhrase.exec(plain.slice(0, mostTold))?.[0];
  return phrase === undefined ? null : `“${phrase}…”`;
}

/** With what follows each; a figure may begin one, which the segmenter takes for the end of "No. 4". */
function sentencesOf(text: string): readonly string[] {
  return Array.from(sentences.segment(text.replace(/\s+/gu, ' ').trim()), ({ segment }) => segment.split(beforeFigure)).flat();
}

const beforeFigure =
  /(?<=\.\s)(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|nos?|approx|para|fig|vol|pp?|ca?|est|max|min|incl|ext)\.\s)(?=\d)/iu;

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** As it ends with a semicolon or a dash, or a comma before "which" and the like: lists aren't cut. */
const endOfPhrase = /^.{40,}(?=[;:]\s|\s[–—-]\s|,\s(?:which|who|where|while|although|though|but|so|with|including)\b)/u;

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const startsWithDate = new RegExp(
  `^[\\s•*([-]*(?:\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? (?:${months})|(?:${months})[a-z]* (?:20)?\\d\\d|q[1-4]\\b)`,
  'iu',
);

function withoutStop(text: string): string {
  return text.trim().replace(/[.;,\s]+$/u, '');
}
