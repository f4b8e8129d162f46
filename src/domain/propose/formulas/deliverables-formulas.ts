// All formulas beside a table of deliverables: what is counted, what it is set against, and the status.

import type { AddInColumn } from '../../model/table/add-in-columns';
import type { ProfileColumns } from '../../rating/profile';
import type { RatingContext } from '../../rating/settings/rating-context';
import { achievedFormula } from './achieved-formula';
import { checkNumberFormula, draftCheckFormula } from './draft-check-formulas';
import type { FormulaColumns, FormulaOfRow } from './formula-parts';
import { noTargetFormula, notRatedFormula } from './not-rated-formulas';
import { periodProfileFormula, profileFormula } from './profile-formula';
import { ragFormula } from './rag-formula';
import { furtherRulesFormula, paceFormula, ratedColumns, rulesFormula, targetMetFormula } from './rules-formulas';
import { periodTargetFormula, targetFigureFormula } from './target-figure-formula';
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
type RatedWith = Pick<RatingContext, 'scheme' | 'index' | 'notRated'>;

/** Those of the columns that the table hasn't got are null. */
export function deliverablesFormulas(where: FormulaColumns, profiled: ProfileColumns, settings: RatedWith): TableFormulas {
  return {
    figures: figuresFormula(where),
    sum: sumFormula(where),
    latest: latestFormula(where),
    highest: highestFormula(where),
    total: totalFormula(where),
    lowestTotal: lowestTotalFormula(where),
    highestTotal: highestTotalFormula(where),
    achieved: achievedFormula(where),
    periodTarget: periodTargetFormula(where, profiled, settings.index),
    targetFigure: targetFigureFormula(where),
    periodProfile: periodProfileFormula(where, profiled, settings.index),
    profile: profileFormula(where, profiled, settings.index),
    checkNumber: checkNumberFormula(where),
    draftCheck: draftCheckFormula(where),
    ...ratingFormulas(where, settings),
  };
}

/** What a status rests on, and the status. */
function ratingFormulas(where: FormulaColumns, { scheme, index, notRated }: RatedWith): TableFormulas {
  const { targetMet, pace, notRated: reason, furtherRules, metAtHighest, paceAtHighest, furtherAtHighest } = where.ours;
  const [lowest, highest] = [ratedColumns(where, 'lowest'), ratedColumns(where, 'highest')];
  const rules = (rated: typeof lowest, met?: number, at?: number) =>
    rated === null || met === undefined || at === undefined || reason === undefined
      ? null
      : { scheme, index, rated, met, pace: at, notRated: reason };
  const [ofLowest, ofHighest] = [rules(lowest, targetMet, pace), rules(highest, metAtHighest, paceAtHighest)];
  return {
    errors: errorsFormula(where),
    noTarget: noTargetFormula(where),
    targetMet: targetMetFormula(lowest),
    pace: paceFormula(lowest),
    metAtHighest: targetMetFormula(highest),
    paceAtHighest: paceFormula(highest),
    notRated: notRatedFormula(where, scheme, index),
    rulesSay: ofLowest === null ? null : rulesFormula(ofLowest, furtherRules ?? null),
    furtherRules: ofLowest === null ? null : furtherRulesFormula(ofLowest),
    rulesAtHighest: ofHighest === null ? null : rulesFormula(ofHighest, furtherAtHighest ?? null),
    furtherAtHighest: ofHighest === null ? null : furtherRulesFormula(ofHighest),
    rag: ragFormula(where, index, notRated),
  };
}
