// Which columns hold words: theme, outcome, project, deliverable, timescale, unit. What the cells hold outweighs the
// heading.

import type { ColumnEvidence } from './figure-columns';
import { holdsAnswers, holdsIds, namesLessWell, namingWeight, saysHowCounted } from './naming-columns';

export interface TextColumns {
  readonly theme: number | null;
  readonly outcome: number | null;
  readonly project: number | null;
  readonly description: number;
  readonly timescale: number | null;
  readonly unit: number | null;
  /** What the figures count, beside a description that says what is done; absent where the description says both. */
  readonly measure?: number;
}

/** A column of targets in prose. `isAim`: of a narrative, by the sentences beside it. */
export interface ProseTarget {
  readonly column: number;
  readonly isAim: boolean;
}

/**
 * Roles of the columns that no figure, status or comment has taken; null where no column says what the rows are
 * about. `timescale`: the column of its dates.
 */
export function chooseTextColumns(
  columns: readonly ColumnEvidence[],
  prose: ProseTarget | null,
  timescale: number | null,
): TextColumns | null {
  const description = chooseDescription(columns, prose);
  if (description === null) return null;
  const rest = columns.filter((evidence) => evidence.column !== description.column);
  const byRole = (role: string): ColumnEvidence | undefined =>
    rest.find((evidence) => evidence.words?.role === role && isWords(evidence) && !holdsIds(evidence));
  // What names a row of a narrative beside its aim.
  const named = description.column === prose?.column ? byRole('description') : undefined;
  const project = description.words?.role === 'project' ? description : (byRole('project') ?? named);
  const theme = chooseTheme(rest, description);
  return {
    theme: theme?.column ?? null,
    outcome: byRole('outcome')?.column ?? null,
    project: project?.column ?? null,
    description: description.column,
    timescale,
    unit: columns.find((evidence) => evidence.words?.role === 'unit')?.column ?? null,
    ...measureOf(rest, description),
  };
}

/** Longer texts are prose on how it will be judged. */
const longestMeasure = 60;

/** Beside the name of the work what of it is counted; a few words for all rows ("Number", "%") are none. */
function measureOf(rest: readonly ColumnEvidence[], description: ColumnEvidence): Pick<TextColumns, 'measure'> {
  if (saysHowCounted(description)) return {};
  const found = rest.filter(
    (evidence) =>
      saysHowCounted(evidence) &&
      isWords(evidence) &&
      !holdsIds(evidence) &&
      evidence.content.distinct * 2 > evidence.content.filled &&
      evidence.content.length <= evidence.content.words * longestMeasure,
  );
  const [only] = found;
  return only === undefined || found.length > 1 ? {} : { measure: only.column };
}

function chooseDescription(columns: readonly ColumnEvidence[], prose: ProseTarget | null): ColumnEvidence | null {
  const scored = columns.flatMap((evidence) => {
    const weight = descriptionWeight(evidence, prose);
    const share = evidence.content.rows === 0 ? 1 : evidence.content.filled / evidence.content.rows;
    if (weight <= 0 || !isWords(evidence) || areRemarks(evidence, columns) || holdsAnswers(evidence, columns)) return [];
    return [
      {
        evidence,
        weight,
        score: weight * Math.min(share, 1),
        isHead: isCarriedDown(evidence, columns) || namesLessWell(evidence, columns),
      },
    ];
  });
  scored.sort(
    (one, other) =>
      Number(one.isHead) - Number(other.isHead) ||
      other.score - one.score ||
      other.weight - one.weight ||
      one.evidence.column - other.evidence.column,
  );
  const best = scored[0];
  const inWords = best === undefined || holdsIds(best.evidence) ? columns.find(mayName) : undefined;
  if (inWords !== undefined) return inWords;
  if (best !== undefined && (best.score >= leastScore || isOnlyWords(best.evidence, columns))) return best.evidence;
  return columns.find(mayName) ?? null;
}

/** Sentences on fewer than half of the rows, right of fuller words and under a heading that isn't known, are remarks on some rows. */
function areRemarks({ column, words, content }: ColumnEvidence, columns: readonly ColumnEvidence[]): boolean {
  if (words !== null || content.sentences * 2 < content.words || content.filled * 2 > content.rows) return false;
  return columns.some((other) => other.column < column && isWords(other) && other.content.filled > content.filled);
}

/** What a column holds that can't name a row, by its heading: whose it is, when, how it stands. */
const neverNames: ReadonlySet<string> = new Set(['timescale', 'start', 'rag', 'review', 'commentary', 'direction', 'unit', 'other']);

/** Where no heading is known to name the rows: the first column of words that tell them apart does, ids never. */
function mayName(evidence: ColumnEvidence): boolean {
  const { words, content } = evidence;
  const tellsApart = content.words >= 2 && content.distinct * 10 >= content.filled * 9 && content.filled * 2 > content.rows;
  return tellsApart && isWords(evidence) && !holdsIds(evidence) && (words === null || !neverNames.has(words.role));
}

/** A column of another name ("Spend", "Ref") describes its rows only where nothing else could. */
const leastScore = 0.3;

/** The only column of words, of rows that differ: whatever its heading, it is what tells them apart. */
function isOnlyWords({ column, content }: ColumnEvidence, columns: readonly ColumnEvidence[]): boolean {
  const others = columns.filter((other) => other.column !== column && other.content.words * 2 > other.content.filled);
  return others.length === 0 && content.words >= 2 && content.distinct * 2 > content.filled && content.filled * 2 > content.rows;
}

/**
 * Of columns of unknown headings, one that stands on some rows only, left of one that stands on nearly all: the finer
 * one tells the rows apart.
 */
function isCarriedDown({ column, words, content }: ColumnEvidence, columns: readonly ColumnEvidence[]): boolean {
  const { rows } = content;
  const isFiner = (other: ColumnEvidence): boolean =>
    other.column > column && other.words === null && isWords(other) && other.content.filled > rows * 0.8;
  return words === null && content.filled < rows * 0.7 && columns.some(isFiner);
}

/** A target in prose says what a row is about, unless a measure or an action is named; a narrative's aim before these. */
const [proseWeight, aimWeight] = [8, 11];

function descriptionWeight(evidence: ColumnEvidence, prose: ProseTarget | null): number {
  if (evidence.column !== prose?.column) return namingWeight(evidence);
  return prose.isAim ? aimWeight : proseWeight;
}

function isWords({ content }: ColumnEvidence): boolean {
  return content.filled === 0 || content.words * 2 > content.filled;
}

/**
 * A column that says it is the theme; one of priorities in words longer than high, medium and low; else a nameless or
 * unknown one at the left that is filled on few rows, as themes carried down are, or that groups the rows by texts that come
 * again.
 */
function chooseTheme(rest: readonly ColumnEvidence[], description: ColumnEvidence): ColumnEvidence | undefined {
  const named = rest.filter((evidence) => evidence.words?.role === 'theme' && isWords(evidence));
  const said = named.find(({ name }) => /theme|categor|strand|pillar|workstream/iu.test(name)) ?? named[0];
  if (said !== undefined) return said;
  const left = rest.filter(({ column, name, content, words }) => {
    if (column > description.column || content.filled === 0 || content.words < content.filled) return false;
    if (/^priority$/iu.test(name)) return content.length > content.words * 6;
    return content.filled < description.content.filled * 0.7 && (words === null || words.role === 'description');
  });
  return left[0] ?? rest.find((evidence) => groupsRows(evidence, rest, description));
}

/** So few groups of its rows, at most, that each holds several of them. */
const mostGroups = 0.7;

/**
 * A column of an unknown heading, before all other words, whose texts come again: "Payroll" five times and "Cyber" four beside
 * recommendations that differ.
 */
function groupsRows({ column, words, content }: ColumnEvidence, rest: readonly ColumnEvidence[], description: ColumnEvidence): boolean {
  const { filled, distinct } = content;
  if (words !== null || column > description.column || filled < fewestGrouped || content.words < filled || content.ids > 0) return false;
  const isFirst = rest.every((other) => other.column >= column || other.content.words * 2 <= other.content.filled || holdsIds(other));
  return isFirst && distinct > 1 && distinct <= filled * mostGroups && description.content.distinct > distinct;
}

const fewestGrouped = 4;
