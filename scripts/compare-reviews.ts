// Reviews every sample, fixture and workbook of the folders named with this checkout and another, and says what
// differs.
// `npm run compare-reviews -- OTHER_CHECKOUT [FOLDER...]`; exit 1 if anything does.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCheckout } from './compare/checkout';
import { differencesBetween } from './compare/differences';

const home = path.join(__dirname, '..');

/** Excel's own lock files begin with ~$. */
function workbooksIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx') && !path.basename(name).startsWith('~$'))
    .sort()
    .map((name) => path.resolve(folder, name));
}

async function compare(other: string, files: readonly string[], scratch: string): Promise<number> {
  const here = startCheckout(home, path.join(scratch, 'here.xlsx'));
  const there = startCheckout(path.resolve(other), path.join(scratch, 'there.xlsx'));
  let differing = 0;
  try {
    for (const file of files) {
      const [ours, theirs] = await Promise.all([here.review(file), there.review(file)]);
      const differences = differencesBetween(ours, theirs);
      for (const difference of differences) console.log(`${path.relative(home, file)}: ${difference}`);
      if (differences.length > 0) differing += 1;
      else if (ours.saved === null) console.log(`${path.relative(home, file)}: equal, refused by both: ${ours.printed}`);
    }
  } finally {
    here.close();
    there.close();
  }
  return differing;
}

async function main([other, ...folders]: readonly string[]): Promise<void> {
  if (other === undefined) throw new Error('Usage: npm run compare-reviews -- OTHER_CHECKOUT [FOLDER...]');
  const files = [path.join(home, 'assets'), path.join(home, 'tests', 'fixtures'), ...folders].flatMap(workbooksIn);
  const scratch = mkdtempSync(path.join(tmpdir(), 'compare-reviews-'));
  try {
    const differing = await compare(other, files, scratch);
    console.log(`${String(files.length)} files, ${String(files.length - differing)} equal, ${String(differing)} differ`);
    process.exitCode = differing > 0 ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

void main(process.argv.slice(2));
