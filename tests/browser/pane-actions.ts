// What a person does in the pane, whatever the screen.

import type { WorkbenchPage } from './workbench-page';

/** Presses the button of this name, or the one whose name fits. */
export function press({ pane }: WorkbenchPage, name: string | RegExp): Promise<void> {
  return pane.getByRole('button', { name, exact: typeof name === 'string' }).click();
}

/** Waits for the screen with this heading. */
export function heading({ pane }: WorkbenchPage, name: string): Promise<void> {
  return pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Writes what the preview lists. */
export function write(workbench: WorkbenchPage): Promise<void> {
  return press(workbench, /^Write [\d,]+ cells?$/);
}

/** Goes to a tab, or by the menu to a place. */
export async function goTo(
  workbench: WorkbenchPage,
  place: 'Plan' | 'Checks' | 'Commentary' | 'Board' | 'Settings' | 'History',
): Promise<void> {
  const { pane } = workbench;
  if (place === 'Settings' || place === 'History') {
    await press(workbench, 'More');
    await press(workbench, place);
  } else {
    await pane.getByRole('tab', { name: place }).click();
  }
  await heading(workbench, place === 'Plan' ? 'What was found' : place);
}
