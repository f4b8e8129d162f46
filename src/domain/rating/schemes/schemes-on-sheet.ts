// The Schemes table of the settings sheet, found by its names alone. Where one of them is gone the table is to be
// written anew, with what is left of it.

import type { CellValue } from '../../model/cell';
import { valueAt } from '../../model/grid';
import type { Snapshot } from '../../model/snapshot';
import { placesOf } from './scheme';
import { otherwiseName, ruleColumnNames, rulesName, schemesNames, thresholdName, type RuleColumn } from './scheme-names';
import { nameTarget, type CellOnSettings } from '../settings/settings-names';
import { defaultTyped, readScheme, type SchemeReading, type TypedRule, type TypedScheme } from './typed-scheme';
import type { Scheme, SchemeName } from '../../model/scheme';

/** A scheme as typed, or as it is from the start, and as it is read. */
export interface SchemeOnSheet {
  readonly typed: TypedScheme;
  readonly reading: SchemeReading;
}

export type SchemesOnSheet = Readonly<Record<SchemeName, SchemeOnSheet>>;

/**
 * `set`: the whole table is there. `new`: it is to be written; `lost`: an earlier one has lost some of its names.
 * `name taken`: a name that we'd need is the officer's own.
 */
export type SchemesState =
  | { readonly kind: 'set'; readonly schemes: SchemesOnSheet; readonly cells: ReadonlyMap<string, CellOnSettings> }
  | { readonly kind: 'new'; readonly schemes: SchemesOnSheet; readonly lost: boolean }
  | { readonly kind: 'name taken'; readonly schemes: SchemesOnSheet; readonly name: string };

export function findSchemes(snapshot: Snapshot): SchemesState {
  const names = new Map([...snapshot.names].map(([name, refersTo]) => [name.toLowerCase(), refersTo]));
  const cells = new Map<string, CellOnSettings>();
  const wanted = schemesNames();
  for (const name of wanted) {
    const refersTo = names.get(name.toLowerCase());
    const target = refersTo === undefined ? null : nameTarget(refersTo);
    if (target?.kind === 'elsewhere') return { kind: 'name taken', schemes: readAll(snapshot, new Map()), name };
    if (target?.kind === 'settings' && snapshot.settings !== null) cells.set(name, target.cell);
  }
  const schemes = readAll(snapshot, cells);
  if (cells.size === wanted.length) return { kind: 'set', schemes, cells };
  return { kind: 'new', schemes, lost: cells.size > 0 };
}

/** The rules of every scheme as they can be read. */
export function readSchemes({ schemes }: SchemesState): Readonly<Record<SchemeName, Scheme>> {
  const { delivered, pace, own, 'four-colour': fourColour, 'five-point': fivePoint } = schemes;
  return {
    delivered: delivered.reading.scheme,
    pace: pace.reading.scheme,
    'four-colour': fourColour.reading.scheme,
    'five-point': fivePoint.reading.scheme,
    own: own.reading.scheme,
  };
}

/** The same with other Own rules. */
export function withOwnRules(state: SchemesState, own: SchemeOnSheet): SchemesState {
  return { ...state, schemes: { ...state.schemes, own } };
}

/** Where a part of a rule is; null where its name or its column's is gone. */
export function cellOfRule(
  cells: ReadonlyMap<string, CellOnSettings>,
  scheme: SchemeName,
  place: string,
  part: RuleColumn | 'threshold',
): CellOnSettings | null {
  const threshold = cells.get(thresholdName(scheme, place));
  if (threshold === undefined || part === 'threshold') return threshold ?? null;
  const heading = cells.get(ruleColumnNames[part]);
  return heading === undefined ? null : { row: threshold.row, column: heading.column };
}

/**
 * Where a scheme's rules are, in order, its "otherwise" and its rules in one text.
 * `cells`: those of a table that is whole.
 */
export function cellsOfScheme(cells: ReadonlyMap<string, CellOnSettings>, scheme: SchemeName) {
  const at = (place: string, part: RuleColumn): CellOnSettings => cellOfRule(cells, scheme, place, part) ?? { row: 0, column: 0 };
  return {
    rules: placesOf[scheme].map((place) => ({ when: at(place, 'when'), is: at(place, 'is'), then: at(place, 'then') })),
    otherwise: cells.get(otherwiseName(scheme)) ?? { row: 0, column: 0 },
    text: cells.get(rulesName(scheme)) ?? { row: 0, column: 0 },
  };
}

function readAll(snapshot: Snapshot, cells: ReadonlyMap<string, CellOnSettings>): SchemesOnSheet {
  const read = (name: SchemeName): SchemeOnSheet => {
    const typed = typedScheme(snapshot, cells, name);
    return { typed, reading: readScheme(typed) };
  };
  return {
    delivered: read('delivered'),
    pace: read('pace'),
    'four-colour': read('four-colour'),
    'five-point': read('five-point'),
    own: read('own'),
  };
}

/** What is in the cells that are found; of the others, what is there from the start. */
function typedScheme({ settings }: Snapshot, cells: ReadonlyMap<string, CellOnSettings>, name: SchemeName): TypedScheme {
  const start = defaultTyped(name);
  if (settings === null) return start;
  const otherwise = cells.get(otherwiseName(name));
  return {
    name,
    rules: start.rules.map((rule): TypedRule => {
      const at = (part: RuleColumn | 'threshold'): CellValue => {
        const cell = cellOfRule(cells, name, rule.place, part);
        return cell === null ? rule[part] : valueAt(settings, cell.row, cell.column);
      };
      return { place: rule.place, when: at('when'), is: at('is'), threshold: at('threshold'), then: at('then') };
    }),
    otherwise: otherwise === undefined ? start.otherwise : valueAt(settings, otherwise.row, otherwise.column),
  };
}
