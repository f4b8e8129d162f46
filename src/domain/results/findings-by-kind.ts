// Findings as people look them through: by severity, the gravest first, and within it by kind, each kind with its count.

import { capitalised } from '../cells/words/capitalised';
import type { Finding, Severity } from '../model/finding';
import { severityWords } from './findings-sheet';

/** All findings of one kind and severity, in the order in which they were found. */
export interface FindingsOfKind {
  /** The name of the check in words: “Counting method”. */
  readonly kind: string;
  readonly findings: readonly Finding[];
}

/** All findings of one severity. */
export interface FindingsOfSeverity {
  readonly severity: Severity;
  /** As people read it: “To ask”. */
  readonly words: string;
  readonly count: number;
  readonly kinds: readonly FindingsOfKind[];
}

const gravestFirst: readonly Severity[] = ['wrong', 'ask', 'note'];

/** Severities and kinds without a finding are left out. */
export function findingsByKind(findings: readonly Finding[]): readonly FindingsOfSeverity[] {
  return gravestFirst.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) return [];
    const checks = [...new Set(found.map(({ check }) => check))];
    const kinds = checks.map((check) => ({
      kind: capitalised(check.replaceAll('-', ' ')),
      findings: found.filter((finding) => finding.check === check),
    }));
    return [{ severity, words: severityWords[severity], count: found.length, kinds }];
  });
}
