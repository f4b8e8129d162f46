// Parts of the add-in that are fetched when they are first needed, from the origin that it came from.
// A failure to fetch one is a value, and may be tried again.

import { succeed, type Outcome, type Problem } from '../domain/model/outcome';

/** The server has a newer version whose files have other names, or can't be reached. */
export const fetchFailed: Problem = {
  code: 'part-not-fetched',
  sentence: 'This part of the add-in couldn’t be fetched. Check the connection and try again, or close the pane and open it again.',
};

/** The part that `load` gives, or why it can't be had. */
export async function fetchPart<T>(load: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return succeed(await load());
  } catch {
    return { ok: false, problem: fetchFailed };
  }
}
