// The House style table of Plan settings, found by its names alone, so that its rows and columns can be moved. What the
// officer typed counts once it can be followed; until then the template before it does.

import { isEmptyValue, type CellValue } from '../../model/cell';
import { styleKinds, type HouseStyle, type StyleKind, type StyleLine, type StyleLines } from '../../model/commentary/house-style';
import { formulaAt, valueAt, type Grid } from '../../model/grid';
import type { Snapshot } from '../../model/snapshot';
import { textOf } from '../../rating/schemes/typed-scheme';
import { nameTarget, type CellOnSettings } from '../../rating/settings/settings-names';
import { longestDraftIn, longestDraftRange, usualLongest } from '../../rating/settings/table-settings';
import { readTemplate } from './template';

/** The names of the cells with the templates. */
export const templateNames: Readonly<Record<StyleKind, string>> = {
  target: 'Plan_Style_Target',
  limit: 'Plan_Style_Limit',
  'no target': 'Plan_Style_NoTarget',
  plan: 'Plan_Style_Plan',
  narrative: 'Plan_Style_Narrative',
  closing: 'Plan_Style_Closing',
};

/** The names of the limit's cell, and of the headings of the columns that we keep. */
export const otherStyleNames = { longest: 'Plan_Style_Longest', check: 'Plan_Style_Check', inUse: 'Plan_Style_InUse' } as const;

/** The cells of the table. */
export interface StyleCells {
  readonly templates: Readonly<Record<StyleKind, CellOnSettings>>;
  readonly longest: CellOnSettings;
  /** Columns, beside each template. */
  readonly check: number;
  readonly inUse: number;
}

/** The templates, and where they are: null where there is no table, or some of its names are gone. */
export interface HouseStyleOnSheet {
  readonly style: HouseStyle;
  readonly cells: StyleCells | null;
  /** A name that we'd need is the officer's own. */
  readonly nameTaken: string | null;
}

/** Without a table every statement is in the built-in wording. */
export function findHouseStyle({ names, settings }: Snapshot): HouseStyleOnSheet {
  const known = new Map([...names].map(([name, refersTo]) => [name.toLowerCase(), refersTo]));
  const all = [...Object.values(templateNames), ...Object.values(otherStyleNames)];
  const targets = new Map(all.map((name) => [name, targetOf(known.get(name.toLowerCase()))]));
  const nameTaken = all.find((name) => targets.get(name)?.kind === 'elsewhere') ?? null;
  const cellOf = (name: string): CellOnSettings | null => {
    const target = settings === null ? null : targets.get(name);
    return target?.kind === 'settings' ? target.cell : null;
  };
  const inUse = cellOf(otherStyleNames.inUse);
  const longest = cellOf(otherStyleNames.longest);
  const lineOf = (kind: StyleKind): StyleLine => {
    const cell = cellOf(templateNames[kind]);
    return settings === null || cell === null ? builtIn : lineAt(settings, cell, kind, inUse?.column ?? null);
  };
  return {
    style: {
      lines: byKind(lineOf),
      ...readLongest(settings === null || longest === null ? null : valueAt(settings, longest.row, longest.column)),
    },
    cells: cellsOf(cellOf),
    nameTaken,
  };
}

/** One for each kind. */
function byKind<T>(of: (kind: StyleKind) => T): Readonly<Record<StyleKind, T>> {
  return {
    target: of('target'),
    limit: of('limit'),
    'no target': of('no target'),
    plan: of('plan'),
    narrative: of('narrative'),
    closing: of('closing'),
  };
}

/** The lines once something is typed: a template with a mistake leaves the one before in use. */
export function withTyped(lines: StyleLines, typed: Readonly<Partial<Record<StyleKind, string>>>): StyleLines {
  return byKind((kind) => {
    const text = typed[kind];
    return text === undefined ? lines[kind] : lineOfText(kind, text, lines[kind].inUse);
  });
}

/** A limit as it is typed; null counts as blank. */
function readLongest(value: CellValue): Pick<HouseStyle, 'longest' | 'longestProblem'> {
  const longest = longestDraftIn(value);
  return { longest: longest ?? usualLongest, longestProblem: longest === null && !isEmptyValue(value) ? noLongest : null };
}

/** What a limit must be, and what is done until it is. */
export const noLongest = `Type a number from ${String(longestDraftRange.least)} to ${String(longestDraftRange.most)}. Until then it is ${String(usualLongest)}.`;

const builtIn: StyleLine = { typed: '', inUse: '', problem: null };

/**
 * Where there is no table.
 * @internal exported for tests
 */
export const noHouseStyle: HouseStyle = { lines: byKind(() => builtIn), ...readLongest(null) };

function targetOf(refersTo: string | undefined) {
  return refersTo === undefined ? { kind: 'gone' as const } : nameTarget(refersTo);
}

function lineAt(settings: Grid, { row, column }: CellOnSettings, kind: StyleKind, inUseColumn: number | null): StyleLine {
  const before = inUseColumn === null ? '' : textOf(valueAt(settings, row, inUseColumn));
  if (formulaAt(settings, row, column) !== null) {
    return {
      typed: textOf(valueAt(settings, row, column)),
      inUse: usable(kind, before),
      problem: 'Type the template as text, not as a formula.',
    };
  }
  return lineOfText(kind, textOf(valueAt(settings, row, column)), before);
}

function lineOfText(kind: StyleKind, typed: string, before: string): StyleLine {
  const text = typed.trim();
  if (text === '') return builtIn;
  const read = readTemplate(kind, text);
  if (read.ok) return { typed: text, inUse: text, problem: null };
  return { typed: text, inUse: usable(kind, before), problem: read.problem.sentence };
}

function usable(kind: StyleKind, text: string): string {
  return text !== '' && readTemplate(kind, text).ok ? text : '';
}

function cellsOf(cellOf: (name: string) => CellOnSettings | null): StyleCells | null {
  const templates = byKind((kind) => cellOf(templateNames[kind]));
  const [longest, check, inUse] = [cellOf(otherStyleNames.longest), cellOf(otherStyleNames.check), cellOf(otherStyleNames.inUse)];
  if (longest === null || check === null || inUse === null || styleKinds.some((kind) => templates[kind] === null)) return null;
  const nowhere: CellOnSettings = { row: 0, column: 0 };
  return { templates: byKind((kind) => templates[kind] ?? nowhere), longest, check: check.column, inUse: inUse.column };
}
