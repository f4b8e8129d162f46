// A remark or two in the column of a review to come have slipped into it: it stays a review, so that they can be put back.

import { recogniseSheet } from '../../../../../src/domain/recognise/recognise-sheet';
import { gridOf, type TestCell } from '../../grid-of';

const statuses = ['Green', 'Amber', 'Green', 'Red', 'Green', 'Amber', 'Green', 'Green'];

function planWith(heading: string, coming: (row: number) => TestCell): readonly (readonly TestCell[])[] {
  return [
    ['Project', 'Output', 'When', 'May 2023 review', heading, 'Comments'],
    ...statuses.map((status, row): readonly TestCell[] => [
      `Project ${String.fromCharCode(65 + row)}`,
      `Guide ${String(row)} published`,
      'By March 2024',
      status,
      coming(row),
      coming(row) === null ? 'Work has begun with the partners' : null,
    ]),
  ];
}

const remark = 'Waiting for a reply from the fire service';

test.each<[string, (row: number) => TestCell, boolean]>([
  ['blank throughout', () => null, true],
  ['one remark', (row) => (row === 2 ? remark : null), true],
  ['two of eight', (row) => (row === 2 || row === 5 ? remark : null), true],
  ['words in most rows are comments', (row) => (row === 2 ? null : `${remark} ${String(row)}`), false],
])('%s', (_case, coming, isReview) => {
  const [table] = recogniseSheet(gridOf(planWith('November 2023 review', coming)), []).tables;
  expect(table?.columns.rag.map(({ column }) => column)).toEqual(isReview ? [3, 4] : [3]);
});
