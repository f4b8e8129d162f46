// Writes the Schemes table of the settings sheet: every scheme's rules, to be read and changed by hand, with a name for
// each cell that a formula or a review goes by.

import { cellAddress, isCellError, isEmptyValue, type CellValue } from '../model/cell';
import type { Content, Edit, EditSheet } from '../model/edit';
import { isShareOf, measureWords, schemeWords } from '../rating/schemes/scheme';
import { schemeChanged } from '../rating/not-rated';
import { otherwiseName, ruleColumnNames, rulesName, sentencesName, thresholdName } from '../rating/schemes/scheme-names';
import { otherwiseWord, scalesInOrder, schemeParts, type MeaningPart } from '../rating/schemes/scheme-words';
import { cellOfRule, cellsOfScheme, type SchemeOnSheet, type SchemesState } from '../rating/schemes/schemes-on-sheet';
import { nameTarget, settingReference, type CellOnSettings } from '../rating/settings/settings-names';
import { isReadable, rulesText, type SchemeReading, type TypedScheme } from '../rating/schemes/typed-scheme';
import { valueAt, type Grid } from '../model/grid';
import type { Snapshot } from '../model/snapshot';
import { cellEdit } from './cells/cell-edits';
import { headingFormat } from './looks/add-in-sheets';
import { ragFlags } from './looks/status-colours';
import { statusesBestFirst, comparisons, measures, schemeNames, type Rule, type SchemeName } from '../model/scheme';

const headings = [
  'Scheme',
  'Rule',
  'When',
  'Is',
  'Threshold',
  'Then',
  'In words',
  'Rules as they stand',
  'Rules that the words follow',
  'Threshold in words',
] as const;

/** Columns of the table from its first one on. Those from `rules` on are workings. */
const at = { scheme: 0, rule: 1, when: 2, is: 3, threshold: 4, then: 5, words: 6, rules: 7, said: 8, figure: 9 } as const;

/** One row of the table. */
interface Line {
  readonly scheme: TypedScheme;
  readonly reading: SchemeReading;
  /** Null: the row with the status where no rule holds. */
  readonly place: string | null;
  /** Counts the rules from 1. */
  readonly number: number;
}

/** The whole table with its top left heading in `corner`; what is left of an earlier one goes into it. */
export function schemesTable(sheet: EditSheet, corner: CellOnSettings, { schemes }: SchemesState): readonly Edit[] {
  const lines = schemeNames.flatMap((name) => linesOf(schemes[name]));
  const first = corner.row + 1;
  const last = corner.row + lines.length;
  const column = (key: keyof typeof at): number => corner.column + at[key];
  const area = (key: keyof typeof at, row = first, to = last) => ({
    firstRow: row,
    firstColumn: column(key),
    lastRow: to,
    lastColumn: column(key),
  });
  const cells = lines.map((line, index) => cellsOf(line, first + index, corner.column));
  return [
    {
      kind: 'cells',
      sheet,
      area: { firstRow: corner.row, firstColumn: corner.column, lastRow: last, lastColumn: column('figure') },
      before: [headings, ...cells].map((row) => row.map(() => null)),
      after: [[...headings], ...cells],
      what: 'Rules of the schemes',
    },
    {
      kind: 'format',
      sheet,
      area: { firstRow: corner.row, firstColumn: corner.column, lastRow: corner.row, lastColumn: column('figure') },
      format: headingFormat,
    },
    {
      kind: 'format',
      sheet,
      area: { ...area('scheme'), lastColumn: column('words') },
      format: { wrapText: true, vertical: 'Top' },
    },
    { kind: 'format', sheet, area: area('rule'), format: { horizontal: 'Left' } },
    { kind: 'format', sheet, area: area('threshold'), format: { horizontal: 'Left' } },
    ...runsOf(lines, isShare).map(([from, to]): Edit => ({
      kind: 'format',
      sheet,
      area: area('threshold', first + from, first + to),
      format: { numberFormat: '0%' },
    })),
    { kind: 'validation', sheet, area: area('when'), options: measures.map((measure) => measureWords[measure]) },
    { kind: 'validation', sheet, area: area('is'), options: comparisons },
    { kind: 'validation', sheet, area: area('then'), options: statusesBestFirst },
    { kind: 'flags', sheet, area: area('then'), flags: ragFlags },
    ...namesFor(lines, corner),
    { kind: 'fit-rows', sheet, firstRow: corner.row, lastRow: last },
  ];
}

/**
 * What a scheme's rules are in one text where its formula is no longer ours, and the scheme in sentences where its rules
 * are others. Its cells may have been moved; an earlier version's table has no sentences.
 */
export function rulesTextEdits({ settings, names }: Snapshot, state: SchemesState): readonly Edit[] {
  if (settings === null || state.kind !== 'set') return [];
  return schemeNames.flatMap((name): readonly Edit[] => {
    const { rules, otherwise, text } = cellsOfScheme(state.cells, name);
    const words = nameTarget(names.get(sentencesName(name)) ?? '');
    return [
      ...cellEdit(settings, text, { formula: rulesFormula(name, rules, otherwise) }, 'Rules of a scheme in one text'),
      ...(words.kind === 'settings' ? sentencesEdits(settings, state, name, words.cell) : []),
    ];
  });
}

/** Own rules that a key of the workbook became, over those that stand there from the start. */
export function ownRulesEdits({ settings }: Snapshot, state: SchemesState): readonly Edit[] {
  if (settings === null || state.kind !== 'set') return [];
  const { rules, otherwise } = state.schemes.own.typed;
  const what = 'Own rules, by the key';
  const parts = ['when', 'is', 'threshold', 'then'] as const;
  const cells = rules.flatMap((rule) =>
    parts.flatMap((part): readonly Edit[] => {
      const cell = cellOfRule(state.cells, 'own', rule.place, part);
      return cell === null || isSameValue(valueAt(settings, cell.row, cell.column), rule[part])
        ? []
        : cellEdit(settings, cell, typed(rule[part]), what);
    }),
  );
  const last = cellsOfScheme(state.cells, 'own').otherwise;
  return isSameValue(valueAt(settings, last.row, last.column), otherwise)
    ? cells
    : [...cells, ...cellEdit(settings, last, typed(otherwise), what)];
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  return one === other || (isEmptyValue(one) && isEmptyValue(other)) || (isErrorValue(one) && isErrorValue(other));
}

function isErrorValue(value: CellValue): boolean {
  return value !== null && isCellError(value);
}

function sentencesEdits(
  settings: Grid,
  { schemes, cells }: Extract<SchemesState, { readonly kind: 'set' }>,
  name: SchemeName,
  words: CellOnSettings,
): readonly Edit[] {
  const beside = (key: keyof typeof at, row = words.row): CellOnSettings => ({ row, column: words.column + at[key] - at.words });
  const figureOf = ({ place }: Rule): CellOnSettings => beside('figure', cells.get(thresholdName(name, place))?.row);
  const formula = sentencesFormula(schemes[name].reading, { stands: beside('rules'), said: beside('said'), figureOf });
  return [
    ...cellEdit(settings, beside('said'), rulesText(schemes[name].typed), 'Rules that the words of a scheme follow'),
    ...cellEdit(settings, words, { formula }, 'A scheme in words'),
  ];
}

function linesOf({ typed: scheme, reading }: SchemeOnSheet): readonly Line[] {
  return [
    ...scheme.rules.map(({ place }, index): Line => ({ scheme, reading, place, number: index + 1 })),
    { scheme, reading, place: null, number: 0 },
  ];
}

function cellsOf({ scheme, reading, place, number }: Line, row: number, left: number): readonly Content[] {
  const rule = scheme.rules.find((each) => each.place === place);
  const cell = (key: keyof typeof at): string => cellAddress(row, left + at[key]);
  if (rule === undefined)
    return [schemeWords[scheme.name], otherwiseWord, null, null, null, typed(scheme.otherwise), null, null, null, null];
  const { when, is, threshold, then } = rule;
  const figure = { formula: figureFormula(cell('when'), cell('threshold')) };
  const typedCells = [schemeWords[scheme.name], number, typed(when), typed(is), typed(threshold), typed(then)];
  if (number !== 1) return [...typedCells, null, null, null, figure];
  const onSheet = (key: keyof typeof at, line = row): CellOnSettings => ({ row: line, column: left + at[key] });
  const figureOf = (of: Rule): CellOnSettings => onSheet('figure', row + scheme.rules.findIndex((each) => each.place === of.place));
  const words = { formula: sentencesFormula(reading, { stands: onSheet('rules'), said: onSheet('said'), figureOf }) };
  return [...typedCells, words, { formula: rulesFormulaAt(scheme, row, left) }, rulesText(scheme), figure];
}

/** What was typed in an earlier table goes on into a new one; an error doesn't. */
function typed(value: TypedScheme['otherwise']): Content {
  return typeof value === 'object' ? null : value;
}

function rulesFormulaAt({ name, rules }: TypedScheme, first: number, left: number): string {
  const cell = (row: number, key: keyof typeof at): CellOnSettings => ({ row, column: left + at[key] });
  const cells = rules.map((_, index) => ({
    when: cell(first + index, 'when'),
    is: cell(first + index, 'is'),
    then: cell(first + index, 'then'),
  }));
  return rulesFormula(name, cells, cell(first + rules.length, 'then'));
}

/** What `rulesText` says of the same cells. */
function rulesFormula(
  name: SchemeName,
  rules: readonly { readonly when: CellOnSettings; readonly is: CellOnSettings; readonly then: CellOnSettings }[],
  otherwise: CellOnSettings,
): string {
  const address = ({ row, column }: CellOnSettings): string => cellAddress(row, column);
  const texts = rules.map(
    ({ when, is, then }) => `IF(${address(when)}="","",${address(when)}&" "&${address(is)}&": "&${address(then)}&"; ")`,
  );
  return `="${schemeWords[name]}. "&${texts.join('&')}&"otherwise "&${address(otherwise)}`;
}

/** Where a scheme's sentences find what they say. */
interface SentenceCells {
  /** The rules as they are now. */
  readonly stands: CellOnSettings;
  /** Those that the sentences were written from. */
  readonly said: CellOnSettings;
  /** A rule's threshold as text. */
  readonly figureOf: (rule: Rule) => CellOnSettings;
}

/** What `schemeSentences` says of the same rules; thresholds follow at once, other rules with the next review. */
function sentencesFormula(reading: SchemeReading, { stands, said, figureOf }: SentenceCells): string {
  const address = ({ row, column }: CellOnSettings): string => cellAddress(row, column);
  const thresholdAt = (rule: Rule): string => address({ ...figureOf(rule), column: figureOf(rule).column + at.threshold - at.figure });
  const parts = isReadable(reading)
    ? schemeParts(reading.scheme).flatMap(({ status, meaning }, index) => [`${index === 0 ? '' : ' '}${status}: `, ...meaning, '.'])
    : [unreadable];
  const joined = parts.reduce<MeaningPart[]>((before, part) => {
    const last = before.at(-1);
    const goesOn = typeof part === 'string' && typeof last === 'string' && last.length + part.length <= longestLiteral;
    return goesOn ? [...before.slice(0, -1), last + part] : [...before, part];
  }, []);
  const words = joined.map((part) => (typeof part === 'string' ? `"${part}"` : address(figureOf(part.thresholdOf))));
  const order = scalesInOrder(reading.scheme).flatMap((scale) =>
    scale.slice(1).map((rule, index) => inOrder(rule.is, thresholdAt(scale[index] ?? rule), thresholdAt(rule))),
  );
  const same = [`${address(stands)}=${address(said)}`, ...(isReadable(reading) ? order : [])];
  const holds = same.length === 1 ? same.join('') : `AND(${same.join(',')})`;
  return `=IF(IFERROR(${holds},FALSE),${words.join('&')},"${schemeChanged}")`;
}

/** The later rule of a scale takes less than the one before it. */
function inOrder(is: Rule['is'], earlier: string, later: string): string {
  return is === 'at least' || is === 'above' ? `${earlier}>${later}` : `${earlier}<${later}`;
}

const unreadable = 'One of these rules can’t be read.';

/** Excel takes 255 characters in one text of a formula. */
const longestLiteral = 200;

/** A rule's threshold as its sentence says it. */
function figureFormula(when: string, threshold: string): string {
  const share = `OR(${measures
    .filter(isShareOf)
    .map((measure) => `${when}="${measureWords[measure]}"`)
    .join(',')})`;
  const date = `DAY(${threshold})&"/"&MONTH(${threshold})&"/"&YEAR(${threshold})`;
  const figure = `IF(${share},ROUND(${threshold}*100,1)&"%",IF(${when}="${measureWords.date}",${date},${threshold}&""))`;
  return `=IF(ISNUMBER(${threshold}),${figure},IF(${when}="","","(no threshold)"))`;
}

function isShare({ scheme, place }: Line): boolean {
  const when = scheme.rules.find((rule) => rule.place === place)?.when;
  return measures.some((measure) => isShareOf(measure) && measureWords[measure] === when);
}

/** First and last index of each run of lines. */
function runsOf(lines: readonly Line[], belongs: (line: Line) => boolean): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [index, line] of lines.entries()) {
    if (!belongs(line)) continue;
    const run = runs.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function namesFor(lines: readonly Line[], corner: CellOnSettings): readonly Edit[] {
  const named = (name: string, row: number, key: keyof typeof at): Edit => {
    return { kind: 'name', name, refersTo: settingReference({ row, column: corner.column + at[key] }) };
  };
  return [
    named(ruleColumnNames.when, corner.row, 'when'),
    named(ruleColumnNames.is, corner.row, 'is'),
    named(ruleColumnNames.then, corner.row, 'then'),
    ...lines.flatMap(({ scheme: { name }, place, number }, index): readonly Edit[] => {
      const row = corner.row + 1 + index;
      const rules = number === 1 ? [named(rulesName(name), row, 'rules'), named(sentencesName(name), row, 'words')] : [];
      return [place === null ? named(otherwiseName(name), row, 'then') : named(thresholdName(name, place), row, 'threshold'), ...rules];
    }),
  ];
}
