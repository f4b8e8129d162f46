// One table under its headings, from frame to plan: contents, roles, layout, row kinds, rows.

import type { Mapping } from '../mapping';
import type { Layout, PlanTable, RowKind } from '../plan';
import type { MappedFrame } from './applied-mapping';
import { asAtStated } from './as-at-heading';
import { contentsOf } from './column-content';
import { rolesOf, type ColumnRoles } from './column-roles';
import { confirmedReadings, confirmedRoles } from './confirmed-roles';
import { isOurPercentage, isOursThroughout, isOurTotal } from './own-columns';
import { planRows, type KindedRow } from './plan-rows';
import { addToSums, beginsAnotherTable, evidenceOfRow, rowLook, type RunningSums } from './row-evidence';
import { kindOf, settleKinds, type ProvisionalKind, type RowContext, type RowEvidence } from './row-kinds';
import { roleReadings } from './role-readings';
import type { SheetView } from './sheet-view';
import { tableConfidence } from './table-confidence';
import { tableColumns, tableYear } from './table-columns';
import type { TableFrame } from './table-frame';
import { judgeTable } from './table-layout';
import type { TextColumns } from './text-columns';
import type { YearMark } from './year';

export type TableReading =
  | { readonly table: PlanTable; readonly layout: Exclude<Layout, 'none'>; readonly dataRows: number }
  | { readonly refusal: string; readonly weight: number };

/** Reads a table, as the officer's mapping has it where there is one, or says why it isn't a plan. `titleYears`: the years that titles above it name. */
export function readTable(view: SheetView, mapped: MappedFrame, titleYears: readonly YearMark[]): TableReading {
  const { frame, mapping } = mapped;
  const found = rolesOf(frame, contentsOf(view, frame), titleYears);
  const roles = mapped.roles.size === 0 ? found : confirmedRoles(found, mapped.roles);
  const verdict = judgeTable(roles);
  if ('refusal' in verdict) return verdict;
  if (roles.text === null) return { refusal: 'No column says what each row is about.', weight: 0 };
  const rows = upTo(mapping, kindedRows(view, frame, roles, roles.text, verdict.layout));
  const data = rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project').map(({ row }) => row);
  const described = rows.filter(({ kind, description }) => (kind === 'deliverable' || kind === 'project') && description !== '').length;
  if (data.length === 0 || (described * 4 < data.length && verdict.layout !== 'plan')) {
    return { refusal: 'The headings of a plan are here, but no row is filled in yet; fill in the first rows and review again.', weight: 4 };
  }
  return { table: planTable(view, mapped, roles, roles.text, rows, data, titleYears), layout: verdict.layout, dataRows: data.length };
}

function planTable(
  view: SheetView,
  { frame, mapping }: MappedFrame,
  roles: ColumnRoles,
  text: TextColumns,
  rows: readonly KindedRow[],
  data: readonly number[],
  titleYears: readonly YearMark[],
): PlanTable {
  const year = tableYear(roles, titleYears);
  const columns = tableColumns(roles, text, year);
  const { own, block } = frame;
  const { total, achieved } = columns;
  const totalIsOurs = total !== null && isOursThroughout(view.grid, data, total, (row) => isOurTotal(view.grid, row, total, own));
  const achievedIsOurs =
    achieved !== null && isOursThroughout(view.grid, data, achieved, (row) => isOurPercentage(view.grid, row, achieved, total, own));
  const targetHeading = roles.evidence.find(({ column }) => column === roles.target)?.name ?? '';
  const firstRow = rows[0]?.row ?? block.lastRow + 1;
  const lastRow = rows.at(-1)?.row ?? firstRow;
  const readings = confirmedReadings(roles, roleReadings(roles, columns));
  return {
    sheet: view.grid.sheet,
    area: { firstRow: block.firstRow, firstColumn: frame.columns[0] ?? 0, lastRow, lastColumn: frame.columns.at(-1) ?? 0 },
    headerRows: block.rows,
    firstRow,
    lastRow,
    columns,
    own,
    totalIsOurs,
    achievedIsOurs,
    year,
    asAtStated: asAtStated(view, block.firstRow, roles, columns, year),
    rows: planRows(view, rows, { columns, own, targetHeading, direction: roles.direction }),
    roles: readings,
    confidence: tableConfidence(roles, readings, rows),
    confirmed: roles.said !== undefined,
    ...(mapping === null ? {} : { mapping }),
  };
}

/** The rows above the one that the officer has said the table ends before. */
function upTo(mapping: Mapping | null, rows: readonly KindedRow[]): readonly KindedRow[] {
  if (typeof mapping?.endsBefore !== 'string') return rows;
  let before = mapping.endsBeforeOccurrence ?? 0;
  const end = rows.findIndex(({ label, description }) => {
    if ((description === '' ? label : description) !== mapping.endsBefore) return false;
    before -= 1;
    return before < 0;
  });
  return end < 1 ? rows : rows.slice(0, end);
}

/** The rows of the table with their kinds. Loose figures, and lines that stand apart under the last row, aren't part of it. */
function kindedRows(view: SheetView, frame: TableFrame, roles: ColumnRoles, text: TextColumns, layout: Layout): readonly KindedRow[] {
  const sums: RunningSums = { section: [], table: [] };
  const look = rowLook(frame, roles);
  let context: RowContext = { ...contextOf(view, roles, text, layout), isStillHead: true };
  const evidence: RowEvidence[] = [];
  const kinds: ProvisionalKind[] = [];
  for (const filled of frame.body) {
    const row = evidenceOfRow(view, look, filled, sums);
    if (evidence.length > 0 && !row.repeatsHeadings && beginsAnotherTable(view, look, filled)) break;
    const isTotalsRow = frame.excelTable?.showTotals === true && filled.row === frame.excelTable.area.lastRow;
    const kind: ProvisionalKind = isTotalsRow ? 'total' : kindOf(row, context);
    if (context.isStillHead && kind !== 'hidden-example' && kind !== 'placeholder' && !row.isHidden)
      context = { ...context, isStillHead: false };
    if (kind === 'theme?' || kind === 'subtotal') sums.section = [];
    if (kind === 'deliverable' || kind === 'project') addToSums(view, look, filled.row, sums);
    evidence.push(row);
    kinds.push(kind);
  }
  return trimmed(evidence, settleKinds(kinds));
}

function contextOf(view: SheetView, roles: ColumnRoles, text: TextColumns, layout: Layout): Omit<RowContext, 'isStillHead'> {
  const heads = [text.theme, text.outcome, text.project].filter(
    (column): column is number => column !== null && column !== text.description,
  );
  return {
    description: text.description,
    commentary: roles.commentary,
    heads,
    rowsAreProjects: rowsAreProjects(roles, text),
    isFiltered: view.grid.filter?.filtered === true,
    inheritsDescription: layout === 'plan',
  };
}

/** Each row is a project where nothing finer is described: the project's column is the description, or every row names another project. */
function rowsAreProjects(roles: ColumnRoles, text: TextColumns): boolean {
  if (text.project === null) return false;
  if (text.project === text.description) return true;
  const content = roles.evidence.find(({ column }) => column === text.project)?.content;
  const heading = roles.evidence.find(({ column }) => column === text.description)?.name ?? '';
  const isPlainDescription = /descri|aim|summary|objective/iu.test(heading) && !/output|deliverable|action|milestone/iu.test(heading);
  return isPlainDescription && content !== undefined && content.filled === content.rows && content.distinct * 10 >= content.filled * 9;
}

function trimmed(evidence: readonly RowEvidence[], kinds: readonly (RowKind | 'loose')[]): readonly KindedRow[] {
  const lastData = kinds.reduce((last, kind, index) => (kind === 'note' || kind === 'loose' ? last : index), -1);
  const rows: KindedRow[] = [];
  for (const [index, row] of evidence.entries()) {
    const kind = kinds[index] ?? 'note';
    const isApart = index > lastData && row.row !== (evidence[index - 1]?.row ?? row.row) + 1;
    if (index > lastData && (isApart || kind === 'loose')) break;
    rows.push({ row: row.row, kind: kind === 'loose' ? 'note' : kind, label: row.label, description: row.description });
  }
  return rows;
}
