// `npm run checks`: what the checks find, by severity and kind, with cells and both figures; an argument that can't be used is one sentence.

import { join } from 'node:path';
import { checkAsAsked } from '../../src/command-line/checks-command';
import { checksReport } from '../../src/command-line/checks-report';
import type { Finding } from '../../src/domain/model/finding';

const sample = join(__dirname, '..', '..', 'assets', 'programme-plan.xlsx');

jest.setTimeout(30_000);

async function printed(...given: readonly string[]): Promise<string> {
  const outcome = await checkAsAsked(given);
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

const found: Finding = {
  check: 'total-differs',
  severity: 'wrong',
  sheet: 'Plan',
  cell: 'H4',
  related: ['D4:G4'],
  message: 'H4 says 12.',
  stated: 12,
  computed: 11,
};

test('the sample’s findings stand under their severity and their kind, counted', async () => {
  const text = await printed(sample, '--as-at', '2015-09-30');
  expect(text).toMatch(/^Checks of programme-plan\.xlsx: to ask \d+, to note \d+\.$/mu);
  expect(text).toMatch(/^To ask \(\d+\)\n(?:.*\n)*? {2}Counting method \(7\)\n {4}Deliverables!H12 {2}H12 says 5, /mu);
  expect(text).toContain('      stated 5, computed 5; with D12, E12, F12, G12\n');
  expect(text).not.toMatch(/undefined|NaN|\[object|Wrong/u);
});

test.each<[string, readonly Finding[], string]>([
  ['nothing', [], 'Checks of a.xlsx: nothing was found.\n'],
  [
    'the gravest first, whatever the order',
    [{ ...found, check: 'as-at', severity: 'note', cell: null, related: [], message: 'No date.', stated: null, computed: null }, found],
    [
      'Checks of a.xlsx: wrong 1, to note 1.',
      'Wrong (1)\n  Total differs (1)\n    Plan!H4  H4 says 12.\n      stated 12, computed 11; with D4:G4',
      'To note (1)\n  As at (1)\n    Plan  No date.\n',
    ].join('\n\n'),
  ],
])('%s', (_what, findings, text) => {
  expect(checksReport('a.xlsx', { sheets: [], findings, explained: [] })).toBe(text);
});

test.each([
  ['no workbook', [], /^Give one workbook\. Usage: /u],
  ['two workbooks', [sample, sample], /^Give one workbook\. Usage: /u],
  ['an unknown option', [sample, '--write'], /^Usage: /u],
  ['no such day', [sample, '--as-at', '2015-02-30'], /^“2015-02-30” is not a date/u],
  ['no such file', ['nowhere.xlsx'], /^There is no file nowhere\.xlsx\.$/u],
])('%s is one sentence', async (_what, given, sentence) => {
  const outcome = await checkAsAsked(given);
  expect(outcome.ok ? '' : outcome.problem.sentence).toMatch(sentence);
});
