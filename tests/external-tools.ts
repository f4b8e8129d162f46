// Programs that some tests need beside Node. Where one is missing its tests are registered as left out, by name; with REQUIRE_TOOLS=1 they fail.

import { execFileSync } from 'node:child_process';

export interface ExternalTools {
  readonly chromium: string | null;
  readonly libreoffice: string | null;
  /** A Python that can import openpyxl. */
  readonly openpyxl: string | null;
  readonly xmllint: string | null;
  /** Turns PDF into words; pdftoppm comes with it. */
  readonly pdftotext: string | null;
  /** A shell on a machine that has Carlito and Caladea, fonts of the same widths as Calibri and Cambria. */
  readonly officeFonts: string | null;
}

let found: ExternalTools | null = null;

/** Paths of the programs, null where one is missing. Looked for once. */
export function externalTools(): ExternalTools {
  found ??= {
    chromium: firstThatRuns(['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome'], ['--version']),
    libreoffice: firstThatRuns(['/usr/bin/soffice', 'soffice', 'libreoffice'], ['--version']),
    openpyxl: firstThatRuns(['/usr/bin/python3', 'python3'], ['-c', 'import openpyxl']),
    xmllint: firstThatRuns(['/usr/bin/xmllint', 'xmllint'], ['--version']),
    pdftotext: firstThatRuns(['/usr/bin/pdftotext', 'pdftotext'], ['-v']),
    officeFonts: firstThatRuns(['/bin/sh'], ['-c', 'fc-list | grep -q Carlito && fc-list | grep -q Caladea']),
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

/** `test` for a test that needs programs, the first of which it is handed. */
export function testWithTool(first: keyof ExternalTools, ...others: readonly (keyof ExternalTools)[]): RunTest {
  const program = externalTools()[first];
  const lacking = [first, ...others].filter((tool) => externalTools()[tool] === null).join(' and ');
  return (name, run, timeout) => {
    if (program !== null && lacking === '') {
      test(
        name,
        async () => {
          await run(program);
        },
        timeout,
      );
    } else if (process.env.REQUIRE_TOOLS === '1') {
      test(name, () => {
        throw new Error(`${lacking} missing, and REQUIRE_TOOLS=1 says that it mustn't be.`);
      });
    } else {
      const leaveOut = test.skip;
      leaveOut(`LEFT OUT: needs ${lacking}: ${name}`, () => undefined);
    }
  };
}
