/** @jest-environment jsdom */
// A screen that is fetched when it is first shown: a failure to fetch it leaves a way on.

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { lazyScreen } from '../../src/taskpane/layout/lazy-screen';
import { preparePage } from './opened-pane';

preparePage();

function Greeting({ name }: { readonly name: string }): ReactNode {
  return <p>Good morning, {name}.</p>;
}

test('it is fetched once, however often it is shown', async () => {
  let fetched = 0;
  const Lazy = lazyScreen(() => Promise.resolve((fetched += 1)).then(() => Greeting));
  const { unmount } = render(<Lazy name="Avery" />);
  await screen.findByText('Good morning, Avery.');
  unmount();
  render(<Lazy name="Blake" />);
  expect(screen.getByText('Good morning, Blake.')).toBeTruthy();
  expect(fetched).toBe(1);
});

test('where it can’t be fetched the officer is told what to do, and may try again', async () => {
  let isReachable = false;
  const Lazy = lazyScreen(() => (isReachable ? Promise.resolve(Greeting) : Promise.reject(new Error('404'))));
  render(<Lazy name="Avery" />);
  await screen.findByText(/couldn’t be fetched\. Check the connection/);
  isReachable = true;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Good morning, Avery.');
});
