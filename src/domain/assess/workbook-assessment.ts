// What the first stage hands on: every sheet and table with what is computed
// for it, and all that checks and edits go by.

import type { HeldTarget } from '../measures/targets/level-targets';
import type { AssessedRow, AssessedSheet, AssessedTable, Question, TableSettings } from '../model/assessment';
import type { HouseStyleOnSheet } from '../commentary/house-style/house-style-on-sheet';
import type { Wording } from '../commentary/house-style/house-wording';
import type { StyleSample } from '../model/commentary/house-style';
import type { Grid } from '../model/grid';
import type { MilestonesByRow } from '../model/milestone';
import type { PlanTable } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { TextsByRow } from '../measures/counted-texts';
import type { MethodCell } from '../measures/method-cell';
import type { RowFigures } from '../measures/row-figures';
import type { RowMethod } from '../measures/infer-counting-method';
import type { ToldOfStatuses } from '../rating/keys/workbook-keys';
import type { SchemesState } from '../rating/schemes/schemes-on-sheet';
import type { RatingContext } from '../rating/settings/rating-context';
import type { FollowedKey } from '../rating/column-keys/follow-key';
import type { RowFiguresTo } from '../rating/settings/row-figures-to';
import type { BlockState } from '../rating/settings/settings-block';
import type { RowToDraft } from './drafts/row-drafts';
import type { OpenReading } from './held/open-reading';
import type { TableOnSheet } from './review-columns';

/** A row with all that its checks and edits need. */
export interface RowAssessment {
  readonly assessed: AssessedRow;
  /** Null: nothing is computed for the row. */
  readonly figures: RowFigures | null;
  /** Null: not a deliverable, nothing to count, or its method cell can't be read. */
  readonly method: RowMethod | null;
  /**
   * What the officer has left in the Counting method column; null where the cell is blank or there is no such column.
   */
  readonly typed: MethodCell | null;
  /** The officer has typed over our formula in the Total column. */
  readonly typedOver: boolean;
  /** How its target is to be held. */
  readonly held: HeldTarget;
  /** Where its figures end before the table's; null where they don't. */
  readonly figuresTo: RowFiguresTo | null;
  /** Whether its ceiling fills up or is a level hangs on a counting method that is asked about. */
  readonly countingOpen: boolean;
  /** Null: there is nothing to write a draft from. */
  readonly toDraft: RowToDraft | null;
}

/** A table of deliverables whose columns are certain. */
export interface DeliverablesAssessment extends TableOnSheet {
  /** Its place among the tables of its sheet, from 0. */
  readonly tableIndex: number;
  /** Its row on Plan settings; null where the table has no targets, so that nothing in it is rated. */
  readonly block: BlockState | null;
  readonly settings: RatingContext;
  readonly told: ToldOfStatuses;
  /** Its keys that name the columns that they are put on. */
  readonly columnKeys: readonly FollowedKey[];
  /** What speaks against its reading. */
  readonly open: OpenReading;
  readonly assessed: AssessedTable;
  readonly rows: readonly RowAssessment[];
  readonly milestones: MilestonesByRow;
  readonly questions: readonly Question[];
  /** Figures that are typed as text and count. */
  readonly texts: TextsByRow;
  /** Targets of periods that are typed as text and count. */
  readonly targetTexts: TextsByRow;
  readonly wording: Wording;
  readonly samples: readonly StyleSample[];
}

/** A table of a programme plan, or a narrative, whose columns are certain. */
export interface PlanAssessment {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly layout: 'plan' | 'narrative';
  readonly settings: TableSettings;
  /** By row, what goes into "Draft commentary"; rows for which none is worth its cell are left out. */
  readonly drafts: ReadonlyMap<number, string>;
  /** Of its whole sheet. */
  readonly milestones: MilestonesByRow;
}

/** A sheet with what is computed for it. */
export interface SheetAssessment {
  readonly grid: Grid;
  readonly assessed: AssessedSheet;
}

/** Everything that the later stages go by. Sheets and tables in workbook order. */
export interface WorkbookAssessment {
  readonly snapshot: Snapshot;
  readonly sheets: readonly SheetAssessment[];
  /** The schemes as they are on Plan settings. */
  readonly schemes: SchemesState;
  /** The templates as they are on Plan settings. */
  readonly houseStyle: HouseStyleOnSheet;
  readonly deliverables: readonly DeliverablesAssessment[];
  readonly plans: readonly PlanAssessment[];
}
