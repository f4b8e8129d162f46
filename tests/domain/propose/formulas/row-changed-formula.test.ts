// Whether a plan's row has changed since its draft is told without a word of the user's language: joined to a text, TRUE
// would be WAHR in a German Excel.

import { draftedRowWords, rowChangedFormula } from '../../../../src/domain/propose/formulas/row-changed-formula';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { gridOf, type TestCell } from '../../recognise/grid-of';
import { expectPlain } from './formula-rules';

const heading = ['Action', 'Deadline', 'RAG', 'Complete?'];

function formulaOf(cells: readonly TestCell[]): { readonly formula: string; readonly words: string } {
  const grid = gridOf([heading, ...cells.map((done, i) => [`Agree plan ${String(i)}`, 'by March 2012', 'Green', done])]);
  const [table] = recogniseSheet(grid).tables;
  if (table === undefined) throw new Error('No table');
  const roles = table.roles.map((role) => (role.column === 3 ? { ...role, role: 'progress' as const } : role));
  const row = table.rows[0]?.row ?? 1;
  const drafted = { grid, table: { ...table, roles }, layout: 'plan' } as const;
  return {
    formula: rowChangedFormula(drafted, 9)?.(row) ?? '',
    words: draftedRowWords(drafted, row),
  };
}

test.each<[string, readonly TestCell[], string]>([
  ['TRUE', [true, false, true, false], '1'],
  ['FALSE', [false, true, true, false], '0'],
  ['words among truth values', ['Yes', true, true, false], 'Yes'],
])('%s in a column of truth values', (_what, cells, kept) => {
  const { formula, words } = formulaOf(cells);
  expect(formula).toContain('LEFT(IF(ISLOGICAL(D2),D2+0,D2),40)');
  expect(words.split(' | ').map((each) => each.trim())).toContain(kept);
  expectPlain(formula);
});

test('without truth values the formula is as short as it can be', () => {
  expect(formulaOf(['Yes', 'No', 'Yes', 'No']).formula).not.toContain('ISLOGICAL');
});
