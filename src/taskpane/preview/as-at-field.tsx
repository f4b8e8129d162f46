// The date that the figures are read at. A typed date counts once it is whole and the typing has paused.

import { Field, Input } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { AsAtSource } from '../../domain/model/assessment';
import type { AsAt } from '../state/as-at-choice';
import type { IsoDate } from '../../domain/model/dates';

const typingDelay = 600;

const sourceWords: Readonly<Record<AsAtSource, string>> = {
  argument: 'Chosen by you.',
  setting: 'From the last review.',
  heading: 'From the headings of the sheet.',
  'last period': 'The end of the last period with a figure.',
};

interface AsAtFieldProps {
  /** The name of the one table that it is the date of; absent where it is that of all. */
  readonly table?: string;
  readonly asAt: AsAt;
  readonly onChoose: (date: IsoDate) => void;
}

export function AsAtField({ table, asAt, onChoose }: AsAtFieldProps): ReactNode {
  const known = asAt.kind === 'known' ? asAt.date : '';
  const [typed, setTyped] = useState<string | null>(null);
  const date = typed ?? known;
  const isNew = isWholeDate(date) && date !== known;

  useEffect(() => {
    if (!isNew) return undefined;
    const pause = setTimeout(() => onChoose(date), typingDelay);
    return () => clearTimeout(pause);
  }, [isNew, date, onChoose]);

  return (
    <Field
      label={table === undefined ? 'As-at date' : `As-at date of ${table}`}
      required={asAt.kind === 'missing'}
      hint={hintOf(asAt)}
      {...(asAt.kind === 'missing' && !isNew
        ? { validationState: 'warning' as const, validationMessage: 'Give the date that the figures are for. Nothing is written before.' }
        : {})}
    >
      <Input type="date" value={date} onChange={(_event, { value }) => setTyped(value)} onBlur={() => isNew && onChoose(date)} />
    </Field>
  );
}

function hintOf(asAt: AsAt): string {
  if (asAt.kind === 'several') return 'The tables have dates of their own. A date given here applies to all of them.';
  return asAt.kind === 'known' && asAt.from !== null ? sourceWords[asAt.from] : '';
}

/** A date field holds "0002-09-30" while the year is being typed. */
function isWholeDate(date: string): boolean {
  return /^(19|20)\d\d-\d\d-\d\d$/.test(date);
}
