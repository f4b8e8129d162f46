// What earlier years brought never counts towards the target of one year; beside the target of the whole work it does.

import type { TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Sheet = readonly (readonly TestCell[])[];

describe('beside the target of a year its own periods are counted, and the total that adds up just them', () => {
  test.each<[string, Sheet, string]>([
    [
      'typed totals of the year and of all years',
      [
        ['Output', 'Delivered to 31/03/2026', '2026/27 target', 'Q1', 'Q2', 'Year total', 'Cumulative total'],
        ['Jobs', 610, 500, 88, 131, 219, 829],
        ['Homes', 180, 420, 10, 96, 106, 286],
        ['Learners', 1988, 1300, 301, 415, 716, 2704],
      ],
      'description A, target C, periods DE, total F',
    ],
    [
      'only a total of all years, by formula',
      [
        ['Measure', 'Up to March 2025', 'Q1', 'Q2', 'Total to date', 'Annual target'],
        ['Trees planted', 40, 10, 12, { formula: '=SUM(B2:D2)', gives: 62 }, 30],
        ['Ponds dug', 7, 1, 2, { formula: '=SUM(B3:D3)', gives: 10 }, 5],
      ],
      'description A, target F, periods CD',
    ],
    [
      'months, the carried forward headed otherwise',
      [
        ['Grants', 'Previous years', 'Apr 2026', 'May 2026', 'Jun 2026', 'All years', 'Target 2026/27'],
        ['Clubs helped', 12, 1, 2, 3, { formula: '=SUM(B2:E2)', gives: 18 }, 20],
        ['Halls mended', 5, 0, 1, 1, { formula: '=SUM(B3:E3)', gives: 7 }, 6],
      ],
      'description A, target G, periods CDE',
    ],
  ])('%s', (_what, sheet, roles) => {
    expect(rolesIn(tableOf(sheet))).toBe(roles);
  });
});

describe('a target of all years is set against all of them', () => {
  test.each<[string, Sheet, string]>([
    [
      'the officer’s percentage divides what all years brought by the target of the whole work',
      [
        ['Output', 'Lifetime target', 'Achieved to 31/03/2026', '2026/27 target', 'Q1', 'Q2', 'Year', 'All years', '% of lifetime target'],
        [
          'Jobs',
          2400,
          610,
          500,
          88,
          131,
          { formula: '=E2+F2', gives: 219 },
          { formula: '=C2+G2', gives: 829 },
          { formula: '=H2/B2', gives: 0.345 },
        ],
        [
          'Homes',
          1750,
          180,
          420,
          0,
          96,
          { formula: '=E3+F3', gives: 96 },
          { formula: '=C3+G3', gives: 276 },
          { formula: '=H3/B3', gives: 0.158 },
        ],
      ],
      'description A, target B, periods CEF, total H, achieved I',
    ],
    [
      'a target of the programme, whatever year it names',
      [
        ['Measure', 'Up to March 2025', 'Q1', 'Q2', 'Total', 'Programme target 2025/26'],
        ['Trees planted', 40, 10, 12, { formula: '=SUM(B2:D2)', gives: 62 }, 300],
        ['Ponds dug', 7, 1, 2, { formula: '=SUM(B3:D3)', gives: 10 }, 50],
      ],
      'description A, target F, periods BCD, total E',
    ],
    [
      'a target that names no year',
      [
        ['Measure', 'Brought forward', 'Q1', 'Q2', 'Total', 'Target'],
        ['Trees planted', 40, 10, 12, { formula: '=SUM(B2:D2)', gives: 62 }, 300],
        ['Ponds dug', 7, 1, 2, { formula: '=SUM(B3:D3)', gives: 10 }, 50],
      ],
      'description A, target F, periods BCD, total E',
    ],
  ])('%s', (_what, sheet, roles) => {
    expect(rolesIn(tableOf(sheet))).toBe(roles);
  });
});
