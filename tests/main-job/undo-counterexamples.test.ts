// Sequences by which the commands' test has found something lost or left, as small as they got, and what is true of them now.

import type { Asked } from './undo-model/add-in-commands';
import { demand, doStep, plainly, tell, type Step } from './undo-model/run';
import { shapes } from './undo-model/shapes';

const review = plainly({ kind: 'review', asAt: '2024-12-31' });
const startReview = plainly({ kind: 'start a review', month: '2012-09' });
/** Somebody types into the first of our cells after the preview. */
const reviewAsSomebodyTypes = (text: string): Step => ({ ...review, meanwhile: { kind: 'type in ours', row: 0, column: 0, text } });
const useDrafts = (row: number | null): Step => plainly({ kind: 'use drafts', row });
const freeze = plainly({ kind: 'freeze' });
const undo = (entry: number): Asked => ({ kind: 'undo', entry });

test.each<[what: string, shape: string, steps: readonly Step[]]>([
  ['the column of a started review goes, and what is right of it comes back', 'statuses', [startReview, plainly(undo(0))]],
  ['a colour of ours goes although its formula follows a row that was put in', 'range', [review, { kind: 'put in a row', at: 0 }]],
  ['what a Table continues in a row that was put in goes with the rest', 'table', [review, { kind: 'put in a row', at: 0 }]],
  ['the same under statuses', 'statuses', [review, { kind: 'put in a row', at: 0 }]],
  ['a comment comes back to the row that a sort has taken its draft to', 'table', [review, useDrafts(0), { kind: 'sort', key: 0, ascending: true }]],
  ['also where a second review was written between', 'range', [review, useDrafts(null), { kind: 'sort', key: 0, ascending: true }, review]],
  ['and in a range with a hidden row', 'dressed range', [review, useDrafts(null), { kind: 'sort', key: 0, ascending: false }, review]],
  ['a column put in at the left moves names and colours of ours, which go all the same', 'range', [review, { kind: 'put in a column', at: 0 }]],
  ['and the column of a started review', 'statuses', [startReview, { kind: 'put in a column', at: 0 }, review]],
  ['a filter goes back although a column was put into it', 'range', [review, { kind: 'put in a column', at: 1 }]],
  ['a Table stays as wide as it was beside a formula that stays', 'table', [review, { kind: 'type in ours', row: 0, column: 0, text: '=1+1' }]],
  ['cells beside one that somebody else has filled have no format of their own again', 'dressed range', [{ ...review, meanwhile: { kind: 'type in ours', row: 0, column: 1, text: '=1+1' } }]],
  ['validations go although a sort has taken the row that was put in to the end', 'range', [review, { kind: 'put in a row', at: 0 }, { kind: 'sort', key: 0, ascending: false }]],
  ['an undo of an undo that is refused says what was undone before it', 'range', [review, plainly(undo(0)), { ...freeze, meanwhile: { kind: 'type', row: 0, column: 0, text: 0 } }, { kind: 'sort', key: 0, ascending: true }, review, plainly(undo(2))]],
  ['formulas of ours are known although a column stands between what they refer to', 'range', [review, { kind: 'put in a row', at: 0 }, { kind: 'put in a column', at: 3 }]],
  ['and those of a Table', 'table', [review, { kind: 'put in a row', at: 0 }, { kind: 'put in a column', at: 3 }]],
  ['and those in columns of the officer’s', 'dressed range', [review, { kind: 'put in a column', at: 0 }]],
  ['and checks of drafts', 'statuses', [review, { kind: 'put in a column', at: 3 }, { kind: 'put in a row', at: 0 }]],
  ['and the draft that was used, in the column that it has by now', 'statuses', [review, useDrafts(0), { kind: 'put in a column', at: 0 }, { kind: 'type in ours', row: 0, column: 0, text: '' }]],
  ['what a Table continues goes back to the formula that was there before', 'table', [review, { kind: 'put in a column', at: 3 }, review, { kind: 'put in a row', at: 0 }]],
  ['a formula that comes back to a row that has moved refers to that row', 'range', [review, { kind: 'put in a column', at: 3 }, review, { kind: 'put in a row', at: 0 }]],
  ['columns are told by the officer’s headings alone once ours are gone', 'dressed range', [review, useDrafts(null), { kind: 'put in a column', at: 0 }, { ...plainly(undo(1)), fault: { kind: 0, moment: 'before', trip: 0 } }]],
  ['no column of the officer’s goes in place of one of ours, however many were put in', 'statuses', [startReview, { kind: 'put in a column', at: 5 }, { kind: 'put in a column', at: 0 }, plainly(undo(0))]],
  ['a text of ours that a sort has taken to a row of another is named where it stays', 'statuses', [review, { kind: 'type', row: 0, column: 1, text: 4 }, review, { kind: 'sort', key: 0, ascending: false }, freeze]],
  ['what a press leaves is named where it is once a column of ours is gone', 'statuses', [startReview, review, { kind: 'type in ours', row: 0, column: 0, text: '=1+1' }, plainly(undo(1))]],
  ['a Table doesn’t grow again over what somebody has typed beside it', 'statuses', [startReview, reviewAsSomebodyTypes('12')]],
  ['nor over a formula', 'table', [reviewAsSomebodyTypes('=1+1'), { kind: 'sort', key: 0, ascending: false }]],
  ['what somebody typed into a cell of ours comes back to its row, which a sort has moved', 'range', [review, { kind: 'type in ours', row: 0, column: 1, text: 'In my own words' }, review, { kind: 'sort', key: 0, ascending: true }]],
  ['also where a fault has left a part of the second review out', 'statuses', [reviewAsSomebodyTypes('In my own words'), { ...review, fault: { kind: 0, moment: 'before', trip: 7 } }, { kind: 'sort', key: 0, ascending: false }]],
  ['and figures of ours to the rows that a sort and a row put in have moved', 'range', [review, { kind: 'type', row: 0, column: 0, text: 0 }, review, { kind: 'sort', key: 0, ascending: true }, { kind: 'put in a row', at: 0 }]],
  ['a formula of ours goes that a sort has taken to a row of which a cell wasn’t written', 'statuses', [{ kind: 'put in a row', at: 7 }, { ...review, meanwhile: { kind: 'type in ours', row: 8, column: 0, text: 'In my own words' } }, { kind: 'sort', key: 0, ascending: false }]],
  ['a formula of ours goes that a sort has taken to a row above all that were written', 'dressed range', [{ kind: 'put in a row', at: 0 }, review, { kind: 'sort', key: 0, ascending: false }]],
  ['a formula that somebody typed over one of ours comes back to its row alone, though a Table has ours in the next', 'table', [review, { kind: 'type in ours', row: 5, column: 0, text: '=1+1' }, { kind: 'put in a row', at: 0 }, review, { kind: 'put in a row', at: 0 }]],
  ['what was left alone is told although the rest of the press is refused', 'dressed range', [review, plainly(undo(0)), review, { kind: 'type in ours', row: 0, column: 0, text: "'+44 20 7946 0000" }, { kind: 'put in a column', at: 0 }, plainly(undo(3))]],
  ['a formula that somebody typed over one of ours comes back to its row', 'statuses', [review, { kind: 'type in ours', row: 0, column: 0, text: '=1+1' }, review, { kind: 'sort', key: 0, ascending: false }, review]],
])('%s (%s)', async (_what, name, steps) => {
  const shape = shapes.find((each) => each.name === name);
  if (shape === undefined) throw new Error(`No ${name}`);
  await tell(shape, null, async (model, real) => {
    for (const step of steps) demand(await doStep(step, model, real));
  });
}); // prettier-ignore
