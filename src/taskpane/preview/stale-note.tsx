// A preview that no longer holds: the workbook has changed since, so it can't be written before it is worked out again.

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export function StaleNote({ onRefresh }: { readonly onRefresh: () => void }): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>The workbook has changed since this preview. Refresh the preview, then write it.</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRefresh}>Refresh the preview</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
