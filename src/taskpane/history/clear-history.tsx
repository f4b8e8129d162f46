// Forgets what was done: said in plain words what that takes away and what stays, and asked once.

import { Body1, Button, Spinner } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Actions } from '../layout/actions';
import { notFirst } from '../layout/screen-heading';
import { Section } from '../layout/section';

interface ClearHistoryProps {
  readonly waiting: boolean;
  /** It is being cleared. */
  readonly isClearing: boolean;
  readonly onClear: () => void;
}

export function ClearHistory({ waiting, isClearing, onClear }: ClearHistoryProps): ReactNode {
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title="Before the workbook is passed on">
      <Body1 block>
        {isAsked
          ? 'Nothing in this list can be undone then. What stands in the cells stays, and so do the add-in’s sheets and columns, and what you confirmed under “Check the columns”.'
          : 'So that changes can be undone, the workbook keeps the comments and figures that they replaced. Clearing the history takes them out.'}
      </Body1>
      <Actions>
        {/* In place of the button that was pressed, so that a second press of the same key takes nothing away. */}
        <Button disabledFocusable={waiting} onClick={() => setAsked(!isAsked)}>
          {isAsked ? 'Keep the history' : 'Clear history'}
        </Button>
        {isAsked && (
          <Button {...notFirst} disabledFocusable={waiting} onClick={onClear}>
            Clear it: nothing can be undone
          </Button>
        )}
        {isClearing && <Spinner size="tiny" label="Clearing" labelPosition="after" />}
      </Actions>
    </Section>
  );
}
