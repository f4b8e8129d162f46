// Words of progress in Welsh: "Wedi'i gwblhau", "Ar y trywydd", "Heb ddechrau", with accents or without, mutated or not.

import type { ProgressState } from '../../model/table/progress';
import { plainWelsh } from './welsh-headings';

const has = "(?:(?:mae )?(?:wedi(?:'i|'u| ei| eu)?|bellach) )";
const states: readonly (readonly [ProgressState, string])[] = [
  [
    'not done',
    "(?:heb|ddim wedi|nid yw wedi|dim wedi)(?:'i|'u| ei| eu)? (?:(?:g|ch|c)wblhau|(?:g|ch|c)yflawni|g?orffen|wneud|gau|cau)(?: eto)?|anghyflawn|(?:i'w|i'w ei) (?:g|ch)?wblhau",
  ],
  [
    'not started',
    "(?:heb|ddim wedi|nid yw wedi|dim wedi)(?:'i|'u| ei| eu)? (?:ddechrau|dechrau|(?:g|ch|c)ychwyn)(?: eto)?|i'w (?:ddechrau|gychwyn)|arfaethedig|yn yr arfaeth|(?:wedi'i |wedi ei )(?:g|ch)ynllunio",
  ],
  ['cancelled', `${has}(?:ganslo|chanslo|canslo|diddymu|ddiddymu|(?:d|t)ynnu'n ol)|canslwyd|diddymwyd`],
  [
    'delayed',
    `oedi|oediad(?:au)?|${has}oedi|yn hwyr|hwyr|ar ei hol hi|(?:y )?tu ol i'r amserlen|mewn perygl|(?:oddi ar|ddim ar|nid ar|nid yw ar) y trywydd(?: iawn| cywir)?|${has}llithro|llithriant`,
  ],
  ['on hold', `${has}(?:gohirio|ohirio|atal|hatal|rewi)|gohiriwyd|ar stop`],
  [
    'under way',
    `ar (?:y gweill|waith|droed|amser|y trac)|ar y (?:trywydd|llwybr)(?: iawn| cywir)?|parhaus|yn parhau|yn mynd rhagddo|yn symud ymlaen|yn datblygu|${has}(?:dechrau|cychwyn)|dechreuwyd|cychwynnwyd|${has}?(?:(?:g|ch)wblhau'n |(?:g|ch)yflawni'n )?rhannol`,
  ],
  [
    'complete',
    `${has}(?:(?:g|ch|c)wblhau|(?:g|ch|c)yflawni|g?orffen|gau|chau|cau|gwneud|wneud)(?:'n llawn| yn llawn)?|(?:c|g|ch)wblhawyd|(?:c|g|ch)yflawnwyd|cyflawn|gorffennwyd|gorffenedig|caewyd`,
  ],
];
const patterns = states.map(([state, words]) => ({ state, words: new RegExp(`^(?:${words})$`, 'u') }));

/** With one of these each of them begins, perhaps behind a number: spares the rest for the many texts that aren't Welsh. */
const firstWords = (
  'anghyflawn ar arfaethedig bellach caewyd canslwyd chwblhawyd chyflawnwyd cwblhawyd cychwynnwyd cyflawn cyflawnwyd ddim dechreuwyd diddymwyd ' +
  'dim gohiriwyd gorffenedig gorffennwyd gwblhawyd gyflawnwyd heb hwyr llithriant mae mewn nid oddi oedi oediad oediadau parhaus rhannol tu wedi y yn'
).replaceAll(' ', '|');
const mayBegin = new RegExp(`^[\\s"'(]*(?:\\d{1,2}[.)]\\s*)?(?:${firstWords}|iw?)(?![a-z])`, 'iu');
const longest = 40;

/** Null where the text states no progress in Welsh and nothing else: a remark behind it isn't read. */
export function readWelshProgress(text: string): ProgressState | null {
  if (text.length > longest || !mayBegin.test(text)) return null;
  const plain = plainWelsh(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\d{1,2}[.)]\s*|[\s.!]+$/gu, '');
  return patterns.find(({ words }) => words.test(plain))?.state ?? null;
}
