// The ledger keeps overrides and reports: what is written is read back, the last word counts, and what has moved is told.

import fc from 'fast-check';
import { readLedger, inForceFormula } from '../../../src/domain/ledger/ledger-sheet';
import { agreedText, overrideOf } from '../../../src/domain/ledger/overrides';
import { lastReport, movedSince } from '../../../src/domain/ledger/reported';
import { blankEntry, ledgerWith, reportedEntry } from './entries';
import type { LedgerEntry, CurrentStatus } from '../../../src/domain/model/ledger';

test('entries are read back as they were written', () => {
  const words = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}$/u);
  const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
  const date = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const entry: fc.Arbitrary<LedgerEntry> = fc.record({
    kind: fc.constantFrom<LedgerEntry['kind']>('override', 'ended', 'reported'),
    on: orNull(date),
    by: words,
    table: fc.oneof(fc.integer({ min: 1, max: 9 }), words),
    sheet: words,
    rowKey: words,
    to: orNull(words),
    report: orNull(fc.integer({ min: 1, max: 9 })),
    asAt: orNull(date),
    scheme: orNull(words),
    target: orNull(fc.oneof(fc.integer(), words)),
    total: orNull(fc.integer()),
    achieved: orNull(fc.integer()),
    stated: orNull(words),
    computed: orNull(words),
    agreed: orNull(words),
    reason: orNull(words),
    reviewOn: orNull(date),
  });
  fc.assert(fc.property(fc.array(entry, { maxLength: 8 }), (entries) => expect(readLedger(ledgerWith(entries))).toEqual(entries)));
});

test.each<readonly [string, readonly LedgerEntry[], string | null, string | null]>([
  ['none', [], '2015-09-30', null],
  ['one that stands', [blankEntry], '2015-09-30', 'Green'],
  ['a later one replaces it', [blankEntry, { ...blankEntry, agreed: 'Red' }], '2015-09-30', 'Red'],
  ['one that was ended', [blankEntry, { ...blankEntry, kind: 'ended', agreed: null }], '2015-09-30', null],
  ['agreed again after its end', [{ ...blankEntry, kind: 'ended', agreed: null }, blankEntry], '2015-09-30', 'Green'],
  ['of another row', [{ ...blankEntry, rowKey: 'Other' }], '2015-09-30', null],
  ['of another table', [{ ...blankEntry, table: 2 }], '2015-09-30', null],
  ['the words in another case', [{ ...blankEntry, rowKey: 'PEER CHALLENGES' }], '2015-09-30', 'Green'],
  ['a report is no override', [reportedEntry], '2015-09-30', null],
  ['the day before its review date', [blankEntry], '2016-01-30', 'Green'],
  ['on its review date', [blankEntry], '2016-01-31', 'Override lapsed: Amber'],
  ['without an as-at date', [blankEntry], null, 'Green'],
])('override, %s', (_case, entries, asAt, expected) => {
  const override = overrideOf(entries, 1, 'Peer challenges', asAt);
  expect(override === null ? null : agreedText('Amber', override)).toBe(expected);
});

test('the exact formula by which an override stands', () => {
  expect(inForceFormula(4)).toBe(
    '=IF(AND(B5="Override",Q5<>""),IF(SUMPRODUCT((Plan_LedgerTable=E5)*(Plan_LedgerRow=G5)*(LEFT(Plan_LedgerEntry,8)="Override")*(Plan_LedgerNumber>A5))=0,1,0),0)',
  );
});

const now: CurrentStatus = {
  row: 4,
  rowKey: 'Peer challenges',
  target: 100,
  total: 31,
  achieved: 0.31,
  stated: null,
  computed: 'Amber',
  agreed: 'Amber',
};

test.each<readonly [string, readonly CurrentStatus[], readonly string[]]>([
  ['nothing', [now], []],
  ['a figure', [{ ...now, total: 33 }], ['changed total']],
  ['a figure and its status', [{ ...now, total: 100, computed: 'Green', agreed: 'Green' }], ['changed total, computed, agreed']],
  ['the sixth decimal is the same figure', [{ ...now, total: 31.000_000_1 }], []],
  ['a row has gone', [], ['gone']],
  ['two rows of the same words stand as reported', [{ ...now, row: 9 }, now], ['added']],
  ['a row has come', [now, { ...now, rowKey: 'New' }], ['added']],
])('moved since the report: %s', (_case, rows, expected) => {
  const report = lastReport([reportedEntry], 1);
  const moved = report === null ? [] : movedSince(report, rows);
  expect(moved.map((movement) => (movement.kind === 'changed' ? `changed ${movement.fields.join(', ')}` : movement.kind))).toEqual(
    expected,
  );
});

test('of several reports the last counts, on one day to one board too', () => {
  const later = { ...reportedEntry, report: 2, total: 40 };
  expect(
    lastReport([reportedEntry, later, { ...later, report: 3, total: 41 }, { ...later, table: 2 }], 1)?.entries.map(({ total }) => total),
  ).toEqual([41]);
  expect(lastReport([blankEntry], 1)).toBeNull();
});
