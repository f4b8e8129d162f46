// The RAG formula: a scheme's steps (rating/schemes/scheme-steps.ts) as nested IFs, its thresholds and the table's
// dates by
// name.
// So a changed threshold acts at once; a changed rule is told by the check
// on the settings sheet, until a review compiles it anew.

import { cellAddress } from '../../model/cell';
import { noProfile, notRated, notRatedPrefix } from '../../rating/not-rated';
import { shortOfLimit } from '../../rating/rate';
import { thresholdName } from '../../rating/schemes/scheme-names';
import { stepsOf, type Step } from '../../rating/schemes/scheme-steps';
import { settingName, type SettingKey } from '../../rating/settings/settings-names';
import { askedPrefix } from '../../measures/method-cell';
import { cellsOf, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { goalOf, targetCells, targetReasons } from './target-figure-formula';
import type { Comparison, Scheme } from '../../model/scheme';

/** What a table's RAG formulas are compiled from. */
interface RagSource {
  readonly scheme: Scheme;
  /** Of the table's settings row. */
  readonly index: number;
  /** What every cell says instead, where the scheme is unclear. */
  readonly notRated: string | null;
}

/** The cells of one row that its rating rests on. */
interface RatedCells {
  readonly row: number;
  readonly columns: FormulaColumns;
  readonly goal: string;
  /** The total. */
  readonly done: string;
  readonly kind: string;
  readonly profile: string;
  readonly figures: string;
}

/** Null where the table has no targets, totals or profile to rate by. */
export function ragFormula(columns: FormulaColumns, source: RagSource): FormulaOfRow | null {
  const { periods, total, targetKind, profile } = columns;
  const target = goalOf(columns);
  if (target === null || total === null || targetKind === null || profile === null) return null;
  const check = settingName('check', source.index);
  const open = (rating: string): string => `=IF(${check}="",${rating},${check})`;
  if (source.notRated !== null) {
    const unclear = open(text(source.notRated));
    return () => unclear;
  }
  const steps = stepsOf(source.scheme);
  return sameInEveryRow((row) => {
    const done = cellAddress(row, total);
    const figures = periods.length === 0 ? done : cellsOf(periods, row);
    const [goal, kind, expected] = [cellAddress(row, target), cellAddress(row, targetKind), cellAddress(row, profile)];
    const cells: RatedCells = { row, columns, goal, done, kind, profile: expected, figures };
    const asked = steps.flatMap((step) => testsOf(step, cells, source));
    const opening = asked.map(([test, words]) => `IF(${test},${words},`).join('');
    return open(`${opening}${text(source.scheme.otherwise)}${')'.repeat(asked.length)}`);
  });
}

type RuleStep = Extract<Step, { readonly kind: 'rule' }>;

/** A test, and what the cell shows where it holds. */
type Asked = readonly [test: string, shown: string];

function testsOf(step: Step, cells: RatedCells, { scheme, index }: RagSource): readonly Asked[] {
  const { row, columns, done, figures, profile, goal } = cells;
  if (step.kind === 'rule') return [[testOf(step, cells, { scheme, index }), text(step.rule.then)]];
  switch (step.guard) {
    case 'error':
      return [[`ISERROR(SUM(${targetCells(columns, row)},${figures}))`, text(notRated.error)]];
    case 'target':
      return targetReasons(columns, row) ?? [];
    case 'total':
      return [[`NOT(ISNUMBER(${done}))`, whyNoTotal(columns, row, figures)]];
    case 'thresholds': {
      const names = step.places.map((place) => thresholdName(scheme.name, place));
      return [[`COUNT(${names.join(',')})<${String(names.length)}`, text(notRated.noThresholds)]];
    }
    case 'profile':
      return [
        [`NOT(ISNUMBER(${profile}))`, `${text(notRatedPrefix)}&${profile}`],
        [`AND(${profile}<=0,${goal}<>0)`, text(notRated.notStarted)],
      ];
    case 'year': {
      const [start, end, asAt] = [settingName('yearStart', index), settingName('yearEnd', index), settingName('asAt', index)];
      return [
        [`IF(COUNT(${start},${end})<2,FALSE,${end}<${start})`, text(notRated.because(noProfile.outOfOrder))],
        [`IF(COUNT(${start},${end},${asAt})<3,FALSE,${asAt}<${start})`, text(notRated.notStarted)],
      ];
    }
    case 'date':
      return [[`NOT(ISNUMBER(${settingName('asAt', index)}))`, text(notRated.noAsAt)]];
  }
}

/** Asked how to count; nothing to count; or a total that can't be told. */
function whyNoTotal({ method }: FormulaColumns, row: number, figures: string): string {
  const otherwise = `IF(COUNT(${figures})=0,${text(notRated.noFigures)},${text(notRated.noTotal)})`;
  if (method === null) return otherwise;
  const asked = `LEFT(${cellAddress(row, method)},${String(askedPrefix.length)})=${text(askedPrefix)}`;
  return `IF(${asked},${text(notRated.asked)},${otherwise})`;
}

function testOf(
  { rule, unlessMet }: RuleStep,
  cells: RatedCells,
  { scheme: { name }, index }: Pick<RagSource, 'scheme' | 'index'>,
): string {
  const { goal, done, kind, profile } = cells;
  const setting = (key: SettingKey): string => settingName(key, index);
  const over = `ROUND(${done}-${goal},6)`;
  // Just short of the pace that the limit itself would have, so that it never shows as met.
  const atLimit = `IF(${kind}="Less than",1,${done}/${profile})-${String(shortOfLimit)}`;
  const yesOrNo = (test: string): string => (rule.is === 'yes' ? test : `NOT(${test})`);
  const compared = (measured: string): string => `ROUND(${measured}-${thresholdName(name, rule.place)},6)${signs[rule.is]}0`;
  switch (rule.when) {
    case 'met':
      return yesOrNo(
        `IF(${kind}="Up to",AND(OR(${done}>0,${goal}=0),${over}<=0),IF(${kind}="Less than",AND(${done}>0,${over}<0),IF(${kind}="Exactly",${over}=0,IF(${kind}="More than",${over}>0,${over}>=0))))`,
      );
    case 'over':
      return yesOrNo(
        `IF(COUNT(${setting('yearStart')},${setting('yearEnd')},${setting('asAt')})<3,FALSE,${setting('asAt')}>=${setting('yearEnd')})`,
      );
    case 'value':
      return compared(done);
    case 'share':
      return `IF(${goal}=0,FALSE,${compared(`${done}/${goal}`)})`;
    case 'pace':
      return compared(
        unlessMet
          ? `IF(${over}=0,${atLimit},IF(${done}>${goal},${goal}/${done},${done}/${profile}))`
          : `IF(AND(${over}=0,OR(${kind}="Less than",${kind}="More than")),${atLimit},IF(AND(OR(${kind}="Up to",${kind}="Less than",${kind}="Exactly"),${done}>${goal}),${goal}/${done},IF(${profile}>0,${done}/${profile},1)))`,
      );
    case 'variance':
      return compared(`${done}-${profile}`);
    case 'date':
      return compared(`INT(${setting('asAt')})`);
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

function text(words: string): string {
  return `"${words}"`;
}
