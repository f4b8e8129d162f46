// Work that its own note gives some months of the year: nothing is expected of it on a straight line, and its deadline isn't
// the year's end.

import { saysWindow } from '../../../src/domain/timescales/work-window';
import { draftsIn, type SheetRows } from '../assess/sheet-states';

test.each([
  'Runs May to July',
  'Window runs April to October',
  'Season April–September',
  'Survey window: June - August',
  'The pool is open from May until September',
  'Fieldwork takes place between June and August each year',
  'June to August only',
  'Opens every year April to October.',
])('“%s” is a window', (text) => {
  expect(saysWindow(text)).toBe(true);
});

test.each([
  'Clinics were held from April to June',
  'Runs April to March',
  'Runs well since May',
  'The contract runs to July',
  'Figures for April to June are provisional',
  'Moved from May to July',
  'The May and July meetings are open',
])('“%s” is none', (text) => {
  expect(saysWindow(text)).toBe(false);
});

/** `status`: of every row; else that of work that goes as it should. */
const rowsWith = (note: string | null, status?: string): SheetRows => [
  ['Measure', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG', 'Notes'],
  ['Hanging baskets planted', 90, 14, 8, null, null, status ?? 'Green', note],
  ['Trees planted', 400, 90, 100, null, null, status ?? 'Green', null],
  ['Benches repaired', 80, 20, 15, null, null, status ?? 'Green', null],
  ['Paths cleared', 60, 10, 15, null, null, status ?? 'Amber', null],
];

test.each(['Season runs May to October', 'Runs May to October', 'Window: May–October'])('a draft beside “%s”', (note) => {
  const [draft = '', other = ''] = draftsIn(rowsWith(note), '2025-09-30');
  expect(draft).toMatch(/^22 /u);
  expect(draft).not.toMatch(/expected|At this pace|due by|31 March/iu);
  expect(other).toMatch(/due by the end of 2025\/26/u);
});

test('without a note, and once the year is over, its end is told', () => {
  expect(draftsIn(rowsWith(null), '2025-09-30')[0]).toMatch(/due by the end of 2025\/26/u);
  expect(draftsIn(rowsWith('Runs May to October', 'Red'), '2026-06-30')[0]).toMatch(/It was due by the end of 2025\/26/u);
});
