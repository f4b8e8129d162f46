// All formulas beside a table of deliverables: what is counted, what it is set against, and the status.

import type { AddInColumn } from '../../model/table/add-in-columns';
import type { TextsByRow } from '../../measures/counted-texts';
import type { HeldTarget } from '../../measures/targets/level-targets';
import type { ProfileColumns } from '../../rating/profile';
import type { RatingContext } from '../../rating/settings/rating-context';
import { achievedFormula } from './achieved-formula';
import { checkNumberFormula, draftCheckFormula } from './draft-check-formulas';
import type { RowFiguresTo } from '../../rating/settings/row-figures-to';
import type { FormulaColumns, FormulaOfRow } from './formula-parts';
import { limitOpenFormula } from './limit-open-formula';
import { notRated as reasons } from '../../rating/not-rated';
import { askedFormula, noTargetFormula, notRatedFormula } from './not-rated-formulas';
import { periodProfileFormula, profileFormula } from './profile-formula';
import { ragFormula } from './rag-formula';
import {
  furtherRulesFormula,
  paceFormula,
  ratedColumns,
  rulesFormula,
  shortOfProfileFormula,
  shortOfTargetFormula,
  targetMetFormula,
  type RatedTotal,
} from './rules-formulas';
import { latestTargetFormula, periodTargetFormula, targetFigureFormula } from './target-figure-formula';
import {
  errorsFormula,
  figuresFormula,
  highestFormula,
  highestTotalFormula,
  latestFormula,
  lowestTotalFormula,
  sumFormula,
  totalFormula,
} from './total-formulas';

/** The formulas of a table's columns, each the same in every row; null where the column has none. */
export type TableFormulas = Readonly<Partial<Record<AddInColumn, FormulaOfRow | null>>>;

/** What the flags of a table are compiled from. */
interface RatedWith extends Pick<RatingContext, 'scheme' | 'index' | 'notRated'> {
  /** Rows whose targets are to be held all year, or are where their method counts a position. */
  readonly held: ReadonlyMap<number, HeldTarget>;
  /** Rows whose figures end before the table's. */
  readonly endEarly: ReadonlyMap<number, RowFiguresTo>;
  /** Rows of whose ceilings it hangs on a counting method that is asked about whether they fill up. */
  readonly countingOpen: ReadonlySet<number>;
  /** Figures that are typed as text and count. */
  readonly texts: TextsByRow;
  /** Targets of periods that are. */
  readonly targetTexts?: TextsByRow;
}

/** Those of the columns that the table hasn't got are null. */
export function deliverablesFormulas(where: FormulaColumns, profiled: ProfileColumns, settings: RatedWith): TableFormulas {
  const { texts, targetTexts } = settings;
  const typed = { figures: texts, targets: targetTexts ?? new Map() };
  return {
    figures: figuresFormula(where, texts),
    sum: sumFormula(where, texts),
    latest: latestFormula(where, texts),
    highest: highestFormula(where, texts),
    total: totalFormula(where, texts),
    lowestTotal: lowestTotalFormula(where, texts),
    highestTotal: highestTotalFormula(where, texts),
    achieved: achievedFormula(where),
    latestTarget: latestTargetFormula(where, typed),
    periodTarget: periodTargetFormula(where, profiled, settings.index, typed),
    targetFigure: targetFigureFormula(where),
    periodProfile: periodProfileFormula(where, profiled, settings.index, typed),
    profile: profileFormula(where, profiled, settings.index, settings),
    checkNumber: checkNumberFormula(where, texts),
    draftCheck: draftCheckFormula(where),
    ...ratingFormulas(where, settings),
  };
}

/** What a status rests on, and the status. */
function ratingFormulas(where: FormulaColumns, settings: RatedWith): TableFormulas {
  const { index, scheme, notRated } = settings;
  const { targetMet, pace, shortOfTarget, shortOfProfile, furtherRules, ...atHighest } = where.ours;
  const lowest = formulasAt('lowest', where, settings, { met: targetMet, pace, shortOfTarget, shortOfProfile, further: furtherRules });
  const highest = formulasAt('highest', where, settings, {
    met: atHighest.metAtHighest,
    pace: atHighest.paceAtHighest,
    shortOfTarget: atHighest.targetShortAtHighest,
    shortOfProfile: atHighest.profileShortAtHighest,
    further: atHighest.furtherAtHighest,
  });
  return {
    errors: errorsFormula(where),
    noTarget: noTargetFormula(where),
    notRated: notRated === reasons.asked ? askedFormula(where) : notRatedFormula(where, scheme, index),
    limitOpen: limitOpenFormula(where, scheme, settings.countingOpen),
    targetMet: lowest.met,
    pace: lowest.pace,
    shortOfTarget: lowest.shortOfTarget,
    shortOfProfile: lowest.shortOfProfile,
    rulesSay: lowest.rules,
    furtherRules: lowest.further,
    metAtHighest: highest.met,
    paceAtHighest: highest.pace,
    targetShortAtHighest: highest.shortOfTarget,
    profileShortAtHighest: highest.shortOfProfile,
    rulesAtHighest: highest.rules,
    furtherAtHighest: highest.further,
    rag: ragFormula(where, index, notRated),
  };
}

/** The columns of ours that rate one of the totals. */
type ColumnsAt = Readonly<Record<'met' | 'pace' | 'shortOfTarget' | 'shortOfProfile' | 'further', number | undefined>>;

/** No rules say anything while it isn't known which do. */
const nothing: FormulaOfRow = () => '=""';

function formulasAt(
  which: RatedTotal,
  where: FormulaColumns,
  { scheme, index, notRated: unclear }: RatedWith,
  { met, pace, shortOfTarget, shortOfProfile, further }: ColumnsAt,
) {
  const rated = ratedColumns(where, which);
  const { ours, tolerance } = where;
  const { notRated } = ours;
  const source =
    rated === null || met === undefined || pace === undefined || notRated === undefined
      ? null
      : { scheme, index, rated, met, pace, shortOfTarget, shortOfProfile, notRated, tolerance };
  return {
    met: targetMetFormula(rated, scheme),
    pace: paceFormula(rated),
    shortOfTarget: shortOfTargetFormula(rated),
    shortOfProfile: shortOfProfileFormula(rated, pace),
    rules: source === null ? null : unclear === null ? rulesFormula(source, further ?? null) : nothing,
    further: source === null ? null : unclear === null ? furtherRulesFormula(source) : nothing,
  };
}
