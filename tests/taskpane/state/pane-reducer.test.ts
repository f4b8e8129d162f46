// Laws of the pane's states: whatever is pressed in whatever order, only the previewed review is written, and old answers of Excel change nothing.

import fc from 'fast-check';
import type { HistoryItem, KeptCell, PreparedChange, PreparedReview } from '../../../src/app/contract';
import { defaultSchemes } from '../../../src/domain/rating/schemes/scheme';
import { noHouseStyle } from '../../../src/domain/commentary/house-style/house-style-on-sheet';
import type { ChangeRequest } from '../../../src/domain/changes/request';
import { fail, succeed } from '../../../src/domain/model/outcome';
import { summaryOf } from '../../../src/domain/summary/summary-rows';
import type { ChangeSubject } from '../../../src/taskpane/change/change-subject';
import { paneReducer } from '../../../src/taskpane/state/pane-reducer';
import type { PaneAction } from '../../../src/taskpane/state/pane-action';
import { initialPane, type PaneState, type PrepareWork } from '../../../src/taskpane/state/pane-state';
import { groups, planSheet, question } from '../small-plan';

function preparedWith(cells: number, asAt: string | null): PreparedReview {
  const sheets = [planSheet(asAt, false)];
  return {
    review: { sheets, findings: [], explained: [], questions: [question], edits: [], houseStyle: noHouseStyle, schemes: defaultSchemes },
    preview: { cells, clearsUndo: false, groups },
    summary: summaryOf({ sheets }, () => 1),
  };
}

const sheetToFreeze = planSheet('2015-09-30', false);
const [tableToFreeze] = sheetToFreeze.tables;
if (tableToFreeze === undefined) throw new Error('The small plan has a table.');
const toFreeze: ChangeSubject = { kind: 'freeze', sheet: sheetToFreeze, assessed: tableToFreeze };
const freeze: ChangeRequest = {
  kind: 'freeze',
  table: { sheetId: '{1}', headingRow: 0 },
  to: 'Improvement Board',
  asker: { name: 'A. Officer', on: '2015-10-14' },
};

const kept: KeptCell = { sheet: { id: '{1}', name: 'Deliverables' }, row: 3, column: 9, now: 'Mine', before: null };
const report = { cells: 10, leftAlone: [], kept: [kept] };
const item: HistoryItem = { id: 'a', at: '', action: 'review', kind: 'write', cells: 10, sheets: [], isUndone: false, canUndo: true };
const busy = fail<never>('busy', 'Excel is busy. Wait a moment, then try again.');

/** What the officer, or Excel, does next; a "reply" answers the work that stands. */
type Step = PaneAction | { readonly kind: 'reply'; readonly ok: boolean; readonly cells: number; readonly asAt: string | null };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<PaneAction>(
    { kind: 'opened', sheet: 'Deliverables' },
    { kind: 'sheet-activated', sheet: 'Notes' },
    { kind: 'sheet-activated', sheet: 'Deliverables' },
    { kind: 'scope-chosen', scope: 'workbook' },
    { kind: 'scope-chosen', scope: 'sheet' },
    { kind: 'review-asked' },
    { kind: 'as-at-chosen', asAt: '2015-12-31' },
    { kind: 'answered', answer: { questionId: question.id, method: 'latest' } },
    { kind: 'write-confirmed' },
    { kind: 'left' },
    { kind: 'undo-asked' },
    { kind: 'undo-asked', id: 'a' },
    { kind: 'undo-chosen', item },
    { kind: 'undo-left' },
    { kind: 'put-back-asked', cell: kept },
    { kind: 'clear-history-asked' },
    { kind: 'retried' },
    { kind: 'change-opened', subject: { kind: 'summary' } },
    { kind: 'change-opened', subject: toFreeze },
    { kind: 'change-typed', form: { to: 'Improvement Board' } },
    { kind: 'change-asked', request: freeze },
    { kind: 'change-left' },
  ),
  fc.record({
    kind: fc.constant('reply' as const),
    ok: fc.boolean(),
    cells: fc.constantFrom(0, 10),
    asAt: fc.constantFrom(null, '2015-09-30'),
  }),
);

function take(state: PaneState, step: Step): PaneState {
  if (step.kind !== 'reply') return paneReducer(state, step);
  const { work } = state;
  if (work === null) return state;
  const history: readonly HistoryItem[] = [item];
  if (work.kind === 'prepare') {
    return paneReducer(state, {
      kind: 'prepared',
      work,
      outcome: step.ok ? succeed(preparedWith(step.cells, step.asAt)) : busy,
      history,
    });
  }
  if (work.kind === 'prepare-change') {
    const proposed: PreparedChange = {
      request: work.request,
      change: { edits: [], statements: [] },
      preview: { cells: step.cells, clearsUndo: false, groups },
    };
    return paneReducer(state, { kind: 'change-prepared', work, outcome: step.ok ? succeed(proposed) : busy });
  }
  const outcome = step.ok ? succeed(report) : busy;
  switch (work.kind) {
    case 'prepare-undo':
      return paneReducer(state, { kind: 'undo-looked-at', work, outcome: step.ok ? succeed(step.cells === 0 ? [] : [item]) : busy });
    case 'undo':
      return paneReducer(state, { kind: 'undone', work, outcome, history });
    case 'clear-history':
      return paneReducer(state, {
        kind: 'history-cleared',
        work,
        outcome: step.ok ? succeed(null) : busy,
        history: step.ok ? [] : history,
      });
    case 'put-back':
      return paneReducer(state, { kind: 'put-back-done', work, outcome, history });
    default:
      return paneReducer(state, { kind: 'written', outcome, history });
  }
}

/** Random pressing seldom gets far, so it begins at each screen in turn. */
const beginnings: fc.Arbitrary<PaneState> = fc.constantFrom(0, 2, 4, 5, 6, 7).map((length) => {
  const reply: Step = { kind: 'reply', ok: true, cells: 10, asAt: '2015-09-30' };
  const wholeWay: readonly Step[] = [
    { kind: 'opened', sheet: 'Deliverables' },
    reply,
    { kind: 'review-asked' },
    reply,
    { kind: 'write-confirmed' },
    reply,
    { kind: 'undo-asked' },
  ];
  return wholeWay.slice(0, length).reduce(take, initialPane);
});

test('a write starts by its button only, with cells to write, a date and no problem, and is of the review on the screen', () => {
  fc.assert(
    fc.property(beginnings, fc.array(steps, { maxLength: 20 }), (beginning, taken) => {
      let state = beginning;
      for (const step of taken) {
        const before = state;
        state = take(state, step);
        if (state.work?.kind !== 'write' || before.work?.kind === 'write') continue;
        if (before.screen.kind !== 'preview') throw new Error('A write began without its preview.');
        expect(step.kind).toBe('write-confirmed');
        expect(state.work.prepared).toBe(before.screen.prepared);
        expect(before).toMatchObject({ work: null, error: null });
        expect(before.screen.prepared.preview.cells).toBeGreaterThan(0);
        expect(before.screen.prepared.review.sheets[0]?.tables[0]?.settings.asAt).not.toBeNull();
      }
    }),
  );
});

/** From what was found through the form of a change to its preview, its write and its undo. */
const changing: fc.Arbitrary<PaneState> = fc.integer({ min: 2, max: 9 }).map((length) => {
  const reply: Step = { kind: 'reply', ok: true, cells: 10, asAt: '2015-09-30' };
  const wholeWay: readonly Step[] = [
    { kind: 'opened', sheet: 'Deliverables' },
    reply,
    { kind: 'change-opened', subject: toFreeze },
    reply,
    { kind: 'change-asked', request: freeze },
    reply,
    { kind: 'write-confirmed' },
    reply,
    { kind: 'undo-asked' },
  ];
  return wholeWay.slice(0, length).reduce(take, initialPane);
});

test('a change is written by its button only, with cells to write and no problem, and is the one on the screen', () => {
  let written = 0;
  fc.assert(
    fc.property(changing, fc.array(steps, { maxLength: 20 }), (beginning, taken) => {
      let state = beginning;
      for (const step of taken) {
        const before = state;
        state = take(state, step);
        if (state.work?.kind !== 'write-change' || before.work?.kind === 'write-change') continue;
        if (before.screen.kind !== 'change-preview') throw new Error('A change was written without its preview.');
        written += 1;
        expect(step.kind).toBe('write-confirmed');
        expect(state.work.proposed).toBe(before.screen.proposed);
        expect(before).toMatchObject({ work: null, error: null });
        expect(before.screen.proposed.preview.cells).toBeGreaterThan(0);
      }
    }),
    // Few random walks come as far as a write: with these some do.
    { numRuns: 2_000, seed: 2015 },
  );
  expect(written).toBeGreaterThan(0);
});

test('a write or an undo under way goes on to its end: nothing pressed meanwhile takes it off the screen', () => {
  fc.assert(
    fc.property(fc.oneof(beginnings, changing), fc.array(steps, { maxLength: 20 }), (beginning, taken) => {
      let state = beginning;
      for (const step of taken) {
        const { work } = state;
        state = take(state, step);
        if (work !== null && !work.kind.startsWith('prepare') && step.kind !== 'reply') expect(state.work).toBe(work);
      }
    }),
  );
});

test('an undo of an entry begins only where it was looked at what rests on it, or by its button there', () => {
  fc.assert(
    fc.property(fc.oneof(beginnings, changing), fc.array(steps, { maxLength: 20 }), (beginning, taken) => {
      let state = beginning;
      for (const step of taken) {
        const before = state;
        state = take(state, step);
        if (state.work?.kind !== 'undo' || before.work?.kind === 'undo' || step.kind === 'retried') continue;
        if (step.kind === 'reply') expect(before.work?.kind).toBe('prepare-undo');
        else expect(step.kind).toBe('undo-asked');
      }
    }),
  );
});

test('an outcome of older work is dropped', () => {
  const opened = paneReducer(initialPane, { kind: 'opened', sheet: 'Deliverables' });
  const moved = paneReducer(opened, { kind: 'sheet-activated', sheet: 'Notes' });
  const { work } = opened;
  const older: PrepareWork | null = work?.kind === 'prepare' ? work : null;
  if (older === null) throw new Error('Opening reads the sheet.');
  expect(paneReducer(moved, { kind: 'prepared', work: older, outcome: succeed(preparedWith(10, null)), history: [] })).toBe(moved);
});

test('an answered question stays, so that the answer can be changed, though the review asks it no more', () => {
  const reply: Step = { kind: 'reply', ok: true, cells: 10, asAt: '2015-09-30' };
  const toPreview: readonly Step[] = [{ kind: 'opened', sheet: 'Deliverables' }, reply, { kind: 'review-asked' }, reply];
  let state = toPreview.reduce(take, initialPane);
  state = paneReducer(state, { kind: 'answered', answer: { questionId: question.id, method: 'latest' } });
  const asked = state.questions;
  const { work } = state;
  if (work?.kind !== 'prepare') throw new Error('An answer prepares anew.');
  const settled = preparedWith(9, '2015-09-30');
  state = paneReducer(state, {
    kind: 'prepared',
    work,
    outcome: succeed({ ...settled, review: { ...settled.review, questions: [] } }),
    history: [],
  });
  expect(state.questions).toEqual(asked);
});
