/** @jest-environment jsdom */
// The comments still to write, in the pane: each row with why and whose, and the same as text that can be copied.

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { reviewWorkbook } from '../../src/domain/review/review-workbook';
import { CommentsNeeded } from '../../src/taskpane/status/comments-needed';
import { snapshotOf } from '../domain/fixtures/review-of';
import { gridOf } from '../domain/recognise/grid-of';
import { preparePage } from './opened-pane';

preparePage();

const plan = gridOf([
  ['Project', 'Action', 'Lead officer', 'Deadline', 'RAG', 'Comments'],
  ['Parks', 'Plant the avenue', 'Tree officer', '30 June 2016', 'Red', null],
  ['Parks', 'Mend the bandstand', 'Estates', '30 June 2016', 'Amber', 'Scaffold is up'],
  ['Parks', 'Clear the lake', null, '30 June 2016', 'Amber', null],
]);

function show(): void {
  const sheet = reviewWorkbook(snapshotOf(plan), { asAt: '2016-03-31', answers: [] }).sheets[0];
  const assessed = sheet?.tables[0];
  if (sheet === undefined || assessed === undefined) throw new Error('Nothing was reviewed.');
  render(<CommentsNeeded sheet={sheet} assessed={assessed} />);
}

test('rows without a comment are listed with their owners, those without an owner last', () => {
  show();
  expect(screen.getByText('2 rows that a board will ask about, without a comment.')).toBeTruthy();
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    '2 Plant the avenueRed, no comment yetTree officer',
    '4 Clear the lakeAmber, no comment yetnot named',
  ]);
});

test('the text is copied where the page may, else selected for the officer’s own keys', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  expect(await navigator.clipboard.readText()).toContain('- Row 2 Plant the avenue: Red, no comment yet');
  expect(screen.getByText('Copied.')).toBeTruthy();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed here.'));
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  const box = screen.getByLabelText<HTMLTextAreaElement>('Text to send to the owners');
  expect(await screen.findByText(/^Selected\./)).toBeTruthy();
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe(box.value);
});
