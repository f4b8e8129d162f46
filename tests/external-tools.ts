// Programs that some tests need beside Node. Where one is missing its tests are registered as left out, by name; with REQUIRE_TOOLS=1 they fail.

import { execFileSync } from 'node:child_process';

export interface ExternalTools {
  readonly chromium: string | null;
  readonly libreoffice: string | null;
  /** A Python that can import openpyxl. */
  readonly openpyxl: string | null;
  readonly xmllint: string | null;
}

let found: ExternalTools | null = null;

/** Paths of the programs, null where one is missing. Looked for once. */
export function externalTools(): ExternalTools {
  found ??= {
    chromium: firstThatRuns(['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome'], ['--version']),
    libreoffice: firstThatRuns(['/usr/bin/soffice', 'soffice', 'libreoffice'], ['--version']),
    openpyxl: firstThatRuns(['/usr/bin/python3', 'python3'], ['-c', 'import openpyxl']),
    xmllint: firstThatRuns(['/usr/bin/xmllint', 'xmllint'], ['--version']),
  };
  return found;
}

function firstThatRuns(programs: readonly string[], sign: readonly string[]): string | null {
  return programs.find((program) => runs(program, sign)) ?? null;
}

function runs(program: string, sign: readonly string[]): boolean {
  try {
    execFileSync(program, sign, { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

export type RunTest = (name: string, run: (program: string) => Promise<void> | void, timeout?: number) => void;

/** `test` for a test that needs a program, which it is handed. */
export function testWithTool(tool: keyof ExternalTools): RunTest {
  const program = externalTools()[tool];
  return (name, run, timeout) => {
    if (program !== null) {
      test(
        name,
        async () => {
          await run(program);
        },
        timeout,
      );
    } else if (process.env.REQUIRE_TOOLS === '1') {
      test(name, () => {
        throw new Error(`${tool} is missing, and REQUIRE_TOOLS=1 says that it mustn't be.`);
      });
    } else {
      const leaveOut = test.skip;
      leaveOut(`LEFT OUT: needs ${tool}: ${name}`, () => undefined);
    }
  };
}
