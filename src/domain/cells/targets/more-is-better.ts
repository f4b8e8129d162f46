// Words by which more of what a row counts is plainly wanted: work that was done, and things that anybody wants high.
// No list of words is ever whole: a row of other words that is past its target is asked about, not called Green.

import { byFirstLetter } from '../words/by-first-letter';
import { isHandledInTime } from '../words/handled-in-time';
import { isSpentByOthers } from '../words/spent-by-others';
import { countsActivity } from './against-trouble/activities';
import { endsWell, withoutPeopleInNeed } from './against-trouble/people-in-need';
import { reportsLessTrouble } from './against-trouble/less-trouble';

/** What was done, as the words of a row say it: "People trained", "Homes let". */
const done =
  /\b(?:(?<!\b(?:time|hours|days|leave) )taken up|(?:working|meeting|matched) with (?:an? |the |their |our )?(?:\w+ )?(?:(?:key|case|support)? ?workers?|mentors?|advis[eo]rs?|coach(?:es)?|navigators?|tutors?)|trained|recruited|support(?:ed|ing)|help(?:ed|ing)|rehoused|housed|placed|visited|inspected|planted|printed|produced|drafted|written|drilled|sunk|dug|posted|distributed|translated|recorded|catalogued|digitised|filmed|painted|built|repaired|mended|fixed|installed|opened|created|published|held|completed?|completing|answered|collected|(?<!re-)let|re-?let|laid|attended|assess(?:ed)?|delivered|provided|processed|resolved|cleared|cleansed|cleaned|removed|prevented|relieved|avoided|achieved|reached|reaching|engaged|involved|consulted|surveyed|interviewed|reviewed|audited|tested|checked|approved|agreed|adopted|signed|launched|started|begun|run|taught|accredited|certified|qualified|enrolled|registered|recycled|composted|reused|improved|upgraded|renewed|refurbished|resurfaced|relaid|replaced|restored|converted|insulated|retrofitted|developed|designed|produced|written|rewritten|drafted|issued|sent|distributed|circulated|sold|saved|raised|levered|leveraged|secured|won|awarded|granted|paid|invested|generated|gained|received a|safeguarded|protected|sustained|retained|employed|appointed|promoted|mentored|coached|advised|referred to|signposted|treated|vaccinated|immunised|screened|diverted|returned|reunited|fostered|digitised|mapped|monitored|investigated|detected|solved|responded|acknowledged|handled|dealt|decided|determined|made|given|served|seen|hosted|organised|arranged|staged|performed|commissioned|connected|equipped|allocated|occupied|brought (?:back )?into|back in(?:to)? use|put (?:up|in)|set up|rebuilt|taken|sunk|dug|driven|bought|sown|grown|fed|led|swept|lent|shown|moved into|got into|taken up|taking up|filled|shared|hired|borrowed|loaned|downloaded|viewed|booked|joined|graduated|passed|met|transferred|transformed|rolled out|piloted|offered|accepted|nominated|validated|loaded|shipped|landed|carried|sampled|identified|recovered|benefit(?:ing|ed)|attending|taking part|engaging|(?:receiving|with|using) (?:an? )?direct payments?|(?:checks?|visits?|packs?|jabs?|vaccine|support|help|advice|training) received|receiving (?:an? |the |more )?(?:support|help|advice|training|grants?|packs?|visits?|checks?|mentoring))\b|\b(?:cases|actions|recommendations|complaints|risks|tickets|requests|jobs|issues|enquiries|incidents|investigations|referrals|gaps|findings)\b.*\bclosed\b/u;

/** Any other participle at the end: "Taps fitted". What happened without being wanted is in `neverWanted`. */
const doneAtEnd =
  /(?<![a-z])(?!(?:closed|reduced|aged|related|based|speed|need|seed|feed|weed|bed|shed|breed)\b)[a-z]{2,}ed(?: (?:up|in|on|out|off|over|back|round|down))?(?:\s*\(.*|\s+(?:in|on|by|at|for|to|with|this|per|each|since|so far)\b.*)?$/u;

/** The same as it is asked for: "Train 60 people". */
const asked =
  /^(?:to )?(?:train|recruit|support|help|house|rehouse|place|visit|inspect|plant|build|repair|mend|fix|instal\w*|create|publish|hold|complete|answer|collect|let|lay|attend|assess|deliver|provide|process|resolve|clear|clean|remove|prevent|achieve|reach|engage|involve|consult|survey|interview|review|audit|test|check|approve|agree|adopt|sign|launch|start|run|teach|accredit|certify|enrol\w*|register|recycle|improve|upgrade|renew|refurbish|resurface|replace|restore|convert|insulate|retrofit|develop|design|produce|write|draft|issue|send|distribute|sell|save|raise|lever\w*|secure|win|award|grant|pay|invest|generate|safeguard|protect|sustain|retain|employ|appoint|promote|mentor|coach|advise|treat|vaccinate|screen|increase|grow|expand|extend|maximi[sz]e|boost|double|make|give|host|organi[sz]e|arrange|commission|connect|equip|offer|undertake|conduct|carry|introduce|establish|set up|facilitate|co-?ordinate|work with|bring|identify|recover|get|move|implement|roll out|pilot|share|map|monitor|maintain|add|enable|encourage)\b(?! (?:calls?|staff|hours|time)\b)|^(?:to )?(?:open|close) (?:\d|an?\b|the\b|all\b|new\b|one\b|two\b|three\b|four\b|five\b|six\b)/u;

/** Things that are made, given, gone to or asked for. */
const things =
  /\b(?:(?:grass|lawn|verge|hedge|hay|meadow|turf|bank|bracken|reed|scrub|tree|key|hair|glass) (?:cuts|cuttings?)|(?:tree|crown|canopy|hedge) reductions?|open (?:days?|evenings?)|visits?|visitors?|attend(?:ances?|ees)|participants?|participation|sessions?|drop-ins?|focus groups|training days|events?|workshops?|courses?|classes|lessons|seminars?|webinars?|webcasts?|conferences?|meetings?|clinics?|surgeries|clubs?|choirs?|concerts?|festivals?|audiences?|activities|activity days|programmes?|projects?|schemes?|pilots?|plans?|guides?|leaflets?|newsletters?|publications?|press releases|mentions|reviews?|surveys?|consultations?|responses to (?:the |our )?(?:consultation|survey)|(?:consultation|survey) responses|respondents|audits?|inspections?|assessments?|appraisals?|supervisions|adaptations|patrols?|(?:street )?sweeps|litter picks|checks?|health checks?|benefit checks|screenings?|vaccinations?|jabs|interventions|challenges?|exercises|campaigns?|exhibitions?|performances?|tours|walks|volunteers?|volunteering|members?|memberships?|sign-?ups|subscribers?|followers|downloads?|page views|hits|users?|learners?|students?|pupils on roll|apprentices?|apprenticeships?|trainees?|graduates?|(?:work|student|graduate|industry|job|volunteer\w*) placements?|internships?|jobs?|starts?|starters|completions?|passes|registrations|connections|(?:training|nursery|school|childcare) places|fees and charges|qualifications?|certificates|awards?|scholarships|bursaries|patents|new (?:homes|houses|dwellings|businesses|jobs|members|places|starts|starters|trees|services|carers|adopters)|affordable homes|homes (?:let|sold|delivered|on site)|houses|dwellings|lettings?|adoptions|foster carers|businesses|start-?ups|enterprises|investments?|(?:match(?:ed)?|external) funding|income|receipts?|revenue|sales|takings|donations?|savings?|grants?|loans?|contracts|bookings?|journeys|trips|passengers?|boardings?|ridership|hires?|swims?|throughput|trailers|enquiries (?:answered|dealt)|trees?|hectares|meadows|hedgerows?|cycle (?:lanes?|parking|paths?|routes?)|leads|partners?|partnerships?|councils?|organisations?|authorities|schools (?:taking|signed)|hubs?|spaces|charge ?points|chargers|panels|turbines|heat pumps|cameras|defibrillators|first aiders|kits?|real[- ]time displays?|(?:zero|low|ultra[- ]low)[- ]emission \w+|electric (?:vans?|buses|minibuses|vehicles|cars|taxis|bikes|fleet)|reporting centres|benches|nights|stays|footfall|issues of|(?:library|book|media|stock) issues|e-?books|loans|books|meals|resources|toolkits?|case studies|tools|networks?|champions|ambassadors|mentors?|leaders|officers|councillors|delegates?|beneficiaries|people into|into (?:work|jobs|employment|education)|in (?:education, )?employment|quits?|quitters|who (?:have )?quit)\b/u;

/** What is wanted high wherever it is measured. */
const wantedHigh =
  /\b(?:satisf\w*|(?:certificat\w*|checks|inspections|records) in date|happy|in post|rates? of return(?! to\b)|returns? per|feel(?:ing)? (?:safe|valued|well|informed|supported|listened)|recommend(?:ed|ing|s)?|confiden(?:t|ce)|trust|attendance|attainment|pass(?:es)? rates?|pass rate|success|on time|in time|in full|on target|on track|on budget|within (?:\w+ ){0,2}(?:\d|target|time|standard|the |an? |one|two|three|four|five|six|timescales?)|up[- ]?take|take-up|coverage|recycl\w*|compost\w*|collection rates?|availability|occupancy|compliance|compliant|employment|response rates?|turn-?out|up-?time|accuracy|accurate|retention|retained|survival|immunisation|biodiversity|renewables?|good or (?:better|outstanding|excellent)|rated outstanding|excellent|decent homes|reach|positive (?:outcomes?|feedback|destinations?|responses?|change|behaviou?r|experiences?)|improved|rated good|good level|quality|efficiency|productivity|productive|wellbeing|well-being|engagement|literacy|numeracy|broadband|fibre|active (?:adults|borrowers|members|users|people|residents|children|travel|volunteers|lives|customers)|(?:physically|more|be|are|being|regularly|adults|people|residents|children) active|(?<!in )progress|pay[- ]?back|yield|surplus|reserves|profit|customer (?:experience|service)|first (?:time|contact|call)|digital|online|e-?learning|paid (?:within|on)|paid in \d|spend with|local spend|breastfe\w+|expected standard|with an appraisal|social value)\b/u;

/** None of this is wanted, whatever is said of it: what went wrong or undone, what was lost, what it costs or takes. */
const neverWanted =
  /\b(?:(?:fires|alarms|signals|incidents|collisions|accidents|call-outs) attended|mrsa|mssa|clostridi\w*|c\.? ?diff\w*|e\.? ?coli|bacterae?mias?|sepsis|fatalit(?:y|ies)|deaths?(?! certificates?| registrations?)|not|non-?\w*|un(?!veil|lock|it|der|ion|employ)\w+ed|without|no(?!\.| of\b|:)|wait\w*|overdue|outstanding|late|missed|missing|repeat\w*|fail\w*|refus\w*|reject\w*|cancel\w*|withdrawn|lost|(?<!weight )loss(?:es)?|excluded|suspended|delay\w*|queu\w*|evict\w*|wasted|caseloads?|span|agency (?:staff|workers?|spend\w*|costs?|fees|share|hours|use|nurses|teachers)|owed|overpa\w*|underpa\w*|unpaid|overtime|costs?(?! (?:saved|savings?|recovered|avoided)\b)|overspen\w*|deficits?|absen\w+|exclusions?|suspensions|conceptions|residual|errors?|gap|injur\w*|killed|died|harm(?:ed|s|ful)?|leakage|interruptions|mortality|re-?offend\w*|re-?admi\w+|emergency (?:\w+ )?(?:admissions?|call-outs|visits|attendances|placements?)|a&e(?! by (?:an? |the |our )?(?:[a-z-]+ ){0,3}(?:workers?|navigators?|mentors?|teams?|advis[eo]rs?|advocates?|coach(?:es)?|practitioners?))|false|consumption|consumed|energy use|dropped|drop-?outs?|turnover|reported|recorded|(?<!responses |donations |income |funding |grants? |training |support |help |advice |pledges |checks? |visits? |packs? |jabs? |vaccine )received|logged|affected|used|needed|needing|required|requiring|expected(?! standard)|abandoned|aborted|recalled|reopened|escalated|deferred|postponed|expired|lapsed|disputed|dismissed|arrested|remanded|detained|sectioned|sanctioned|deceased|closed down|unfilled|damage\w*|destroyed|felled|demolished|stolen|vandal\w*|assault\w*|abused|neglected|bullied|stranded|blocked|condemned|contaminat\w*|infected|emitted|landfill\w*|incinerated|dumped|discarded|spilled|exceed\w*|poor|worse|worst|below|breakdowns?|shortfall|shortages?|virus\w*|grievances?|disciplinar\w*|appeals?|tribunals?|judicial|court (?:orders?|proceedings|cases)|restraints?|restrained|risks? rated|limited assurance|qualified (?:accounts|opinions?)|(?:pages?|sheets?) printed|resign\w*|redundan\w*|compensation|insurance|damages|penalties paid|fines paid|interest paid|claims paid|legal (?:fees|costs)|consultan\w* (?:fees|costs)|consultants' fees|out[- ]of[- ](?:area|county|borough|city|authority|district|hours|time|date|stock|service)|second (?:visit|time)|protection plans?|on (?:a|the) plan|removed from home|into care|bed and breakfast|b&b|(?:businesses|shops|libraries|homes|branches|schools|roads|services|centres|pubs) clos(?:ed|ing)|closures?|leaving|left|off (?:sick|work|track)|behind|over budget|over-?r[au]n\w*|stalled|paused|on hold|rated red|for(?:e)?gone|claw\w*|terminated|waivers?|zero[- ]hours|adverse|never events?|default\w*|negative|inactiv\w*|car (?:journeys|trips|use)|by car|(?:time|days|hours|weeks|minutes|leave) taken|(?:issues|queries|tickets) raised|claims made|summons\w*|warnings|(?<!\b(?:grass|lawn|verge|hedge|hay|meadow|turf|bank|bracken|reed|scrub|tree|key|hair|glass) )cuts(?! (?:of|to|per|on|along|made) (?:to |on |of |the |our |each )*(?:grass|lawns?|verges?|hedges?|hedgerows?|pitch(?:es)?|meadows?|banks?|greens?|wickets?|keys?)\b)|(?:trees|posts|services|hedgerows|grants|benefits|funding) (?:removed|cut|returned|repaid)|deleted|waived|turned away|burgled|over-?crowded|hospitali[sz]ed|diseased|attacked|burned|scrapped|polluted|flooded|infested|trapped|jailed|imprisoned|expelled|deported|displaced|convicted|charged|fined|complained|declined|deteriorated|worsened|downgraded|halted|ceased|stopped|banned|ignored|skipped|hacked|crashed|collapsed|leaked|dis(?!cuss|charg|cover|play|tribut|pers|patch|semin|burs)\w+ed|mis\w+ed|under-?(?!pinn|lin|sign)\w+ed|placed (?:more than|over|at a distance|outside)|waste (?:\w+ )?(?:generated|produced|created|sent|arisings?)|(?<!\b(?:on|about|against) )waste(?: \(.*)?$)\b|^open (?!days?\b|evenings?\b|access\b|spaces?\b|data\b|events?\b|sessions?\b|mic\b)\w+|(?:(?<!\bon |\bin |\bin good |\bfull-|\bpart-|\bfull |\bpart |\bfirst |\bof )\btime)\s*(?:\(|$)/u;

/** A trouble, of which less is wanted, while more is wanted of what is done against it: "Debt advice sessions". */
const trouble =
  /\b(?:breach\w*|debts?|arrears|backlog|stress\w*|smoking|smokers|sick\w*|falls|slips|ulcers|infections?|flood\w*|pollut\w*|poverty|unemploy\w*|obes\w*|overweight|emergency|(?<!care |school )leavers|vacan\w*|fraud|spills?|exceedances|in care|looked[- ]after|hospital|at risk|risks|hazards?|empty|drugs?|alcohol|abuse|exploit\w*|violen\w*|offend\w*|custody|concerns?|alerts?|objections?|allegations?|collisions?|casualt\w*|thefts?|robber\w*|suicid\w*|leaks?|outages?|downtime|bursts?|evictions?|co2|co₂|greenhouse|carbon|gas(?:es)?)\b/u;

const against =
  /\b(?:taken up|(?:records|entries|forms|files|items|returns|cards|pages) (?:entered|keyed|catalogued|digitised|indexed|scanned)|handled|dealt with|prevent\w*|relieved|diverted|kept out of|training|trained|workshops?|sessions?|classes|courses?|exercises?|advice|advised|support(?:ed|ing)?|help(?:ed|ing)?|protect\w*|resilien\w*|alleviat\w*|mitigat\w*|defen[cs]es?|quit|quits|quitters|cessation|rehoused|housed|cleared|resolved|closed|processed|prosecut\w*|treated|saved|savings?|avoided|reductions?|recovered|collected|campaigns?|programmes|removed|awareness|captured|stored|detected|investigated|filled|completed|answered|in time|on time|within|checks?|certificat\w*|in date|serviced|servicing|in education|brought|back in(?:to)? use|re-?let|let|treatment|taken off|plans (?:issued|published))\b/u;

/** The words without who is in need, where the rest says what was done. */
function withoutNeed(words: string): string {
  const rest = withoutPeopleInNeed(words);
  return rest !== words && done.test(rest) ? rest : words;
}

/** Whether the words of a row say that more is wanted; in lower case, as every row of a table is asked. */
export function moreByWords(said: string): boolean {
  if (isSpentByOthers(said) || isHandledInTime(said)) return true;
  if (isUnwanted(said)) return false;
  const words = withoutNeed(said);
  return (
    reportsLessTrouble(words) ||
    endsWell(words) ||
    asked.test(words) ||
    done.test(words) ||
    doneAtEnd.test(words) ||
    wantedHigh.test(words) ||
    things.test(words) ||
    countsActivity(words)
  );
}

/** Whether the words of a row name what nobody wants, in lower case. */
export function isUnwanted(said: string): boolean {
  // Asked first, since most rows name no trouble at all.
  if (!namesTrouble(said) || reportsLessTrouble(said) || isHandledInTime(said)) return false;
  if (endsWell(said) && !ofEveryRow.neverWanted.test(withoutPeopleInNeed(said))) return false;
  return namesTrouble(withoutNeed(said)) && !countsActivity(said);
}

function namesTrouble(words: string): boolean {
  return ofEveryRow.neverWanted.test(words) || (ofEveryRow.trouble.test(words) && !ofEveryRow.against.test(words));
}

/** Of every row it is asked whether it names these: the same patterns, in half the time. */
const ofEveryRow = { neverWanted: byFirstLetter(neverWanted), trouble: byFirstLetter(trouble), against: byFirstLetter(against) };

/**
 * Whether what is counted is itself what nobody wants, whoever or whatever it is about: of outputs delivered "prison" or "in
 * care" says for whom they are, "rejected" what became of them.
 */
export function isBadItself(said: string): boolean {
  const words = withoutPeopleInNeed(said);
  return ofEveryRow.neverWanted.test(words) && !countsActivity(said) && !isHandledInTime(said) && !reportsLessTrouble(said);
}

/** Words of every heading of figures, which say nothing of what they count. */
const ofAnyFigures = /\b(?:achieved|reached|met|completed?|made|given|held|reviewed|agreed|approved|checked|tested|monitored)\b/gu;

/** Homes that are completed are built, whatever else "completed" may say of figures. */
const homesBuilt = /\b(?:homes|houses|dwellings|flats|bungalows|apartments)\b(?: \p{L}+){0,2} (?:completed|completions|achieved)\b/u;

/** Whether a title or a heading says of all its rows that they count work done: "People trained", "Homes built by ward". */
export function countsWorkDone(title: string): boolean {
  const said = title.toLowerCase();
  const words = said.replace(ofAnyFigures, ' ');
  return (done.test(words) || homesBuilt.test(said)) && !isUnwanted(words);
}

const programmeOfWork =
  /^(?:the |this )?(?:annual|year(?:ly|['’]?s)?|full[- ]year|whole[- ]year) programmed?\b|^programmed? for (?:the |this )?(?:whole |full )?year\b|^(?:due|to do|to be done|planned|programmed) (?:in|for|within|during) (?:the |this )?year\b/iu;

/** Whether the heading of targets says that they are work set for a year: "Year programme", "Due in the year". */
export function isProgrammeOfWork(heading: string): boolean {
  return programmeOfWork.test(heading.trim());
}

/** Words of any report's title, which say nothing of what its rows count. */
const ofAnyTitle =
  /\b(?:plans?|programmes?|projects?|reviews?|reports?|surveys?|schemes?|meetings?|partners?|partnerships?|councils?|councillors|organisations?|authorities|officers|leaders?|members?|targets?|progress|reporting|reported|quality|performance|services?|delivery|improved|efficiency|resources|networks?|contracts)\b/gu;

/** What is to be delivered, or is told by how much of it was: "Deliverable", "Output", "% achieved". */
const toDeliver = /\b(?:deliverables?|outputs?)\b|%.*\b(?:achieved|delivered|complete[d]?)\b|\b(?:achieved|delivered|complete[d]?)\b.*%/u;

/** Whether a title, a heading or a sheet's name says of its rows that they count things of which more is wanted: "Visits". */
export function countsThingsWanted(title: string): boolean {
  const said = title.toLowerCase();
  if (toDeliver.test(said)) return true;
  return moreByWords(said.replace(ofAnyFigures, ' ').replace(ofAnyTitle, ' ')) && !isUnwanted(said);
}

const outputs = /\boutputs?\b/iu;
const delivered = /\b(?:delivered|achieved|done|completed)\b/iu;
const ofLifetime = /\b(?:life-?time|whole[- ]life|life of (?:the )?(?:project|programme|grant|fund)|programme target|project target)\b/iu;

/**
 * Whether headings say that a table sets outputs delivered against what is to be delivered: all of them are wanted, whoever
 * they are for. `figures`: the headings of its totals and periods.
 */
export function countsOutputs(headings: { readonly rows: string; readonly target: string; readonly figures: readonly string[] }): boolean {
  if (!headings.figures.some((heading) => delivered.test(heading))) return false;
  return outputs.test(headings.rows) || ofLifetime.test(headings.target);
}

/** "Saved to date" over a total, not "Lives saved". */
const savedAlone =
  /^(?:(?:total|amount|£ ?(?:000|k|m)?|actual|cash) )?saved(?: (?:to date|so far|this year|in (?:the )?year|ytd|by .*))?(?: ?\(.*\)| ?£.*)?$/iu;

/**
 * Whether a title or a heading says that all the figures under it are savings: “Savings tracker”, “Savings target £k”,
 * “Saved to date”.
 */
export function countsSavings(title: string): boolean {
  return (
    (/\bsavings?\b/iu.test(title) || savedAlone.test(title.trim())) &&
    !/\b(?:non|costs? and|spend and|income and|pressures?|and (?:costs?|spend\w*|pressures?|investments?))\b/iu.test(title)
  );
}
