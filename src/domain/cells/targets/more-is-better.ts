// Words by which more of what a row counts is plainly wanted: work that was done, and things that anybody wants high.
// No list of words is ever whole: a row of other words that is past its target is asked about, not called Green.

/** What was done, as the words of a row say it: "People trained", "Homes let". */
const done =
  /\b(?:trained|recruited|support(?:ed|ing)|help(?:ed|ing)|rehoused|housed|placed|visited|inspected|planted|built|repaired|mended|fixed|installed|opened|created|published|held|completed?|completing|answered|collected|let|laid|attended|assess(?:ed)?|delivered|provided|processed|resolved|closed|cleared|cleansed|cleaned|removed|prevented|avoided|achieved|reached|engaged|involved|consulted|surveyed|interviewed|reviewed|audited|tested|checked|approved|agreed|adopted|signed|launched|started|begun|run|taught|accredited|certified|qualified|enrolled|registered|recycled|composted|reused|improved|upgraded|renewed|refurbished|resurfaced|relaid|replaced|restored|converted|insulated|retrofitted|developed|designed|produced|written|drafted|issued|sent|distributed|circulated|sold|saved|raised|levered|leveraged|secured|won|awarded|granted|paid|invested|generated|gained|received a|safeguarded|protected|sustained|retained|employed|appointed|promoted|mentored|coached|advised|referred to|signposted|treated|vaccinated|immunised|screened|diverted|returned|reunited|adopted|fostered|digitised|mapped|monitored|investigated|detected|solved|responded|acknowledged|handled|dealt|decided|determined|made|given|served|hosted|organised|arranged|staged|performed|commissioned|connected|equipped|allocated|occupied|brought (?:back )?into|rebuilt|taken|sunk|dug|driven|bought|found|sown|grown|fed|led|swept|lent|shown|moved into|got into|taken up|filled|cut|reduced|shared|hired|borrowed|loaned|lent|downloaded|viewed|booked|joined|graduated|passed|met|transferred|transformed|rolled out|piloted|offered|accepted|nominated|validated|loaded|shipped|landed|carried|sampled|identified|recovered)\b/u;

/** Any other participle at the end: "Taps fitted". What happened without being wanted is in `unwanted`. */
const doneAtEnd = /[a-z]{2,}ed(?:\s*\(.*|\s+(?:in|on|by|at|for|to|with|this|per|each|since|so far)\b.*)?$/u;

/** The same as it is asked for: "Train 60 people". */
const asked =
  /^(?:to )?(?:train|recruit|support|help|house|rehouse|place|visit|inspect|plant|build|repair|mend|fix|instal\w*|open|create|publish|hold|complete|answer|collect|let|lay|attend|assess|deliver|provide|process|resolve|close|clear|clean|remove|prevent|achieve|reach|engage|involve|consult|survey|interview|review|audit|test|check|approve|agree|adopt|sign|launch|start|run|teach|accredit|certify|enrol\w*|register|recycle|improve|upgrade|renew|refurbish|resurface|replace|restore|convert|insulate|retrofit|develop|design|produce|write|draft|issue|send|distribute|sell|save|raise|lever\w*|secure|win|award|grant|pay|invest|generate|safeguard|protect|sustain|retain|employ|appoint|promote|mentor|coach|advise|treat|vaccinate|screen|increase|grow|expand|extend|maximi[sz]e|boost|double|make|give|host|organi[sz]e|arrange|commission|connect|equip|offer|undertake|conduct|carry|introduce|establish|set up|facilitate|co-?ordinate|work with|bring|identify|recover|get|move|implement|roll out|pilot|share|map|monitor|maintain|add|appoint|enable|encourage|achieve)\b/u;

/** Things that are made, given, gone to or asked for. */
const things =
  /\b(?:visits?|visitors?|visitor|attend(?:ances?|ees)|participants?|participation|sessions?|events?|workshops?|courses?|classes|lessons|seminars?|webinars?|conferences?|meetings?|clinics?|activities|programmes?|projects?|schemes?|pilots?|plans?|guides?|leaflets?|newsletters?|publications?|reports?|reviews?|surveys?|audits?|inspections?|assessments?|checks?|health checks?|benefit checks|screenings?|vaccinations?|jabs|interventions|challenges?|peer challenges?|events?|campaigns?|exhibitions?|performances?|tours|walks|volunteers?|volunteering|members?|memberships?|subscribers?|followers|downloads?|page views|hits|users?|learners?|students?|pupils on roll|apprentices?|apprenticeships?|trainees?|graduates?|placements?|internships?|jobs?|starts?|starters|completions?|qualifications?|certificates|awards?|new (?:homes|houses|dwellings|businesses|jobs|members|places|starts|starters|trees|services|carers|adopters)|affordable homes|homes (?:let|sold|delivered|on site)|houses|dwellings|lettings?|adoptions|foster carers|placements|businesses|start-?ups|enterprises|investments?|income|receipts?|revenue|sales|takings|donations?|fees|savings?|grants?|loans?|contracts|orders|bookings?|journeys|trips|passengers?|boardings?|ridership|hires?|swims?|throughput|moves|trailers|enquiries (?:answered|dealt)|trees?|hectares|leads|partners?|partnerships?|councils?|organisations?|authorities|schools (?:taking|signed|in|with)|hubs?|spaces|charge ?points|chargers|panels|turbines|heat pumps|nights|stays|footfall|issues of|loans|books|resources|toolkits?|case studies|tools|networks?|champions|ambassadors|mentors?|leaders|officers|councillors|delegates?|people into|into (?:work|jobs|employment|education)|in employment|quits?)\b/u;

/** What is wanted high wherever it is measured. */
const wantedHigh =
  /\b(?:satisf\w*|happy|recommend\w*|confiden(?:t|ce)|trust|attendance|attainment|pass(?:es)? rates?|pass rate|success|on time|in time|in full|on target|on track|on budget|within (?:\w+ ){0,2}(?:\d|target|time|standard|the |an? |one|two|three|four|five|six|timescales?)|up[- ]?take|take-up|coverage|recycl\w*|compost\w*|collection rates?|availability|occupancy|compliance|compliant|employment|response rates?|turn-?out|up-?time|accuracy|accurate|retention|retained|survival|immunisation|biodiversity|renewables?|good or (?:better|outstanding|excellent)|rated outstanding|excellent|decent homes|reach|positive|improved|rated good|quality|efficiency|productivity|productive|wellbeing|well-being|engagement|literacy|numeracy|broadband|fibre|active|progress|pay[- ]?back|yield|surplus|reserves|profit|customer (?:experience|service)|first (?:time|contact|call)|digital|online|e-?learning|paid (?:within|on))\b/u;

/** None of these is done or wanted, whatever else the words hold. */
const unwanted =
  /\b(?:not|un\w+ed|non-?\w*|without|waiting|overdue|late|missed|repeat\w*|failed|failing|failures?|refused|rejected|cancelled|withdrawn|lost|excluded|suspended|delayed|breach\w*|evict\w*|wasted|caseloads?|span|leavers|agency|debts?|owed|overpa\w*|stress\w*|absent|absen\w+|smok\w*|exclusions?|suspensions|conceptions|residual|error|gap|sick\w*|injur\w*|killed|died|harm|falls|ulcers|infections?|leakage|interruptions|flood\w*|pollut\w*|poverty|unemploy\w*|obes\w*|overweight|mortality|re-?offend\w*|re-?admi\w+|emergency|in care|looked after|false|consumption|consumed|energy use|costs?|dropped|drop-?outs?|vacan\w*|turnover|reported|recorded|received|logged|affected|used|needed|required|expected|abandoned|wasted|dismissed|arrested|remanded|sanctioned|deceased|closed down|related|aged|unfilled|speed|need|seed|feed|bed|shed)\b/u;

/** Whether the words of a row say that more is wanted; in lower case, as every row of a table is asked. */
export function moreByWords(words: string): boolean {
  if (asked.test(words)) return true;
  if (unwanted.test(words)) return false;
  return done.test(words) || doneAtEnd.test(words) || wantedHigh.test(words) || things.test(words);
}

/** Whether the words of a row name what nobody wants, in lower case. */
export function isUnwanted(words: string): boolean {
  return unwanted.test(words);
}

/** Words of every heading of figures, which say nothing of what they count. */
const ofAnyFigures = /\b(?:achieved|reached|met|completed?|made|given|held|reviewed|agreed|approved|checked|tested|monitored)\b/gu;

/** Whether a title or a heading says of all its rows that they count work done: "People trained", "Homes built by ward". */
export function countsWorkDone(title: string): boolean {
  const words = title.toLowerCase().replace(ofAnyFigures, ' ');
  return done.test(words) && !unwanted.test(words);
}
