// Whether words of a sheet say from where on a row is of a colour: by a figure ("R = more than 5% off target"), or by a
// tolerance or a limit that each row has of its own.

const colour = '(?:blue|green|amber|red|b|g|a|r|gwyrdd|ambr|oren|coch)';
/** "A = within 5%", "Red: more than 10 points off", "Green (95% or more of target)". */
const cutOff = new RegExp(
  `(?:^|[;,.|\\n(]\\s*|\\bkey:?\\s*)${colour}\\s*(?:[=:(–—-]|is\\b|means\\b|if\\b|when\\b)[^;|\\n]*?\\d(?:[\\d.,]*)\\s*(?:%|per ?cent\\b|(?:percentage )?points?\\b|pp\\b)`,
  'iu',
);
/** Sentences: "Green from 90 %, Amber from 75 %", "70% or more of profile Green, 50–69 Amber". */
const inWords = '(?<colour>blue|green|amber|yellow|red|gwyrdd|ambr|oren|coch)';
const than =
  '(?:(?:is|are|if|when|where|means|from|at|for|between|within|up to|over|under|above|below|less than|more than|fewer than|at least|or|a score of|≥|>|<|≤)\\s*)*';
const behindColour = new RegExp(`\\b${inWords}\\b\\s*(?:[=:(–—-]\\s*)?${than}[<>≤≥]?\\s*\\d`, 'giu');
const beforeColour = new RegExp(
  `\\d\\s*(?:%|per ?cent\\b)?(?:\\+|\\s*(?:or|and) (?:more|above|over|better|less|below|under|fewer|worse))?(?: of (?:the |its |a )?[\\p{L} ]{3,25}?)?\\s*(?:[=:–—-]|\\bis\\b|\\bare\\b)?\\s*\\b${inWords}\\b`,
  'giu',
);
/** "Green 9 (75%)" counts rows. */
const counts = new RegExp(`\\b${inWords}\\b\\s*[=:–—-]?\\s*\\d+\\s*\\(\\d`, 'iu');
/** So does “3 Green, 5 Amber”. */
const countBefore = new RegExp(`(?:^|[,;.:(]\\s?|\\band )\\d{1,3} (?:are |rated |at )?${inWords}\\b(?=\\s*(?:$|[,;.)]|and\\b))`, 'giu');
const fewestColours = 2;
const share = /\d\s*(?:%|per ?cent\b|(?:percentage )?points?\b)/iu;
const compares =
  /\b(?:within|more|less|over|under|above|below|at least|up to|off|of (?:the )?target|or (?:more|better|above|below|less|worse)|between|from)\b|[<>≤≥]/iu;
const ofRow =
  /\b(?:within|in|inside|outside|beyond|out of|exceeds?|than|met|meets|below|under|above)\b[^.;]{0,25}\b(?:toleranc\w*|amber (?:limit|threshold|level)|minimum|trigger|intervention (?:level|point))\b|\b(?:minimum|tolerance) (?:is |was |not )*(?:met|kept|exceeded|missed)\b/iu;

/** Whether one text says from which figure on, of one colour or of several. */
export function saysCutOff(text: string): boolean {
  return (cutOff.test(text) && compares.test(text)) || saysSeveralCutOffs(text);
}

/** Whether a text beside a cell that holds a colour alone says from which figure on. */
export function saysFigure(text: string): boolean {
  return share.test(text) && compares.test(text);
}

/** Whether a text sets rows against a tolerance or a limit that each has of its own. */
export function saysTolerance(text: string): boolean {
  return ofRow.test(text);
}

/** At least two colours, each beside a figure of its own. */
function saysSeveralCutOffs(text: string): boolean {
  if (!share.test(text) || counts.test(text) || (text.match(countBefore) ?? []).length >= fewestColours) return false;
  const colours = [...text.matchAll(behindColour), ...text.matchAll(beforeColour)].map(({ groups }) => groups?.colour?.toLowerCase());
  return new Set(colours).size >= fewestColours;
}
