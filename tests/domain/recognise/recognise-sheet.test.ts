// The three sheets that councils keep are read by content: layout, headings, columns, rows and what they inherit.

import type { PlanTable, SheetReading } from '../../../src/domain/model/plan';
import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import { gridOf } from './grid-of';
import { deliverablesMerges, deliverablesSheet, narrativeSheet, planSheet } from './sheets';

function onlyTable(reading: SheetReading): PlanTable {
  const [table, ...others] = reading.tables;
  if (table === undefined || others.length > 0) throw new Error(`${String(reading.tables.length)} tables: ${reading.reason ?? ''}`);
  return table;
}

describe('a programme plan', () => {
  const reading = recogniseSheet(gridOf(planSheet, { merges: [[4, 0, 6, 0]] }));
  const table = onlyTable(reading);

  test('is known by its outcomes, projects, timescales and reviews', () => {
    expect(reading.layout).toBe('plan');
    expect(table.headerRows).toEqual([3]);
    expect(table.columns).toMatchObject({
      outcome: 0,
      project: 1,
      description: 2,
      timescale: 3,
      commentary: [6],
      target: null,
      periods: [],
      theme: null,
    });
    expect(table.columns.rag.map(({ column, date }) => [column, date])).toEqual([
      [4, '2011-10'],
      [5, '2012-03'],
    ]);
    expect(table.year).toEqual({ start: '2011-04-01', end: '2012-03-31' });
  });

  test('a blank outcome or project inherits from above; a blank timescale, status or comment does not', () => {
    expect(
      table.rows.map(({ outcome, project, timescale, reviews, comment }) => [
        outcome,
        project,
        timescale,
        reviews.map(({ status }) => status),
        comment,
      ]),
    ).toEqual([
      ['Councils regulate themselves', 'Peer support', 'Ongoing', ['Green'], '42 so far'],
      ['Councils regulate themselves', 'Peer support', null, ['Green'], null],
      ['Councils regulate themselves', 'Benchmarking', 'June 2011', ['Amber'], 'Prototype is late'],
      ['Councils lead well', 'Academy', 'by March 2012', [], null],
    ]);
    expect(table.rows.map(({ kind }) => kind)).toEqual(['deliverable', 'deliverable', 'deliverable', 'deliverable']);
  });
});

describe('deliverables with quarters', () => {
  const reading = recogniseSheet(gridOf(deliverablesSheet, { merges: deliverablesMerges }));
  const table = onlyTable(reading);

  test('two heading rows with a merged band make one name a column', () => {
    expect(reading.layout).toBe('deliverables');
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.columns).toMatchObject({
      theme: 0,
      description: 1,
      target: 2,
      total: 7,
      achieved: 8,
      commentary: [9],
      rag: [],
      project: null,
    });
    expect(table.columns.periods).toEqual([
      { column: 3, heading: 'Number delivered per quarter Q1 Apr - June', span: { start: '2015-04-01', end: '2015-06-30' } },
      { column: 4, heading: 'Number delivered per quarter Q2 July - Sept', span: { start: '2015-07-01', end: '2015-09-30' } },
      { column: 5, heading: 'Number delivered per quarter Q3 Oct - Dec', span: { start: '2015-10-01', end: '2015-12-31' } },
      { column: 6, heading: 'Number delivered per quarter Q4 Jan - Mar', span: { start: '2016-01-01', end: '2016-03-31' } },
    ]);
  });

  test('theme rows name the theme of the rows under them', () => {
    expect(table.rows.map(({ row, kind, theme }) => [row, kind, theme])).toEqual([
      [3, 'theme', 'Peer work'],
      [4, 'deliverable', 'Peer work'],
      [5, 'deliverable', 'Peer work'],
      [6, 'theme', 'Leadership'],
      [7, 'deliverable', 'Leadership'],
    ]);
  });

  test('0, "n/a" and blank are three different things, and a percentage keeps its decimals', () => {
    expect(
      table.rows
        .filter(({ kind }) => kind === 'deliverable')
        .map(({ actuals }) => actuals.map((figure) => (figure.kind === 'number' ? figure.value : figure.kind))),
    ).toEqual([
      [18, 13, 'blank', 'blank'],
      ['not applicable', 27, 'blank', 'blank'],
      [0, 60, 'blank', 'blank'],
    ]);
    expect(table.rows[2]).toMatchObject({ achieved: { kind: 'number', value: 0.675 }, achievedDecimals: 0, target: { kind: 'up to' } });
  });
});

describe('a progress narrative', () => {
  const reading = recogniseSheet(gridOf(narrativeSheet));
  const table = onlyTable(reading);

  test('is prose against prose with a traffic light', () => {
    expect(reading.layout).toBe('narrative');
    expect(table.columns).toMatchObject({ description: 0, target: null, commentary: [1], total: null });
    expect(table.columns.rag.map(({ column }) => column)).toEqual([2]);
    expect(table.rows.map(({ kind, theme, reviews }) => [kind, theme, reviews[0]?.status ?? null])).toEqual([
      ['theme', 'Peer work in councils', null],
      ['deliverable', 'Peer work in councils', 'Amber'],
      ['deliverable', 'Peer work in councils', 'Green'],
      ['theme', 'Efficiency', null],
      ['deliverable', 'Efficiency', 'Green'],
    ]);
  });
});
