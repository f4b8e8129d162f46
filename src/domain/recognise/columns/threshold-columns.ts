// Columns that say from which figure a row is Green or Amber. They are the officers' own rules for each row, so that no
// scheme of ours colours the row until somebody has said how it is rated.

import { isLimitHeading } from '../../cells/targets/limit-heading';
import type { ColumnContent } from './column-content';
import type { ColumnEvidence } from './figure-columns';

const colour = '(?:green|amber|red|gwyrdd|oren|ambr|coch)';
const limit =
  '(?:from|above|over|below|under|at|to|up to|if|when|min(?:imum)?|max(?:imum)?|thresholds?|limits?|triggers?|tolerances?|is|>=?|<=?|≥|≤|range|bands?)';
/** "G threshold": a letter alone is a colour only before a word for a threshold. */
const lettered = /^[gar][\s-]+(?:thresholds?|limits?|triggers?|tolerances?|from|if|min(?:imum)?|max(?:imum)?|above|below|>=?|<=?|≥|≤)/iu;
const saysThreshold = new RegExp(
  `\\b${colour}\\b\\s*\\(?\\s*${limit}|${limit}\\s*(?:for |of )?\\(?\\b${colour}\\b|^(?:rag )?(?:lower|upper) (?:threshold|limit|tolerance)$|\\bintervention (?:level|point)\\b`,
  'iu',
);
/** "RAG rule", "Status thresholds", "G/A": over bounds without words a heading says what they are for. */
const saysRule =
  /\b(?:b?rag|traffic ?lights?|colou?rs?|status|ratings?|lights?)\b.{0,20}\b(?:rules?|criteria|criterion|thresholds?|triggers?|bands?|bandings?|tolerances?|limits?|parameters?|cut[ -]?offs?|key)\b|^(?:thresholds?|triggers?|tolerances?)\b|^g(?:reen)?\s?[/|&]\s?a(?:mber)?\b/iu;
const colourAlone = new RegExp(`^${colour}$`, 'iu');

/** Whether most of what a column holds is a rule for the colours of its own row, which is neither a status nor a comment. */
export function holdsRules({ name, content }: Pick<ColumnEvidence, 'name' | 'content'>): boolean {
  const { filled, rules, bounds } = content;
  return (rules > 0 && rules * 2 > filled) || (bounds + rules > 0 && saysRule.test(name.trim()) && (bounds + rules) * 2 > filled);
}

/** Those columns, known for what they are. */
export function withRules(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  return columns.map((each) => (holdsRules(each) ? { ...each, words: { role: 'other', exact: true } } : each));
}

/** Where the rows of a table have thresholds of their own for their colours. */
export interface Thresholds {
  /** Columns that hold nothing else. */
  readonly columns: readonly number[];
  /** Columns of other words, some of which are such a rule: "Calls answered (G 90+, A 80–89, R under 80)". */
  readonly amongWords: readonly number[];
}

/** What is a rule by its words, whatever an officer has said that its column is. */
export function rulesInWords(columns: readonly ColumnEvidence[]): Thresholds {
  return { columns: [], amongWords: columns.filter(({ content }) => content.rules > 0).map(({ column }) => column) };
}

/** Headed as thresholds over figures or bounds such as "<90"; or rules in words, whatever their heading. */
export function thresholdsIn(columns: readonly ColumnEvidence[]): Thresholds {
  const holdsBounds = ({ content }: ColumnEvidence): boolean =>
    content.filled > 0 && content.statuses * 2 <= content.filled && content.length <= content.words * 20;
  const said = columns.filter((evidence) => holdsRules(evidence) || (isThreshold(evidence.name) && holdsBounds(evidence)));
  const alone = columns.filter(
    ({ parts, content }) => colourAlone.test((parts.at(-1) ?? '').trim()) && content.figures * 2 > content.filled,
  );
  const found = [...said, ...(said.length > 0 || alone.length >= 2 ? alone : [])];
  return {
    columns: found.map(({ column }) => column),
    amongWords: columns.filter((each) => each.content.rules > 0 && !found.includes(each)).map(({ column }) => column),
  };
}

const gradeFrom =
  /^(?:very )?(?:good|fair|poor|weak|strong|excellent|outstanding|satisfactory|acceptable|adequate|bad|critical|amber|green|red|blue|yellow|gold|silver|bronze|best|worst|warning|alert|danger|safe)(?: (?:if|when|grade|rating|band|status|line|level))* (?:at|from|above|over|below|under|up to|to|until|down to)(?: (?:and )?(?:or )?(?:above|over|below|under|more|less))?$/iu;

/** "Green at", "Fair from": where a colour or a grade begins or ends, never what was reached. */
export function saysWhereGradeBegins(name: string): boolean {
  return isThreshold(name) || gradeFrom.test(name.trim());
}

function isThreshold(name: string): boolean {
  return saysThreshold.test(name) || lettered.test(name.trim());
}

const ofGreen = /\b(?:green|gwyrdd)\b|^g\b/iu;

/** From where a row is Green is what it is to reach, where no column is called a target. */
function withGreenAsTarget(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const thresholds = columns.filter(({ name, content }) => isThreshold(name) && content.figures * 2 > content.filled);
  const [green, ...others] = thresholds.filter(({ name }) => ofGreen.test(name));
  if (green === undefined || others.length > 0 || thresholds.length < 2) return columns;
  return withTarget(columns, green);
}

/** "2025/26 ceiling" is the target where no column is called one; beside a target it may be a tolerance or a cut-off. */
export function withLimits(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  if (columns.some(({ words, content }) => words?.role === 'target' && content.filled > 0)) return columns;
  const limits = columns.filter(({ name, content }) => isLimitHeading(name) && holdsLimits(content));
  const [limit] = limits;
  return limit === undefined || limits.length > 1 ? withGreenAsTarget(columns) : withTarget(columns, limit);
}

function withTarget(columns: readonly ColumnEvidence[], target: ColumnEvidence): readonly ColumnEvidence[] {
  return columns.map((each) => (each === target ? { ...each, words: { role: 'target', exact: true } } : each));
}

/** Figures, or bounds such as "no more than 590"; a tolerance in per cent is of something else. */
function holdsLimits({ filled, figures, percents, words, length }: ColumnContent): boolean {
  if (filled === 0 || percents > 0) return false;
  return figures * 2 > filled || (words * 2 > filled && length <= words * longestLimit);
}

const longestLimit = 30;
