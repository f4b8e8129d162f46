// Writes the Schemes table of the settings sheet: every scheme's rules, to be read and changed by hand, with a name for
// each cell that a formula or a review goes by.

import { cellAddress } from '../model/cell';
import type { Content, Edit, EditSheet } from '../model/edit';
import { measureWords, schemeWords } from '../rating/schemes/scheme';
import { otherwiseName, ruleColumnNames, rulesName, thresholdName } from '../rating/schemes/scheme-names';
import { otherwiseWord } from '../rating/schemes/scheme-words';
import { cellsOfScheme, type SchemesState } from '../rating/schemes/schemes-on-sheet';
import { settingReference, type CellOnSettings } from '../rating/settings/settings-names';
import type { TypedScheme } from '../rating/schemes/typed-scheme';
import type { Snapshot } from '../model/snapshot';
import { cellEdit } from './cell-edits';
import { headingFormat } from './add-in-sheets';
import { ragFlags } from './status-colours';
import { statusesBestFirst, comparisons, measures, schemeNames, type SchemeName } from '../model/scheme';

const headings = ['Scheme', 'Rule', 'When', 'Is', 'Threshold', 'Then', 'In words', 'Rules as they stand'] as const;

/** Columns of the table from its first one on. */
const at = { scheme: 0, rule: 1, when: 2, is: 3, threshold: 4, then: 5, words: 6, rules: 7 } as const;

/** One row of the table. */
interface Line {
  readonly scheme: TypedScheme;
  /** Null: the row with the status where no rule holds. */
  readonly place: string | null;
  /** Counts the rules from 1. */
  readonly number: number;
}

/** The whole table with its top left heading in `corner`; what is left of an earlier one goes into it. */
export function schemesTable(sheet: EditSheet, corner: CellOnSettings, { schemes }: SchemesState): readonly Edit[] {
  const lines = schemeNames.flatMap((name) => linesOf(schemes[name].typed));
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
      area: { firstRow: corner.row, firstColumn: corner.column, lastRow: last, lastColumn: column('rules') },
      before: [headings, ...cells].map((row) => row.map(() => null)),
      after: [[...headings], ...cells],
      what: 'Rules of the schemes',
    },
    {
      kind: 'format',
      sheet,
      area: { firstRow: corner.row, firstColumn: corner.column, lastRow: corner.row, lastColumn: column('rules') },
      format: headingFormat,
    },
    {
      kind: 'format',
      sheet,
      area: { ...area('words'), lastColumn: column('rules') },
      format: { wrapText: true, vertical: 'Top' },
    },
    { kind: 'format', sheet, area: area('rule'), format: { horizontal: 'Left' } },
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
  ];
}

/** The text of a scheme's rules where its formula is no longer ours. Its cells may have been moved. */
export function rulesTextEdits({ settings }: Snapshot, state: SchemesState): readonly Edit[] {
  if (settings === null || state.kind !== 'set') return [];
  return schemeNames.flatMap((name): readonly Edit[] => {
    const { rules, otherwise, text } = cellsOfScheme(state.cells, name);
    const after = { formula: rulesFormula(name, rules, otherwise) };
    return cellEdit(settings, text, after, 'Rules of a scheme in one text');
  });
}

function linesOf(scheme: TypedScheme): readonly Line[] {
  return [...scheme.rules.map(({ place }, index): Line => ({ scheme, place, number: index + 1 })), { scheme, place: null, number: 0 }];
}

function cellsOf({ scheme, place, number }: Line, row: number, left: number): readonly Content[] {
  const rule = scheme.rules.find((each) => each.place === place);
  const cell = (key: keyof typeof at): string => cellAddress(row, left + at[key]);
  const words = { formula: wordsFormula(cell('rule'), cell('when'), cell('is'), cell('threshold')) };
  const rules = number === 1 ? { formula: rulesFormulaAt(scheme, row, left) } : null;
  if (rule === undefined) return [schemeWords[scheme.name], otherwiseWord, null, null, null, typed(scheme.otherwise), words, rules];
  const { when, is, threshold, then } = rule;
  return [schemeWords[scheme.name], number, typed(when), typed(is), typed(threshold), typed(then), words, rules];
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

/** What `ruleInWords` says of the same rule. */
function wordsFormula(rule: string, when: string, is: string, threshold: string): string {
  const share = `OR(${when}="${measureWords.pace}",${when}="${measureWords.share}")`;
  const date = `DAY(${threshold})&"/"&MONTH(${threshold})&"/"&YEAR(${threshold})`;
  const figure = `IF(${share},ROUND(${threshold}*100,1)&"%",IF(${when}="${measureWords.date}",${date},${threshold}&""))`;
  const compared = `" "&${is}&" "&IF(ISNUMBER(${threshold}),${figure},"(no threshold)")`;
  return (
    `=IF(${when}="",IF(${rule}="${otherwiseWord}","${otherwiseWord}",""),` + `${when}&IF(${is}="yes","",IF(${is}="no",": no",${compared})))`
  );
}

function isShare({ scheme, place }: Line): boolean {
  const when = scheme.rules.find((rule) => rule.place === place)?.when;
  return when === measureWords.pace || when === measureWords.share;
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
      const rules = number === 1 ? [named(rulesName(name), row, 'rules')] : [];
      return [place === null ? named(otherwiseName(name), row, 'then') : named(thresholdName(name, place), row, 'threshold'), ...rules];
    }),
  ];
}
