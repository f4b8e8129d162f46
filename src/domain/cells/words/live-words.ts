// Words of a service, a system or a place that is in use: "Live", "Operational". Against the date on which it was to go
// live they say that it has; elsewhere a grant that is live is under way.

const since =
  '(?: (?:since|from|on|in|as of) (?:\\d{1,2}(?:st|nd|rd|th)? )?(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \\d{4})?|20\\d\\d))?';
const inUse = new RegExp(
  `^(?:now |fully |already |is |went |gone |service )*(?:live|operational|in (?:live )?(?:use|operation|service)|up and running|launched|rolled out|deployed)(?: now)?${since}$`,
  'u',
);

/** "Live", "Gone live", "Fully operational since May 2026"; never "Not live", "Going live" or "Live in two of three sites". */
export function saysInUse(text: string): boolean {
  if (text.length > 60) return false;
  return inUse.test(
    text
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .replace(/^[\s\d.)–-]+|[\s.!]+$/gu, ''),
  );
}

/** Whether a heading dates the day from which something is in use: "Planned go-live", "Launch date", "Forecast roll-out". */
export function datesUse(heading: string): boolean {
  return /\b(?:go(?:es|ing)?[-\s]?live|live (?:date|by)|launch\w*|(?:in use|in service|operational)(?: (?:by|from|date|on)|$)|roll[-\s]?out|deployment)(?![\w-])/iu.test(
    heading,
  );
}
