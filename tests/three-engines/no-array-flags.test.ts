// No formula that a review writes needs an array flag in the file: each gives the same where a range stands for one cell of it.
// Excel saves `t="array" cm="1"` with a formula that would differ (officejs-facts, dynamic arrays); the workbench writes no flag.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRange, parseA1Ref, tokenize, tokenTypes, type Token } from '@borgar/fx';
import { asset, opened, prepared } from '../main-job/reviewed';

/** Arguments of theirs may be ranges, which they take whole. */
const takingRanges = new Set(
  'SUM AVERAGE MAX MIN COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIF SUMIFS MAXIFS MINIFS AVERAGEIF INDEX MATCH LOOKUP VLOOKUP HLOOKUP ROWS COLUMNS SUMPRODUCT TEXTJOIN CONCAT AND OR ROW COLUMN RANK SUBTOTAL AGGREGATE MEDIAN'.split(
    ' ',
  ),
);

/** What is reckoned in their arguments is reckoned for each cell, flag or none; but not within an IF there. */
const reckoningEachCell = new Set(['SUMPRODUCT', 'LOOKUP']);

function isSeveralCells(token: Token): boolean {
  if (!isRange(token)) return false;
  const parsed = parseA1Ref(token.value, { allowTernary: false });
  if (parsed === undefined || !('range' in parsed))
    return token.type === tokenTypes.REF_STRUCT && !token.value.includes('#This Row') && !token.value.includes('[@');
  const { top, bottom, left, right } = parsed.range;
  return top === null || left === null || (bottom ?? top) !== top || (right ?? left) !== left;
}

/** The ranges of a formula that stand for one of their cells. */
function rangesInNeedOfFlag(formula: string): readonly string[] {
  const tokens = tokenize(formula, { mergeRefs: true }).filter(({ type }) => type !== tokenTypes.WHITESPACE);
  const within: string[] = [];
  return tokens.flatMap((token, i) => {
    const before = tokens[i - 1];
    if (token.value === '(') within.push(before?.type === tokenTypes.FUNCTION ? before.value.toUpperCase() : '');
    if (token.value === ')') within.pop();
    if (!isSeveralCells(token)) return [];
    const isWholeArgument = ['(', ','].includes(before?.value ?? '') && [')', ','].includes(tokens[i + 1]?.value ?? '');
    const taker = within.at(-1) ?? '';
    if (isWholeArgument && takingRanges.has(taker)) return [];
    const reckoner = Math.max(...[...reckoningEachCell].map((name) => within.lastIndexOf(name)));
    return reckoner >= 0 && !within.slice(reckoner).includes('IF') ? [] : [token.value];
  });
}

test.each([
  ['=SUM(A1:B2)', []],
  ['=SUMPRODUCT(ISNUMBER(A1:A3)*(B1:B3<>""))', []],
  ['=LOOKUP(2,1/(A1:A3<>""),B1:B3)', []],
  ['=A1:A3*2', ['A1:A3']],
  ['=SUM(A1:A3*1)', ['A1:A3']],
  ['=MAX(IF(A1:A3>0,B1:B3))', ['A1:A3', 'B1:B3']],
  ['=SUMPRODUCT(IF(A1:A3>0,1))', ['A1:A3']],
])('of %s a flag is needed for %j', (formula, expected) => {
  expect(rangesInNeedOfFlag(formula)).toEqual(expected);
});

const fixtures = join(__dirname, '..', 'fixtures');
const workbooks: readonly (readonly [string, () => Uint8Array])[] = [
  ...['programme-plan.xlsx', 'programme-plan-blank-totals.xlsx'].map((name) => [name, () => asset(name)] as const),
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, () => new Uint8Array(readFileSync(join(fixtures, name)))] as const),
];

test('the formulas that a review proposes for samples and fixtures need none', async () => {
  const inNeed: string[] = [];
  let formulas = 0;
  for (const [name, bytes] of workbooks) {
    if (opened(bytes()).sheets.length === 0) continue;
    const { edits } = (await prepared(bytes())).review;
    for (const edit of edits) {
      if (edit.kind !== 'cells') continue;
      for (const content of edit.after.flat()) {
        if (typeof content !== 'object' || content === null) continue;
        formulas += 1;
        inNeed.push(...rangesInNeedOfFlag(content.formula).map((range) => `${name}: ${range} in ${content.formula}`));
      }
    }
  }
  expect(formulas).toBeGreaterThan(1000);
  expect([...new Set(inNeed)]).toEqual([]);
}, 60_000);
