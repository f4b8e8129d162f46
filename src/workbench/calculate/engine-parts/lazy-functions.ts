// IF, IFERROR and CHOOSE as Excel calculates them: only what is chosen, where HyperFormula calculates all their arguments
// and then chooses. Development only: HyperFormula is GPL-3.

import { CellError, ErrorType, FunctionArgumentType, FunctionPlugin, HyperFormula, SimpleRangeValue } from 'hyperformula';
import type { ImplementedFunctions } from 'hyperformula';

type Evaluate = FunctionPlugin['runFunction'];
interface Call {
  readonly args: Parameters<Evaluate>[0];
}
type State = Parameters<Evaluate>[1];
type Result = ReturnType<FunctionPlugin['evaluateAst']>;
type Argument = Call['args'][number];

const anyValue = { argumentType: FunctionArgumentType.SCALAR, passSubtype: true };

/** What is no plain case of choosing (arrays, words in place of a number, too few arguments) is left to HyperFormula's way. */
class LazyFunctions extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    IF: {
      method: 'conditional',
      parameters: [{ argumentType: FunctionArgumentType.BOOLEAN }, anyValue, { ...anyValue, defaultValue: false }],
    },
    IFERROR: { method: 'ifError', parameters: [anyValue, anyValue] },
    CHOOSE: {
      method: 'choose',
      parameters: [{ argumentType: FunctionArgumentType.INTEGER, minValue: 1 }, anyValue],
      repeatLastArgs: 1,
    },
  };

  conditional({ args }: Call, state: State): Result {
    const [condition, whenTrue, whenFalse] = args;
    const holds = state.arraysFlag || condition === undefined ? null : this.evaluateAst(condition, state);
    const chosen = args.length === 3 && typeof holds === 'boolean' ? this.scalar(holds ? whenTrue : whenFalse, state) : null;
    return (
      chosen ??
      this.runFunction(args, state, this.metadata('IF'), (isTrue: unknown, one: Result, other: Result) => (isTrue === true ? one : other))
    );
  }

  ifError({ args }: Call, state: State): Result {
    const [first, otherwise] = args;
    const value = state.arraysFlag || args.length !== 2 ? null : this.scalar(first, state);
    const chosen = value instanceof CellError ? this.scalar(otherwise, state) : value;
    return (
      chosen ??
      this.runFunction(args, state, this.metadata('IFERROR'), (one: Result, other: Result) => (one instanceof CellError ? other : one))
    );
  }

  choose({ args }: Call, state: State): Result {
    const [selector, ...values] = args;
    const place = state.arraysFlag || selector === undefined ? null : this.evaluateAst(selector, state);
    const chosen = typeof place === 'number' ? this.scalar(values[place - 1], state) : null;
    if (chosen !== null) return chosen;
    return this.runFunction(
      args,
      state,
      this.metadata('CHOOSE'),
      (at: unknown, ...these: readonly Result[]) => these[Number(at) - 1] ?? new CellError(ErrorType.NUM),
    );
  }

  /** Null where there is no such argument, or it is no single value. */
  private scalar(argument: Argument | undefined, state: State): Result | null {
    const value = argument === undefined ? null : this.evaluateAst(argument, state);
    return value instanceof SimpleRangeValue ? null : value;
  }
}

/** Gives the engine these functions in place of its own; once for the whole process. */
export function registerLazyFunctions(): void {
  const names = Object.fromEntries(Object.keys(LazyFunctions.implementedFunctions).map((name) => [name, name]));
  HyperFormula.registerFunctionPlugin(LazyFunctions, { enGB: names });
}
