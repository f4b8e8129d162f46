// The formulas that a status rests on: whether the target is met, the pace, and what the scheme's rules say of them,
// one IF for each rule in their order (rating/rate.ts takes the same steps).

import { cellAddress } from '../../model/cell';
import { limitedWords } from '../../measures/row-figures';
import { shortOfLimit } from '../../rating/rate';
import { thresholdName } from '../../rating/schemes/scheme-names';
import { notRated } from '../../rating/not-rated';
import { hasFurtherRules, judgesByProfile, looksAtTarget, rulesInOne } from '../../rating/schemes/scheme-steps';
import { settingName } from '../../rating/settings/settings-names';
import type { Comparison, Rule, Scheme } from '../../model/scheme';
import { quoted, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { goalOf } from './target-figure-formula';

/** The columns that rules are asked of, by zero-based index. */
interface RatedColumns {
  /** The total. */
  readonly done: number;
  readonly goal: number;
  readonly kind: number;
  readonly profile: number;
}

/** Which total is rated: the row's own, or the lowest of those asked about; or the highest of them. */
export type RatedTotal = 'lowest' | 'highest';

/** Null where the table has no targets, totals or profile to rate by. */
export function ratedColumns(columns: FormulaColumns, which: RatedTotal): RatedColumns | null {
  const { total, ours } = columns;
  const done = which === 'highest' ? (ours.highestTotal ?? null) : (ours.lowestTotal ?? total);
  const goal = goalOf(columns);
  if (done === null || goal === null || ours.targetKind === undefined || ours.profile === undefined) return null;
  return { done, goal, kind: ours.targetKind, profile: ours.profile };
}

/**
 * Whether the total meets the target, as the target reads; FALSE without either. Under a scheme that judges by the
 * profile a ceiling isn't met while the year may still add to it; under any other one on what nobody wants isn't while
 * its total is past its share of the year.
 */
export function targetMetFormula(rated: RatedColumns | null, scheme: Scheme): FormulaOfRow | null {
  if (rated === null) return null;
  return sameInEveryRow((row) => {
    const { done, goal, kind, profile } = cellsIn(rated, row);
    const over = `ROUND(${done}-${goal},6)`;
    const byProfile = judgesByProfile(scheme);
    const isFilled = byProfile ? `,ROUND(SUM(${profile})-${goal},6)>=0` : '';
    const met =
      `CHOOSE(IFERROR(MATCH(LEFT(${kind},2),{"Up","A ","Le","Ex","Mo"},0),6),` +
      `AND(OR(${done}>0,${goal}=0),${over}<=0${isFilled}),${over}<=0,AND(${done}>0,${over}<0${isFilled}),${over}=0,${over}>0,${over}>=0)`;
    // MIN passes over a profile that isn't known, which is text.
    const within = `${done}-MIN(${profile},${goal})<(LEFT(${kind})="U")/10^6`;
    return `=IF(COUNT(${done},${goal})<2,FALSE,${byProfile ? met : `IF(COUNT(FIND("(l",${kind})),${within},${met})`})`;
  });
}

/** A ceiling, whatever is said behind it. */
export function isCeilingCell(kind: string): string {
  return `COUNT(MATCH(LEFT(${kind},4),{"Up t","Less"},0))`;
}

/** A ceiling below which less is better. */
export function isLessBetter(kind: string): string {
  return `RIGHT(${kind},${String(lessIsBetter.length)})=${quoted(lessIsBetter)}`;
}

const lessIsBetter = limitedWords.less.trim();

/**
 * Profile ÷ total below a ceiling of what nobody wants. Else total ÷ profile; from a ceiling or an exact figure on,
 * target ÷ total, so that more is worse. Just short of it at a strict limit itself, so that it never shows as met.
 */
export function paceFormula(rated: RatedColumns | null): FormulaOfRow | null {
  if (rated === null) return null;
  return sameInEveryRow((row) => {
    const { done, goal, kind, profile } = cellsIn(rated, row);
    const isReached = `AND(${done}>0,ROUND(${done}-${goal},6)>=0,COUNT(MATCH(LEFT(${kind},4),{"Up t","A bu","Less","Exac"},0)))`;
    const isAtLimit = `AND(ROUND(${done}-${goal},6)=0,COUNT(MATCH(LEFT(${kind},4),{"Less","More"},0)))`;
    return (
      `=IFERROR(IF(COUNT(${done},${goal},${profile})<3,"",IF(${isLessBetter(kind)},IF(${done}>0,${profile}/${done},1),` +
      `IF(${isReached},${goal}/${done},IF(${profile}>0,${done}/${profile},1)))-${String(shortOfLimit)}*${isAtLimit}),"")`
    );
  });
}

/** What the rules of a column are asked of. */
interface RulesSource {
  readonly scheme: Scheme;
  /** Of the table's settings row. */
  readonly index: number;
  readonly rated: RatedColumns;
  readonly met: number;
  readonly pace: number;
  /** Our column that says why a row isn't rated. */
  readonly notRated: number;
}

/** The status of the first rule that holds, else what the further rules say; blank where the row isn't rated. */
export function rulesFormula(source: RulesSource, further: number | null): FormulaOfRow {
  const { rules, otherwise } = source.scheme;
  const first = hasFurtherRules(source.scheme) ? rules.slice(0, rulesInOne) : rules;
  return sameInEveryRow((row) => {
    const last = hasFurtherRules(source.scheme) && further !== null ? cellAddress(row, further) : quoted(otherwise);
    return unlessUnrated(source, row, unlessWithinBudget(source, row, chain(first, source, row, last)));
  });
}

/** The same of the rules that had no room; null where all had. */
export function furtherRulesFormula(source: RulesSource): FormulaOfRow | null {
  const { scheme } = source;
  if (!hasFurtherRules(scheme)) return null;
  const rest = scheme.rules.slice(rulesInOne);
  return sameInEveryRow((row) => unlessUnrated(source, row, chain(rest, source, row, quoted(scheme.otherwise))));
}

function unlessUnrated({ notRated }: RulesSource, row: number, status: string): string {
  return `=IF(${cellAddress(row, notRated)}<>"","",${status})`;
}

/** Money within its budget says nothing of the work, whatever the rules say. */
function unlessWithinBudget({ scheme, rated, met }: RulesSource, row: number, status: string): string {
  if (!looksAtTarget(scheme)) return status;
  return `IF(AND(${cellAddress(row, met)},${cellAddress(row, rated.kind)}="A budget"),${quoted(notRated.withinBudget)},${status})`;
}

function chain(rules: readonly Rule[], source: RulesSource, row: number, last: string): string {
  const tests = rules.map((rule) => `IF(${testOf(rule, source, row)},${quoted(rule.then)},`).join('');
  return `${tests}${last}${')'.repeat(rules.length)}`;
}

function testOf(rule: Rule, { scheme, index, rated, met, pace }: RulesSource, row: number): string {
  const { done, goal, kind, profile } = cellsIn(rated, row);
  const yesOrNo = (test: string): string => (rule.is === 'yes' ? test : `NOT(${test})`);
  const compared = (measured: string): string => `ROUND(${measured}-${thresholdName(scheme.name, rule.place)},6)${signs[rule.is]}0`;
  switch (rule.when) {
    case 'met':
      return yesOrNo(cellAddress(row, met));
    case 'over':
      return yesOrNo(`OR(${settingName('yearOver', index)},${kind}="A budget",${goal}=0)`);
    case 'value':
      return compared(done);
    case 'share':
      return `IF(${goal}=0,FALSE,${compared(`${done}/${goal}`)})`;
    case 'pace':
      return compared(cellAddress(row, pace));
    case 'variance':
      return compared(`IF(${isLessBetter(kind)},${profile}-${done},${done}-${profile})`);
    case 'date':
      return compared(`INT(${settingName('asAt', index)})`);
  }
}

const signs: Readonly<Record<Comparison, string>> = {
  yes: '',
  no: '',
  'at least': '>=',
  above: '>',
  'at most': '<=',
  below: '<',
  exactly: '=',
};

function cellsIn({ done, goal, kind, profile }: RatedColumns, row: number) {
  const at = (column: number): string => cellAddress(row, column);
  return { done: at(done), goal: at(goal), kind: at(kind), profile: at(profile) };
}
