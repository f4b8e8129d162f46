// The defined names of the Schemes table: each rule's threshold, each scheme's "otherwise" and rules in one text, and
// the headings of three columns.
// Whatever is read from the table or stands in a formula is found by them, so that rows and columns can be moved.

import { placesOf } from './scheme';
import { schemeNames, type SchemeName } from '../../model/scheme';

/** Columns of a rule that are found by the name of their heading; the threshold has a name of its own. */
export type RuleColumn = 'when' | 'is' | 'then';

export const ruleColumnNames: Readonly<Record<RuleColumn, string>> = {
  when: 'Plan_Rule_When',
  is: 'Plan_Rule_Is',
  then: 'Plan_Rule_Then',
};

const prefixes: Readonly<Record<SchemeName, string>> = {
  delivered: 'Plan_Delivered_',
  pace: 'Plan_Pace_',
  'four-colour': 'Plan_FourColour_',
  'five-point': 'Plan_FivePoint_',
  own: 'Plan_Own_',
};

/** The threshold of the rule at a place: "Plan_Pace_Amber", "Plan_Own_3". */
export function thresholdName(scheme: SchemeName, place: string): string {
  return prefixes[scheme] + place;
}

/** The status that a row has where no rule holds. */
export function otherwiseName(scheme: SchemeName): string {
  return `${prefixes[scheme]}Otherwise`;
}

/** The scheme's rules as they are, in one text. */
export function rulesName(scheme: SchemeName): string {
  return `${prefixes[scheme]}Rules`;
}

/** The scheme in sentences. A table that an earlier version wrote hasn't got it. */
export function sentencesName(scheme: SchemeName): string {
  return `${prefixes[scheme]}InWords`;
}

/** Every name that a Schemes table must have. */
export function schemesNames(): readonly string[] {
  return [
    ...Object.values(ruleColumnNames),
    ...schemeNames.flatMap((scheme) => [
      ...placesOf[scheme].map((place) => thresholdName(scheme, place)),
      otherwiseName(scheme),
      rulesName(scheme),
    ]),
  ];
}
