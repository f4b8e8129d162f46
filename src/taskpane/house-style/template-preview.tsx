// How a template reads on the officer's own rows. It is worked out as they type, without a look at the workbook.

import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tryTemplates } from '../../domain/commentary/house-style/house-wording';
import type { StyleKind, StyleLines, StyleSample } from '../../domain/model/commentary/house-style';
import { Section } from '../layout/section';

const useStyles = makeStyles({
  row: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

const mostShown = 3;

interface TemplatePreviewProps {
  readonly kind: StyleKind;
  /** With what is typed: where that has a mistake, the template before it. */
  readonly lines: StyleLines;
  readonly samples: readonly StyleSample[];
}

export function TemplatePreview({ kind, lines, samples }: TemplatePreviewProps): ReactNode {
  const styles = useStyles();
  const rows = samples.filter((sample) => kind === 'closing' || sample.kind === kind).slice(0, mostShown);
  const { problem } = lines[kind];
  return (
    <Section title="In your plan">
      {problem !== null && <Caption1 block>Not used until it is right. Drafts stay as they are:</Caption1>}
      {rows.length === 0 && <Body1 block>No row of this sheet is of this kind. Go to another sheet to see it in use.</Body1>}
      {rows.map((sample, index) => {
        const { text, keepsBuiltIn } = tryTemplates(sample, lines);
        return (
          // Rows may have the same name: their place tells them apart.
          <div key={index} className={styles.row}>
            <Caption1 block>{sample.name}</Caption1>
            <Body1 block>{text}</Body1>
            {keepsBuiltIn && <Caption1 block>This row keeps the built-in wording: it lacks a figure, or must say more.</Caption1>}
          </div>
        );
      })}
    </Section>
  );
}
