// The checks of a row: what is wrong, what is asked, what is only noted; each with its cell and one sentence.

import { shape, type Typed } from '../../fixtures/plan-builder';
import { firstReview } from '../../fixtures/review-of';

const rag = { ...shape, rag: 9, lastColumn: 10 };
const row: Typed = { name: 'Row', target: 100, periods: [18, 13], total: 31, achieved: 0.31 };

/** Rows that come out: only beside some can a stated figure be called wrong (mostly-wrong.ts). */
const sound = ['Visits', 'Talks', 'Guides'].map((name): Typed => ({ ...row, name, status: 'Amber' }));

test.each<[string, Partial<Typed>, object]>([
  [
    'total-fits-no-method',
    { total: 35, achieved: 0.35 },
    {
      severity: 'wrong',
      cell: 'H4',
      related: ['D4', 'E4', 'F4', 'G4'],
      stated: 35,
      computed: 31,
      message: 'H4 says 35, but the periods add up to 31, and no other way of counting gives 35. Correct the figures, or choose Stated.',
    },
  ],
  [
    'counting-method',
    { periods: [5, 5], total: 5, achieved: 0.05 },
    {
      severity: 'ask',
      cell: 'H4',
      stated: 5,
      computed: 5,
      message: 'H4 says 5, which fits Latest, Highest or Average. Latest is used until you choose.',
    },
  ],
  [
    'achieved-differs',
    { achieved: 0.3 },
    { severity: 'wrong', cell: 'I4', stated: 0.3, computed: 0.31, message: 'I4 says 30%, but 31 of 100 is 31%.' },
  ],
  [
    'text-in-figures',
    { periods: [18, '£1,250'], total: 18, achieved: 0.18 },
    {
      severity: 'wrong',
      cell: 'E4',
      stated: '£1,250',
      computed: 1250,
      message: 'E4 holds “£1,250” as text, so Excel leaves it out. Type it as a number.',
    },
  ],
  ['text-counted', { target: '100' }, { severity: 'note', cell: 'C4' }],
  [
    'error-in-figures',
    { periods: [18, { error: '#DIV/0!' }] },
    {
      severity: 'wrong',
      cell: 'E4',
      stated: '#DIV/0!',
      message: "E4 shows #DIV/0!, so this row isn't rated. Correct the figure, then review again.",
    },
  ],
  ['error-in-figures', { target: { error: '#REF!' } }, { severity: 'wrong', cell: 'C4' }],
  ['error-in-total', { total: { error: '#REF!' } }, { severity: 'wrong', cell: 'H4', stated: '#REF!' }],
  ['text-in-figures', { total: '31' }, { severity: 'wrong', cell: 'H4', stated: '31', computed: 31 }],
  ['no-target', { target: null }, { severity: 'note', cell: 'C4' }],
  ['target-zero', { target: 0 }, { severity: 'ask', cell: 'C4', stated: 0 }],
  [
    'status-differs',
    { status: 'Green' },
    {
      severity: 'note',
      cell: 'J4',
      stated: 'Green',
      computed: 'Amber',
      message: 'Stated Green, computed Amber. The stated status is left as it is.',
    },
  ],
])('%s', (check, change, expected) => {
  const { review } = firstReview([{ ...row, ...change }, ...sound], rag);
  expect(review.findings.filter((finding) => finding.check === check)).toMatchObject([{ sheet: 'Deliverables', ...expected }]);
});

test('a sound row gives no finding, and a stated status that agrees none either', () => {
  expect(firstReview([{ ...row, status: 'Amber' }], rag).review.findings).toEqual([]);
});

test('a total that fits no method and its periods speak against each other, so the row isn’t rated by either', () => {
  const { review } = firstReview([{ ...row, total: 135 }], rag);
  expect(review.sheets[0]?.tables[0]?.rows[1]).toMatchObject({
    total: null,
    method: { candidates: ['stated', 'sum'], open: true },
    rating: { notRated: 'Not rated: asked' },
  });
});

test('rows that break the scheme are its misfits', () => {
  const { review } = firstReview([{ ...row, status: 'Green' }, ...sound], rag);
  expect(review.sheets[0]?.tables[0]?.misfits).toEqual([3]);
});

test('a table without a target column says so once, and gets totals but no ratings', () => {
  const { review } = firstReview([row, row], { ...shape, target: null });
  expect(review.findings.map(({ check, cell }) => [check, cell])).toEqual([['no-target', null]]);
  const rated = review.edits.some(
    (edit) => edit.kind === 'add-sheet' || (edit.kind === 'flags' && edit.flags.some((flag) => 'word' in flag)),
  );
  expect(rated).toBe(false);
});

test('without dates the as-at date is asked for, never today', () => {
  const { review } = firstReview([row], { ...shape, spans: [], year: null });
  expect(review.findings).toMatchObject([{ check: 'as-at', severity: 'ask', cell: null }]);
  expect(review.sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: null, asAtFrom: null });
});
