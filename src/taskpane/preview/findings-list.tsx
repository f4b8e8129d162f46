// What the review noticed, the most serious first.

import { type ReactNode, useMemo } from 'react';
import type { AssessedSheet } from '../../domain/model/assessment';
import { Lines } from '../layout/lines';
import { Section } from '../layout/section';
import { namesOfRows } from '../status/names-of-rows';
import { FindingLine } from './finding-line';
import type { Finding, Severity } from '../../domain/model/finding';

const severities: readonly { readonly severity: Severity; readonly title: string; readonly noun: string }[] = [
  { severity: 'wrong', title: 'Wrong', noun: 'of these' },
  { severity: 'ask', title: 'To check', noun: 'of these' },
  { severity: 'note', title: 'Notes', noun: 'notes' },
];

interface FindingsListProps {
  readonly findings: readonly Finding[];
  readonly sheets: readonly AssessedSheet[];
  /** What can be done about one, below it. */
  readonly actions?: (finding: Finding) => ReactNode;
}

export function FindingsList({ findings, sheets, actions }: FindingsListProps): ReactNode {
  const nameAt = useMemo(() => namesOfRows(sheets), [sheets]);
  return severities.map(({ severity, title, noun }) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) return null;
    return (
      <Section key={severity} title={`${title} (${String(found.length)})`}>
        <Lines
          noun={noun}
          lines={found.map((finding) => (
            <FindingLine key={`${finding.check} ${finding.cell ?? ''}`} finding={finding} nameAt={nameAt}>
              {actions?.(finding)}
            </FindingLine>
          ))}
        />
      </Section>
    );
  });
}
