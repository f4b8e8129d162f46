// What each column of a table is for, how sure that is, and why: in words that an officer can check against the sheet.

import { isBudgetHeading } from '../../cells/targets/better-direction';
import type { ColumnRole, RoleReading } from '../../model/mapping';
import type { ColumnContent } from './column-content';
import type { ColumnRoles } from './column-roles';
import { isSpend, namesRows, ofAllPeriods, type ColumnEvidence } from './figure-columns';
import { plainHeading, type HeadingRole } from '../headings/heading-words';
import { combinePeriod } from './periods/period-columns';
import type { StatusScale } from './statuses/status-scales';
import { namesTwoThings, unusedRole } from './unused-columns';
import type { Columns } from '../../model/table/columns';

/** One reading a column, left to right. */
export function roleReadings(roles: ColumnRoles, columns: Columns): readonly RoleReading[] {
  const taken = takenRoles(columns);
  return roles.evidence.map((evidence) => {
    const { column, name } = evidence;
    const role = taken.get(column);
    if (role !== undefined) return { column, heading: name, role, ...judged(evidence, role, roles) };
    return { column, heading: name, ...unusedRole(evidence, roles, columns) };
  });
}

/** Roles by column; one that describes its rows is that before it is anything else. */
function takenRoles(columns: Columns): ReadonlyMap<number, ColumnRole> {
  const taken = new Map<number, ColumnRole>();
  const one = (column: number | null, role: ColumnRole): void => {
    if (column !== null) taken.set(column, role);
  };
  for (const column of columns.commentary) one(column, 'commentary');
  for (const { column, use } of columns.dates ?? []) one(column, use === 'actual' ? 'actual date' : 'original date');
  for (const column of columns.progress ?? []) one(column, 'progress');
  for (const { column } of columns.rag) one(column, 'rag');
  for (const { column, forecast } of columns.periods) one(column, forecast === true ? 'forecast' : 'period');
  for (const { column } of columns.after ?? []) one(column, 'forecast');
  one(columns.achieved, 'achieved');
  if (columns.target === null) one(columns.percentComplete ?? null, 'percent complete');
  one(columns.total, 'total');
  one(columns.target, 'target');
  one(columns.unit, 'unit');
  one(columns.measure ?? null, 'measure');
  one(columns.timescale, 'timescale');
  one(columns.theme, 'theme');
  one(columns.outcome, 'outcome');
  one(columns.project, 'project');
  one(columns.description, 'description');
  return taken;
}

const figureRoles: ReadonlySet<string> = new Set(['target', 'total', 'period']);

type Judgement = Pick<RoleReading, 'confidence' | 'reason'>;

/**
 * Heading and cells weighed together. Cells alone, a heading that names two things, or a second column that fits as
 * well make it doubtful.
 */
function judged(evidence: ColumnEvidence, role: ColumnRole, roles: ColumnRoles): Judgement {
  const scale = role === 'rag' ? roles.scales.get(evidence.column) : undefined;
  if (scale !== undefined && scale.kind !== 'colours') return ofScale(scale);
  const said = isCarriedForward(evidence, roles) ? 'exact' : headingSays(evidence, role);
  const { agreeing, words } = cellsSay(evidence.content, role);
  const rivals = roles.rivals.periods.includes(evidence.column) ? 'another column says the same period' : null;
  const two = figureRoles.has(role) && namesTwoThings(evidence) ? 'the heading names two things' : null;
  const confidence = rivals !== null || two !== null ? 0.4 : weighed(said, agreeing, evidence, role, roles);
  const heading = said === 'nothing' ? noHeading(evidence, role) : `heading says ${said === 'exact' || said === role ? role : said}`;
  return { confidence, reason: [heading, words, rivals ?? two].filter((part) => part !== null).join('; ') };
}

/** Its heading says that it holds what earlier years brought, and the totals count it. */
function isCarriedForward({ column }: ColumnEvidence, { periods }: ColumnRoles): boolean {
  return periods.some((period) => period.column === column && period.carriedForward === true);
}

function ofScale({ kind, meanings }: StatusScale): Judgement {
  if (kind === 'words') return { confidence: 0.8, reason: 'heading says status; the cells say how far, not in colours' };
  if (meanings.size > 0) return { confidence: 0.9, reason: 'heading says status; a key says what each number means' };
  return { confidence: 0.5, reason: 'heading says status; no key that can be read says which number is worst' };
}

type Said = 'exact' | 'nothing' | ColumnRole | HeadingRole;

const wordsFor: Readonly<Partial<Record<ColumnRole, readonly HeadingRole[]>>> = {
  description: ['description', 'project', 'outcome'],
  measure: ['description'],
  timescale: ['timescale', 'start'],
  'original date': ['timescale'],
  'actual date': ['timescale'],
  progress: ['rag', 'review'],
  'percent complete': ['achieved'],
  total: ['total'],
  rag: ['rag', 'review'],
};

function headingSays({ words, parts }: ColumnEvidence, role: ColumnRole): Said {
  if (role === 'period' || role === 'forecast') return combinePeriod(parts) === null ? 'nothing' : 'exact';
  if (role === 'total' && (combinePeriod(parts)?.level === 'year' || ofAllPeriods.test(plainHeading(parts.join(' '))))) return 'total';
  if (role === 'total' && isSpend({ name: parts.join(' ') })) return 'total';
  if (words === null || words.role === 'other') return 'nothing';
  if ((wordsFor[role] ?? [role]).some((fitting) => fitting === words.role)) return words.exact ? 'exact' : role;
  return words.role;
}

function isTargetElsewhere({ evidence, target }: ColumnRoles): boolean {
  return evidence.some(({ column, words }) => column === target && words?.role === 'target');
}

function hasFigures({ target, total, periods }: ColumnRoles): boolean {
  return target !== null || total !== null || periods.length > 0;
}

function weighed(said: Said, agreeing: number | null, evidence: ColumnEvidence, role: ColumnRole, roles: ColumnRoles): number {
  if (said === 'nothing') return byCellsAlone(evidence, role, roles);
  // "Budget head" beside figures names rows only by its cells: the officer is asked. "Target" over a narrative's aims isn't.
  // Sentences under "Target" beside another column with the figures of it say what the rows are about.
  const isProse = roles.proseTarget === evidence.column && roles.target !== null;
  // "Standard" and "Target area" over names, beside another column that says "target", are what is to reach it.
  const isNamed = isTargetElsewhere(roles) && !isBudgetHeading(evidence.name) && namesRows(evidence.parts.at(-1) ?? '', evidence.content);
  if (role === 'description' && figureRoles.has(said) && hasFigures(roles) && !isProse && !isNamed) return 0.5;
  const heading = said === 'exact' ? 0.97 : said === role ? 0.9 : 0.75;
  if (agreeing === null) return Math.min(heading, 0.8);
  return round(heading * (0.4 + 0.6 * Math.min(1, agreeing / 0.8)));
}

/**
 * Colours can't be mistaken. A description without a heading is sure only where no other column of words could be it.
 */
function byCellsAlone({ content, name }: ColumnEvidence, role: ColumnRole, roles: ColumnRoles): number {
  if (role === 'rag') return round(0.9 * (content.statuses / Math.max(1, content.filled)));
  if (role !== 'description') return 0.5;
  const others = roles.evidence.filter(
    (other) =>
      other.content.filled > 0 && other.content.words * 2 > other.content.filled && (other.words === null || other.words.role === 'other'),
  );
  const alone = others.length <= 1;
  return name === '' ? (alone ? 0.6 : 0.45) : alone ? 0.75 : 0.65;
}

function noHeading({ name }: ColumnEvidence, role: ColumnRole): string {
  return name === '' ? 'no heading' : `heading doesn’t say ${role}`;
}

/** How much of a column's filled cells is what the role asks for; null where none is filled. */
function cellsSay(content: ColumnContent, role: ColumnRole): { readonly agreeing: number | null; readonly words: string } {
  const { filled } = content;
  if (filled === 0) return { agreeing: null, words: 'no cell is filled in yet' };
  const of = (count: number, what: string): string => `${String(count)} of ${String(filled)} cells ${filled === 1 ? 'is' : 'are'} ${what}`;
  const figures = content.figures + content.notApplicable;
  switch (role) {
    case 'target':
      return { agreeing: (figures + content.words * 0.8) / filled, words: of(content.figures, 'numbers') };
    case 'period':
    case 'forecast':
    case 'total':
    case 'achieved': {
      const errors = filled - figures - content.words - content.dates;
      return { agreeing: (figures + errors * 0.8) / filled, words: of(content.figures, 'numbers') };
    }
    case 'rag':
      return { agreeing: content.statuses / filled, words: of(content.statuses, 'statuses') };
    case 'progress':
      return { agreeing: content.progress / filled, words: of(content.progress, 'words of progress') };
    case 'percent complete':
      return { agreeing: content.figures / filled, words: of(content.figures, 'numbers') };
    case 'original date':
    case 'actual date':
    case 'timescale':
      return { agreeing: 1, words: of(content.dates, 'dates') };
    default:
      return { agreeing: content.words / filled, words: of(content.words, 'text') };
  }
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
