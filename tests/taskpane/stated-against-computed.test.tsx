/** @jest-environment jsdom */
// Stated beside computed in the pane: the rows that differ at first, the others on demand, and how many break each scheme.

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AssessedTable } from '../../src/domain/model/assessment';
import { StatedAgainstComputed } from '../../src/taskpane/result/stated-against-computed';
import { shape, type Typed } from '../domain/fixtures/plan-builder';
import { firstReview } from '../domain/fixtures/review-of';
import { preparePage } from './opened-pane';

preparePage();

function assessed(rows: readonly Typed[]): AssessedTable {
  const table = firstReview(rows, { ...shape, rag: 9, lastColumn: 10 }).review.sheets[0]?.tables[0];
  if (table === undefined) throw new Error('Nothing was reviewed.');
  return table;
}

function visits(total: number, status?: string): Typed {
  return { name: `Visits: ${String(total)}`, target: 100, periods: [total], total, ...(status === undefined ? {} : { status }) };
}

test('the rows that differ, then all that can be compared, those that differ still first', async () => {
  render(
    <StatedAgainstComputed
      assessed={assessed([visits(100, 'Green'), visits(40, 'Green'), visits(30, 'Amber'), visits(25, 'Amber'), visits(20)])}
      ledger={undefined}
    />,
  );
  expect(screen.getByText('Stated and computed differ in 1 row.')).toBeTruthy();
  const rows = () =>
    within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent);
  expect(rows()).toEqual(['5 Visits: 40GreenAmber']);
  expect(screen.getByText(/^Rows that differ, by scheme: Delivered 1 of 4, Pace /)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show all 4 rows' }));
  expect(rows()).toEqual(['5 Visits: 40GreenAmber', '4 Visits: 100GreenGreen', '6 Visits: 30AmberAmber', '7 Visits: 25AmberAmber']);
});

test('where no scheme fits, only how far each does', () => {
  const { container } = render(
    <StatedAgainstComputed assessed={assessed([visits(100, 'Green'), visits(40, 'Green'), visits(30, 'Green')])} ledger={undefined} />,
  );
  expect(container.textContent).toContain('No scheme fits the stated statuses, so none is computed beside them.');
  expect(container.textContent).toContain('Delivered 2 of 3');
  expect(screen.queryByRole('table')).toBeNull();
});

test('nothing where no status is stated', () => {
  const { container } = render(<StatedAgainstComputed assessed={assessed([visits(100), visits(40)])} ledger={undefined} />);
  expect(container.textContent).toBe('');
});
