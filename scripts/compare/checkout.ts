// A checkout of the project that reviews workbooks in a process of its own, which stays for all of them.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a review gave. */
export interface Reviewed {
  /** What `--json` prints, or the sentence of a refusal. */
  readonly printed: string;
  /** The bytes of the saved workbook, null where none was saved. */
  readonly saved: Uint8Array | null;
}

export interface Checkout {
  readonly review: (file: string) => Promise<Reviewed>;
  readonly close: () => void;
}

/** Starts the checkout's reviewer. `out`: where it may save; the file is taken away after each review. */
export function startCheckout(folder: string, out: string): Checkout {
  const child = fork(path.join(__dirname, 'review-worker.js'), {
    cwd: folder,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    review: async (file) => {
      child.send({ file, out });
      const printed = await answerOf(child);
      const saved = existsSync(out) ? readFileSync(out) : null;
      rmSync(out, { force: true });
      return { printed, saved };
    },
    close: () => {
      child.disconnect();
    },
  };
}

async function answerOf(child: ReturnType<typeof fork>): Promise<string> {
  const ended = new AbortController();
  try {
    const answer: readonly unknown[] = await Promise.race([
      once(child, 'message', { signal: ended.signal }),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`The reviewer ended with code ${String(code)}.`);
      }),
    ]);
    return textOf(answer[0]);
  } finally {
    ended.abort();
  }
}

function textOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null) {
    if ('json' in answer && typeof answer.json === 'string') return answer.json;
    if ('refusal' in answer && typeof answer.refusal === 'string') return JSON.stringify({ refusal: answer.refusal });
  }
  throw new Error('The reviewer sent something that is no answer.');
}
