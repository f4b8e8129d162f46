// Functions of Excel that HyperFormula 3.5 lacks or gets wrong, as a plugin for it. Development only: HyperFormula is
// GPL-3.

import { CellError, EmptyValue, ErrorType, FunctionArgumentType, FunctionPlugin, HyperFormula, SimpleRangeValue } from 'hyperformula';
import type { ImplementedFunctions } from 'hyperformula';
import { joinOperand } from '../formula-texts/join-operand';
import { numberAsText } from '../formula-texts/number-as-text';

type Evaluate = FunctionPlugin['runFunction'];
interface Call {
  readonly args: Parameters<Evaluate>[0];
}
type State = Parameters<Evaluate>[1];
type Result = ReturnType<Evaluate>;
type Scalar = SimpleRangeValue['data'][number][number];

/** Characters in a cell, in Excel. */
const longestText = 32_767;

class ExcelFunctions extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    [joinOperand]: { method: 'joinOperand', parameters: [{ argumentType: FunctionArgumentType.SCALAR }] },
    INT: { method: 'int', parameters: [{ argumentType: FunctionArgumentType.NUMBER }] },
    ROUND: {
      method: 'round',
      parameters: [{ argumentType: FunctionArgumentType.NUMBER }, { argumentType: FunctionArgumentType.NUMBER, defaultValue: 0 }],
    },
    REPT: {
      method: 'rept',
      parameters: [{ argumentType: FunctionArgumentType.STRING }, { argumentType: FunctionArgumentType.NUMBER }],
    },
    NUMBERVALUE: {
      method: 'numberValue',
      parameters: [
        { argumentType: FunctionArgumentType.STRING },
        { argumentType: FunctionArgumentType.STRING },
        { argumentType: FunctionArgumentType.STRING },
      ],
    },
    SUMPRODUCT: {
      method: 'sumProduct',
      parameters: [{ argumentType: FunctionArgumentType.RANGE }],
      repeatLastArgs: 1,
    },
    LOOKUP: {
      method: 'lookup',
      parameters: [
        { argumentType: FunctionArgumentType.NOERROR },
        { argumentType: FunctionArgumentType.RANGE },
        { argumentType: FunctionArgumentType.RANGE, optionalArg: true },
      ],
    },
  };

  joinOperand(call: Call, state: State): Result {
    return this.run(call, state, joinOperand, (operand) => {
      if (typeof operand === 'string' && operand.length > longestText) return new CellError(ErrorType.VALUE);
      return typeof operand === 'number' ? numberAsText(operand) : operand;
    });
  }

  /** A text that no cell can hold is an error, and is never made. */
  rept(call: Call, state: State): Result {
    return this.run(call, state, 'REPT', (text, count) => {
      if (typeof text !== 'string' || typeof count !== 'number' || count < 0) return new CellError(ErrorType.VALUE);
      return text.length * Math.trunc(count) > longestText ? new CellError(ErrorType.VALUE) : text.repeat(Math.trunc(count));
    });
  }

  /** Spaces and separators of thousands before the decimal point are passed over, each per cent sign divides by 100. */
  numberValue(call: Call, state: State): Result {
    return this.run(call, state, 'NUMBERVALUE', (text, decimal, group) => {
      if (typeof text !== 'string' || typeof decimal !== 'string' || typeof group !== 'string') return new CellError(ErrorType.VALUE);
      const number = numberInText(text, decimal.charAt(0), group.charAt(0));
      return number ?? new CellError(ErrorType.VALUE);
    });
  }

  /** Rounds down, also below zero: INT(-1.5) is -2. */
  int(call: Call, state: State): Result {
    return this.run(call, state, 'INT', (number) => (typeof number === 'number' ? Math.floor(number) : number));
  }

  /**
   * Rounds the number as it is shown with 15 digits: ROUND(1.005,2) is 1.01, although the double is a little less.
   * Halves go away from zero.
   */
  round(call: Call, state: State): Result {
    return this.run(call, state, 'ROUND', (number, digits) =>
      typeof number === 'number' && typeof digits === 'number' ? roundShown(number, Math.trunc(digits)) : number,
    );
  }

  /**
   * The last value of the same type that is at most the one searched for; errors are skipped, as in
   * LOOKUP(2,1/(…),…).
   */
  lookup(call: Call, state: State): Result {
    return this.run(call, state, 'LOOKUP', (wanted, searched, results) => {
      if (!(searched instanceof SimpleRangeValue)) return new CellError(ErrorType.VALUE);
      const values = lineOf(searched);
      const last = values.reduce((found: number, value, index) => (isAtMost(value, wanted) ? index : found), -1);
      if (last < 0) return new CellError(ErrorType.NA);
      const from = results instanceof SimpleRangeValue ? lineOf(results) : resultLine(searched);
      return from[last] ?? new CellError(ErrorType.NA);
    });
  }

  /** What is no number counts as nothing, text that looks like one too. */
  sumProduct(call: Call, state: State): Result {
    return this.run(call, state, 'SUMPRODUCT', (...ranges) => {
      const [first, ...others] = ranges.filter((range) => range instanceof SimpleRangeValue);
      if (first === undefined || others.some((range) => range.width() !== first.width() || range.height() !== first.height())) {
        return new CellError(ErrorType.VALUE);
      }
      let sum = 0;
      for (const [row, values] of first.data.entries()) {
        for (const [column, value] of values.entries()) {
          const factors = [value, ...others.map((range) => range.data[row]?.[column] ?? EmptyValue)];
          const error = factors.find((factor) => factor instanceof CellError);
          if (error !== undefined) return error;
          sum += factors.reduce<number>((product, factor) => (typeof factor === 'number' ? product * factor : 0), 1);
        }
      }
      return sum;
    });
  }

  private run(
    call: Call,
    state: State,
    name: string,
    evaluate: (...values: (Scalar | SimpleRangeValue)[]) => Scalar | SimpleRangeValue,
  ): Result {
    return this.runFunction(call.args, state, this.metadata(name), evaluate);
  }
}

function numberInText(text: string, decimal: string, group: string): number | null {
  const [whole = '', ...decimals] = text.replace(/\s/gu, '').split(decimal);
  const digits = [whole.replaceAll(group, ''), ...decimals].join('.');
  if (digits === '') return 0;
  const [, number, percents = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%*)$/iu.exec(digits) ?? [];
  return number === undefined ? null : Number(number) / 100 ** percents.length;
}

function roundShown(number: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(number).toExponential(14).split('e');
  const [whole = '0', power = '0'] = Math.round(Number(`${mantissa}e${String(Number(exponent) + digits)}`))
    .toExponential()
    .split('e');
  return Math.sign(number) * Number(`${whole}e${String(Number(power) - digits)}`);
}

/** The vector that LOOKUP searches: a range's first row if it is wider than high, else its first column. */
function lineOf(range: SimpleRangeValue): readonly Scalar[] {
  return range.width() > range.height() ? (range.data[0] ?? []) : range.data.map((row) => row[0] ?? EmptyValue);
}

function resultLine(range: SimpleRangeValue): readonly Scalar[] {
  return range.width() > range.height() ? (range.data.at(-1) ?? []) : range.data.map((row) => row.at(-1) ?? EmptyValue);
}

function isAtMost(value: unknown, wanted: unknown): boolean {
  if (typeof value === 'number' && typeof wanted === 'number') return value <= wanted;
  if (typeof value === 'string' && typeof wanted === 'string') return value.toLowerCase() <= wanted.toLowerCase();
  return typeof value === 'boolean' && typeof wanted === 'boolean' && Number(value) <= Number(wanted);
}

/** Gives the engine these functions; once for the whole process. */
export function registerExcelFunctions(): void {
  const names = Object.fromEntries(Object.keys(ExcelFunctions.implementedFunctions).map((name) => [name, name]));
  HyperFormula.registerFunctionPlugin(ExcelFunctions, { enGB: names });
}
