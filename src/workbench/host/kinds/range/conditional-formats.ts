// Excel.ConditionalFormatCollection and ConditionalFormat: cell value, custom and text rules. Others are listed, not
// changed.

import type { Area, ConditionalFormat, Sheet } from '../../../workbook/model';
import { hostError, notCovered } from '../../wire/host-errors';
import { demandFormula } from '../../cells/entry';
import { areasFrom } from '../../cells/find-range';
import { booleanOf, integerOf, isMissing, oneOf, onlyFields, recordOf, textOf } from '../../wire/arguments';
import { track } from '../../wire/tracked-range';
import type { HostObject, MethodResult } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { demandPermission } from '../../cells/protection';
import { touches } from '../../changes/rule-areas';
import { rebased } from '../../../edit/rule-formulas';
import { newRuleId } from '../../changes/rule-ids';
import { touch, type Session } from '../../wire/session';
import { areasOutside, cellAddress } from '../../../workbook/addresses';
import { conditionalRangeFormatObject } from './conditional-range-format';
import { changeRule, ruleAt, type RuleTarget } from './rule-target';

interface Ruled {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

const typeNames: Readonly<Record<ConditionalFormat['type'], string>> = {
  cellIs: 'CellValue',
  expression: 'Custom',
  containsText: 'ContainsText',
  other: 'Custom',
};
const cellOperators: readonly (readonly [string, string])[] = [
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqual'],
  ['lessThanOrEqual', 'LessThanOrEqual'],
];

function withoutEquals(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  if (!text.startsWith('=')) return text;
  demandFormula(text);
  return text.slice(1);
}

/** The place of a rule in the order of precedence, from 0. The file counts from 1, and may leave gaps. */
function precedence(target: RuleTarget): number {
  const priorities = target.sheet.conditionalFormats.map(({ priority }) => priority).sort((one, other) => one - other);
  return priorities.indexOf(ruleAt(target).priority);
}

function setPrecedence(target: RuleTarget, place: number, session: Session): void {
  const rule = ruleAt(target);
  const others = target.sheet.conditionalFormats.filter((each) => each !== rule).sort((one, other) => one.priority - other.priority);
  if (place < 0 || place > others.length) throw hostError('InvalidArgument');
  const order = [...others.slice(0, place), rule, ...others.slice(place)];
  target.sheet.conditionalFormats = target.sheet.conditionalFormats.map((each) => ({ ...each, priority: order.indexOf(each) + 1 }));
  touch(session);
}

const customRuleKind: Kind<RuleTarget> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      read: (target) => `=${ruleAt(target).formulas[0] ?? ''}`,
      write: (target, value, session) => {
        changeRule(target, { formulas: [withoutEquals(value)] }, session);
      },
    },
  },
};

const customKind: Kind<RuleTarget> = {
  name: 'CustomConditionalFormat',
  children: {
    Rule: (target, session) => objectOf(customRuleKind, target, session),
    Format: (target, session) => conditionalRangeFormatObject(session, target),
  },
};

const cellValueKind: Kind<RuleTarget> = {
  name: 'CellValueConditionalFormat',
  properties: {
    Rule: {
      read: (target) => {
        const { formulas, operator } = ruleAt(target);
        const [formula1, formula2] = formulas;
        return {
          formula1: `=${formula1 ?? ''}`,
          ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }),
          operator: cellOperators.find(([name]) => name === operator)?.[1] ?? 'Invalid',
        };
      },
      write: (target, value, session) => {
        const options = recordOf(value);
        onlyFields(options, ['formula1', 'formula2', 'operator'], 'ConditionalCellValueRule');
        const name = oneOf(
          options.operator,
          cellOperators.map(([, onWire]) => onWire),
        );
        const formulas = [options.formula1, options.formula2].filter((formula) => !isMissing(formula)).map(withoutEquals);
        if (formulas.length === 0) throw hostError('InvalidArgument');
        changeRule(target, { formulas, operator: cellOperators.find(([, onWire]) => onWire === name)?.[0] ?? null }, session);
      },
    },
  },
  children: { Format: (target, session) => conditionalRangeFormatObject(session, target) },
};

/** The file keeps, beside operator and text, the formula that they mean, for the first cell. */
function textFormula(operator: string, text: string, areas: readonly Area[]): string {
  const [first] = areas;
  const cell = first === undefined ? 'A1' : cellAddress(first.firstRow, first.firstColumn);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (operator === 'Contains') return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  if (operator === 'NotContains') return `ISERROR(SEARCH(${quoted},${cell}))`;
  const side = operator === 'BeginsWith' ? 'LEFT' : 'RIGHT';
  return `${side}(${cell},${String(text.length)})=${quoted}`;
}

const textKind: Kind<RuleTarget> = {
  name: 'TextConditionalFormat',
  properties: {
    Rule: {
      read: (target) => ({ operator: 'Contains', text: ruleAt(target).text ?? '' }),
      write: (target, value, session) => {
        const options = recordOf(value);
        onlyFields(options, ['operator', 'text'], 'ConditionalTextComparisonRule');
        const operator = oneOf(options.operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith']);
        // The model and the file's type know "contains"; the other three differ by the formula alone.
        const formulas = [textFormula(operator, textOf(options.text), ruleAt(target).areas)];
        if (operator === 'Contains') changeRule(target, { operator: 'containsText', text: textOf(options.text), formulas }, session);
        else throw notCovered(`TextConditionalFormat.rule with "${operator}"`);
      },
    },
  },
  children: { Format: (target, session) => conditionalRangeFormatObject(session, target) },
};

function ofType(type: ConditionalFormat['type'], kind: Kind<RuleTarget>, otherwise: 'error' | 'null') {
  return (target: RuleTarget, session: Session): HostObject | null => {
    if (ruleAt(target).type === type) return objectOf(kind, target, session);
    if (otherwise === 'error') throw hostError('InvalidOperation');
    return null;
  };
}

function rangesOf(target: RuleTarget, session: Session): HostObject {
  const areas = areasFrom(target.sheet, ruleAt(target).areas);
  if (areas === null) throw hostError('ItemNotFound');
  return session.objects.areas(areas);
}

function rangeOf(target: RuleTarget, session: Session): HostObject | null {
  const [first, ...rest] = ruleAt(target).areas;
  return first === undefined || rest.length > 0 ? null : session.objects.range(track(target.sheet, first));
}

const ruleKind: Kind<RuleTarget> = {
  name: 'ConditionalFormat',
  properties: {
    Id: { read: ({ id }) => id },
    Type: { read: (target) => typeNames[ruleAt(target).type] },
    Priority: {
      read: precedence,
      write: (target, value, session) => {
        setPrecedence(target, integerOf(value), session);
      },
    },
    StopIfTrue: {
      read: (target) => ruleAt(target).stopIfTrue,
      write: (target, value, session) => {
        changeRule(target, { stopIfTrue: booleanOf(value) }, session);
      },
    },
  },
  children: {
    CellValue: ofType('cellIs', cellValueKind, 'error'),
    CellValueOrNullObject: ofType('cellIs', cellValueKind, 'null'),
    Custom: ofType('expression', customKind, 'error'),
    CustomOrNullObject: ofType('expression', customKind, 'null'),
    TextComparison: ofType('containsText', textKind, 'error'),
    TextComparisonOrNullObject: ofType('containsText', textKind, 'null'),
  },
  methods: {
    Delete: (target, _args, session) => {
      demandPermission(target.sheet, 'formatCells');
      const rule = ruleAt(target);
      // Those behind it move up, so that a rule added and deleted leaves the others as they were.
      target.sheet.conditionalFormats = target.sheet.conditionalFormats
        .filter((each) => each !== rule)
        .map((each) => (each.priority > rule.priority ? { ...each, priority: each.priority - 1 } : each));
      touch(session);
      return undefined;
    },
    GetRange: (target, _args, session): MethodResult => {
      const object = rangeOf(target, session);
      if (object === null) throw hostError('InvalidOperation');
      return { object };
    },
    GetRangeOrNullObject: (target, _args, session) => ({ object: rangeOf(target, session) }),
    GetRanges: (target, _args, session) => ({ object: rangesOf(target, session) }),
  },
  identity: ({ id }) => ({ Id: id }),
};

const newTypes: Readonly<Record<string, ConditionalFormat['type']>> = {
  Custom: 'expression',
  CellValue: 'cellIs',
  ContainsText: 'containsText',
};

/** A new rule takes precedence over all others, as Excel's do. */
function add({ sheet, areas }: Ruled, value: unknown, session: Session): HostObject {
  const name = oneOf(value, ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue']);
  const type = newTypes[name];
  if (type === undefined) throw notCovered(`ConditionalFormatCollection.add("${name}")`);
  demandPermission(sheet, 'formatCells');
  const id = newRuleId(session);
  const rule: ConditionalFormat = {
    id,
    areas: [...areas],
    type,
    operator: null,
    formulas: [],
    text: null,
    format: { fontColor: null, fill: null, bold: null },
    priority: 1,
    stopIfTrue: false,
    xml: null,
  };
  sheet.conditionalFormats = [...sheet.conditionalFormats.map((each) => ({ ...each, priority: each.priority + 1 })), rule];
  touch(session);
  return objectOf(ruleKind, { sheet, id }, session);
}

function rules({ sheet, areas }: Ruled): readonly RuleTarget[] {
  return sheet.conditionalFormats
    .filter((rule) => touches(rule.areas, areas))
    .sort((one, other) => one.priority - other.priority)
    .map(({ id }) => ({ sheet, id }));
}

function clearAll({ sheet, areas }: Ruled, session: Session): undefined {
  demandPermission(sheet, 'formatCells');
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    if (!touches(rule.areas, areas)) return [rule];
    const left = areasOutside(rule.areas, areas);
    return left.length === 0 ? [] : [{ ...rule, areas: left, formulas: rebased(rule.formulas, rule.areas, left) }];
  });
  touch(session);
  return undefined;
}

function found(target: RuleTarget | undefined, session: Session): HostObject {
  if (target === undefined) throw hostError('ItemNotFound');
  return objectOf(ruleKind, target, session);
}

const kind: Kind<Ruled> = {
  name: 'ConditionalFormatCollection',
  items: (target, session) => rules(target).map((rule) => objectOf(ruleKind, rule, session)),
  index: (target, [id], session) =>
    found(
      rules(target).find((rule) => rule.id === id),
      session,
    ),
  methods: {
    Add: (target, [type], session) => ({ object: add(target, type, session) }),
    ClearAll: (target, _args, session) => {
      clearAll(target, session);
      return undefined;
    },
    GetCount: (target) => ({ value: rules(target).length }),
    GetItem: (target, [id], session) => ({
      object: found(
        rules(target).find((rule) => rule.id === id),
        session,
      ),
    }),
    GetItemAt: (target, [index], session) => ({ object: found(rules(target)[integerOf(index)], session) }),
    GetItemOrNullObject: (target, [id], session) => {
      const rule = rules(target).find((each) => each.id === id);
      return { object: rule === undefined ? null : objectOf(ruleKind, rule, session) };
    },
  },
};

export function conditionalFormatsObject(session: Session, target: Ruled): HostObject {
  return objectOf(kind, target, session);
}
