// The command line in a process of its own, which says at its end how much memory it took at most. Run by hostile-files.test.ts.

import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { main } from '../../src/workbench/command-line/review';

const [report = '', ...given] = process.argv.slice(2);
const start = performance.now();

void main(given, path.join(__dirname, '..', '..')).then((code) => {
  process.exitCode = code;
  const measured = { code, milliseconds: performance.now() - start, megabytes: process.resourceUsage().maxRSS / 1024 };
  writeFileSync(report, JSON.stringify(measured));
});
