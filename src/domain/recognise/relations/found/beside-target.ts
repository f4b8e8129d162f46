// “Target 240 · Reached 151 · parents”: figures straight right of the target, in its size, are what was reached where no
// heading names that, whatever theirs says (“Now”, “Tally”, “Got so far”).

import { countedUnder } from '../../../cells/words/unit-in-heading';
import { rolesWith, type ColumnRoles, type ColumnSurvey } from '../../columns/column-roles';
import { holdsDates, isInPercent } from '../../columns/column-content';
import type { ColumnEvidence } from '../../columns/figure-columns';
import { saysWhereGradeBegins } from '../../columns/threshold-columns';
import { combinePeriod } from '../../columns/periods/period-columns';
import { plainHeading } from '../../headings/heading-words';
import { saysByDay, saysByNow } from '../../headings/targets-by-now';
import { figureAt } from '../explained';
import type { TableFigures } from '../table-figures';
import type { CandidateReading } from './candidate-reading';
import { mayHoldReached } from './may-be';

/** Words for where something stands: “Now”, “Position”, “Got so far”, “Where we are”. */
const saysNow =
  /^(?:(?:as (?:at|of) )?(?:now|today|so far|to date|currently)|.* (?:now|so far|to date|today)|(?:the )?(?:current |latest |present )?(?:position|standing|level|figure|count|tally|result|score|reading|value)s?(?: (?:now|today|so far|reached))?|where (?:we|it|things) (?:are|is|stands?)(?: (?:now|today))?|what we (?:did|have done|got|delivered|achieved)|(?:done|got|gained|won|filled|met|made|did|had|held|delivered|completed|in place|signed up|taken up)(?: (?:so far|to date))?)$/u;

/** Things that are counted beside a target and are none of it. */
const isOtherThing =
  /[£€$]|\b(?:costs?|prices?|rates?|spend\w*|spent|fund\w*|grants?|values? of|weight\w*|points?|rank\w*|priorit\w*|population|size|capacity|max\w*|min\w*|national|england|wales|scotland|average|median|bench\w*|last|previous|prior|stretch|next|year|phase|stage|ward|risk\w*|order|rows?|questions?|pages?|code|id|nos?|number|ref\w*|fte|staff|hours?|days?|weeks?|months?|lower|upper|floor|ceiling|limit|change|left|remaining|to go|outstanding|needed|wanted|still|due|asked|applied|applications?|requests?|received|registered|eligible)\b/u;

/** In so many rows at least both columns have a figure, and of these so many are of one size. */
const [leastRows, leastShare] = [3, 0.75];
/** What was reached may be nothing yet, or three times the target; half of the rows come nearer to it. */
const [mostTimes, leastNear, mostNear] = [3, 0.1, 2];

/** How sure the place makes it, with a word for where things stand and without. */
const [confidenceSaid, confidenceByPlace] = [0.8, 0.65];

/** The reading with the column right of the target as what was reached; empty where that isn't plain. */
export function fromBesideTarget(survey: ColumnSurvey, figures: TableFigures, plain: ColumnRoles): readonly CandidateReading[] {
  const { target, total, periods, periodTargets, achieved, rivals } = plain;
  if (target === null || total !== null || achieved !== null || periods.length + periodTargets.length > 0) return [];
  if (rivals.total.length + rivals.periods.length > 0) return [];
  const aim = survey.all.find(({ column }) => column === target);
  const beside = aim === undefined ? undefined : columnRightOf(survey, aim);
  if (aim === undefined || beside === undefined || !mayHoldReached(survey, beside.column) || combinePeriod(beside.parts) !== null)
    return [];
  const heading = plainHeading(beside.name);
  const isSaid = beside.words?.role === 'actual' || saysNow.test(heading);
  if (!isSaid && !isOfTargetByPlace(survey, beside, heading)) return [];
  if (!areOfOneUnit(aim, beside) || !areOfOneSize(figures, aim.column, beside.column)) return [];
  const words = `figures beside “${aim.parts.at(-1) ?? ''}”, in its size`;
  const reason = { words, confidence: isSaid ? confidenceSaid : confidenceByPlace };
  return [
    {
      roles: rolesWith(survey, { target, total: beside.column, periods: [] }),
      reasons: new Map([[beside.column, reason]]),
      byFormula: false,
      found: 'place',
    },
  ];
}

/** The next column to the right that is no unit, doesn't say what is expected by now, nor where a colour begins. */
function columnRightOf({ all }: ColumnSurvey, { column }: ColumnEvidence): ColumnEvidence | undefined {
  const isBetween = ({ words, name }: ColumnEvidence): boolean =>
    words?.role === 'unit' || saysByNow(name) || saysByDay(name) || saysWhereGradeBegins(name);
  return all.find((each) => each.column > column && !isBetween(each) && each.content.filled > 0);
}

/**
 * A heading that says nothing of the kind stands over what was reached only beside a unit that both are counted in, and where
 * no other column of figures is left.
 */
function isOfTargetByPlace(survey: ColumnSurvey, beside: ColumnEvidence, heading: string): boolean {
  if (beside.words !== null || isOtherThing.test(heading)) return false;
  const others = survey.free.filter(
    ({ column, words, content }) => column !== beside.column && words === null && content.figures * 2 > content.filled && content.ids === 0,
  );
  return others.length === 0 && survey.all.some(({ words, content }) => words?.role === 'unit' && content.words > 0);
}

function areOfOneUnit(aim: ColumnEvidence, beside: ColumnEvidence): boolean {
  if (holdsDates(aim.content) || (aim.content.figures > 0 && isInPercent(aim.content) !== isInPercent(beside.content))) return false;
  const [asked, reached] = [countedUnder(aim.name), countedUnder(beside.name)];
  return asked === reached || asked === null || reached === null;
}

function areOfOneSize(figures: TableFigures, target: number, reached: number): boolean {
  let [both, fitting, near] = [0, 0, 0];
  figures.rows.forEach((_, row) => {
    const [goal, now] = [figureAt(figures, target, row), figureAt(figures, reached, row)];
    if (goal === null || now === null || goal === 0) return;
    both += 1;
    const times = now / goal;
    if (times >= 0 && times <= mostTimes) fitting += 1;
    if (times >= leastNear && times <= mostNear) near += 1;
  });
  return both >= leastRows && fitting >= both * leastShare && near * 2 >= both;
}
