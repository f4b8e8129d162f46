// What is read from a cell and what is sent to it mean the same; fingerprints follow a formula, not its place.

import fc from 'fast-check';
import { cellValue, contentOf, formulaText, isSameAsExpected, cellInput } from '../../../src/excel/batch/cell-contents';
import { fingerprint } from '../../../src/excel/journal/fingerprint';

describe('a cell as Excel gives it', () => {
  test.each([
    ['an empty cell', '', '', null, null],
    ['a figure', 12.5, 12.5, 12.5, null],
    ['zero, which is not empty', 0, 0, 0, null],
    ['text', 'n/a', 'n/a', 'n/a', null],
    ['a formula', 31, '=SUM(D4:G4)', 31, '=SUM(D4:G4)'],
    ['a formula that gives an empty text', '', '=IF(A1="","",1)', '', '=IF(A1="","",1)'],
    ['text that looks like a formula (#6687)', '=A1+1', '=A1+1', '=A1+1', null],
    ['an error from a formula', '#DIV/0!', '=1/0', { error: '#DIV/0!' }, '=1/0'],
    ['an error typed', '#N/A', '#N/A', { error: '#N/A' }, null],
    ['text with a number sign', '#1 priority', '#1 priority', '#1 priority', null],
    ['a truth value', true, true, true, null],
    ['nothing at all, as in a cell that could not be read', null, null, null, null],
  ])('%s', (_what, value, formula, expectedValue, expectedFormula) => {
    expect(cellValue(value, formula)).toEqual(expectedValue);
    expect(formulaText(value, formula)).toBe(expectedFormula);
  });
});

describe('text is sent so that it stays text', () => {
  test.each([
    '=1+1',
    '+44 20',
    '-',
    '@home',
    "'quoted",
    '31/3/2012',
    '12',
    '5%',
    '£4m',
    'March 2012',
    'Oct-11',
    'Q1 18',
    'TRUE',
    'false',
    '#REF!',
    '(3)',
    ' 7',
    '\t7',
    '\t=1+1',
    ' ',
    '.5',
    '3 sites',
    '12 de enero de 2025',
    '-5 of the sites are waiting for their permits',
  ])('%s', (text) => {
    expect(cellInput(text)).toBe(`'${text}`);
  });
  test.each([
    'Sum',
    'On track',
    'Peer work with councils',
    'n/a',
    'Latest?',
    'Due by 31 March 2016.',
    '\tIn my own words',
    ' As before',
    '\r\nBelow',
    '3 of the sites are waiting for permits',
    '(see the note that came with it)',
  ])('%s needs nothing', (text) => {
    expect(cellInput(text)).toBe(text);
  });
  test.each([
    [12, 12],
    [true, true],
    [null, ''],
    [{ formula: '=A1' }, '=A1'],
  ])('%p goes as it is', (content, sent) => {
    expect(cellInput(content)).toBe(sent);
  });
});

test.each([
  ['the same text', 'a', 'a', true],
  ['text in another case', 'a', 'A', false],
  ['a figure and its text', 1, '1', false],
  ['empty and empty text', null, '', true],
  ['a formula that Excel has put in capitals', { formula: '=SUM(A1:B2)' }, { formula: '=sum( a1:b2 )' }, true],
  ['formulas that differ within quotation marks', { formula: '=IF(A1,"Red","")' }, { formula: '=IF(A1,"red","")' }, false],
  ['a formula and the text of it', { formula: '=A1' }, '=A1', false],
])('holds: %s', (_what, found, expected, answer) => {
  expect(isSameAsExpected(found, expected)).toBe(answer);
});

describe('fingerprints', () => {
  test('a formula keeps its fingerprint when it is carried to another row or column', () => {
    const at4 = fingerprint({ formula: '=IF($C4="","",SUM(D4:G4)*\'Q1 plan\'!$B$2)' }, 3, 7);
    const at9 = fingerprint({ formula: '=IF($C9="","",SUM(D9:G9)*\'Q1 plan\'!$B$2)' }, 8, 7);
    expect(at9).toBe(at4);
  });
  test.each([
    ['another reference', '=SUM(D4:G4)', '=SUM(D4:F4)'],
    ['an absolute reference', '=D4', '=D$4'],
    ['another text', '=IF(D4,"Q1","")', '=IF(D4,"Q2","")'],
    ['another name', '=Plan_1_green', '=Plan_1_amber'],
  ])('%s gives another', (_what, one, other) => {
    expect(fingerprint({ formula: one }, 3, 7)).not.toBe(fingerprint({ formula: other }, 3, 7));
  });
  test('a figure, its text and a truth value differ; empty is ""', () => {
    expect(
      new Set([fingerprint(1, 0, 0), fingerprint('1', 0, 0), fingerprint(true, 0, 0), fingerprint('true', 0, 0), fingerprint(null, 0, 0)])
        .size,
    ).toBe(5);
    expect(fingerprint(null, 0, 0)).toBe('');
  });
  test('law: different texts have different fingerprints', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (one, other) => one === other || fingerprint(one, 0, 0) !== fingerprint(other, 0, 0) || one === '' || other === '',
      ),
    );
  });
});

test('an error that Excel gives as content is its text', () => {
  expect(contentOf('#REF!', '#REF!')).toBe('#REF!');
});
