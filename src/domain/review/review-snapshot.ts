// The whole of the add-in's judgement: cells in, edits out.

import { recogniseSheet } from '../recognise/recognise-sheet';
import { recogniseWorkbook } from '../recognise/recognise-workbook';
import type { ReviewSnapshot } from '../model/review';
import { reviewReadings } from './review-readings';

/** Reads, assesses and proposes. Without a change to the workbook a second review proposes no edit. */
export const reviewSnapshot: ReviewSnapshot = (snapshot, options, ledger) => {
  const sheets = snapshot.grids.map((grid) => ({ grid, reading: recogniseSheet(grid, snapshot.mappings) }));
  return reviewReadings(snapshot, recogniseWorkbook(sheets), options, ledger);
};
