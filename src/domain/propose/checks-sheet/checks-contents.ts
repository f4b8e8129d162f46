// What stands on the Plan checks sheet: a row for each finding, the gravest first, then those that were explained, then what somebody has
// noted of one that the checks don't find any more.

import { numberText } from '../../commentary/figures-in-words';
import type { Content } from '../../model/edit';
import type { Explanation, Finding } from '../../model/finding';
import type { Review } from '../../model/review';
import { explanationInWords } from '../../results/explanation-in-words';
import { findingsByKind } from '../../results/findings-by-kind';

export const checksTitle = 'Plan checks';

export const checksHeadings = [
  'Severity',
  'Kind',
  'State',
  'Sheet',
  'Cell',
  'What was found',
  'Stated',
  'Computed',
  'Difference',
  'Explanation',
  'Your notes',
] as const;

export type ChecksHeading = (typeof checksHeadings)[number];

export const checksWidths: Readonly<Record<ChecksHeading, number>> = {
  Severity: 9,
  Kind: 17,
  State: 10,
  Sheet: 16,
  Cell: 8,
  'What was found': 56,
  Stated: 10,
  Computed: 10,
  Difference: 10,
  Explanation: 26,
  'Your notes': 20,
};

export function columnOf(heading: ChecksHeading): number {
  return checksHeadings.indexOf(heading);
}

/** Zero-based: under the title and the counts. */
export const headingRow = 2;

export const stateWords = { open: 'Open', explained: 'Explained', gone: 'Not found now' } as const;

/** By its finding, what somebody typed under Your notes; what is left over is of findings that are gone. */
export interface NotesOnSheet {
  readonly noteOf: (kind: string, finding: Finding) => Content;
  /** Rows of their own, once every finding has been asked for. */
  readonly leftOver: () => readonly (readonly Content[])[];
}

/** The whole sheet from its first cell. */
export function checksContents(
  { findings, explained }: Pick<Review, 'findings' | 'explained'>,
  notes: NotesOnSheet,
): readonly (readonly Content[])[] {
  const saidOf = new Map(explained.map(({ finding, explanation }) => [finding, explanation]));
  const rowsOf = (some: readonly Finding[]): readonly (readonly Content[])[] =>
    findingsByKind(some).flatMap(({ words, kinds }) =>
      kinds.flatMap(({ kind, findings: found }) => found.map((finding) => findingRow(words, kind, finding, { saidOf, notes }))),
    );
  const rows = [...rowsOf(findings), ...rowsOf(explained.map(({ finding }) => finding))];
  const all = [...rows, ...notes.leftOver()];
  const nothing = checksHeadings.map((heading) => (heading === 'What was found' ? 'Nothing was found.' : null));
  return [[checksTitle], [countsInWords(findings, explained.length)], [...checksHeadings], ...(all.length === 0 ? [nothing] : all)];
}

/** "Wrong 1, to ask 7, to note 3, explained 1." */
function countsInWords(findings: readonly Finding[], explained: number): string {
  const counts = findingsByKind(findings).map(({ words, count }, index) => `${index === 0 ? words : words.toLowerCase()} ${String(count)}`);
  if (counts.length === 0) return explained === 0 ? 'Nothing was found.' : `Explained ${String(explained)}, nothing else was found.`;
  return `${[...counts, ...(explained === 0 ? [] : [`explained ${String(explained)}`])].join(', ')}. Refill from the Checks tab: your notes stay with their finding.`;
}

interface SaidOfFindings {
  readonly saidOf: ReadonlyMap<Finding, Explanation>;
  readonly notes: NotesOnSheet;
}

function findingRow(severity: string, kind: string, finding: Finding, { saidOf, notes }: SaidOfFindings): readonly Content[] {
  const { sheet, cell, message, stated, computed } = finding;
  const explanation = saidOf.get(finding);
  const differ =
    typeof stated === 'number' && typeof computed === 'number' && told(finding, stated) !== null && told(finding, computed) !== null;
  const difference = differ ? Number((stated - computed).toPrecision(12)) : 0;
  const cells: Readonly<Record<ChecksHeading, Content>> = {
    Severity: severity,
    Kind: kind,
    State: explanation === undefined ? stateWords.open : stateWords.explained,
    Sheet: sheet,
    Cell: cell === null ? null : { formula: linkFormula(sheet, cell) },
    'What was found': message,
    Stated: told(finding, stated),
    Computed: told(finding, computed),
    Difference: difference === 0 ? null : difference,
    Explanation: explanation === undefined ? null : explanationInWords(explanation),
    'Your notes': notes.noteOf(kind, finding),
  };
  return checksHeadings.map((heading) => cells[heading]);
}

/** Longer texts are in the sentence, and have no room in a column of figures. */
const longestText = 24;

/** Only as the sentence tells it: a share that it tells as a percentage would read as another figure. */
function told({ message }: Finding, figure: Finding['stated']): Content {
  if (figure === null || (typeof figure === 'string' && figure.length > longestText)) return null;
  return message.includes(typeof figure === 'number' ? numberText(figure) : figure) ? figure : null;
}

/** A place of the workbook, by the sheet's name as it is: quotes in it are doubled for the address, then for the text. */
function linkFormula(sheet: string, cell: string): string {
  const place = `#'${sheet.replaceAll("'", "''")}'!${cell}`;
  return `=HYPERLINK("${place.replaceAll('"', '""')}","${cell}")`;
}
