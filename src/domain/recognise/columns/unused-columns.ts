// Columns that no figure is computed from: what they are for all the same, so that an officer sees that they were
// understood.

import type { ColumnRole, RoleReading } from '../../model/mapping';
import type { ColumnRoles } from './column-roles';
import type { ColumnEvidence } from './figure-columns';
import { kindInHeading } from '../../cells/words/figure-kind-words';
import { differenceFromTarget } from '../../cells/figures/difference-headings';
import { plainHeading } from '../headings/heading-words';
import { saysByNow } from '../headings/targets-by-now';
import { holdsDates } from './column-content';
import { dateUseOf } from './date-columns';
import { holdsRules } from './threshold-columns';
import { combinePeriod, isBetweenPeriods } from './periods/period-columns';
import type { Columns } from '../../model/table/columns';

type Judgement = Pick<RoleReading, 'role' | 'confidence' | 'reason'>;

const byWords: readonly (readonly [RegExp, ColumnRole])[] = [
  [/\b(?:variances?|deviations?|differences?|gap)\b/u, 'variance'],
  [differenceFromTarget, 'variance'],
  // "Baseline period", "Baseline year" say when it was measured.
  [/\bbaselines?\b(?! (?:periods?|years?|dates?|sources?|methods?|notes?|points?)$)/u, 'baseline'],
  [/\b(?:last|previous|prior|preceding) (?:financial |school )?year\b|\byear before\b/u, 'last year'],
  [/\b(?:benchmark\w*|previous|prior)\b/u, 'baseline'],
  [/\b(?:directions?(?! of travel)|polarity|good is|good to be|better)\b/u, 'direction'],
  [/^priority$|\bpriority (?:level|rating|order)\b/u, 'priority'],
  [
    /\b(?:owner|owned by|lead|responsib\w+|accountable\w*|assigned|assignee|manager|contact|sponsor|sro|resourc\w+|who|lead officer|portfolio holder)\b/u,
    'owner',
  ],
  [/\b(?:start(?:s|ed)?|commence\w*|begin\w*)\b/u, 'start'],
  [/\b(?:end|finish|completion|due)(?: date)?$/u, 'end'],
  [/\b(?:forecast\w*|projected|projections?)\b/u, 'forecast'],
];

/** “Expected outturn”, “Likely year end”, “Where we will end”, “Outlook”: a forecast in other words. “Where we should be” is none. */
const expectsEnd =
  /\b(?:expected|likely|anticipated|predicted|estimated)\b.*\b(?:year[- ]end|end of (?:the )?year|out-?turn|totals?|final|finish|(?:at|by|for|in) (?:the )?(?:year|end))\b|^(?:latest |current |our |revised )?(?:predict(?:ed|ion)s?|estimates?|outlook|expectation)(?: (?:out-?turn|figure|(?:for|at|of) (?:the )?(?:whole |full )?(?:year|year[- ]end|end of (?:the )?year)))?$|\bwhere (?:we|it|they|things) (?:(?:will|expect to|are likely to|think we will) be|(?:will|expect to|are likely to|think we will|should) (?:end|end up|finish|land))\b|\b(?:year[- ]end|end of year) (?:view|estimate|outlook|expectation|prediction)\b/u;
const expectsOther = /\b(?:costs?|prices?|population|date|when|start|by now|to date|so far|last|previous|baseline|targets?|plan)\b/u;

function saysForecast({ name, content }: ColumnEvidence): boolean {
  if (content.figures * 2 <= content.filled || content.dates > 0) return false;
  const plain = plainHeading(name);
  return expectsEnd.test(plain) && !expectsOther.test(plain);
}

const measured = /\b(?:targets?|goals?|baselines?|actuals?|forecasts?)\b/gu;
const compared = /\b(?:variances?|deviations?|difference|gap|vs|versus|against|achieve\w*|met)\b|%/u;

/** "Target / actual", "Baseline and target": not "Variance of actual to target", which is one thing. */
export function namesTwoThings({ parts }: ColumnEvidence): boolean {
  const plain = plainHeading(parts.at(-1) ?? '');
  const found = plain.match(measured) ?? [];
  return !compared.test(plain) && new Set(found.map((word) => word.replace(/s$/u, ''))).size > 1;
}

/** The role of a column that is none of the plan's. */
export function unusedRole(evidence: ColumnEvidence, roles: ColumnRoles, columns: Columns): Judgement {
  if (roles.bars?.includes(evidence.column) === true) {
    return { role: 'none', confidence: 0.8, reason: 'a period without a figure, as the bars of a Gantt chart are' };
  }
  if (roles.earlierStages?.includes(evidence.column) === true) {
    return { role: 'none', confidence: 0.85, reason: 'a stage before the one that is done' };
  }
  if (holdsRules(evidence)) return { role: 'none', confidence: 0.85, reason: 'each row’s own rule for its colours' };
  const rival = rivalRole(evidence, roles);
  if (rival !== null) return rival;
  if (namesTwoThings(evidence) && /target|goal/iu.test(evidence.name) && columns.target === null) {
    return { role: 'target', confidence: 0.4, reason: 'the heading names two things' };
  }
  if (isBetweenPeriods(evidence.parts)) return { role: 'variance', confidence: 0.85, reason: 'heading says what lies between two periods' };
  if (saysForecast(evidence)) return { role: 'forecast', confidence: 0.85, reason: 'heading says what is expected at the end' };
  if (kindInHeading(evidence.name) === 'last year') return { role: 'last year', confidence: 0.9, reason: 'heading says last year' };
  const period = periodRole(evidence);
  if (period !== null) return period;
  const plain = plainHeading(evidence.name);
  const found = byWords.find(([pattern, role]) => pattern.test(plain) && !(role === 'end' && isOfOtherThing(evidence)))?.[1];
  if (found !== undefined) return { role: found, confidence: 0.9, reason: `heading says ${found}` };
  if (isSecondTheme(evidence, columns)) {
    return { role: 'theme', confidence: 0.55, reason: 'no heading; text beside the themes that is carried down over several rows' };
  }
  if (evidence.name === '') return { role: 'none', confidence: 0.7, reason: 'no heading' };
  return { role: 'none', confidence: evidence.words === null ? 0.6 : 0.8, reason: 'heading says nothing that a review uses' };
}

/** "Next review due", "Payment due": the date of another thing, and no end of the work. */
function isOfOtherThing({ name }: ColumnEvidence): boolean {
  return dateUseOf(name) === 'other';
}

/** A column that would be the target or the total, were there not another like it. */
function rivalRole({ column }: ColumnEvidence, { rivals }: ColumnRoles): Judgement | null {
  const reason = (role: string): string => `heading says ${role}; another column fits as well`;
  if (rivals.target.includes(column)) return { role: 'target', confidence: 0.4, reason: reason('target') };
  if (rivals.total.includes(column)) return { role: 'total', confidence: 0.4, reason: reason('total') };
  if (rivals.periods.includes(column)) return { role: 'none', confidence: 0.4, reason: 'another column says the same period' };
  return null;
}

/** Targets of single periods, totals of years, the year to date: understood, and never counted as delivered. */
function periodRole({ parts, words, content }: ColumnEvidence): Judgement | null {
  // "LDS 2022 date" over dates or words is no figure of a year.
  if (content.filled > 0 && (holdsDates(content) || content.words * 2 > content.filled) && words?.role !== 'target') return null;
  const period = combinePeriod(parts);
  if (words?.role === 'target') {
    const role: ColumnRole = period === null || period.level === 'year' ? 'none' : 'period target';
    return {
      role,
      confidence: 0.85,
      reason:
        role !== 'none'
          ? 'heading says the target of one period'
          : saysByNow(parts.join(' '))
            ? 'heading says what is to be reached by now'
            : 'a target of another year, or in words',
    };
  }
  if (words?.role === 'total' && /\byear[- ]to[- ]date\b|\bytd\b|to date|cumulative/u.test(plainHeading(parts.join(' ')))) {
    return { role: 'year to date', confidence: 0.9, reason: 'heading says year to date' };
  }
  if (period === null || (words !== null && !['total', 'actual', 'forecast'].includes(words.role))) return null;
  if (period.toDate) return { role: 'year to date', confidence: 0.9, reason: 'heading says year to date' };
  if (period.level === 'year') return { role: 'year total', confidence: 0.85, reason: 'heading says the total of a year' };
  if (words?.role === 'forecast') return { role: 'forecast', confidence: 0.85, reason: 'heading says forecast' };
  return { role: 'none', confidence: 0.8, reason: 'heading says a period that other columns already cover' };
}

/** A nameless column of few words between the themes and the descriptions. */
function isSecondTheme({ column, name, content }: ColumnEvidence, { theme, description }: Columns): boolean {
  return theme !== null && name === '' && column > theme && column < description && content.words * 2 > content.filled;
}
