// “The workbook is up to date” is said only where nothing is in the review's way and no column of figures is left unread.

import { nothingToWriteSentence } from '../../src/app/nothing-to-write';
import type { Finding, Severity } from '../../src/domain/model/finding';

function found(check: string, severity: Severity): Finding {
  return { check, severity, sheet: 'Plan', cell: null, related: [], message: 'Something.', stated: null, computed: null };
}

test.each<[string, readonly Finding[], RegExp]>([
  ['nothing found', [], /already shows this review/u],
  ['a note', [found('left-over-columns', 'note')], /already shows this review/u],
  ['cells in the way', [found('columns-in-use', 'ask')], /in the way/u],
  ['a protected sheet', [found('protected', 'ask')], /in the way/u],
  ['a column that may be what was reached', [found('left-over-columns', 'ask')], /isn’t read/u],
])('%s', (_case, findings, says) => {
  expect(nothingToWriteSentence({ findings })).toMatch(says);
});
