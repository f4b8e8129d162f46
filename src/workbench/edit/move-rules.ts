// Conditional formats and validations of cells that are moved: they go along with their cells, those of the cells that
// are overwritten go, and their formulas go on referring to the cells that they referred to.

import { areasOutside, intersection } from '../workbook/addresses';
import { distanceOf, movedBy, moveFormulaReferences } from '../workbook/moved-references';
import type { Area, CellMove, Sheet, Workbook } from '../workbook/model';
import { rebased } from './rule-formulas';

/** The cells that rules have, and their formulas as written for the first of them. */
interface RuleCells {
  readonly areas: Area[];
  readonly formulas: readonly (string | null)[];
}

/** Rules of the sheet go along with their cells; rules on any sheet go on referring to the moved cells. */
export function moveRules(workbook: Workbook, sheet: Sheet, move: CellMove, newRuleId: () => string): void {
  for (const home of workbook.sheets) {
    const change = (rule: RuleCells): readonly RuleCells[] =>
      (home === sheet ? partsAfter(move, rule) : [rule]).map(updated(move, sheet, home));
    home.conditionalFormats = home.conditionalFormats.flatMap((rule) =>
      change(rule).map(({ areas, formulas }, i) => ({
        ...rule,
        id: i === 0 ? rule.id : newRuleId(),
        areas,
        formulas: formulas.filter((formula) => formula !== null),
      })),
    );
    home.validations = home.validations.flatMap((rule) =>
      change({ areas: rule.areas, formulas: [rule.formula1, rule.formula2] }).map(
        ({ areas, formulas: [formula1 = null, formula2 = null] }) => ({
          ...rule,
          areas,
          formula1,
          formula2,
        }),
      ),
    );
  }
}

/** A quoted list has no references. */
function updated(move: CellMove, sheet: Sheet, home: Sheet): (rule: RuleCells) => RuleCells {
  return ({ areas, formulas }) => ({
    areas,
    formulas: formulas.map((formula) =>
      formula === null || formula.startsWith('"') ? formula : moveFormulaReferences(move, sheet.name, `=${formula}`, home.name).slice(1),
    ),
  });
}

/**
 * The rule's cells that stay, and those that are moved. They are one rule still where its formulas say the same of both,
 * as `$Q5` of any column does.
 */
function partsAfter(move: CellMove, rule: RuleCells): readonly RuleCells[] {
  const taken = rule.areas.flatMap((area) => intersection(area, move.from) ?? []);
  const left = areasOutside(rule.areas, [move.from, move.to]);
  const stays: RuleCells = { areas: left, formulas: rebased(rule.formulas, rule.areas, left) };
  if (taken.length === 0) return left.length === 0 ? [] : [stays];
  const places = taken.map((area) => movedBy(area, distanceOf(move)));
  const moved: RuleCells = { areas: places, formulas: rebased(rule.formulas, rule.areas, taken) };
  if (left.length === 0) return [moved];
  const areas = [...left, ...places];
  const [fromLeft, fromMoved] = [stays, moved].map(({ areas: of, formulas }) => rebased(formulas, of, areas));
  return JSON.stringify(fromLeft) === JSON.stringify(fromMoved) ? [{ areas, formulas: fromLeft ?? [] }] : [stays, moved];
}
