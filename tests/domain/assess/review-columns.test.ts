// Which columns a review adds beside a table, and which of them are workings that stand out of sight.

import { columnLetters } from '../../../src/domain/model/cell';
import { addInColumnHeadings, type AddInColumn } from '../../../src/domain/model/table/add-in-columns';
import type { Edit } from '../../../src/domain/model/edit';
import { applyEdits } from '../fixtures/apply-edits';
import { shape, type Shape } from '../fixtures/plan-builder';
import { blankTotals, deliverables } from '../fixtures/return-2015';
import { firstReview, reviewOf } from '../fixtures/review-of';

/** "RAG (computed)" for each column that the edits write a heading of ours into, left to right. */
function headingsIn(edits: readonly Edit[]): readonly string[] {
  const ours: ReadonlySet<string> = new Set(Object.values(addInColumnHeadings));
  return edits
    .flatMap((edit) =>
      edit.kind === 'cells' ? edit.after.flatMap((line) => line.map((cell, i) => ({ cell, at: edit.area.firstColumn + i }))) : [],
    )
    .flatMap(({ cell, at }) => (typeof cell === 'string' && ours.has(cell) ? [{ cell, at }] : []))
    .sort((one, other) => one.at - other.at)
    .map(({ cell }) => cell);
}

function groupsIn(edits: readonly Edit[]): readonly string[] {
  return edits.flatMap((edit) =>
    edit.kind === 'group-columns' ? [`${columnLetters(edit.firstColumn)}:${columnLetters(edit.lastColumn)}`] : [],
  );
}

const named = (keys: readonly AddInColumn[]): readonly string[] => keys.map((key) => addInColumnHeadings[key]);

const counting: readonly AddInColumn[] = ['method', 'figures', 'sum', 'latest', 'highest'];
const rating: readonly AddInColumn[] = ['targetMet', 'pace', 'errors', 'noTarget', 'notRated', 'rulesSay'];
const drafting: readonly AddInColumn[] = ['draftCheck', 'checkNumber', 'draftedNumber', 'draftedFrom'];
const highest: readonly AddInColumn[] = ['metAtHighest', 'paceAtHighest', 'rulesAtHighest'];

test.each<[string, Shape, readonly AddInColumn[], readonly AddInColumn[]]>([
  [
    'beside a total and a percentage of the officer’s only the flag and the draft are shown',
    shape,
    ['rag', 'draft'],
    ['total', 'achieved', ...counting, 'targetKind', 'profile', ...rating, ...drafting],
  ],
  [
    'without them ours are shown too, and where rows are asked about, both totals and what the rules say of either',
    { ...shape, total: null, achieved: null },
    ['total', 'achieved', 'rag', 'draft'],
    [...counting, 'lowestTotal', 'highestTotal', 'targetKind', 'profile', ...rating, ...highest, ...drafting],
  ],
  ['without a target nothing is rated', { ...shape, target: null }, ['draft'], ['total', ...counting, ...drafting]],
])('%s', (_rule, at, shown, workings) => {
  const { review } = firstReview(deliverables.slice(0, 4), at);
  expect(headingsIn(review.edits)).toEqual([...named(shown), ...named(workings)]);
});

test('the workings stand together in one group, which a second review leaves as it is', () => {
  const { snapshot, review } = firstReview(deliverables);
  // H:K: those of Plan settings.
  expect(groupsIn(review.edits)).toEqual(['H:K', 'M:AE']);
  expect(groupsIn(reviewOf(applyEdits(snapshot, review.edits), deliverables).edits)).toEqual([]);
});

test('an empty total column of the officer’s is filled, and no total of ours stands beside it', () => {
  const { review } = firstReview(blankTotals);
  expect(headingsIn(review.edits)).not.toContain(addInColumnHeadings.total);
});

test('a draft shows by its own look that its check says something', () => {
  const { review } = firstReview(deliverables);
  const flags = review.edits.flatMap((edit) =>
    edit.kind === 'flags' ? edit.flags.flatMap((flag) => ('when' in flag ? [flag.when] : [])) : [],
  );
  expect(flags).toEqual(['=$AB4<>""']);
});
