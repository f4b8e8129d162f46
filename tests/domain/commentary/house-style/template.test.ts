// A template with a mistake says what to mend in one short sentence; one without is filled with no hole and no stray sign.

import fc from 'fast-check';
import { fillTemplate } from '../../../../src/domain/commentary/house-style/fill-template';
import { exampleOf, kindWords, nameMeanings, namesOf } from '../../../../src/domain/commentary/house-style/style-names';
import { longestTemplate, readTemplate } from '../../../../src/domain/commentary/house-style/template';
import { styleKinds, type FigureName, type NamedFigures, type StyleKind } from '../../../../src/domain/model/commentary/house-style';

function problemOf(kind: StyleKind, typed: string): string | null {
  const read = readTemplate(kind, typed);
  return read.ok ? null : read.problem.sentence;
}

describe('a mistake is said, with what to do', () => {
  test.each<[string, StyleKind, string, string]>([
    ['two letters turned', 'target', '{toatl} of {target}', '“{toatl}” isn’t a name. Do you mean {total}?'],
    ['a letter too few', 'limit', '{total} of {taget}', '“{taget}” isn’t a name. Do you mean {target}?'],
    ['one word of two', 'target', '{total}, {against targets}', '“{against targe…” isn’t a name. Do you mean {against target}?'],
    ['nothing like a name', 'plan', '{colour of the row}', '“{colour of the…” isn’t a name. Choose one that is listed.'],
    ['nothing in the braces', 'plan', '{}', '“{}” isn’t a name. Choose one that is listed.'],
    ['a name of another kind', 'target', '{total}, {status}', '“{status}” has no meaning here. Choose another name.'],
    ['a brace not closed', 'target', '{total of {target}', 'Close the brace that opens “{total of {tar…”.'],
    ['a brace not opened', 'target', 'total} of {target}', 'Open a brace before “total}”.'],
    ['a bracket not closed', 'target', '{total}[ of {target}', 'Close the square bracket that opens “[ of {target}”.'],
    ['a bracket not opened', 'target', '{total} of {target}]', 'Open a square bracket before “…} of {target}]”.'],
    ['a bracket in a bracket', 'target', '[{total}[ of {target}]]', 'Close the square bracket before “[ of {target}]…”.'],
    ['a bracket in a brace', 'target', '{to[t]al}', 'Close the brace that opens “{to[t]al}”.'],
    ['a number', 'target', '{total} of 100', 'Leave out “100”: a number would stand in every row.'],
    ['a number of another script', 'target', '{total} of ١٢', 'Leave out “١٢”: a number would stand in every row.'],
    ['a judgement', 'target', 'Behind at {total}', '“Behind” isn’t true of every row. Use {gap}.'],
    ['a target said to be met', 'limit', '{total}, target met', '“met” isn’t true of every row. Use {against target}.'],
    ['a colour', 'plan', 'Green. {dates}', '“Green” isn’t true of every row. Use {status}.'],
    ['a colour beside figures', 'target', 'Rated green: {total}', '“green” isn’t true of every row. Leave it out.'],
    ['a thing that is late', 'plan', 'Overdue since {due}', '“Overdue” isn’t true of every row. Use {dates}.'],
    ['no name', 'target', 'All is well', 'Name a figure in braces, such as {total}.'],
    ['no date in the closing line', 'closing', 'Our position', 'Name a figure in braces, such as {as at}.'],
    ['a part that is never left out', 'plan', '{dates}[, we think]', 'Name a figure in each pair of square brackets.'],
    ['too long', 'plan', `{dates}${' and so on'.repeat(50)}`, 'Keep it to 400 characters: it has 507.'],
  ])('%s', (_what, kind, typed, sentence) => {
    expect(problemOf(kind, typed)).toBe(sentence);
    // It stands beside its template, over columns that are as wide as this together.
    expect(sentence.length).toBeLessThanOrEqual(68);
  });

  test('whatever is typed, in one sentence that fits beside its cell', () => {
    const piece = fc.oneof(
      fc.constantFrom('{', '}', '[', ']', '{total}', '{Against  Target}', ' ', 'met', 'of'),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...styleKinds), fc.array(piece, { maxLength: 40 }), (kind, pieces) => {
        const typed = pieces.join('');
        const problem = problemOf(kind, typed);
        if (problem === null) expect(typed.replace(/\s+/gu, ' ').trim().length).toBeLessThanOrEqual(longestTemplate);
        else expect([problem, problem.length <= 72]).toEqual([problem, true]);
      }),
    );
  });
});

test('words that are no judgement are taken as they are', () => {
  const typed = [
    '{total} delivered within the year',
    'At the latest count {total}',
    'Over the period: {total}',
    '{percent} achieved',
    'Greenwich: {total}',
  ];
  expect(typed.map((each) => problemOf('target', each))).toEqual(typed.map(() => null));
});

test('capitals and blanks in a name don’t matter', () => {
  const read = readTemplate('target', '{ Total },  {AGAINST\nTARGET}');
  expect(read.ok && fillTemplate(read.value, { total: '31', 'against target': 'of 100' })).toBe('31, of 100.');
});

test.each(styleKinds)('the example for %s can be used, and every name is explained', (kind) => {
  expect(problemOf(kind, exampleOf[kind])).toBeNull();
  expect(kindWords[kind]).not.toBe('');
  for (const name of namesOf[kind]) expect(nameMeanings[name]).not.toBe('');
});

describe('filled', () => {
  const row: NamedFigures = {
    total: '31',
    thing: 'peer challenges',
    'against target': 'of at least 100 (31%)',
    gap: '19 behind',
    periods: 'Q1 18, Q2 13',
  };
  const filled = (typed: string, figures: NamedFigures = row, longest = Infinity): string | null => {
    const read = readTemplate('target', typed);
    if (!read.ok) throw new Error(read.problem.sentence);
    return fillTemplate(read.value, figures, longest);
  };

  test.each<[string, string, string | null]>([
    ['all that it names', '{total} {thing}, {against target}.', '31 peer challenges, of at least 100 (31%).'],
    ['with a stop at its end', '{total} {thing}', '31 peer challenges.'],
    ['with a capital at its head', '{thing}: {total}', 'Peer challenges: 31.'],
    ['without a part whose figure is lacking', '{total}[ by {due}], {gap}', '31, 19 behind.'],
    ['without a sentence whose figure is lacking', '{total} {thing}. [Due {due}. ]{gap}.', '31 peer challenges. 19 behind.'],
    ['without the last part', '{total} {thing}[, {forecast}]', '31 peer challenges.'],
    ['never with a hole', '{total} by {due}', null],
    ['never without anything', '[Due {due}]', null],
  ])('%s', (_what, typed, text) => {
    expect(filled(typed)).toBe(text);
  });

  test('braces and brackets in the row’s own words stay', () => {
    expect(filled('{row}: {total}', { ...row, row: 'Deliver [phase {two}]' })).toBe('Deliver [phase {two}]: 31.');
  });

  test('to a length, optional parts make room from the last one back', () => {
    const typed = '{total} {thing}.[ {against target}.][ {gap}.][ {periods}.]';
    expect(filled(typed, row, 60)).toBe('31 peer challenges. Of at least 100 (31%). 19 behind.');
    expect(filled(typed, row, 52)).toBe('31 peer challenges. Of at least 100 (31%).');
    expect(filled(typed, row, 19)).toBe('31 peer challenges.');
    expect(filled(typed, row, 18)).toBeNull();
  });

  test('whatever figures there are, no brace, bracket, double blank or blank before a stop is left', () => {
    const names = namesOf.target;
    const figures = fc.dictionary(fc.constantFrom<FigureName>(...names), fc.constantFrom('31', 'of 100', '19 behind', ''));
    const part = fc.tuple(fc.boolean(), fc.constantFrom(...names), fc.constantFrom('. ', ', ', ' '));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), figures, (parts, known) => {
        const typed = parts.map(([optional, name, end]) => (optional ? `[{${name}}${end}]` : `{${name}}${end}`)).join('');
        const text = filled(typed, known);
        if (text !== null) expect(text).not.toMatch(/[{}[\]]| {2}| [.,;]|^\s|\s$/u);
      }),
    );
  });
});
