// The command line in a process of its own, which says at its end how much memory it took at most. Run by hostile-files.test.ts.

import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { main } from '../../src/command-line/review-command';

const [report = '', ...given] = process.argv.slice(2);
const start = performance.now();
const before = process.cpuUsage();

void main(given, path.join(__dirname, '..', '..')).then((code) => {
  process.exitCode = code;
  const { user, system } = process.cpuUsage(before);
  // On a busy machine the clock runs on while others have the processor.
  const milliseconds = Math.min(performance.now() - start, (user + system) / 1000);
  writeFileSync(report, JSON.stringify({ code, milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
});
