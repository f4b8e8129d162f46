// A screen that the pane fetches when it is first shown, from the add-in's origin: opening the pane doesn't wait for
// it.

import { Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { fetchFailed } from '../../app/fetch-part';
import { ErrorMessage } from '../message/error-message';

type Screen<P> = (props: P) => ReactNode;

/**
 * The screen that `load` gives, fetched once. Until then a spinner; where it can't be fetched, a button to try again.
 */
export function lazyScreen<P extends object>(load: () => Promise<Screen<P>>): Screen<P> {
  let loaded: { readonly screen: Screen<P> } | null = null;
  return function LazyScreen(props: P): ReactNode {
    const [shown, setShown] = useState(loaded);
    const [attempt, setAttempt] = useState({ failed: false });
    useEffect(() => {
      if (loaded !== null || attempt.failed) return;
      load().then(
        (screen) => {
          loaded = { screen };
          setShown(loaded);
        },
        () => setAttempt({ failed: true }),
      );
    }, [attempt]);
    if (shown !== null) return <shown.screen {...props} />;
    if (attempt.failed) return <ErrorMessage problem={fetchFailed} onRetry={() => setAttempt({ failed: false })} onUndo={null} />;
    return <Spinner label="Opening" />;
  };
}
