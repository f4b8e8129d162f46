// A council's own sentence in a real browser, on the shipped bundle: written in the pane with its own rows beside it, a
// mistake said, saved on Plan settings, followed by the drafts that nobody has edited, mended in the sheet, taken back.

import { testWithTool } from '../external-tools';
import { deliverableRows, ownColumns, rowOf, sheetName } from './deliverables';
import { goTo, heading, press, write } from './pane-actions';
import { servedWorkbench, type WorkbenchPage } from './workbench-page';

const inChromium = testWithTool('chromium');
const patience = 180_000;

const openPage = servedWorkbench();

const settings = 'Plan settings';
const peerChallenges = 'Carry out at least 100 peer challenges';
const lines = Array.from({ length: 120 }, (_, index) => index + 1);

/** The cell of Plan settings in this column and the line of this kind. */
async function cellOfKind(workbench: WorkbenchPage, column: string, kind: string): Promise<string> {
  const kinds = await workbench.texts(
    settings,
    lines.map((line) => `A${String(line)}`),
  );
  return `${column}${String(kinds.indexOf(kind) + 1)}`;
}

inChromium(
  'a house style is tried, saved and followed; a mistake in the sheet leaves the sentence before it in use',
  async () => {
    const workbench = await openPage();
    const { pane } = workbench;
    const template = pane.getByRole('textbox', { name: /^Template/ });
    const preview = pane.getByRole('region', { name: 'In your plan' });
    const save = pane.getByRole('button', { name: 'See what would be written' });
    await workbench.goToSheet(sheetName);
    await press(workbench, 'Review');
    await write(workbench);
    await press(workbench, 'Done');
    const first = await deliverableRows(workbench);
    const peer = rowOf(first, peerChallenges);
    const draftColumn = (await ownColumns(workbench)).get('draft') ?? '';
    const byHand = first.find(({ row, own }) => row !== peer.row && own.draft.includes('of at least')) ?? peer;
    await workbench.type(`${draftColumn}${String(byHand.row)}`, 'Our own words about this row.');

    await goTo(workbench, 'Commentary');
    await press(workbench, 'House style');
    await heading(workbench, 'House style');
    await preview
      .getByText(/of at least/)
      .first()
      .waitFor();
    await template.fill('We have {totl} of {target}.');
    await pane.getByText('“{totl}” isn’t a name. Do you mean {total}?').waitFor();
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await template.fill('We have {total}[ {thing}], against {target}. ');
    await preview
      .getByText(/^We have \d+/)
      .first()
      .waitFor();
    await press(workbench, '{as at}');
    expect(await template.inputValue()).toBe('We have {total}[ {thing}], against {target}. {as at}');
    await save.click();
    await pane.getByText('1 template is changed.', { exact: true }).waitFor();
    await write(workbench);
    await heading(workbench, 'House style saved');
    await press(workbench, 'Done');
    await goTo(workbench, 'Plan');
    expect(await workbench.texts(settings, [await cellOfKind(workbench, 'B', 'Figures with a target to reach')])).toEqual(['In use']);

    await workbench.goToSheet(sheetName);
    await press(workbench, 'Review');
    await write(workbench);
    await heading(workbench, 'Review written');
    const styled = await deliverableRows(workbench);
    expect(rowOf(styled, peerChallenges).own.draft).toMatch(/^We have 31 .*, against 100\. 30 September 2015\.$/);
    expect(styled.find(({ row }) => row === byHand.row)?.own.draft).toBe('Our own words about this row.');
    await press(workbench, 'Done');

    // A mistake in the sheet itself: said beside the cell and in the preview, and the drafts stay.
    // The pane has nothing to read there.
    await workbench.page.getByRole('region', { name: 'Spreadsheet' }).getByText(settings, { exact: true }).click();
    await workbench.type(await cellOfKind(workbench, 'G', 'Figures with a target to reach'), 'We have {total] of {target}.');
    await workbench.goToSheet(sheetName);
    await press(workbench, 'Review');
    await pane
      .getByText(/Until then the template before it stays in use\./)
      .first()
      .waitFor();
    await write(workbench);
    await heading(workbench, 'Review written');
    expect(await workbench.texts(settings, [await cellOfKind(workbench, 'B', 'Figures with a target to reach')])).toEqual([
      'Close the brace that opens “{total] of {ta…”.',
    ]);
    expect(rowOf(await deliverableRows(workbench), peerChallenges).own.draft).toMatch(/^We have 31 /);
    await press(workbench, 'Undo this review');
    await heading(workbench, 'Undone');
    expect(await workbench.texts(settings, [await cellOfKind(workbench, 'B', 'Figures with a target to reach')])).toEqual(['In use']);
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  },
  patience,
);
