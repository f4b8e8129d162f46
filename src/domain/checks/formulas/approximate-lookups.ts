// A look-up of a name that takes the nearest one where it isn't found: =VLOOKUP(A5,Targets,2) without FALSE. Of a number that
// is how bands are looked up, and is left alone.

import { parseA1Ref } from '@borgar/fx';
import { cellAddress } from '../../model/cell';
import { textAt, type Grid } from '../../model/grid';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';
import { readingFirsts, type FormulaCell } from './formula-cells';

/** The argument that asks for an exact match, from 0; and what it is where it is left out. */
const exactIn: Readonly<Record<string, number>> = { VLOOKUP: 3, HLOOKUP: 3, MATCH: 2 };
const lookUp = /\b(VLOOKUP|HLOOKUP|MATCH)\(/giu;

export function checkApproximateLookUps(grid: Grid, formulas: readonly FormulaCell[]): readonly FindingParts[] {
  const looksUp = readingFirsts(({ formula }) => formula.search(lookUp) >= 0);
  return formulas.filter(looksUp).flatMap(({ row, column, formula }): readonly FindingParts[] => {
    const name = nameLookedUp(grid, formula);
    if (name === null) return [];
    const cell = cellAddress(row, column);
    const why = 'without asking for an exact match, so a name that isn’t in the list gives another one’s figure';
    const advice = 'Add FALSE (in MATCH: 0) as the last argument.';
    const message = `${cell} looks up “${name}” ${why}. ${advice}`;
    const alike = {
      key: String(column),
      message: (rows: readonly number[]) => `${rowList(rows)}: names are looked up ${why}. ${advice}`,
    };
    return [{ check: 'approximate-look-up', severity: 'ask', sheet: grid.sheet.name, row, column, message, stated: formula, alike }];
  });
}

/** The text that a formula looks up approximately; null where it does no such thing, or what it looks up isn't seen here. */
function nameLookedUp(grid: Grid, formula: string): string | null {
  for (const found of formula.matchAll(lookUp)) {
    const given = argumentsAt(formula, found.index + found[0].length);
    const exact = given[exactIn[(found[1] ?? '').toUpperCase()] ?? 0];
    if (given.length < 2 || (exact !== undefined && (exact === '' || /^(?:FALSE(?:\(\))?|[-+]?0)$/iu.test(exact)))) continue;
    const text = textLookedUp(grid, given[0] ?? '');
    if (text !== '') return text;
  }
  return null;
}

function textLookedUp(grid: Grid, given: string): string {
  const [, typed] = /^"([^"]*)"$/u.exec(given) ?? [];
  if (typed !== undefined) return typed;
  if (!/^\$?[A-Z]{1,3}\$?\d{1,7}$/iu.test(given)) return '';
  const parsed = parseA1Ref(given);
  if (parsed === undefined || !('range' in parsed)) return '';
  const { top, left } = parsed.range;
  return top == null || left == null ? '' : textAt(grid, top, left);
}

/** The arguments of a call whose bracket ends right before `from`, each without space around it. */
function argumentsAt(formula: string, from: number): readonly string[] {
  const given: string[] = [];
  let [depth, start] = [0, from];
  let quote: string | null = null;
  for (let at = from; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (quote !== null) {
      if (sign === quote) quote = null;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if ('({['.includes(sign)) depth += 1;
    else if (')}]'.includes(sign)) {
      if (depth === 0) return [...given, formula.slice(start, at).trim()];
      depth -= 1;
    } else if (sign === ',' && depth === 0) {
      given.push(formula.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [];
}
