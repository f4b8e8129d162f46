/** @jest-environment jsdom */
// One as-at date for all tables where one does; else a field for each table that says none for certain, and for no other.

import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { defaultSchemes } from '../../src/domain/rating/schemes/scheme';
import { noHouseStyle } from '../../src/domain/commentary/house-style/house-style-on-sheet';
import type { AsAtSource, AssessedSheet } from '../../src/domain/model/assessment';
import type { Review } from '../../src/domain/model/review';
import { AsAtFields } from '../../src/taskpane/preview/as-at-fields';
import { dateQuestions, withTableAsAt } from '../../src/taskpane/state/as-at-choice';
import type { PaneAction } from '../../src/taskpane/state/pane-action';
import { planSheet, planTable } from './small-plan';
import type { IsoDate } from '../../src/domain/model/dates';

type Said = readonly [IsoDate | null, AsAtSource | null];

/** A sheet for each date, named "Sheet 1" and on. */
function reviewAt(...dates: readonly Said[]): Review {
  const sheets = dates.map(([asAt, asAtFrom], index): AssessedSheet => {
    const place = String(index + 1);
    const table = { ...planTable, sheet: { id: `{${place}}`, name: `Sheet ${place}` } };
    const sheet = planSheet(asAt, false, table);
    return { ...sheet, tables: sheet.tables.map((each) => ({ ...each, settings: { ...each.settings, asAt, asAtFrom } })) };
  });
  return { sheets, findings: [], explained: [], questions: [], edits: [], houseStyle: noHouseStyle, schemes: defaultSchemes };
}

const certain: Said = ['2011-10-31', 'heading'];
const kept: Said = ['2015-09-30', 'setting'];
const guessed: Said = ['2015-12-31', 'last period'];
const none: Said = [null, null];

test.each<[string, readonly Said[], readonly string[]]>([
  ['one table', [none], []],
  ['the same date for all', [guessed, guessed], []],
  ['certain dates', [certain, kept], []],
  ['a table without a date beside one with', [certain, none], ['Sheet 2']],
  ['a table that only its periods date', [certain, guessed, kept], ['Sheet 2']],
  ['no date at all', [none, none], ['Sheet 1', 'Sheet 2']],
  ['one that the officer has given', [certain, ['2016-03-31', 'argument']], ['Sheet 2']],
])('%s', (_case, dates, asked) => {
  expect(dateQuestions(reviewAt(...dates)).map(({ label }) => label)).toEqual(asked);
});

test('a date given for a table takes the place of its former one, and of no other', () => {
  const [first, second] = [
    { sheetId: '{1}', headingRow: 0, asAt: '2011-10-31' },
    { sheetId: '{1}', headingRow: 9, asAt: '2015-09-30' },
  ];
  expect(withTableAsAt([first, second], { ...first, asAt: '2012-03-31' })).toEqual([second, { ...first, asAt: '2012-03-31' }]);
});

function shown(review: Review): readonly PaneAction[] {
  const actions: PaneAction[] = [];
  render(<AsAtFields review={review} dispatch={(action) => actions.push(action)} />);
  return actions;
}

test('the date typed in a table’s field is given for that table', async () => {
  const actions = shown(reviewAt(certain, none));
  expect(screen.getAllByLabelText(/^As-at date/)).toHaveLength(1);
  fireEvent.change(screen.getByLabelText(/^As-at date of Sheet 2/), { target: { value: '2015-12-31' } });
  await waitFor(() => {
    expect(actions).toEqual([
      { kind: 'table-as-at-chosen', chosen: { sheetId: '{2}', headingRow: planTable.headerRows[0], asAt: '2015-12-31' } },
    ]);
  });
});

test('where one date does, it is given for all', async () => {
  const actions = shown(reviewAt(guessed, guessed));
  fireEvent.change(screen.getByLabelText('As-at date'), { target: { value: '2016-03-31' } });
  await waitFor(() => {
    expect(actions).toEqual([{ kind: 'as-at-chosen', asAt: '2016-03-31' }]);
  });
});
