// The formulas that say why a row has no status: what is wrong with its target, and all that else is missing, in the
// order of rating/rate.ts and in the same words.

import { cellAddress } from '../../model/cell';
import { targetWords, type TargetReading } from '../../measures/row-figures';
import { askedPrefix } from '../../measures/method-cell';
import { notRated, withoutPrefix } from '../../rating/not-rated';
import { comparedReadings } from '../../rating/unrated-targets';
import { stepsOf, type Guard } from '../../rating/schemes/scheme-steps';
import { settingName } from '../../rating/settings/settings-names';
import type { Scheme } from '../../model/scheme';
import { quoted, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { ratedColumns } from './rules-formulas';
import { goalOf } from './target-figure-formula';

/** The reason in the words that follow "Not rated: ". */
function reason(words: string): string {
  return quoted(withoutPrefix(words));
}

/** Three letters tell the readings apart, whatever is said behind them ("Up to (less is better)"). */
function firstLetters(reading: TargetReading): string {
  return quoted(targetWords[reading].slice(0, 3));
}

/** Readings that are targets once a figure stands for them in "Target figure". */
const withFigureOnly = ['each period', 'percent of population'] as const satisfies readonly TargetReading[];

/** Why a row has no target to rate against; blank where it has one. Null without targets or "Target reads as". */
export function noTargetFormula(columns: FormulaColumns): FormulaOfRow | null {
  const { targetKind, targetFigure, periodTarget, method } = columns.ours;
  const target = goalOf(columns);
  if (target === null || targetKind === undefined) return null;
  const readings = targetFigure === undefined ? comparedReadings : [...comparedReadings, 'percent of population' as const];
  const compared = readings.map(firstLetters).join(',');
  return sameInEveryRow((row) => {
    const [goal, kind] = [cellAddress(row, target), cellAddress(row, targetKind)];
    const reads = `${reason(notRated.readsAs(''))}&LOWER(${kind})`;
    const isReadAs = (reading: TargetReading): string => `LEFT(${kind},3)=${firstLetters(reading)}`;
    const otherwise = `IF(OR(${withFigureOnly.map(isReadAs).join(',')}),${reads},${reason(notRated.noTarget)})`;
    // What targets of periods come to hangs on how the row counts: while that is asked, none of them is a target. Of how many
    // a share is doesn't hang on it.
    const lacking =
      periodTarget === undefined || method === undefined
        ? otherwise
        : `IF(AND(LEFT(${cellAddress(row, method)},3)="Ask",LEFT(${kind},3)<>${firstLetters('percent of population')}),${reason(notRated.asked)},${otherwise})`;
    const unlessFigure = `IF(COUNT(${goal}),"",${lacking})`;
    // "Not an actual", the only one with an N, is a reason as it stands.
    const uncompared = `IF(LEFT(${kind})="N",LOWER(${kind}),${reads})`;
    return (
      `=IF(LEFT(${kind},3)="Ask",${reason(notRated.asked)},IF(COUNT(MATCH(LEFT(${kind},3),{${compared}},0)),${unlessFigure},` +
      `IF(${kind}="",${reason(notRated.noTarget)},${uncompared})))`
    );
  });
}

/** Where the sheet says that a row has no status: a condition, else nothing. */
function whereLeft({ leftUnrated }: FormulaColumns, row: number, otherwise: string): string {
  if (leftUnrated === undefined) return `=${otherwise}`;
  const cell = cellAddress(row, leftUnrated.column);
  const isLeft = leftUnrated.words.map((word) => `COUNTIF(${cell},${quoted(word)})`).join('+');
  return `=IF(${isLeft},${reason(notRated.leftUnrated)},${otherwise})`;
}

/** Why a row has no status while it is asked which scheme rates it: its own reason, else that. */
export function askedFormula(columns: FormulaColumns): FormulaOfRow | null {
  const { errors, noTarget } = columns.ours;
  if (errors === undefined || noTarget === undefined) return null;
  return sameInEveryRow((row) => {
    const [error, target] = [cellAddress(row, errors), cellAddress(row, noTarget)];
    const why = `IF(${target}<>"",${target},${reason(notRated.asked)})`;
    return whereLeft(columns, row, `IF(${error},${reason(notRated.error)},${why})`);
  });
}

/** Why a row has no status: blank where it has one. `index`: of the table's settings row. */
export function notRatedFormula(columns: FormulaColumns, scheme: Scheme, index: number): FormulaOfRow | null {
  const rated = ratedColumns(columns, 'lowest');
  const { errors, noTarget, targetMet, metAtHighest } = columns.ours;
  if (rated === null || errors === undefined || noTarget === undefined || targetMet === undefined) return null;
  const { early, late, isMetFirst } = guardsOf(scheme);
  return sameInEveryRow((row) => {
    const at = (column: number): string => cellAddress(row, column);
    const limit = columns.ours.limitOpen;
    const cells = { goal: at(rated.goal), profile: at(rated.profile), limitOpen: limit === undefined ? null : at(limit) };
    const missing = lateReason(late, cells, index);
    const isMet = metAtHighest === undefined ? at(targetMet) : `AND(${at(targetMet)},${at(metAtHighest)})`;
    const unlessMet = isMetFirst && missing !== '""' ? `IF(${isMet},"",${missing})` : missing;
    const counted = early.includes('total') ? `IF(ISNUMBER(${at(rated.done)}),${unlessMet},${whyNoTotal(columns, row)})` : unlessMet;
    const against = early.includes('target')
      ? againstTarget(at(noTarget), { goal: at(rated.goal), kind: at(rated.kind) }, counted)
      : counted;
    return whereLeft(columns, row, `IF(${at(errors)},${reason(notRated.error)},${against})`);
  });
}

/** A target of nought is one only as a ceiling. */
function againstTarget(noTarget: string, { goal, kind }: Readonly<Record<'goal' | 'kind', string>>, counted: string): string {
  const ofNought = `IF(AND(${goal}=0,LEFT(${kind},2)<>"Up"),${reason(notRated.zeroTarget)},${counted})`;
  return `IF(${noTarget}<>"",${noTarget},IF(${goal}<0,${reason(notRated.negativeTarget)},${ofNought}))`;
}

/** What a scheme's rules lack at first and what only once no target is met. */
function guardsOf(scheme: Scheme) {
  const steps = stepsOf(scheme);
  const guards = steps.flatMap((step): readonly Guard[] => (step.kind === 'guard' ? [step.guard] : []));
  const isLate = (guard: Guard): boolean => guard !== 'error' && guard !== 'target' && guard !== 'total';
  const firstRule = steps.findIndex(({ kind }) => kind === 'rule');
  const firstLate = steps.findIndex((step) => step.kind === 'guard' && isLate(step.guard));
  return { early: guards.filter((guard) => !isLate(guard)), late: guards.filter(isLate), isMetFirst: firstLate > firstRule };
}

/** What the rules lack that is the same in every row is told on the settings sheet. */
function lateReason(late: readonly Guard[], { goal, profile, limitOpen }: LateCells, index: number): string {
  const open = late.includes('profile') || late.includes('tolerance') ? (limitOpen ?? '""') : '""';
  const ofRow = late.includes('profile')
    ? `IF(ISNUMBER(${profile}),IF(AND(${profile}<=0,${goal}>0),${reason(notRated.notStarted)},${open}),${profile})`
    : open;
  const ofTable = settingName('rulesLack', index);
  if (late.every((guard) => guard === 'profile' || guard === 'limit' || guard === 'tolerance')) return ofRow;
  return ofRow === '""' ? ofTable : `IF(${ofTable}<>"",${ofTable},${ofRow})`;
}

interface LateCells extends Readonly<Record<'goal' | 'profile', string>> {
  /** What a tolerance or a limit leaves open; null: the table has no such column. */
  readonly limitOpen: string | null;
}

/** Asked how to count; nothing to count; or a total that can't be told. */
function whyNoTotal({ ours: { method, figures } }: FormulaColumns, row: number): string {
  if (method === undefined || figures === undefined) return reason(notRated.noFigures);
  const asked = `LEFT(${cellAddress(row, method)},${String(askedPrefix.length)})=${quoted(askedPrefix)}`;
  return `IF(${asked},${reason(notRated.asked)},IF(${cellAddress(row, figures)}=0,${reason(notRated.noFigures)},${reason(notRated.noTotal)}))`;
}
