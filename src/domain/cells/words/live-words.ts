// Words of a service, a system or a place that is in use: "Live", "Open", "Operational". Against the date on which it was to
// go live, or at the end of stages of building, they say that it has; elsewhere a grant that is live is under way, and an
// action that is open isn't done.

const since =
  '(?: (?:since|from|on|in|as of) (?:\\d{1,2}(?:st|nd|rd|th)? )?(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \\d{4})?|20\\d\\d))?';
const before = '(?:now |fully |already |is |went |gone |service )*';
const inUse = new RegExp(
  `^${before}(?:live|operational|in (?:live )?(?:use|operation|service)|up and running|launched|rolled out|deployed)(?: now)?${since}$`,
  'u',
);
const opened = new RegExp(`^${before}(?:open|opened|re-?opened|trading)(?: (?:to|for) (?:the )?\\p{L}+)?(?: now)?${since}$`, 'u');
const longest = 60;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\d.)–-]+|[\s.!]+$/gu, '');
}

/** "Live", "Gone live", "Fully operational since May 2026"; never "Not live", "Going live" or "Live in two of three sites". */
export function saysInUse(text: string): boolean {
  return text.length <= longest && inUse.test(plain(text));
}

/** "Open", "Now open to the public", "Opened June 2026": of a place that it is in use; of a risk that nobody has closed it. */
export function saysOpen(text: string): boolean {
  return text.length <= longest && opened.test(plain(text));
}

/** Whether a heading dates the day from which something is in use: "Planned go-live", "Launch date", "Forecast roll-out". */
export function datesUse(heading: string): boolean {
  return /\b(?:go(?:es|ing)?[-\s]?live|live (?:date|by)|launch\w*|(?:in use|in service|operational)(?: (?:by|from|date|on)|$)|roll[-\s]?out|deployment)(?![\w-])/iu.test(
    heading,
  );
}

/** Whether a heading dates the day on which something opens: "Opening date", "Due to open", "Planned opening". */
export function datesOpening(heading: string): boolean {
  return /\b(?:opening|opens|(?:due|planned|expected|forecast) to open|open (?:by|from|to the public))\b(?! (?:balance|stock|position))/iu.test(
    heading,
  );
}

/** Stages of what is built or set up, so that "Open" or "Live" beside them is their end. */
const stages =
  /^(?:(?:now |currently |still |awaiting |waiting for |in |at |under |out to |detailed |outline |concept |preliminary |technical |initial |final |main |site |not |yet )*(?:on[- ]site|(?:re)?design(?:ing)?|feasibility(?: study)?|procure(?:ment|ing|d)?|tender(?:ing|ed)?|buil(?:d(?:ing)?|t)|construct(?:ion|ing|ed)|fit(?:ting)?[- ]?out|planning (?:application|permission|consent)(?: \p{L}+)?|contract(?:or)? (?:let|signed|award(?:ed)?|appointed)|works? (?:started|under ?way|on site|begun)|install(?:ation|ing|ed)|commission(?:ing|ed)|snagging|groundworks?|demoli(?:tion|shed)|(?:site )?clearance|land(?:scap\p{L}+| purchase| acquisition)|grid(?: connection)?|refurbish(?:ment|ing)|closed for (?:works?|refurbishment|repairs?)|test(?:ing)?|uat|user testing|configuration|develop(?:ment|ing)|data migration|mobilis(?:ation|ing)|pilot(?:ing)?|prototype|business case|opening soon|to open))(?: \p{L}+)?$/u;

/** "On site", "Detailed design", "Waiting for grid", "Testing". */
export function saysStageOfBuilding(text: string): boolean {
  return text.length <= longest && stages.test(plain(text));
}
