// Headings in Welsh, as a Welsh council has them: said in English, so that one list of words tells what a column holds.
// Accents may be left off, and the first letter may be mutated ("darged", "gynnydd", "garreg filltir").

/** The longer come first. In small letters without accents; `'` stands for every apostrophe. */
const terms: readonly (readonly [welsh: string, english: string])[] = [
  ['(?:c|g|ch)och,? ?(?:/|-|a|neu)? ?(?:oren|ambr|melyn),? ?(?:/|-|a|neu)? ?gwyrdd|statws cog|cog', 'rag'],
  ['blwyddyn hyd (?:yma|yn hyn)', 'year to date'],
  ['hyd (?:yma|yn hyn|heddiw)', 'to date'],
  ['(?:camau|cam) nesaf', 'next steps'],
  ['(?:c|g|ch)am(?:au)? gweithredu|gweithred(?:oedd)?|(?:c|g|ch)amau', 'action'],
  ['(?:c|g|ch)(?:arreg|errig) (?:filltir|milltir)', 'milestone'],
  ['llinell sylfaen|gwaelodlin', 'baseline'],
  ['d?dyddiad(?:au)? (?:dechrau|cychwyn)', 'start date'],
  ['d?dyddiad(?:au)? (?:cwblhau|gorffen|targed|cyflawni|cau|terfynol|disgwyliedig)|terfyn amser|erbyn pryd', 'due date'],
  ['amserlen(?:ni)?|graddfa amser', 'timescale'],
  ['d?dyddiad(?:au)?', 'date'],
  ['swyddog(?:ion)? (?:arweiniol|cyfrifol)|arweinydd|arweiniol', 'lead officer'],
  ['(?:p|b|ph)erch(?:ennog|nogion)', 'owner'],
  ['cyfrifoldeb|cyfrifol', 'responsible'],
  ['rheolwr|rheolydd', 'manager'],
  ['cyfeiriad teithio', 'direction of travel'],
  ['(?:d|dd)angosydd(?:ion)?(?: perfformiad)?|dpa', 'indicator'],
  ['(?:m|f)esur(?:au)?(?: perfformiad)?', 'measure'],
  ["canran a gyflawnwyd|% a gyflawnwyd|% (?:wedi'i )?(?:gyflawni|cyflawni)", '% achieved'],
  ["canran wedi'i (?:gwblhau|chwblhau)|% (?:wedi'i )?(?:gwblhau|cwblhau)", '% complete'],
  ['cyflawnwyd|gyflawnwyd|cyflawniad', 'achieved'],
  ['(?:t|d|nh|th)arged(?:au)?', 'target'],
  ['(?:c|g|ch|ngh)yfanswm', 'total'],
  ['statws', 'status'],
  ['sylwadau|sylwebaeth|sylw', 'comments'],
  ['naratif', 'narrative'],
  ['nodiadau', 'notes'],
  ['(?:c|g|ch)ynnydd|diweddariad', 'progress'],
  ['sefyllfa (?:bresennol|gyfredol|ddiweddaraf)', 'current position'],
  ['(?:c|g|ch)anlyniad(?:au)?', 'outcome'],
  ['(?:b|f)laenoriaeth(?:au)?', 'priorities'],
  ['amcan(?:ion)?(?: llesiant)?', 'objective'],
  ['nod(?:au)?', 'aim'],
  ['thema|themau', 'theme'],
  ['(?:p|b|ph)rosiect(?:au)?', 'project'],
  ['rhaglen(?:ni)?|raglen', 'programme'],
  ['d?disgrifiad', 'description'],
  ['allbwn|allbynnau', 'output'],
  ['(?:t|d)asg(?:au)?', 'task'],
  ['ymrwymiad(?:au)?', 'commitment'],
  ['argymhell(?:iad|ion)', 'recommendation'],
  ['gwasanaeth(?:au)?', 'service'],
  ['gwirioneddol', 'actual'],
  ['rhagol(?:wg|ygon)', 'forecast'],
  ['(?:c|g|ch)yllideb', 'budget'],
  ['gwariant', 'spend'],
  ['adolygiad', 'review'],
  ['perfformiad', 'performance'],
  ['tebygolrwydd', 'likelihood'],
  ['effaith', 'impact'],
  ['risgiau', 'risks'],
  ['risg', 'risk'],
  ['cyfeirnod|cyf', 'ref'],
  ['rhif', 'number'],
  ['uned', 'unit'],
  ['blynyddol', 'annual'],
  ['chwarterol', 'quarterly'],
  ['misol', 'monthly'],
  ['(?:y )?(?:llynedd|flwyddyn flaenorol|blwyddyn flaenorol)', 'last year'],
  ['ar gyfer', 'for'],
  ['erbyn', 'by'],
];

/** From January on, in full. */
export const welshMonths: readonly string[] =
  'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(' ');

/** Periods, which headings of figures and of reviews name. `mai` and `hydref` mean other things in prose. */
const periodTerms: readonly (readonly [welsh: string, english: string])[] = [
  ['chwarter (?:cyntaf|1af)|(?:y )?chwarter un', 'quarter 1'],
  ['ail chwarter|2il chwarter|chwarter dau', 'quarter 2'],
  ['trydydd chwarter|3ydd chwarter|chwarter tri', 'quarter 3'],
  ['pedwerydd chwarter|4ydd chwarter|chwarter pedwar', 'quarter 4'],
  ['chwarter ?(?=[1-4](?!\\d))', 'quarter '],
  ['ch(?=[1-4](?!\\d))', 'q'],
  ['(?:ym mis|mis|fis) ', ''],
  ['ionawr|ion', 'january'],
  ['chwefror|chwef', 'february'],
  ['mawrth|fawrth|maw', 'march'],
  ['ebrill|ebr', 'april'],
  ['mai|fai', 'may'],
  ['mehefin|fehefin|meh', 'june'],
  ['gorffennaf|gorff', 'july'],
  ['awst', 'august'],
  ['medi|fedi', 'september'],
  ['hydref', 'october'],
  ['tachwedd|tach', 'november'],
  ['rhagfyr|ragfyr|rhag', 'december'],
];

const wholeWord = (words: string): string => `(?<![\\p{L}\\d'])(?:${words})(?![\\p{L}'])`;
const asEnglish = (list: typeof terms): readonly (readonly [RegExp, string])[] =>
  list.map(([welsh, english]) => [
    new RegExp(welsh.endsWith(' ') || welsh.includes('(?=') ? `(?<![\\p{L}\\d'])(?:${welsh})` : wholeWord(welsh), 'gu'),
    english,
  ]);

const headings = asEnglish(terms);
const periods = asEnglish(periodTerms);
const anyHeading = new RegExp(wholeWord(terms.map(([welsh]) => welsh).join('|')), 'u');
const anyPeriod =
  /(?<![\p{L}\d'])(?:ch[1-4]|chw|ail chw|trydydd|pedwerydd|ionawr|ion|mawrth|fawrth|maw|ebr|mai|fai|meh|fehefin|gorff|awst|medi|fedi|hydref|tach|rhag|ragfyr)/u;

/** In small letters, without accents, with plain apostrophes. */
export function plainWelsh(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’`´]/gu, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The heading in English; null where it has no Welsh that we know. */
export function headingInEnglish(heading: string): string | null {
  const plain = plainWelsh(heading);
  return anyHeading.test(plain) ? translated(translated(plain, headings), periods) : null;
}

/** A heading of a period in English; null where it names none in Welsh. Of "Ebrill / April" the other half is kept. */
export function periodInEnglish(heading: string): string | null {
  const plain = plainWelsh(heading);
  if (!anyPeriod.test(plain)) return null;
  const [welsh, other, ...more] = plain.split(/\s*[/|]\s*(?!\d)/u);
  if (welsh !== undefined && other !== undefined && more.length === 0 && other !== '' && welsh !== '') {
    if (!anyPeriod.test(other)) return other;
    if (!anyPeriod.test(welsh)) return welsh;
  }
  return translated(plain, periods);
}

function translated(text: string, list: typeof headings): string {
  return list.reduce((words, [welsh, english]) => words.replace(welsh, english), text);
}
