// Findings that an officer has explained: each is kept apart with what was said of it, as long as the figures that it rests on are those
// that were explained.

import type { ExplainedFinding, Explanation, Finding } from '../../model/finding';
import type { LedgerEntry } from '../../model/ledger';
import { wordsOfCells, type CellWords, type SheetOfFinding } from './cell-words';
import { findingMark } from './finding-mark';

export interface SplitFindings {
  readonly findings: readonly Finding[];
  readonly explained: readonly ExplainedFinding[];
}

/** `entries`: of the ledger, oldest first. What it last says of a finding holds. */
export function withoutExplained(
  findings: readonly Finding[],
  sheets: readonly SheetOfFinding[],
  entries: readonly LedgerEntry[],
): SplitFindings {
  const said = latestByMark(entries);
  if (said.size === 0) return { findings, explained: [] };
  const checks = new Set([...said.values()].map(({ check }) => check));
  const markOf = marksOf(sheets);
  const explanations = findings.map((finding): Explanation | null => {
    const mark = checks.has(finding.check) ? markOf(finding) : null;
    return mark === null ? null : (said.get(placeInWorkbook(finding.sheet, mark))?.explanation ?? null);
  });
  return {
    findings: findings.filter((_, index) => explanations[index] === null),
    explained: findings.flatMap((finding, index) => {
      const explanation = explanations[index] ?? null;
      return explanation === null ? [] : [{ finding, explanation }];
    }),
  };
}

/** The mark of each finding; null where its sheet isn't one of these. */
export function marksOf(sheets: readonly SheetOfFinding[]): (finding: Finding) => string | null {
  const words = new Map<string, CellWords>();
  return (finding) => {
    const sheet = sheets.find(({ grid }) => grid.sheet.name === finding.sheet);
    if (sheet === undefined) return null;
    const known = words.get(finding.sheet) ?? wordsOfCells(sheet);
    words.set(finding.sheet, known);
    return findingMark(finding, sheet, known);
  };
}

/** The last word on one finding. */
interface LastWord {
  readonly check: string;
  /** Null: it is to be seen again. */
  readonly explanation: Explanation | null;
}

function latestByMark(entries: readonly LedgerEntry[]): ReadonlyMap<string, LastWord> {
  const said = new Map<string, LastWord>();
  for (const { kind, sheet, finding, reason, by, on } of entries) {
    if (finding === undefined || (kind !== 'explained' && kind !== 'reopened')) continue;
    const explanation = kind === 'explained' ? { reason: reason ?? '', by, on } : null;
    said.set(placeInWorkbook(sheet, finding.mark), { check: finding.mark.split(' ')[0] ?? '', explanation });
  }
  return said;
}

function placeInWorkbook(sheet: string, mark: string): string {
  return `${sheet.toLowerCase()}\n${mark}`;
}
