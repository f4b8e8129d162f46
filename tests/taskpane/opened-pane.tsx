// The pane opened on a plan in memory, in a jsdom that has what Fluent UI, the theme and the headings ask for.

import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Pane } from '../../src/taskpane/pane';
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

export function open(plan: UseCases): UserEvent {
  const user = userEvent.setup();
  render(<Pane useCases={plan} background={null} today={() => '2016-05-12'} />);
  return user;
}

/** Goes to a tab, or by the menu to a place. */
export async function goTo(user: UserEvent, place: 'Plan' | 'Checks' | 'Commentary' | 'Board' | 'Settings' | 'History'): Promise<void> {
  if (place === 'Settings' || place === 'History') {
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: place }));
  } else {
    await user.click(screen.getByRole('tab', { name: place }));
  }
  if (place !== 'Plan') await screen.findByRole('heading', { level: 1, name: place });
}

/** Opens the pane and asks for a review, once the sheet has been read. */
/** Presses once the button isn't barred: a preview can't be written before a reading of this moment bears it out. */
export async function pressWhenAllowed(user: UserEvent, name: string | RegExp): Promise<void> {
  await screen.findByRole('button', { name });
  await waitFor(() => {
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-disabled') === 'true' || button.hasAttribute('disabled')).toBe(false);
  });
  await user.click(screen.getByRole('button', { name }));
}

export async function openReview(plan: UseCases): Promise<UserEvent> {
  const user = open(plan);
  await screen.findAllByRole('heading', { level: 2 });
  await user.click(screen.getByRole('button', { name: 'Review' }));
  return user;
}
