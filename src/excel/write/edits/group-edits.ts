// The edits of a review sheet by sheet, each kind by itself, in the order in which they must be written.

import type { Area } from '../../../domain/model/cell';
import { editSheetName, type Edit, type EditSheet } from '../../../domain/model/edit';
import { addInSheetCalled } from '../../../domain/model/snapshot';

export type EditOf<K extends Edit['kind']> = Extract<Edit, { readonly kind: K }>;

/** The edits of one sheet. */
export interface SheetGroup {
  /** Finds the sheet in the workbook: its id, or the name of a sheet that these edits add. */
  readonly key: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly insertion: EditOf<'insert-column'> | null;
  /** A column is inserted somewhere in the workbook, so Excel changes formulas by itself. */
  readonly formulasMove: boolean;
  readonly layouts: readonly EditOf<'copy-layout'>[];
  readonly cells: readonly EditOf<'cells'>[];
  readonly formats: readonly EditOf<'format'>[];
  readonly copies: readonly EditOf<'copy-format'>[];
  readonly merges: readonly EditOf<'merge-down'>[];
  readonly validations: readonly EditOf<'validation'>[];
  readonly flags: readonly EditOf<'flags'>[];
  readonly fits: readonly EditOf<'fit-rows'>[];
  readonly tables: readonly EditOf<'extend-table'>[];
  readonly filters: readonly EditOf<'extend-filter'>[];
  readonly columnGroups: readonly EditOf<'group-columns'>[];
  readonly pageSetups: readonly EditOf<'page-setup'>[];
}

type SheetEdit = Exclude<Edit, { readonly kind: 'add-sheet' | 'name' | 'move-columns' }>;

/**
 * One group a sheet: settings and ledger first, because formulas elsewhere refer to their names;
 * the summary last, because its formulas refer to the plans.
 */
export function groupsOf(edits: readonly Edit[]): readonly SheetGroup[] {
  const added = new Set(edits.filter((edit) => edit.kind === 'add-sheet').map(({ name }) => name));
  const formulasMove = edits.some(({ kind }) => kind === 'insert-column');
  const onSheets = edits.filter(
    (edit): edit is SheetEdit => edit.kind !== 'add-sheet' && edit.kind !== 'name' && edit.kind !== 'move-columns',
  );
  const bySheet = new Map<string, { name: string; edits: SheetEdit[] }>([...added].map((name) => [name, { name, edits: [] }]));
  for (const edit of onSheets) {
    const known = bySheet.get(keyOf(edit.sheet));
    if (known === undefined) bySheet.set(keyOf(edit.sheet), { name: editSheetName(edit.sheet), edits: [edit] });
    else known.edits.push(edit);
  }
  const groups = [...bySheet].map(([key, { name, edits: ofSheet }]) =>
    groupOf(key, name, ofSheet, { isNew: added.has(key), formulasMove }),
  );
  return [...groups].sort((one, other) => rank(one) - rank(other));
}

/** The workbook's names that the edits set. */
export function namesOf(edits: readonly Edit[]): readonly EditOf<'name'>[] {
  return edits.filter((edit) => edit.kind === 'name');
}

/** Whether a group is that of the Plan settings sheet. */
export function isSettingsGroup(group: SheetGroup): boolean {
  return addInSheetCalled(group.name) === 'settings';
}

function rank(group: SheetGroup): number {
  const addInSheet = addInSheetCalled(group.name);
  if (addInSheet !== null) return addInSheet === 'settings' ? 0 : addInSheet === 'ledger' ? 1 : 4;
  return group.isNew ? 2 : 3;
}

function groupOf(key: string, name: string, edits: readonly SheetEdit[], place: Pick<SheetGroup, 'isNew' | 'formulasMove'>): SheetGroup {
  const insertion = edits.find((edit) => edit.kind === 'insert-column') ?? null;
  const isNewColumn = ({ firstColumn, lastColumn }: Area): boolean => firstColumn === insertion?.column && lastColumn === insertion.column;
  return {
    key,
    name,
    ...place,
    insertion,
    layouts: edits.filter((edit) => edit.kind === 'copy-layout').filter(({ to }) => place.isNew || isNewColumn(to)),
    cells: edits.filter((edit) => edit.kind === 'cells'),
    formats: edits.filter((edit) => edit.kind === 'format'),
    copies: edits.filter((edit) => edit.kind === 'copy-format'),
    merges: edits.filter((edit) => edit.kind === 'merge-down'),
    validations: edits.filter((edit) => edit.kind === 'validation'),
    flags: edits.filter((edit) => edit.kind === 'flags'),
    fits: edits.filter((edit) => edit.kind === 'fit-rows'),
    tables: edits.filter((edit) => edit.kind === 'extend-table'),
    filters: edits.filter((edit) => edit.kind === 'extend-filter'),
    columnGroups: edits.filter((edit) => edit.kind === 'group-columns'),
    // The officer's sheets keep their own.
    pageSetups: place.isNew ? edits.filter((edit) => edit.kind === 'page-setup') : [],
  };
}

function keyOf(sheet: EditSheet): string {
  return 'newSheet' in sheet ? sheet.newSheet : sheet.id;
}
