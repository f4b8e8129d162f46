// A key on the sheet that says from which figure on a row is of a colour ("R = more than 5% off target"): the officer's own
// scheme, so that none is inferred beside it.

import { textAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { isCounted } from '../model/table/counted-rows';

/** A key stands in the nearest rows above or below a table, or beside its first ones. */
const nearest = 12;
const colour = '(?:blue|green|amber|red|b|g|a|r|gwyrdd|ambr|oren|coch)';
/** "A = within 5%", "Red: more than 10 points off", "Green (95% or more of target)". */
const cutOff = new RegExp(
  `(?:^|[;,.|\\n(]\\s*|\\bkey:?\\s*)${colour}\\s*(?:[=:(–—-]|is\\b|means\\b|if\\b|when\\b)[^;|\\n]*?\\d(?:[\\d.,]*)\\s*(?:%|per ?cent\\b|(?:percentage )?points?\\b|pp\\b)`,
  'iu',
);
/** Sentences: "Green from 90 %, Amber from 75 %", "70% or more of profile Green, 50–69 Amber". */
const inWords = '(?<colour>blue|green|amber|yellow|red|gwyrdd|ambr|oren|coch)';
const than =
  '(?:(?:is|are|if|when|where|means|from|at|for|between|within|up to|over|under|above|below|less than|more than|fewer than|at least|or|a score of|≥|>|<|≤)\\s*)*';
const behindColour = new RegExp(`\\b${inWords}\\b\\s*(?:[=:(–—-]\\s*)?${than}[<>≤≥]?\\s*\\d`, 'giu');
const beforeColour = new RegExp(
  `\\d\\s*(?:%|per ?cent\\b)?(?:\\+|\\s*(?:or|and) (?:more|above|over|better|less|below|under|fewer|worse))?(?: of (?:the |its |a )?[\\p{L} ]{3,25}?)?\\s*(?:[=:–—-]|\\bis\\b|\\bare\\b)?\\s*\\b${inWords}\\b`,
  'giu',
);
/** "Green 9 (75%)" counts rows. */
const counts = new RegExp(`\\b${inWords}\\b\\s*[=:–—-]?\\s*\\d+\\s*\\(\\d`, 'iu');
const fewestColours = 2;
const colourAlone = new RegExp(`^${colour}$`, 'iu');
const share = /\d\s*(?:%|per ?cent\b|(?:percentage )?points?\b)/iu;
const compares =
  /\b(?:within|more|less|over|under|above|below|at least|up to|off|of (?:the )?target|or (?:more|better|above|below|less|worse)|between|from)\b|[<>≤≥]/iu;

/** The first cell of a key. */
export interface CutOffKey {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Null where none stands near the table. */
export function cutOffKeyNear(grid: Grid, table: PlanTable): CutOffKey | null {
  const { area, headerRows, firstRow, addInColumns } = table;
  const ours = new Set(Object.values(addInColumns));
  const counted = new Set(table.rows.filter(isCounted).map(({ row: each }) => each));
  const [top, bottom] = [headerRows[0] ?? area.firstRow, Math.max(headerRows[0] ?? area.firstRow, ...counted)];
  for (let row = Math.max(grid.area.firstRow, top - nearest); row <= Math.min(grid.area.lastRow, bottom + nearest); row += 1) {
    const isBeside = row >= top && row <= bottom;
    if (isBeside && row > firstRow + nearest) {
      row = bottom;
      continue;
    }
    for (let column = isBeside ? area.lastColumn + 1 : grid.area.firstColumn; column <= grid.area.lastColumn; column += 1) {
      if (isBeside && ours.has(column)) continue;
      const text = textAt(grid, row, column);
      if (isCutOff(text) || (colourAlone.test(text) && isCutOffAlone(textAt(grid, row, column + 1)))) {
        const next = colourAlone.test(text) ? ` = ${textAt(grid, row, column + 1)}` : '';
        return { row, column, text: `${text}${next}` };
      }
    }
  }
  return null;
}

function isCutOff(text: string): boolean {
  return (cutOff.test(text) && compares.test(text)) || saysSeveralCutOffs(text);
}

/** At least two colours, each beside a figure of its own. */
function saysSeveralCutOffs(text: string): boolean {
  if (!share.test(text) || counts.test(text)) return false;
  const colours = [...text.matchAll(behindColour), ...text.matchAll(beforeColour)].map(({ groups }) => groups?.colour?.toLowerCase());
  return new Set(colours).size >= fewestColours;
}

/** Beside a cell that holds the colour alone. */
function isCutOffAlone(text: string): boolean {
  return share.test(text) && compares.test(text);
}
