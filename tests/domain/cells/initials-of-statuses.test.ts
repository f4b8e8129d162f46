// Delivery confidence in two letters (AG, AR) is a status of five steps; letters of other kinds are none.

import { readStatus } from '../../../src/domain/cells/statuses';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf } from '../recognise/grid-of';

test.each([
  ['Amber/Green', ['AG', ' AG ', 'A/G', 'A-G', 'Amber/Green', 'Amber-Green', 'amber green', 'Green/Amber']],
  ['Amber/Red', ['AR', 'A/R', 'a/r', 'Amber-Red', 'Amber / Red', 'RED/AMBER']],
  [null, ['ag', 'Ar', 'GA', 'RA', 'RAG', 'AGR', 'AR1', 'AR Smith', 'AB', 'RAAR']],
])('%s', (status, texts) => {
  expect(texts.map((text) => [text, readStatus(text)])).toEqual(texts.map((text) => [text, status]));
});

test.each([
  ['RAG', ['AG', 'AR', 'G', 'A', 'R'], ['Amber/Green', 'Amber/Red', 'Green', 'Amber', 'Red']],
  ['Delivery confidence', ['A/G', 'AR', 'Amber-Red', 'AG', 'G'], ['Amber/Green', 'Amber/Red', 'Amber/Red', 'Amber/Green', 'Green']],
  ['Light', ['AR', 'AG', 'AG', 'AR', 'AG'], ['Amber/Red', 'Amber/Green', 'Amber/Green', 'Amber/Red', 'Amber/Green']],
])('a column headed %s', (heading, lights, statuses) => {
  const rows = lights.map((light, index) => [
    `Milestone ${String.fromCharCode(65 + index)} is reached`,
    `30/0${String(index + 4)}/2027`,
    light,
    'Words on it',
  ]);
  const grid = gridOf([['Milestone', 'Due date', heading, 'Comment'], ...rows]);
  const { sheets, findings } = reviewWorkbook(snapshotOf(grid), { ...noOptions, asAt: '2026-09-30' });
  expect(sheets[0]?.tables[0]?.rows.map(({ row }) => row.reviews[0]?.status)).toEqual(statuses);
  expect(findings.map(({ check }) => check)).not.toContain('status-unknown');
});

test('initials of people are no statuses', () => {
  const grid = gridOf([
    ['Milestone', 'Due date', 'Lead', 'Comment'],
    ['The portal is live', '30/04/2027', 'AG', 'Testing'],
    ['The depot has moved', '30/05/2027', 'AR', 'Lease signed'],
    ['The hub is open', '30/06/2027', 'AG', 'Plans are in'],
  ]);
  const [table] = reviewWorkbook(snapshotOf(grid), { ...noOptions, asAt: '2026-09-30' }).sheets[0]?.tables ?? [];
  expect(table?.rows.flatMap(({ row }) => row.reviews)).toEqual([]);
});
