// What was done is listed in the pane: each of it is undone by its own button, an undo too, in a real browser.

import { testWithTool } from '../external-tools';
import { ownColumns, sheetName } from './deliverables';
import { goTo, heading, press, write } from './pane-actions';
import { servedWorkbench } from './workbench-page';

const inChromium = testWithTool('chromium');

const openPage = servedWorkbench();

inChromium(
  'a review is undone by its line in the list, and the undo by its own; nothing is asked of any other server',
  async () => {
    const workbench = await openPage();
    const { pane } = workbench;
    await workbench.goToSheet(sheetName);
    const listed = (name: RegExp): Promise<void> => pane.getByRole('button', { name }).waitFor();
    await press(workbench, 'Review');
    await write(workbench);
    await heading(workbench, 'Review written');
    const written = await ownColumns(workbench);
    expect(written.size).toBeGreaterThan(0);
    await press(workbench, 'Done');
    await goTo(workbench, 'History');
    await listed(/^Undo: Review, \d\d:\d\d, [\d,]+ cells$/);

    await press(workbench, /^Undo: Review, /);
    await heading(workbench, 'Undone');
    expect((await ownColumns(workbench)).size).toBe(0);
    await press(workbench, 'Done');
    await listed(/^Undo: Undo of “Review”, /);

    await press(workbench, /^Undo: Undo of “Review”, /);
    await heading(workbench, 'Undone');
    expect([...(await ownColumns(workbench))]).toEqual([...written]);
    await press(workbench, 'Done');
    await listed(/^Undo: Review \(written again\), /);
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  },
  180_000,
);
