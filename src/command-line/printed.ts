// How a command ends: its text on standard output, or one sentence on standard error, and an exit code for scripts.

import type { Outcome } from '../domain/model/outcome';

/** The file, the folder or an argument can't be used. */
const unusableExitCode = 2;

/** Prints what came of a command and gives the exit code. */
export function printed(outcome: Outcome<string>): number {
  if (outcome.ok) {
    process.stdout.write(outcome.value);
    return 0;
  }
  process.stderr.write(`${outcome.problem.sentence}\n`);
  return unusableExitCode;
}
