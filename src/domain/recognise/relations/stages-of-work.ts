// Columns that are stages of the same things ("In pipeline", "On site", "Completed") are no periods, though a total adds them
// up: what is done is what stands in the last stage. Where that can't be told, the officer is asked.

import { evidenceAt, type RoleEvidence } from './found/candidate-reading';
import type { FormulaRelation } from './formula-relations';
import { rolesWith, type ColumnRoles, type ColumnSurvey } from '../columns/column-roles';
import { isInPercent } from '../columns/column-content';
import type { ColumnEvidence } from '../columns/figure-columns';
import { readPeriodHeading } from '../headings/period-headings';

/** A table of stages. `isOpen`: nothing tells for certain which of them is what the target asks for. */
export interface StagesRead {
  readonly roles: ColumnRoles;
  readonly reasons: ReadonlyMap<number, RoleEvidence>;
  readonly isOpen: boolean;
}

type Stage = 'planned' | 'under way' | 'done' | 'given up';

const counted =
  '(?:(?:total |no\\.? |number |nr |count )?(?:of )?\\p{L}+ (?:that (?:are|were) |which (?:are|were) |are |is |has been |have been )?)?';
const behind = '(?: \\p{L}+| \\([^()]*\\)| \\d{4}){0,2}';
const stage = (words: string): RegExp => new RegExp(`^${counted}(?:${words})${behind}$`, 'iu');
const stages: readonly (readonly [Stage, RegExp])[] = [
  [
    'done',
    stage(
      'complet(?:ed?|ions?)|finished|paid(?: out)?|drawn down|banked|delivered|handed over|handovers?|occupied|moved in|realised|cashed|installed|built|fitted|planted|done|achieved|signed off|practically complete',
    ),
  ],
  ['given up', stage('withdrawn|cancelled|rejected|declined|refused|lapsed|abandoned|dropped(?: out)?|not proceeding|unsuccessful')],
  ['planned', stage('planned|proposed|planning|not (?:yet )?started|to do|to come|future')],
  [
    'under way',
    stage(
      'in (?:the )?pipeline|pipeline|on[- ]site|starts? on site|started|starts|in progress|under ?way|underway|under construction|in construction|in build|in development|in design|in delivery|in training|in discussion|in negotiation|in procurement|in planning|identified|scoped|scoping|feasibility|designed|design|applied|applications?(?: received)?|received|submitted|registered|referred|enquir(?:y|ies)|expressions? of interest|enrolled|invited|shortlisted|assessed|surveyed|quoted|under review|under offer|offered|offers(?: made)?|accepted|agreed|approved|consented|permitted|allocated|contracted|procurement|procured|tender(?:ed|ing)?|out to tender|commissioned|ordered|on order|booked|pending|queued|awaiting \\p{L}+|consulted|drafted|mobilis(?:ed|ing)',
    ),
  ],
];
/** "Approved budget", "Planned date", "Target starts": a sum, a day or an aim. */
const isElse = /\b(?:budget|spend|spent|cost|target|date|forecast|by|%|variance|difference|target\w*|profile|baseline|£)|£/iu;

function stageOf({ parts, content }: ColumnEvidence): Stage | null {
  const heading = (parts.at(-1) ?? '').replace(/\s+/gu, ' ').trim();
  const isFigures = content.figures > 0 && content.figures * 2 > content.filled && content.dates === 0 && !isInPercent(content);
  if (!isFigures || isElse.test(heading) || parts.some((part) => readPeriodHeading(part) !== null)) return null;
  return stages.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** Null of any table whose columns are no stages. */
export function stagesOfWork(survey: ColumnSurvey, relations: readonly FormulaRelation[]): StagesRead | null {
  if (survey.byHeading.length > 0) return null;
  const run = longestRun(survey.free.flatMap((evidence) => namedStage(evidence)));
  const sum = relations.find(({ formula }) => formula.kind === 'sum' && sharesMost(formula.columns, run))?.column;
  const passed = run.filter((each) => each.stage === 'under way' || each.stage === 'given up').length;
  if (run.length < 2 || passed < (sum === undefined && run.length < 3 ? 2 : 1)) return null;
  const columns = new Set(run.map(({ column }) => column));
  const other = rolesWith(without(survey, new Set([...columns, ...(sum === undefined ? [] : [sum])])), { periods: [] });
  const done = lastStage(run);
  const total = sum ?? other.total;
  if (done === null && total === null) return null;
  const isSetAgainst = relations.some(
    ({ formula }) => formula.kind === 'ratio' && formula.over.length === 1 && formula.over[0] !== done && formula.under[0] === other.target,
  );
  const isOpen = isSetAgainst || asksForStage(survey, other.target);
  const reached = done ?? total;
  const others = new Set([...columns, ...(total === null ? [] : [total])].filter((column) => column !== reached));
  const roles = rolesWith(without(survey, others), { periods: [], total: reached, target: other.target });
  const words = 'the columns beside it are other stages of the same things';
  if (!isOpen && done !== null)
    return { roles: { ...roles, earlierStages: [...others] }, reasons: new Map([[done, { words, confidence: 0.85 }]]), isOpen };
  return { roles: { ...roles, rivals: { ...roles.rivals, total: [...others] } }, reasons: new Map(), isOpen: true };
}

interface NamedStage {
  readonly column: number;
  readonly stage: Stage;
}

function namedStage(evidence: ColumnEvidence): readonly NamedStage[] {
  const found = stageOf(evidence);
  return found === null ? [] : [{ column: evidence.column, stage: found }];
}

/** Stages that stand side by side. */
function longestRun(named: readonly NamedStage[]): readonly NamedStage[] {
  const runs: NamedStage[][] = [];
  for (const each of named) {
    const run = runs.at(-1);
    if (run?.at(-1)?.column === each.column - 1) run.push(each);
    else runs.push([each]);
  }
  return runs.reduce<readonly NamedStage[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** At least two stages, and three in four of what is added up. */
function sharesMost(columns: readonly number[], run: readonly NamedStage[]): boolean {
  const shared = columns.filter((column) => run.some((each) => each.column === column)).length;
  return shared >= 2 && shared * 4 >= columns.length * 3;
}

/** The only stage that says that something is done, at an end of them; null where none or several do. */
function lastStage(run: readonly NamedStage[]): number | null {
  const kept = run.filter(({ stage: found }) => found !== 'given up');
  const [done, ...more] = kept.filter(({ stage: found }) => found === 'done');
  return done !== undefined && more.length === 0 && (done === kept.at(-1) || done === kept[0]) ? done.column : null;
}

/** "Target starts", "Target (approvals)": of an earlier stage. */
const ofStage =
  /\b(?:starts?|on[- ]site|pipeline|appl(?:ied|ications?)|approv(?:ed|als?)|identified|agreed|referr(?:ed|als?)|enrol\w*|offers?|permissions|consents|commitments?)\b/iu;

function asksForStage(survey: ColumnSurvey, target: number | null): boolean {
  return target !== null && ofStage.test(evidenceAt(survey, target)?.name ?? '');
}

function without(survey: ColumnSurvey, columns: ReadonlySet<number>): ColumnSurvey {
  return {
    ...survey,
    free: survey.free.filter(({ column }) => !columns.has(column)),
    candidates: survey.candidates.filter(({ column }) => !columns.has(column)),
  };
}
