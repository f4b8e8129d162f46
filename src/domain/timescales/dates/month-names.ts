// Months as people type them: "September", "Sept.", "Nove", and with one slip of the finger "Febuary".

import { capitalised } from '../../cells/words/capitalised';
import { welshMonths } from '../../cells/words/welsh-headings';

const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Part of a pattern: any month in small letters, in full or as it is usually cut short. */
export const monthPattern =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** A month of `monthPattern` begins with one of these, in small letters. */
export const beginningsOfMonths: readonly string[] = names.map((name) => name.slice(0, 3));

/** A month's name as typed. */
interface MonthWord {
  /** 1 to 12. */
  readonly month: number;
  /** Only nearly a month's name, so more than the word must speak for a date. */
  readonly misspelt: boolean;
}

const shortestAbbreviation = 3;
/** "Marsh" and "Juno" are no slips: in names this short a letter is lost, doubled or swapped, never another one. */
const longestShortName = 5;

/** The month that a word names; null where it names none. */
export function monthOf(word: string): MonthWord | null {
  const lower = word.toLowerCase();
  if (lower.length < shortestAbbreviation) return null;
  const exact = names.findIndex((name) => name.startsWith(lower));
  if (exact >= 0) return { month: exact + 1, misspelt: false };
  // In full only: cut short, some are words of English.
  const welsh = welshMonths.indexOf(lower);
  if (welsh >= 0) return { month: welsh + 1, misspelt: false };
  const near = names.findIndex((name) => isNearly(lower, name));
  return near < 0 ? null : { month: near + 1, misspelt: true };
}

/** "March" of 3. */
export function monthName(month: number): string {
  return capitalised(names[month - 1] ?? '');
}

/**
 * Whether one letter lost, added, changed or swapped with the next makes the one word of the other.
 * The first letter is always right.
 */
function isNearly(typed: string, name: string): boolean {
  if (name.length < 4 || !typed.startsWith(name.slice(0, 1)) || Math.abs(typed.length - name.length) > 1) return false;
  let same = 0;
  while (same < name.length && typed[same] === name[same]) same += 1;
  const [restTyped, restName] = [typed.slice(same), name.slice(same)];
  if (typed.length < name.length) return restTyped === restName.slice(1);
  if (typed.length > name.length) return restTyped.slice(1) === restName;
  const swapped = restTyped === `${restName.charAt(1)}${restName.charAt(0)}${restName.slice(2)}`;
  return swapped || (name.length > longestShortName && restTyped.slice(1) === restName.slice(1));
}
