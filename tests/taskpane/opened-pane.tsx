// The pane opened on a plan in memory, in a jsdom that has what Fluent UI, the theme and the headings ask for.

import { cleanup, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Pane } from '../../src/taskpane/pane';
import type { PaneStart } from '../../src/taskpane/state/pane-state';
import type { UseCases } from '../../src/app/contract';

const nothing = (): undefined => undefined;

/** Called once by a test file, before its tests. */
export function preparePage(): void {
  beforeAll(() => {
    Object.assign(window, {
      matchMedia: () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }),
      ResizeObserver: class {
        observe = nothing;
        unobserve = nothing;
        disconnect = nothing;
      },
      scrollTo: nothing,
    });
    // jsdom lays nothing out, and works through every rule of Fluent UI's for each role that is asked for: a quarter of the time.
    CSSStyleSheet.prototype.insertRule = () => 0;
  });
  afterEach(cleanup);
}

export function open(plan: UseCases, start: PaneStart = 'found'): UserEvent {
  const user = userEvent.setup();
  render(<Pane useCases={plan} start={start} background={null} today={() => '2016-05-12'} />);
  return user;
}
