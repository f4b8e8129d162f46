import { basename } from 'node:path';
import { judgeWithoutWriting } from '../src/command-line/judge-without-writing';
import { openFile } from '../src/command-line/open-file';
async function main() {
  for (const file of process.argv.slice(2)) {
    const opened = await openFile(file);
    if (!opened.ok) { console.log('!', file, opened.problem.sentence); continue; }
    const review = await judgeWithoutWriting(opened.value, null);
    if (!review.ok) { console.log('!', file, review.problem.sentence); continue; }
    for (const f of review.value.findings) if (f.severity === 'wrong') console.log(basename(file), f.sheet, f.cell, f.check, f.message);
  }
}
void main();
