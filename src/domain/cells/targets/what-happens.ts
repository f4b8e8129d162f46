// Words that say of figures that they count what happens or is done in a period, so that periods add up.

import { countsWorkDone } from './more-is-better';

/** What happens once and is counted when it does. "New members" join; members are there. */
const happens =
  /\b(?:new|received|reported|recorded|logged|raised|incidents?|accidents?|deaths?|fires?|fatalit(?:y|ies)|injur(?:y|ies)|complaints?|breach(?:es)?|evictions?|admissions|referrals|enquiries|offences|crimes|burglar(?:y|ies)|thefts?|collisions|failures|visits?|visitors?|footfall|sales|events?|sessions?|workshops?|meetings?|starts|completions|journeys|downloads|lettings?)\b/iu;
const stays =
  /\b(?:receiving|engaging|direct payments?|employed|occupied|retained|sustained|supported|registered|enrolled|served|engaged|involved|seen|fostered|shared(?! ownership))\b/iu;

/** Whether the words say that each figure counts what was done or what happened in its period, and not what is there. */
export function countsWhatHappens(description: string): boolean {
  return !stays.test(description) && (happens.test(description) || countsWorkDone(description));
}
