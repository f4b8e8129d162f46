// A programme plan before it stands on a sheet: columns by name, rows with a cell for each and the truth of each.

import type { IsoDate } from '../../../../src/domain/model/dates';
import type { Layout } from '../../../../src/domain/model/plan';
import { gridOf, type TestCell } from '../../../domain/recognise/grid-of';
import type { Draw } from '../evidence/draw';
import type { Delivered, ProgressPlan, Standing } from './truth';

/** A column of the draft. */
export interface ProgressColumn {
  readonly key: string;
  readonly heading: string;
}

/** A row of the draft; what is left out isn't there. */
export interface DraftedRow {
  readonly cells: Readonly<Record<string, TestCell>>;
  readonly standing?: Standing;
  readonly movedFrom?: IsoDate;
  readonly delivered?: Delivered;
  readonly apart?: string;
  /** The sheet leaves open how the row stands, so that asking is right. */
  readonly open?: true;
}

/** A table of the draft. `what` is the key of the column that names its rows. */
export interface ProgressDraft {
  readonly titles?: readonly string[];
  readonly columns: readonly ProgressColumn[];
  readonly rows: readonly DraftedRow[];
  readonly layout?: Layout;
  readonly tell?: string;
}

/** The key of the naming column. */
const naming = 'what';

const remarks = [
  'Two more are booked',
  'Waiting for the contractor',
  'See the paper of May',
  'No change since the last report',
  'The team meets weekly',
];
const themes = ['Housing', 'Places', 'Skills and jobs', 'Culture', 'Roads'];
const owners = ['A. Okafor', 'Housing team', 'B. Lindqvist', 'Parks', 'C. Moreau', 'Libraries'];

/** The draft on a sheet, with the title, place, themes, owners and remarks that officers have beside it. */
export function onProgressSheet(draw: Draw, draft: ProgressDraft, asAt: IsoDate): ProgressPlan {
  // A narrative has its remarks, and another column of words would be a second one.
  const hasRemarks = draft.layout !== 'narrative' && draw.chance(35);
  const columns = [
    ...draft.columns,
    ...(draw.chance(35) ? [{ key: 'owner', heading: draw.among(['Owner', 'Lead officer', 'Lead']) }] : []),
    ...(hasRemarks ? [{ key: 'remarks', heading: draw.among(['Comments', 'Notes', 'Commentary']) }] : []),
  ];
  const left = draw.chance(15) ? 1 : 0;
  const titles =
    draft.titles ?? (draw.chance(50) ? [draw.among(['Programme plan', 'Action plan', 'Delivery plan', 'Improvement plan'])] : []);
  const above = [...titles.map((title) => [title]), ...(titles.length > 0 && draw.chance(50) ? [[]] : [])];
  const beside: Readonly<Record<string, () => TestCell>> = {
    owner: () => draw.among(owners),
    remarks: () => (draw.chance(60) ? draw.among(remarks) : null),
  };
  // Rows told apart by a column of theirs would be told apart by a theme as well.
  const hasThemes = draft.layout !== 'narrative' && draft.rows.every(({ apart }) => apart === undefined) && draw.chance(20);
  const [first, second] = draw.some(themes, 2);
  const half = Math.ceil(draft.rows.length / 2);
  const body = draft.rows.flatMap((row, index): readonly (DraftedRow | null)[] =>
    hasThemes && (index === 0 || index === half) ? [null, row] : [row],
  );
  const lines = body.map((row, index) =>
    columns.map(({ key }): TestCell => {
      if (row === null) return key === naming ? ((index === 0 ? first : second) ?? null) : null;
      return row.cells[key] ?? beside[key]?.() ?? null;
    }),
  );
  const grid = gridOf([...above, columns.map(({ heading }) => heading), ...lines], { at: [0, left], sheet: 'Plan' });
  const columnOf = (key: string): number => columns.findIndex((column) => column.key === key) + left;
  return {
    grid,
    asAt,
    layout: draft.layout ?? 'plan',
    naming: columnOf(naming),
    tell: draft.tell === undefined ? null : columnOf(draft.tell),
    rows: body.flatMap((row, index) => {
      if (row === null) return [];
      const { standing = null, movedFrom = null, delivered = null, apart = null, open } = row;
      return [{ row: above.length + 1 + index, standing, movedFrom, settled: open !== true, delivered, apart }];
    }),
  };
}
