// Lines of a plan that are no work: sums of money among its projects, and a key to its statuses in whatever column.

import { day } from '../../assess/sheet-states';
import type { TestCell } from '../grid-of';
import { kindsIn, tableOf } from '../reading-of';

const project = (name: string, award: number): readonly TestCell[] => [name, 'Parish council', award, award / 2, day('2026-12-31'), 'Live'];
const sumOf = (name: string): readonly TestCell[] => [
  name,
  null,
  { formula: '=SUM(C2:C3)', gives: 90 },
  { formula: '=SUM(D2:D3)', gives: 45 },
];

test.each<[string, string]>([
  ['Subtotal: halls', 'subtotal'],
  ['Sub-total halls', 'subtotal'],
  ['Total for halls', 'subtotal'],
  ['Total: halls', 'subtotal'],
  ['Halls total', 'subtotal'],
  ['Cost of the halls', 'subtotal'],
])('“%s” with sums only is a %s', (label, kind) => {
  kindsAmongProjects(sumOf(label), kind);
});

test.each<[string, string]>([
  ['Subtotal: halls', 'subtotal'],
  ['Totally new hall', 'project'],
  ['Subtle lighting', 'project'],
])('“%s” with figures typed is a %s', (label, kind) => {
  kindsAmongProjects([label, null, 90, 45], kind);
});

function kindsAmongProjects(row: readonly TestCell[], kind: string): void {
  const rows = [
    ['Project', 'Applicant', 'Award (£)', 'Claimed (£)', 'End date', 'Status'],
    project('Roof', 60),
    project('Floor', 30),
    row,
    project('Stage', 20),
    sumOf('Grand total'),
  ];
  expect(kindsIn(tableOf(rows))).toBe(`1 project, 2 project, 3 ${kind}, 4 project, 5 total`);
}

test('a project of that name with a date of its own is one', () => {
  const rows = [
    ['Project', 'Applicant', 'Award (£)', 'Claimed (£)', 'End date', 'Status'],
    project('Total for halls', 60),
    project('Floor', 30),
  ];
  expect(kindsIn(tableOf(rows))).toBe('1 project, 2 project');
});

test.each<readonly TestCell[]>([
  ['Key:', 'B = complete; G = on track; A = some delay; R = no resource'],
  ['RAG key', 'Green: on track, Amber: at risk, Red: off track'],
  [null, 'Status key: G = going well, R = in trouble'],
  [null, '1 = highly likely; 3 = in doubt; 5 = unachievable'],
  ['Legend', 'see the last sheet'],
])('a key in one line: %s | %s', (...cells) => {
  const rows = [
    ['Ref', 'Action', 'Timescale', 'RAG'],
    ['A1', 'Fit solar panels', day('2026-12-31'), 'G'],
    ['A2', 'Survey the roofs', day('2026-06-30'), 'B'],
    [...cells],
  ];
  expect(kindsIn(tableOf(rows))).toBe('1 deliverable, 2 deliverable, 3 note');
});

test('an action among others that only opens like a key is one', () => {
  const rows = [
    ['Ref', 'Action', 'Timescale', 'RAG'],
    ['A1', 'Fit solar panels', day('2026-12-31'), 'G'],
    ['A2', 'Key workers: 20 homes; a second site by 2028', null, null],
    ['A3', 'Survey the roofs', day('2026-06-30'), 'B'],
  ];
  expect(kindsIn(tableOf(rows))).toBe('1 deliverable, 2 deliverable, 3 deliverable');
});

describe('what the actions of a plan come to together is no action', () => {
  test.each<[string, readonly TestCell[]]>([
    ['under the column of shares', ['Average progress', null, null, 0.63]],
    ['as text', ['Overall progress', null, null, '63%']],
    ['straight beside its name', ['Average progress', '63%', null, null]],
    ['by formula', ['Mean completion', null, null, { formula: '=AVERAGE(D2:D3)', gives: 0.63 }]],
    ['with words of what it is of', ['Average % complete across all actions', null, null, 0.63]],
    ['turned round', ['Progress (average)', null, null, 0.63]],
    ['with a remark', ['Overall % complete', null, null, 0.63, 'On track']],
  ])('%s', (_variant, line) => {
    const rows = [
      ['Action', 'Owner', 'Deadline', '% complete', 'Update'],
      ['Rewrite the rota', 'Operations', day('2026-12-31'), 0.9, 'Half done'],
      ['Train the sergeants', 'People', day('2026-06-30'), 0.36, ''],
      line,
    ];
    expect(kindsIn(tableOf(rows))).toBe('1 deliverable, 2 deliverable, 3 subtotal');
  });

  test('a count of those that are done', () => {
    const rows = [
      ['Area', 'Action', 'Due', 'Status'],
      ['Prevention', 'Visit homes', day('2026-12-31'), 'Complete'],
      ['Response', 'Replace pumps', day('2026-06-30'), 'In progress'],
      ['Actions complete', '1 of 2'],
    ];
    expect(kindsIn(tableOf(rows))).not.toContain('3 deliverable');
  });

  test.each<readonly TestCell[]>([
    ['Average progress scores of pupils reported', 'Schools', day('2026-09-30'), 0.2],
    ['Overall progress report published', 'Policy', day('2026-09-30'), 0.2],
    ['Average progress', 'Schools', day('2026-09-30'), 0.2, 'First draft'],
  ])('an action of such words is one: %s', (...line) => {
    const rows = [
      ['Action', 'Owner', 'Deadline', '% complete', 'Update'],
      ['Rewrite the rota', 'Operations', day('2026-12-31'), 0.9, 'Half done'],
      ['Train the sergeants', 'People', day('2026-06-30'), 0.36, ''],
      [...line],
    ];
    expect(kindsIn(tableOf(rows))).toBe('1 deliverable, 2 deliverable, 3 deliverable');
  });
});
