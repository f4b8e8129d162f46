// A screen that the pane fetches when it is first shown, so that opening the pane doesn't wait for it. It comes from the add-in's own origin.

import { Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { fetchFailed } from '../../app/fetch-part';
import { TroubleMessage } from './error-message';

type Screen<P> = (props: P) => ReactNode;

/** The screen that `load` gives, fetched once. Until then it shows that it is on its way, or a way on where it can't be had. */
export function lateScreen<P extends object>(load: () => Promise<Screen<P>>): Screen<P> {
  let loaded: { readonly screen: Screen<P> } | null = null;
  return function LateScreen(props: P): ReactNode {
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
    if (attempt.failed) return <TroubleMessage problem={fetchFailed} onRetry={() => setAttempt({ failed: false })} />;
    return <Spinner label="Opening" />;
  };
}
