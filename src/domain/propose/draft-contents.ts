// What goes into "Draft commentary" and into the columns that tell what it was drafted from: a draft is written again
// only while its words are still ours.

import type { DeliverablesAssessment, RowAssessment } from '../assess/workbook-assessment';
import { existingValue, type TableOnSheet } from '../assess/review-columns';
import { finding } from '../checks/finding';
import { checkNumberOf, checkWeights, isSameCheckNumber } from '../commentary/check-number';
import { draftedFromCell, draftedFromText, draftedWords, isUntouched, readDraftedFrom, type DraftedFrom } from '../commentary/drafted-from';
import { earlierDraftedWords } from '../commentary/earlier-drafted-from';
import { isInHouseStyle } from '../commentary/house-style/house-wording';
import type { RowFigures } from '../measures/row-figures';
import { countBy } from '../model/counting-method';
import { cellAddress, isCellError, isEmptyValue, type CellValue } from '../model/cell';
import type { Content } from '../model/edit';
import type { Finding } from '../model/finding';
import { valueAt } from '../model/grid';
import type { RatingContext } from '../rating/settings/rating-context';

/** `undefined` leaves a cell as it is. */
interface DraftContents {
  readonly draft: Content | undefined;
  readonly draftedFrom: Content | undefined;
  readonly draftedNumber: Content | undefined;
  readonly finding: Finding | null;
}

/** What this review puts into the columns that a draft is written from. */
interface WrittenBesideDraft {
  readonly method: Content | undefined;
  readonly targetKind: Content | undefined;
  /** What "Target figure" shows then. */
  readonly goal: CellValue;
}

const unchanged: DraftContents = { draft: undefined, draftedFrom: undefined, draftedNumber: undefined, finding: null };

/** What goes into the columns of a row. */
type DraftsOfTable = (row: RowAssessment, written: WrittenBesideDraft) => DraftContents;

/**
 * A draft is written where there is none, and again only where its figures, their date or the house style have changed
 * and its words are still ours.
 */
export function draftsOf(assessment: DeliverablesAssessment): DraftsOfTable {
  const { settings, columns } = assessment;
  const isStyled = isInHouseStyle(assessment.wording);
  const weights = checkWeights(columns.periods);
  return ({ assessed: { draft, row: planRow }, figures }, written) => {
    const now =
      draft === null
        ? null
        : figuresOf(assessment, planRow.row, { ...written, texts: sumOfTexts(figures, assessment.texts.has(planRow.row)) }, weights);
    if (draft === null || now === null) return unchanged;
    const words = draftedWords(now.words);
    const write = {
      draft,
      draftedFrom: draftedFromText(words, settings.asAt, draft, isStyled),
      draftedNumber: now.number,
      finding: null,
    };
    const existing = existingValue(assessment, 'draft', planRow.row);
    const from = existingValue(assessment, 'draftedFrom', planRow.row);
    if (isEmptyValue(existing) && isEmptyValue(from)) return write;
    const drafted = readDraftedFrom(from);
    if (drafted === null) return unchanged;
    const number = existingValue(assessment, 'draftedNumber', planRow.row);
    const isEarlier = typeof number !== 'number';
    const hasNewFigures = isEarlier
      ? drafted.words !== earlierDraftedWords(now.earlierParts)
      : drafted.words !== words || !isSameCheckNumber(now.number, number);
    const isOfWords = figures === null || figures.actuals.length === 0;
    const hasNewWords = (isStyled || drafted.inHouseStyle || isOfWords) && existing !== draft && isUntouched(existing, drafted);
    if (!hasNewFigures && !hasNewDate(settings, drafted) && !hasNewWords) {
      return isEarlier ? { ...unchanged, draftedFrom: draftedFromCell({ ...drafted, words }), draftedNumber: now.number } : unchanged;
    }
    if (isUntouched(existing, drafted)) return write;
    if (!hasNewFigures || isEmptyValue(existing)) return unchanged;
    return { ...unchanged, finding: editedDraft(assessment, planRow.row) };
  };
}

function sumOfTexts(figures: RowFigures | null, hasTexts: boolean): number | null {
  return hasTexts && figures !== null ? countBy('sum', figures.actuals) : null;
}

/** An as-at date that somebody has given, and that isn't the draft's. */
function hasNewDate({ asAt, asAtFrom }: RatingContext, drafted: DraftedFrom): boolean {
  return asAt !== null && asAt !== drafted.asAt && (asAtFrom === 'argument' || asAtFrom === 'setting');
}

function editedDraft({ grid, columns }: TableOnSheet, row: number): Finding {
  const column = columns.addInColumns.draft ?? 0;
  const message = `The figures have changed since ${cellAddress(row, column)} was drafted. Its wording has been edited, so it is left as it is.`;
  return finding({ check: 'draft-edited', severity: 'note', sheet: grid.sheet.name, row, column, message });
}

/** What a draft is written from, as it is once this review is written. */
interface DraftedFigures {
  /** How the target reads and how the row is counted. */
  readonly words: readonly string[];
  readonly number: number;
  /** What an earlier version kept of it, in its order. */
  readonly earlierParts: readonly CellValue[];
}

/** Null where one of the figures is an error, from which nothing is drafted. */
function figuresOf(
  onSheet: TableOnSheet,
  row: number,
  written: WrittenBesideDraft & { readonly texts: number | null },
  weights: ReturnType<typeof checkWeights>,
): DraftedFigures | null {
  const { grid, columns } = onSheet;
  const { addInColumns } = columns;
  const word = (key: 'method' | 'targetKind'): readonly string[] => {
    if (addInColumns[key] === undefined) return [];
    const content = written[key] ?? existingValue(onSheet, key, row);
    return [typeof content === 'string' ? content : ''];
  };
  const cell = (column: number | null): readonly CellValue[] => (column === null ? [] : [valueAt(grid, row, column)]);
  const [kind, method] = [word('targetKind'), word('method').map((words) => words.replaceAll('?', ''))];
  const [target, stated] = [cell(columns.target), cell(columns.statedTotal)];
  const goal = addInColumns.targetFigure === undefined ? [] : [written.goal];
  const figures = [...target, ...goal, ...columns.periods.flatMap(cell), ...stated];
  if (figures.some((value) => value !== null && isCellError(value))) return null;
  return {
    words: [...kind, ...method],
    number: checkNumberOf({
      periods: weights.map(({ column, prime }) => ({ value: valueAt(grid, row, column), prime })),
      target: target[0] ?? null,
      goal: goal[0] ?? null,
      stated: stated[0] ?? null,
      texts: written.texts,
    }),
    earlierParts: [...kind, ...figures, ...method],
  };
}
