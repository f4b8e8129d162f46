// Excel.DataValidation of a range.

import { areasOutside, absoluteAddress } from '../../../workbook/addresses';
import type { Area, Sheet, Validation } from '../../../workbook/model';
import { demandFormula } from '../../cells/entry';
import { hostError } from '../../wire/host-errors';
import { existingRange } from '../../cells/find-range';
import { booleanOf, isMissing, oneOf, onlyFields, optionalBoolean, optionalText, recordOf, textOf } from '../../wire/arguments';
import { isHostObject, type HostObject, type Json } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { demandUnprotected } from '../../cells/protection';
import { covers, touches } from '../../changes/rule-areas';
import { rebased } from '../../../edit/rule-formulas';
import { touch, type Session } from '../../wire/session';

interface Ruled {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** The API's names for the file's types, and the field of the rule that each comes in. */
const types: readonly (readonly [Validation['type'], string, string])[] = [
  ['list', 'List', 'list'],
  ['whole', 'WholeNumber', 'wholeNumber'],
  ['decimal', 'Decimal', 'decimal'],
  ['date', 'Date', 'date'],
  ['time', 'Time', 'time'],
  ['textLength', 'TextLength', 'textLength'],
  ['custom', 'Custom', 'custom'],
];
const operators: readonly (readonly [string, string])[] = [
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqualTo'],
  ['lessThanOrEqual', 'LessThanOrEqualTo'],
];
/** A list typed into the rule: at most 255 characters. */
const longestList = 255;
const noRule: Validation = {
  areas: [],
  type: 'none',
  operator: null,
  formula1: null,
  formula2: null,
  allowBlank: true,
  showDropDown: true,
  errorStyle: 'stop',
  showError: true,
  errorTitle: null,
  error: null,
  promptTitle: null,
  prompt: null,
  xml: null,
};

/** The one rule that all the cells have; 'none', or 'several' where they differ. */
function ruleOf({ sheet, areas }: Ruled): Validation | 'none' | 'several' {
  const touching = sheet.validations.filter((validation) => touches(validation.areas, areas));
  const [first] = touching;
  if (first === undefined) return 'none';
  return touching.length === 1 && covers(first.areas, areas) ? first : 'several';
}

/** Gives the cells one rule; the other cells of a rule that they had keep it. */
function setRule(target: Ruled, change: Partial<Validation>, session: Session): void {
  demandUnprotected(target.sheet);
  const before = ruleOf(target);
  clear(target);
  const rule = typeof before === 'string' ? noRule : before;
  target.sheet.validations.push({ ...rule, xml: null, ...change, areas: [...target.areas] });
  touch(session);
}

function clear({ sheet, areas }: Ruled): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    if (!touches(validation.areas, areas)) return [validation];
    const left = areasOutside(validation.areas, areas);
    if (left.length === 0) return [];
    const [formula1 = null] = validation.formula1 === null ? [] : rebased([validation.formula1], validation.areas, left);
    const [formula2 = null] = validation.formula2 === null ? [] : rebased([validation.formula2], validation.areas, left);
    return [{ ...validation, areas: left, formula1, formula2 }];
  });
}

/** "=A1", a number, a range or a text, as the file has it: without an equals sign. */
function formulaArgument(value: unknown): string | null {
  if (isMissing(value)) return null;
  if (typeof value === 'number') return String(value);
  if (isHostObject(value) && value.asArgument.range !== undefined) {
    const range = existingRange(value.asArgument.range);
    return absoluteAddress(range.sheet.name, range.area);
  }
  const text = textOf(value);
  if (!text.startsWith('=')) return text;
  demandFormula(text);
  return text.slice(1);
}

function listSource(value: unknown): string {
  if (typeof value !== 'string' || value.startsWith('=')) return formulaArgument(value) ?? '';
  if (value.length > longestList) throw hostError('InvalidArgument');
  return `"${value.replaceAll('"', '""')}"`;
}

function ruleArgument(value: unknown): Partial<Validation> {
  const options = recordOf(value);
  const fields = Object.keys(options).filter((name) => !isMissing(options[name]));
  onlyFields(
    options,
    types.map(([, , field]) => field),
    'DataValidation.rule',
  );
  const found = types.find(([, , field]) => field === fields[0]);
  if (fields.length !== 1 || found === undefined) throw hostError('InvalidArgument');
  const [type, , field] = found;
  const rule = recordOf(options[field]);
  if (type === 'list') {
    onlyFields(rule, ['source', 'inCellDropDown'], 'ListDataValidation');
    return {
      type,
      operator: null,
      formula1: listSource(rule.source),
      formula2: null,
      showDropDown: optionalBoolean(rule.inCellDropDown, true),
    };
  }
  if (type === 'custom') {
    onlyFields(rule, ['formula'], 'CustomDataValidation');
    return { type, operator: null, formula1: formulaArgument(rule.formula), formula2: null };
  }
  onlyFields(rule, ['formula1', 'formula2', 'operator'], 'BasicDataValidation');
  const name = oneOf(
    rule.operator,
    operators.map(([, onWire]) => onWire),
  );
  return {
    type,
    operator: operators.find(([, onWire]) => onWire === name)?.[0] ?? null,
    formula1: formulaArgument(rule.formula1),
    formula2: formulaArgument(rule.formula2),
  };
}

function ruleOnWire(validation: Validation): Json {
  const { type, formula1, formula2, operator, showDropDown } = validation;
  const field = types.find(([name]) => name === type)?.[2];
  if (field === undefined) return {};
  if (type === 'custom') return { custom: { formula: `=${formula1 ?? ''}` } };
  if (type === 'list') {
    const text = formula1 ?? '';
    const source = /^"[\s\S]*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : `=${text}`;
    return { list: { inCellDropDown: showDropDown, source } };
  }
  const onWire = (formula: string | null): Json =>
    formula === null ? null : Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
  return {
    [field]: {
      formula1: onWire(formula1),
      formula2: onWire(formula2),
      operator: operators.find(([name]) => name === (operator ?? 'between'))?.[1] ?? 'Between',
    },
  };
}

const errorStyles = ['Stop', 'Warning', 'Information'] as const;
const stylesInFile = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

const kind: Kind<Ruled> = {
  name: 'DataValidation',
  properties: {
    Type: {
      read: (target) => {
        const rule = ruleOf(target);
        if (rule === 'several') return 'Inconsistent';
        return rule === 'none' ? 'None' : (types.find(([type]) => type === rule.type)?.[1] ?? 'None');
      },
    },
    Rule: {
      read: (target) => {
        const rule = ruleOf(target);
        return typeof rule === 'string' ? (rule === 'none' ? {} : null) : ruleOnWire(rule);
      },
      write: (target, value, session) => {
        setRule(target, ruleArgument(value), session);
      },
    },
    IgnoreBlanks: {
      read: (target) => {
        const rule = ruleOf(target);
        return typeof rule === 'string' ? (rule === 'none' ? true : null) : rule.allowBlank;
      },
      write: (target, value, session) => {
        setRule(target, { allowBlank: booleanOf(value) }, session);
      },
    },
    ErrorAlert: {
      read: (target) => {
        const rule = ruleOf(target);
        if (typeof rule === 'string') return null;
        return {
          message: rule.error ?? '',
          showAlert: rule.showError,
          style: errorStyles.find((style) => stylesInFile[style] === rule.errorStyle) ?? 'Stop',
          title: rule.errorTitle ?? '',
        };
      },
      write: (target, value, session) => {
        const options = recordOf(value);
        onlyFields(options, ['message', 'showAlert', 'style', 'title'], 'DataValidationErrorAlert');
        const style = isMissing(options.style) ? 'Stop' : oneOf(options.style, errorStyles);
        const [error, errorTitle] = [optionalText(options.message), optionalText(options.title)];
        if ((error ?? '').length > 255 || (errorTitle ?? '').length > 32) throw hostError('InvalidArgument');
        setRule(
          target,
          { error, errorTitle, errorStyle: stylesInFile[style], showError: optionalBoolean(options.showAlert, true) },
          session,
        );
      },
    },
    Prompt: {
      read: (target) => {
        const rule = ruleOf(target);
        return typeof rule === 'string'
          ? null
          : { message: rule.prompt ?? '', showPrompt: rule.prompt !== null, title: rule.promptTitle ?? '' };
      },
      write: (target, value, session) => {
        const options = recordOf(value);
        onlyFields(options, ['message', 'showPrompt', 'title'], 'DataValidationPrompt');
        const [prompt, promptTitle] = [optionalText(options.message), optionalText(options.title)];
        if ((prompt ?? '').length > 255 || (promptTitle ?? '').length > 32) throw hostError('InvalidArgument');
        setRule(target, optionalBoolean(options.showPrompt, true) ? { prompt, promptTitle } : { prompt: null, promptTitle: null }, session);
      },
    },
  },
  methods: {
    Clear: (target, _args, session) => {
      demandUnprotected(target.sheet);
      clear(target);
      touch(session);
      return undefined;
    },
  },
};

export function dataValidationObject(session: Session, target: Ruled): HostObject {
  return objectOf(kind, target, session);
}
