// Lays a programme plan out: outcome and project on every row, carried down or merged; reviews, comments, owner in the order of one council or another.

import fc from 'fast-check';

import type { TestCell } from '../../domain/recognise/grid-of';
import { surroundings, type Surroundings } from './deliverables/deliverables-choices';
import { nothingMore, type ExpectedRow, type GeneratedSheet } from './generated-sheet';
import { programmePlan, type PlannedOutput, type ProgrammePlan } from './programme-plan';
import { addLine, drawn, merge, newDraft, pick, show, type SheetDraft } from './sheet-draft';
import { addAbove, addBelow } from './surroundings';

interface ProgrammeChoices {
  readonly plan: ProgrammePlan;
  readonly around: Surroundings;
  readonly heads: 'every row' | 'carried' | 'merged';
  readonly has: Readonly<Record<'outcome' | 'project' | 'timescale' | 'owner' | 'comments', boolean>>;
  readonly reviews: 0 | 1 | 2 | 3;
  readonly reviewsFirst: boolean;
  readonly words: readonly number[];
  readonly dates1904: boolean;
}

const often = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });

const choices: fc.Arbitrary<ProgrammeChoices> = fc.record({
  plan: programmePlan,
  around: surroundings,
  heads: fc.constantFrom('every row', 'carried', 'merged'),
  has: fc.record({ outcome: often, project: often, timescale: often, owner: fc.boolean(), comments: often }),
  reviews: fc.constantFrom(0, 1, 2, 2, 3),
  reviewsFirst: fc.boolean(),
  words: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  dates1904: fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 3, arbitrary: fc.constant(false) }),
});

const headings = {
  outcome: ['Outcome', 'Project outcome indicator (benefit)', 'Objective', 'Outcomes'],
  project: ['Project', 'Programme', 'Scheme', 'Project name', 'Initiative'],
  output: ['Outputs', 'Project outputs', 'Output', 'Deliverable', 'Action', 'Milestone'],
  timescale: ['Timescale', 'Timescales', 'By when', 'Deadline', 'Due date', 'Target date', 'Completion date'],
  comments: ['Comments', 'Comments on progress', 'Progress update', 'Commentary', 'Narrative'],
  owner: ['Lead officer', 'Owner', 'Responsible officer'],
} as const;

const reviewHeadings = [
  ['Oct 2011 review', 'March 2012 review', 'Oct 2012 review'],
  ['RAG Oct 2011', 'RAG March 2012', 'RAG Oct 2012'],
  ['RAG rating September 2011', 'RAG rating March 2012', 'RAG rating September 2012'],
  ['Previous RAG', 'RAG', 'RAG at year end'],
] as const;

const owners = ['Head of Housing', 'Parks manager', 'Policy team'] as const;
const days1904 = 1462;

type Head = 'outcome' | 'project';

interface ProgrammeRow {
  readonly outcome: string;
  readonly project: string;
  readonly output: PlannedOutput;
  /** Whether its outcome or project is another than that of the row above. */
  readonly begins: Readonly<Record<Head, boolean>>;
}

interface ProgrammeColumn {
  readonly kind: Head | 'output' | 'timescale' | 'comments' | 'owner' | 'review';
  readonly heading: string;
  readonly cell: (row: ProgrammeRow, index: number) => TestCell;
}

export const programmeSheet: fc.Arbitrary<GeneratedSheet> = choices.map(laidOut);

function laidOut(given: ProgrammeChoices): GeneratedSheet {
  const choice = { ...given, reviews: given.reviews === 0 && !given.has.timescale ? (1 as const) : given.reviews };
  const draft = newDraft();
  const columns = columnsOf(choice);
  const rows = rowsOf(choice);
  addAbove(draft, choice.around, [...columns.keys()]);
  const top = addLine(
    draft,
    columns.map(({ heading }, index) => [index, heading]),
  );
  const lines = rows.map((row, index) =>
    addLine(
      draft,
      columns.map(({ cell }, column) => [column, cell(row, index)]),
    ),
  );
  if (choice.heads === 'merged') columns.forEach(({ kind }, column) => mergeHeads(draft, rows, lines, kind, column));
  addBelow(
    draft,
    choice.around,
    top,
    columns.length,
    columns.findIndex(({ kind }) => kind === 'output'),
  );
  showChoices(draft, choice, rows);
  const grid = drawn(draft, { at: choice.around.at, dateSystem: choice.dates1904 ? 1904 : 1900 });
  const [firstRow, firstColumn] = choice.around.at;
  const at = (kind: ProgrammeColumn['kind']): readonly number[] =>
    columns.flatMap((column, index) => (column.kind === kind ? [index + firstColumn] : []));
  return {
    grid,
    expected: [
      {
        layout: 'plan',
        rows: rows.map((row, index) => expectedRow(choice, row, (lines[index] ?? 0) + firstRow)),
        columns: {
          description: at('output')[0] ?? 0,
          target: null,
          total: null,
          achieved: null,
          periods: [],
          forecasts: [],
          rag: at('review'),
        },
      },
    ],
    shows: draft.shows,
  };
}

function rowsOf({ plan }: ProgrammeChoices): readonly ProgrammeRow[] {
  return plan.outcomes.flatMap(({ name, projects }) =>
    projects.flatMap((project, inOutcome) =>
      project.outputs.map((output, inProject) => ({
        outcome: name,
        project: project.name,
        output,
        begins: { outcome: inOutcome === 0 && inProject === 0, project: inProject === 0 },
      })),
    ),
  );
}

function columnsOf({ heads, has, reviews, reviewsFirst, words, dates1904 }: ProgrammeChoices): readonly ProgrammeColumn[] {
  const column = (kind: keyof typeof headings, word: number, cell: ProgrammeColumn['cell']): ProgrammeColumn => ({
    kind,
    heading: pick(headings[kind], words[word] ?? 0),
    cell,
  });
  const head = (kind: Head, word: number): ProgrammeColumn =>
    column(kind, word, (row) => (heads === 'every row' || row.begins[kind] ? row[kind] : null));
  const reviewColumns = pick(reviewHeadings, words[5] ?? 0)
    .slice(0, reviews)
    .map((heading, index): ProgrammeColumn => ({ kind: 'review', heading, cell: ({ output }) => output.reviews[index]?.text ?? null }));
  const timescale = column(
    'timescale',
    3,
    ({
      output: {
        timescale: { cell },
      },
    }) => (dates1904 && typeof cell === 'object' && cell !== null && 'shown' in cell ? { ...cell, shown: cell.shown - days1904 } : cell),
  );
  return [
    ...(has.outcome ? [head('outcome', 0)] : []),
    ...(has.project ? [head('project', 1)] : []),
    // A row can only continue another where it has a timescale of its own to say.
    column('output', 2, ({ output }) => (output.continues && has.timescale ? null : output.output)),
    ...(reviewsFirst ? reviewColumns : []),
    ...(has.timescale ? [timescale] : []),
    ...(has.owner ? [column('owner', 4, (_row, index) => pick(owners, index))] : []),
    ...(reviewsFirst ? [] : reviewColumns),
    ...(has.comments ? [column('comments', 4, ({ output }) => output.comment)] : []),
  ];
}

function mergeHeads(
  draft: SheetDraft,
  rows: readonly ProgrammeRow[],
  lines: readonly number[],
  kind: ProgrammeColumn['kind'],
  column: number,
): void {
  if (kind !== 'outcome' && kind !== 'project') return;
  const starts = rows.flatMap(({ begins }, index) => (begins[kind] ? [index] : []));
  starts.forEach((start, index) => {
    const last = (starts[index + 1] ?? rows.length) - 1;
    merge(draft, lines[start] ?? 0, column, lines[last] ?? 0, column);
    show(draft, 'outcome and project merged down', last > start);
  });
}

function expectedRow({ has, reviews }: ProgrammeChoices, { outcome, project, output }: ProgrammeRow, row: number): ExpectedRow {
  return {
    ...nothingMore,
    row,
    outcome: has.outcome ? outcome : null,
    project: has.project ? project : null,
    description: output.output,
    timescale: has.timescale ? output.timescale.text : null,
    statuses: output.reviews.slice(0, reviews).map(({ status }) => status),
    comment: has.comments ? output.comment : null,
  };
}

function showChoices(draft: SheetDraft, { has, reviews, dates1904 }: ProgrammeChoices, rows: readonly ProgrammeRow[]): void {
  const forms = new Set(has.timescale ? rows.map(({ output }) => output.timescale.form) : []);
  const texts = new Set(rows.flatMap(({ output }) => output.reviews.slice(0, reviews).map(({ text }) => text)));
  show(draft, 'a programme plan without periods');
  show(draft, 'one RAG column', reviews === 1);
  show(draft, 'two RAG columns', reviews === 2);
  show(draft, 'three RAG columns', reviews === 3);
  show(
    draft,
    'rows that continue the one above',
    rows.some(({ output }) => output.continues && has.timescale),
  );
  show(draft, 'dates as serial numbers', forms.has('date'));
  show(draft, 'dates of the 1904 system', forms.has('date') && dates1904);
  show(draft, 'dates as text', forms.has('dotted'));
  show(draft, 'a date that may be day or month first', forms.has('either way'));
  show(draft, 'five-point statuses', texts.has('Green/Amber') || texts.has('Amber/Red'));
  show(draft, 'exempt rows', texts.has('Exempt'));
}
