// A sheet's own key is used wherever it stands, however its bands are spelled and whatever marks it explains: the one status that
// doesn't follow it is told, nothing is asked, and no scheme of ours stands beside it.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

const title = ['Ferry and quay services – full year 2025/26 to 31 March 2026'];
const work: readonly (readonly [string, number, number])[] = [
  ['Sailings run', 500, 505],
  ['Freight berths let', 80, 78],
  ['Deckhands trained', 60, 53],
  ['Buoys checked', 150, 111],
  ['Visits by cruise ships', 40, 40],
  ['Permits granted', 200, 130],
  ['Harbour tours given', 90, 88],
  ['Moorings laid', 20, 21],
  ['Crates landed', 900, 760],
];

/** A word for each share of the target from which it holds, the best first; the last for all the rest. */
type Scale = readonly (readonly [TestCell, number])[];

interface Sheet {
  readonly scale: Scale;
  readonly heading?: string;
  readonly above?: readonly Line[];
  readonly below?: readonly Line[];
  /** Right of an empty column, from the headings on. */
  readonly beside?: readonly Line[];
  readonly guide?: readonly Line[];
  /** Between the headings and the rows. */
  readonly inside?: Line;
  /** The row whose word is another, and that word. */
  readonly wrong?: readonly [number, TestCell];
}

function wordOf(scale: Scale, share: number): TestCell {
  return scale.find(([, from]) => share >= from)?.[0] ?? null;
}

function reviewed({ scale, heading = 'Standing', above = [], below = [], beside = [], guide = [], inside, wrong }: Sheet) {
  const table: readonly Line[] = [
    ['Service', 'Target 2025/26', 'Outturn', heading],
    ...work.map(([name, target, done], index): Line => [
      name,
      target,
      done,
      wrong?.[0] === index ? wrong[1] : wordOf(scale, done / target),
    ]),
  ];
  const rows = table.map((line, index) => [...line, null, ...(beside[index] ?? [])]);
  const lines = [title, ...above, ...rows.slice(0, 1), ...(inside === undefined ? [] : [inside]), ...rows.slice(1), [], ...below];
  const notes = guide.length === 0 ? [] : [{ ...gridOf(guide, { sheet: 'How it works' }), sheet: { id: 'guide', name: 'How it works' } }];
  const review = reviewWorkbook(snapshotOf(gridOf(lines, { sheet: 'Quays' }), ...notes), { asAt: '2026-03-31', answers: [] });
  const [read] = review.sheets.flatMap(({ tables }) => tables);
  return {
    rows: read?.rows.filter(({ row }) => row.kind === 'deliverable').length,
    scheme: read?.settings.scheme.name,
    differs: review.findings.flatMap(({ check, cell }) => (check === 'status-differs' ? [cell] : [])),
    said: review.findings.flatMap(({ check, message }) => (check === 'status-differs' ? [message] : [])),
    asked: review.findings.flatMap(({ check, severity }) => (severity === 'ask' && check !== 'status-differs' ? [check] : [])),
    rated: read?.rows.some(({ rating }) => rating !== null && 'status' in rating) === true,
  };
}

const three: Scale = [
  ['Afloat', 0.95],
  ['Listing', 0.8],
  ['Aground', -1],
];
/** Straight under the headings: what the statuses go by. */
const ruleRow: Line = ['How it is rated', null, null, 'Green 95% or more of target, Amber 80–94%, Red under 80%'];

const colours: Scale = [
  ['Green', 0.95],
  ['Amber', 0.8],
  ['Red', -1],
];

test.each<[string, Sheet]>([
  [
    'beside the table, behind an empty column',
    { scale: three, beside: [['Afloat: 95% of target or better'], ['Listing: 80–94%'], ['Aground: under 80%']] },
  ],
  [
    'beside it in two columns',
    {
      scale: [
        ['◆', 0.95],
        ['◇', 0.8],
        ['×', -1],
      ],
      beside: [
        ['◆', '95% of target or better'],
        ['◇', '80% to 94%'],
        ['×', 'less than 80%'],
      ],
    },
  ],
  ['in the heading’s brackets', { scale: colours, heading: 'RAG (Green ≥95%, Amber 80–94%, Red <80%)' }],
  ['in a line over it', { scale: three, above: [['Standing: Afloat ≥ 95% of target; Listing ≥ 80%; Aground below that']] }],
  [
    'a little table with a start and an end',
    {
      scale: colours,
      guide: [
        ['Colour', 'From', 'To'],
        ['Green', percent(0.95), null],
        ['Amber', percent(0.8), percent(0.95)],
        ['Red', percent(0), percent(0.8)],
      ],
    },
  ],
  [
    'a little table with starts alone, in figures',
    {
      scale: colours,
      below: [
        ['% of target', 'Minimum'],
        ['Green', 95],
        ['Amber', 80],
        ['Red', 'anything less'],
      ],
    },
  ],
  [
    'on another sheet, shares of one',
    { scale: three, guide: [['Standing is outturn divided by target.'], ['Afloat ≥ 0.95'], ['Listing 0.8–0.95'], ['Aground < 0.8']] },
  ],
  [
    'meanings before words',
    {
      scale: three,
      above: [['Standing: up to a twentieth short of target, Afloat; up to a fifth short, Listing; more than a fifth short, Aground.']],
    },
  ],
  [
    'parts in words',
    { scale: colours, below: [['Green: 95% or more of target'], ['Amber: four fifths or more'], ['Red: less than four fifths']] },
  ],
  ['Welsh', { scale: colours, below: [["Gwyrdd: 95% neu fwy o'r targed"], ["Ambr: 80–94% o'r targed"], ["Coch: llai na 80% o'r targed"]] }],
  ['a sentence', { scale: colours, below: [['A service is Green when it reaches 95% of its target, Amber from 80% and Red below that.']] }],
  [
    'coloured signs',
    {
      scale: [
        ['🟢', 0.95],
        ['🟠', 0.8],
        ['🔴', -1],
      ],
      above: [['🟢 at least 95% of target   🟠 80% to 94%   🔴 less than 80%']],
    },
  ],
  [
    'points of a scale with their meanings beside them',
    {
      scale: [
        [1, 1],
        [2, 0.8],
        [3, -1],
      ],
      heading: 'Rating',
      below: [['Rating scale'], [1, 'target met'], [2, 'at least 80%'], [3, 'below 80%']],
    },
  ],
  ['a row of the table that says the rule', { scale: colours, inside: ruleRow }],
  [
    'numbers for marks',
    {
      scale: [
        [1, 1],
        [2, 0.95],
        [3, 0.8],
        [4, -1],
      ],
      below: [['1 = target reached'], ['2 = less than 5% short'], ['3 = 5% to 20% short'], ['4 = more than 20% short']],
    },
  ],
  [
    'letters for marks',
    {
      scale: [
        ['A', 1],
        ['B', 0.95],
        ['C', 0.8],
        ['D', -1],
      ],
      heading: 'Grade',
      below: [['A: 100% of target and over'], ['B: 95–99%'], ['C: 80–94%'], ['D: below 80%']],
    },
  ],
  [
    'four colours',
    {
      scale: [
        ['Blue', 1.05],
        ['Green', 0.95],
        ['Amber', 0.8],
        ['Red', -1],
      ],
      below: [['Blue: 105% of target or more'], ['Green: 95% to under 105%'], ['Amber: 80% to under 95%'], ['Red: under 80%']],
    },
  ],
])('used: %s', (_form, sheet) => {
  const best = sheet.scale[0]?.[0] ?? null;
  const right = reviewed(sheet);
  expect(right).toMatchObject({ rows: work.length, said: [], differs: [], asked: [] });
  const [, , , last] = reviewedRow(sheet, 3);
  expect(last).not.toBe(best);
  const wrong = reviewed({ ...sheet, wrong: [3, best] });
  expect(wrong).toMatchObject({ rows: work.length, asked: [] });
  expect(wrong.differs).toHaveLength(1);
});

function reviewedRow({ scale }: Sheet, index: number): Line {
  const [name = '', target = 1, done = 0] = work[index] ?? [];
  return [name, target, done, wordOf(scale, done / target)];
}

test('what is said of some rows apart is put on those alone', () => {
  const lines: readonly Line[] = [
    title,
    ['Service', 'Target 2025/26', 'Outturn', 'RAG'],
    ['Sailings run', 500, 505, 'Green'],
    ['Freight berths let', 80, 75, 'Amber'],
    ['Deckhands trained', 60, 40, 'Red'],
    ['Permits granted', 200, 201, 'Green'],
    ['Complaints about noise', 40, 36, 'Green'],
    ['Complaints about delays', 50, 53, 'Amber'],
    ['Complaints about fares', 20, 26, 'Green'],
    [],
    ['Green: target met; Amber: up to 10% under target; Red: more than 10% under target'],
    ['For complaints: at or under target Green, up to 10% over Amber, more than 10% over Red'],
  ];
  const { findings } = reviewWorkbook(snapshotOf(gridOf(lines, { sheet: 'Quays' })), { asAt: '2026-03-31', answers: [] });
  const differs = findings.filter(({ check }) => check === 'status-differs');
  expect(differs.map(({ cell, message }) => [cell, message.includes('says “Red”')])).toEqual([['D9', true]]);
});

test('a figure that only its rounding puts in another band is left to the officer', () => {
  const scale = colours;
  // 88 of 90 is 97.8%, 78 of 80 is 97.5%: under 98% both, and 98% once rounded.
  const below = [['Green: 98% of target or more'], ['Amber: 80% to 97%'], ['Red: under 80%']];
  expect(reviewed({ scale, below }).differs).toEqual([]);
});

test.each<[string, readonly Line[]]>([
  [
    'prose in no form of a key',
    [['Note that Afloat is given once 95% of target is signed for by the harbour master; Listing and Aground need a visit.']],
  ],
  [
    'a band with a condition',
    [['Afloat = 95% or so of target, storms aside'], ['Listing = under that, if crews are at 80%'], ['Aground = the rest']],
  ],
  [
    'a band of what no column is',
    [['Standing: tonnage per crane hour'], ['Afloat – 95% or more'], ['Listing – 80–94%'], ['Aground – under 80%']],
  ],
])('not understood: no scheme of ours stands beside it, and it is asked once: %s', (_form, below) => {
  const { asked, rated, differs } = reviewed({ scale: three, below });
  expect({ rated, differs }).toEqual({ rated: false, differs: [] });
  expect(asked).toEqual(['cut-off-key']);
});
