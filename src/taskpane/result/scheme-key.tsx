// What the colours mean under the table's scheme.

import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TableSettings } from '../../domain/model/assessment';
import { longDate } from '../../domain/cells/calendar';
import { whyStatedAlone } from '../../domain/rating/settings/stated-alone';
import { schemeWords } from '../../domain/rating/schemes/scheme';
import { schemeMeaning } from '../../domain/rating/schemes/scheme-words';
import { StatusBadge } from './status-badge';

const useStyles = makeStyles({
  key: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    margin: 0,
  },
  pair: { display: 'contents' },
  meaning: { margin: 0 },
});

export function SchemeKey({ settings }: { readonly settings: TableSettings }): ReactNode {
  const styles = useStyles();
  if (settings.schemeAsked) return null;
  const why = whyStatedAlone(settings);
  if (why !== null) return <Caption1 block>Statuses as stated: {why}, so none is computed.</Caption1>;
  const asAt = settings.asAt === null ? '' : `, as at ${longDate(settings.asAt)}`;
  return (
    <>
      <Caption1 block>
        Scheme: {schemeWords[settings.scheme.name]}
        {settings.schemeKey === undefined ? '' : `, from ${settings.schemeKey}`}
        {settings.schemeUsual ? ', the usual one, until you choose' : ''}
        {asAt}.
      </Caption1>
      <dl className={styles.key} aria-label="What the colours mean">
        {schemeMeaning(settings.scheme).map(([status, meaning]) => (
          <div key={meaning} className={styles.pair}>
            <dt>
              <StatusBadge status={status} />
            </dt>
            <dd className={styles.meaning}>
              <Caption1>{meaning}.</Caption1>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
