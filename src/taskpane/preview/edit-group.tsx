// One line of what would be written: where, how many cells, what for, and a few of them before and after.

import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreviewGroup } from '../../app/contract';
import { CellLink } from '../cells/cell-link';
import { counted } from '../layout/counted';

const useStyles = makeStyles({
  group: {
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  examples: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
  example: {
    display: 'grid',
    gridTemplateColumns: '40px 1fr',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
  },
});

const longestExample = 240;

export function EditGroup({ group }: { readonly group: PreviewGroup }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <Body1Strong block>{group.what}</Body1Strong>
      <Body1 block>
        {group.sheet}
        {group.address !== '' && ', '}
        {group.address !== '' && <Place group={group} address={group.address} />}
        {group.cells > 0 && `: ${counted(group.cells, 'cell')}`}
      </Body1>
      {group.examples.length > 0 && (
        <ul className={styles.examples} aria-label="Examples">
          {group.examples.map(({ address, before, after }) => (
            <li key={address} className={styles.example}>
              <Caption1>
                <Place group={group} address={address} />
              </Caption1>
              <Caption1>
                {shown(before)} → {shown(after)}
              </Caption1>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Cells of a sheet that isn't there yet can't be shown. */
function Place({ group: { sheet, isNew }, address }: { readonly group: PreviewGroup; readonly address: string }): ReactNode {
  return isNew === true ? address : <CellLink sheet={sheet} address={address} />;
}

/** An example fits in a few lines; the sheet will show the whole. */
function shown(content: string): string {
  if (content === '') return 'empty';
  return content.length > longestExample ? `${content.slice(0, longestExample)}…` : content;
}
