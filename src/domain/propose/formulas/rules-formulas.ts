// The formulas that a status rests on: whether the target is met, the pace, what is short, and what the scheme's rules say of them,
// one IF for each rule in their order (rating/rate.ts takes the same steps).

import { cellAddress } from '../../model/cell';
import { limitedWords } from '../../measures/row-figures';
import { shortOfLimit } from '../../rating/rate';
import { thresholdName } from '../../rating/schemes/scheme-names';
import { notRated } from '../../rating/not-rated';
import { hasFurtherRules, judgesByProfile, looksAtTarget, rulesInOne } from '../../rating/schemes/scheme-steps';
import { settingName } from '../../rating/settings/settings-names';
import type { Comparison, Rule, Scheme } from '../../model/scheme';
import type { ToleranceColumn } from '../../measures/targets/tolerance-column';
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
 * Whether the total meets the target, as the target reads; blank without either. Under a scheme that judges by the
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
    return `=IF(COUNT(${done},${goal})<2,"",${byProfile ? met : `IF(COUNT(FIND("(l",${kind})),${within},${met})`})`;
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

/** More than a ceiling or a budget, less than any other target; of an exact one either. */
export function shortOfTargetFormula(rated: RatedColumns | null): FormulaOfRow | null {
  if (rated === null) return null;
  return sameInEveryRow((row) => {
    const at = (column: number): string => cellAddress(row, column);
    const [done, goal, kind] = [at(rated.done), at(rated.goal), at(rated.kind)];
    const over = `${done}-${goal}`;
    const either = `CHOOSE(IFERROR(MATCH(LEFT(${kind},2),{"Up","A ","Le","Ex"},0),5),${over},${over},${over},ABS(${over}),${goal}-${done})`;
    return `=IF(COUNT(${done},${goal})<2,"",MAX(0,${either}))`;
  });
}

/** Nought where the pace is in full. */
export function shortOfProfileFormula(rated: RatedColumns | null, pace: number | undefined): FormulaOfRow | null {
  if (rated === null || pace === undefined) return null;
  return sameInEveryRow((row) => {
    const at = (column: number): string => cellAddress(row, column);
    return `=IF(COUNT(${at(pace)})=0,"",IF(${at(pace)}<1,ABS(${at(rated.done)}-${at(rated.profile)}),0))`;
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
  /** Our columns of how far a total is short of them; undefined: the scheme doesn't ask. */
  readonly shortOfTarget: number | undefined;
  readonly shortOfProfile: number | undefined;
  /** Our column that says why a row isn't rated. */
  readonly notRated: number;
  /** Null: the table has no column of tolerances. */
  readonly tolerance: ToleranceColumn | null;
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

function testOf(
  rule: Rule,
  { scheme, index, rated, met, pace, shortOfTarget, shortOfProfile, tolerance }: RulesSource,
  row: number,
): string {
  const { done, goal, kind, profile } = cellsIn(rated, row);
  const yesOrNo = (test: string): string => (rule.is === 'yes' ? test : `NOT(${test})`);
  /** `of`: what the threshold is a share of, where it isn't divided by. */
  const compared = (measured: string, of?: string): string =>
    `ROUND(${measured}-${of === undefined ? '' : `${of}*`}${thresholdName(scheme.name, rule.place)},6)${signs[rule.is]}0`;
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
    case 'short':
      return shortOfProfile === undefined ? 'FALSE' : compared(cellAddress(row, shortOfProfile), profile);
    case 'short of target':
      return shortOfTarget === undefined ? 'FALSE' : compared(cellAddress(row, shortOfTarget), goal);
    case 'tolerance':
      return yesOrNo(keepsTolerance(tolerance, row, { short: shortOfProfile, wanted: profile, goal }));
    case 'tolerance of target':
      return yesOrNo(keepsTolerance(tolerance, row, { short: shortOfTarget, wanted: goal, goal }));
    case 'variance':
      return compared(`IF(${isLessBetter(kind)},${profile}-${done},${done}-${profile})`);
    case 'date':
      return compared(`INT(${settingName('asAt', index)})`);
  }
}

/** What a row's tolerance is set against: our column, and the cells of what is wanted and of the target. */
interface ShortRow {
  readonly short: number | undefined;
  readonly wanted: string;
  readonly goal: string;
}

function keepsTolerance(tolerance: ToleranceColumn | null, row: number, { short, wanted, goal }: ShortRow): string {
  if (tolerance === null || short === undefined) return 'FALSE';
  const cell = cellAddress(row, tolerance.column);
  const allowed = {
    share: `${wanted}*${cell}`,
    'per cent': `${wanted}*${cell}/100`,
    figure: cell,
    limit: `ABS(${cell}-${goal})`,
  };
  return `ROUND(${cellAddress(row, short)}-${allowed[tolerance.kind]},6)<=0`;
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

/** The cells of one row. */
type RatedCells = Readonly<Record<keyof RatedColumns, string>>;

function cellsIn({ done, goal, kind, profile }: RatedColumns, row: number): RatedCells {
  const at = (column: number): string => cellAddress(row, column);
  return { done: at(done), goal: at(goal), kind: at(kind), profile: at(profile) };
}
