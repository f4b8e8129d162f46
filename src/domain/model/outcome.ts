// How a thing that can go wrong says so: as a value with one plain sentence, never as an exception to the caller.

/** `sentence` is fit for the screen: what is the matter and what to do next. `code` is for tests and support. */
export interface Problem {
  readonly code: string;
  readonly sentence: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail<T>(code: string, sentence: string): Outcome<T> {
  return { ok: false, problem: { code, sentence } };
}
