// A sheet under its name: what it is, and what else is told of it.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetReading } from '../../domain/model/plan';
import { Section } from '../layout/section';
import { whatSheetIs } from './reading-words';

interface SheetWordsProps {
  readonly reading: SheetReading;
  readonly children?: ReactNode;
}

export function SheetWords({ reading, children }: SheetWordsProps): ReactNode {
  return (
    <Section title={reading.sheet.name}>
      {whatSheetIs(reading).map((sentence) => (
        <Body1 key={sentence} block>
          {sentence}
        </Body1>
      ))}
      {children}
    </Section>
  );
}
