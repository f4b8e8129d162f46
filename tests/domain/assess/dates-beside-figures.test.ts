// Dates of rows that have figures, of cells that say whose they are, and of results in words.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

function reviewed(rows: readonly (readonly TestCell[])[], asAt = '2025-11-18') {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt, answers: [] });
  const [table] = sheets[0]?.tables ?? [];
  return {
    drafts: table?.rows.map(({ draft }) => draft ?? '') ?? [],
    overdue: findings.filter(({ check }) => check === 'milestone-overdue').map(({ cell }) => cell),
    asked: findings.filter(({ check }) => check === 'progress-open').map(({ cell }) => cell),
  };
}

describe('what is overdue is told in the draft of a row with figures', () => {
  test.each([
    ['Budget', 'Spent', 'Status', 'In progress'],
    ['Target', 'Delivered to date', 'Progress', 'Under way'],
    ['Target', 'Actual', 'RAG', 'Amber'],
  ])('%s, %s, %s', (target, total, status, says) => {
    const { drafts } = reviewed([
      ['Project', target, total, 'Target date', status],
      ['Mend the pound wall', 3200, 640, '30 September 2025', says],
      ['Paint the bus shelters', 900, 410, '31 January 2026', says],
      ['Plant the green', 1500, 700, '28 February 2026', says],
    ]);
    expect(drafts[0]).toContain('Overdue by 49 days: due by 30 September 2025.');
    expect(drafts.slice(1).join(' ')).not.toContain('verdue');
  });
});

describe('a date and whose it is in one cell', () => {
  test.each([
    ['By when / who', '1 September 2025\nHead of Parks'],
    ['Date and lead', '1 September 2025 – Head of Parks'],
    ['Who and when', 'Head of Parks\n1 September 2025'],
    ['Deadline / lead officer', '1 September 2025, Head of Parks'],
  ])('%s', (heading, cell) => {
    const { drafts, overdue } = reviewed([
      ['Ref', 'Action', heading, 'Update', 'RAG'],
      ['1', 'Reopen the lido changing rooms', cell, 'The contractor has left the site.', 'R'],
      ['2', 'Mend the tennis courts', cell.replace('1 September 2025', '31 March 2026'), 'Half of the nets are up.', 'G'],
      ['3', 'Replant the rose beds', cell.replace('1 September 2025', '28 February 2026'), 'Soil is on order.', 'A'],
    ]);
    expect(overdue).toEqual(['C2']);
    expect(drafts[0]).toContain('Overdue by 78 days: due by 1 September 2025.');
    expect(drafts.join(' ')).not.toContain('Head of Parks');
  });
});

describe('a result in words with its date', () => {
  const rows = (name: string, result: string): readonly (readonly TestCell[])[] => [
    ['Measure', 'Target 2024/25', 'Result 2024/25'],
    ['Benches mended', 40, 41],
    ['Paths cleared', 12, 9],
    [name, 'By December 2024', result],
    ['Trees planted', 300, 310],
  ];
  test.each([
    ['Flood plan for the lower valley agreed', 'Agreed 5 December 2024'],
    ['Adopt the tree strategy', 'Adopted 12 November 2024'],
    ['Publish the play survey', 'Published on 3 December 2024'],
    ['Depot move', 'Completed 29 November 2024'],
  ])('“%s”: “%s” is done', (name, result) => {
    const { overdue, asked } = reviewed(rows(name, result), '2025-05-16');
    expect({ overdue, asked }).toEqual({ overdue: [], asked: [] });
  });
  test.each(['Agreed in principle', 'Consultation closed', 'With the board'])('“%s” leaves it open, and is asked about', (result) => {
    const { overdue, asked } = reviewed(rows('Flood plan for the lower valley agreed', result), '2025-05-16');
    expect(overdue).toEqual([]);
    expect(asked).toHaveLength(1);
  });
  test('nothing there is overdue as before', () => {
    expect(reviewed(rows('Flood plan for the lower valley agreed', ''), '2025-05-16').overdue).toEqual(['B4']);
  });
});
