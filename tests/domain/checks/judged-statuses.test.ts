// Statuses that are somebody's judgement stand as they are: no scheme is asked for, and no computed status stands beside them
// unless somebody has chosen a scheme, which then contradicts none of them.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { applyEdits } from '../fixtures/apply-edits';
import { snapshotOf } from '../fixtures/review-of';
import { typeAtName } from '../fixtures/type-into';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];
type Snapshot = ReturnType<typeof snapshotOf>;
const options = { asAt: '2024-09-30', answers: [] };

function workbookOf(below: readonly Line[], heading = 'RAG', above: readonly Line[] = [], guide: readonly Line[] = []): Snapshot {
  const rows: readonly Line[] = [
    ...above,
    ['Indicator', 'Target', 'Q1', 'Q2', 'Total', heading],
    ['Potholes filled', 400, 90, 100, 190, 'Amber'],
    ['Gullies emptied', 300, 90, 70, 160, 'Amber'],
    ['Signs replaced', 200, 10, 20, 30, 'Amber'],
    ['Kerbs mended', 100, 30, 20, 50, 'Green'],
    ...below,
  ];
  const notes = guide.length === 0 ? [] : [{ ...gridOf(guide, { sheet: 'Notes' }), sheet: { id: 'Notes', name: 'Notes' } }];
  return snapshotOf(gridOf(rows, { sheet: 'Plan' }), ...notes);
}

function reviewed(snapshot: Snapshot) {
  const { findings, sheets, edits } = reviewWorkbook(snapshot, options);
  const [table] = sheets[0]?.tables ?? [];
  return {
    checks: findings.map(({ check }) => check),
    judged: table?.settings.schemeJudged,
    asked: table?.settings.schemeAsked,
    misfits: table?.misfits,
    computed: table?.rows.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : null)),
    isRated: table?.rows.some(({ rating }) => rating !== null),
    columns: table?.table.addInColumns,
    edits,
  };
}

const stands = { asked: false, isRated: false, misfits: [] };

test.each<[string, readonly Line[], string | undefined, readonly Line[], string]>([
  ['a line below', [[], ['RAG is the depot manager’s judgement of confidence in reaching the target.']], undefined, [], 'A7'],
  ['a line above', [], undefined, [['Ratings reflect how things stand in each officer’s own view'], []], 'A1'],
  ['behind other sentences', [[], ['Claims close in May. Status shows confidence in delivery.']], undefined, [], 'A7'],
  ['a group’s view', [[], ['RAG is the steering group’s view of whether the target will be met by 31 March.']], undefined, [], 'A7'],
  ['what somebody expects', [[], ['The rating shows the ward manager’s expectation for the year’s end.']], undefined, [], 'A7'],
  ['who gives it', [], undefined, [['Figures to September. Status is agreed by the action lead and the theme group.'], []], 'A1'],
  ['who sets it', [[], ['RAG ratings are set by each service manager.']], undefined, [], 'A7'],
  ['in the heading', [], 'Confidence (RAG)', [], 'Column F (“Confidence (RAG)”)'],
  ['in the heading, other words', [], 'Manager’s view (RAG)', [], 'Column F (“Manager’s view (RAG)”)'],
])('%s', (_where, below, heading, above, by) => {
  expect(reviewed(workbookOf(below, heading, above))).toMatchObject({ ...stands, judged: by });
});

test.each<[string, readonly Line[], readonly Line[], readonly Line[], string]>([
  [
    'in one cell',
    [[], ['Complete – done.  Green – the lead expects to deliver by the date.  Amber – some doubt.  Red – the lead does not expect to.']],
    [],
    [],
    'A7',
  ],
  [
    'strokes between',
    [],
    [['RAG:  Done | Green = on course for its date | Amber = behind but recoverable | Red = will be missed'], []],
    [],
    'A1',
  ],
  ['in lines', [[], ['Green: on track'], ['Amber: at risk of missing the target'], ['Red: target unlikely to be met']], [], [], 'A7'],
  [
    'letters and meanings on another sheet',
    [],
    [],
    [
      ['How we colour'],
      ['B', 'Finished'],
      ['G', 'The service expects to reach the target'],
      ['A', 'The service sees some risk to the target'],
      ['R', 'The service does not expect to reach it without more people'],
    ],
    '“Notes” A2',
  ],
])('a key that tells an outlook: %s', (_where, below, above, guide, by) => {
  expect(reviewed(workbookOf(below, undefined, above, guide))).toMatchObject({ ...stands, judged: by });
});

test.each<[string, readonly Line[], readonly Line[]]>([
  ['no line', [], []],
  ['a judgement on something else', [[], ['The judgement of the court is awaited; RAG is set each quarter']], []],
  ['of some rows only', [[], ['For signs, RAG is the manager’s judgement']], []],
  ['a system gives it', [[], ['RAG is set by the system each night']], []],
  ['given against cut-offs', [[], ['RAG is set by the data team against the year’s target']], []],
  ['facts that figures tell', [[], ['Green: target met. Amber: not yet met. Red: not met by the year’s end.']], []],
  ['a key to risk scores', [], [['Risk scores'], ['Green: low risk'], ['Amber: medium risk, some concern'], ['Red: high risk, likely']]],
])('%s: told row by row', (_what, below, guide) => {
  const { checks, judged } = reviewed(workbookOf(below, 'RAG', [], guide));
  expect(judged).toBeUndefined();
  expect(checks).toContain('status-differs');
  expect(checks).not.toContain('status-judged');
});

test('statuses that the sheet works out are nobody’s judgement', () => {
  const lines: readonly Line[] = [
    ['Indicator', 'Target', 'Total', 'RAG'],
    ...['Potholes filled', 'Gullies emptied', 'Signs replaced', 'Kerbs mended'].map((name, index): Line => [
      name,
      100,
      50 + index,
      { formula: `=IF(C${String(index + 2)}>99,"Green","Amber")`, gives: 'Amber' },
    ]),
    [],
    ['RAG is the manager’s judgement of the year.'],
  ];
  expect(reviewed(snapshotOf(gridOf(lines))).judged).toBeUndefined();
});

describe('what is written', () => {
  const snapshot = workbookOf([[], ['RAG is the depot manager’s judgement.']]);
  const first = reviewed(snapshot);
  const written = applyEdits(snapshot, first.edits);

  test('no colour and nothing that one rests on; a second review writes nothing', () => {
    const again = reviewed(written);
    expect(again).toMatchObject({ ...stands, judged: 'A7', edits: [] });
    expect(again.columns?.achieved ?? again.columns?.profile).toBeDefined();
    expect([again.columns?.rag, again.columns?.rulesSay, again.columns?.targetMet]).toEqual([undefined, undefined, undefined]);
    expect(written.settings?.values.flat()).toContain('As stated');
  });

  test('a scheme that is chosen rates beside them, and contradicts none of them', () => {
    const chosen = typeAtName(written, 'Plan_Scheme', 'Delivered');
    const review = reviewed(chosen);
    expect(review.computed).toEqual(['Amber', 'Amber', 'Amber', 'Amber']);
    expect(review.checks).toContain('status-judged');
    expect(review.checks).not.toContain('status-differs');
    expect(reviewed(applyEdits(chosen, review.edits))).toMatchObject({ edits: [], columns: { rag: expect.any(Number) as number } });
  });
});

test.each<[string, string]>([
  ['a view', 'Status is the site manager’s view.'],
  ['an assessment', 'The status shows the project lead’s assessment at the quarter’s end.'],
  ['who gives it', 'Status is given by the team leader.'],
  ['professional judgement', 'Status: professional judgement of the service manager. Status is professional judgement.'],
])('words such as “On track” under “Status” stand too: %s', (_what, line) => {
  const rows: readonly Line[] = [
    ['Measure', 'Target', 'Installed', 'Status'],
    ['Lofts', 18, 16, 'On track'],
    ['Walls', 16, 9, 'Behind'],
    ['Pumps', 12, 6, 'Behind'],
    ['Panels', 15, 13, 'On track'],
    [],
    [line],
  ];
  expect(reviewed(snapshotOf(gridOf(rows, { sheet: 'Plan' })))).toMatchObject({ ...stands, judged: 'A7' });
});
