// Nothing of the officer's is ever lost or changed by a review: cells, looks, rules, widths, heights, groups, merges, names, page
// and panes are as they were. A second review makes no edit, whatever the officer does in between.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { testWithTool } from '../external-tools';
import { withNamedFolder } from '../named-folders';
import { answeredReview, laterEdits } from './officers-things/officer-at-work';
import { whatIsLost, type ReviewedFile } from './officers-things/what-is-lost';
import { asset, opened, prepared, reviewed } from './reviewed';
import { fixtureFiles, sampleFiles, samples, workbooksIn } from './workbook-files';

async function unasked(before: Uint8Array): Promise<ReviewedFile> {
  const { saved, prepared: review } = await reviewed(before);
  return { before, after: saved, edits: review.review.edits };
}

/** Reviews every workbook twice, once as it stands and once with everything answered, and compares with an independent reader. */
function nothingIsLostIn(files: readonly string[]): void {
  const done = new Map<string, ReviewedFile>();
  const named = files.map((file) => [path.basename(file), file] as const);

  test.each(named)('%s as it stands: a second review makes no edit', async (name, file) => {
    const review = await unasked(new Uint8Array(readFileSync(file)));
    done.set(`${name} as it stands`, review);
    expect((await prepared(review.after)).review.edits).toEqual([]);
  }, 60_000); // prettier-ignore

  test.each(named)('%s with everything answered: a second review makes no edit, also after the officer groups, ungroups and sorts', async (name, file) => {
    const review = await answeredReview(new Uint8Array(readFileSync(file)));
    done.set(`${name} answered`, review);
    expect(await laterEdits(review)).toEqual([]);
  }, 60_000); // prettier-ignore

  testWithTool('openpyxl')('all that was the officer’s is as it was, to a reader that isn’t ours', (python) => {
    expect(done.size).toBe(2 * files.length);
    expect([...done.values()].filter(({ edits }) => edits.length > 0)).not.toEqual([]);
    const lost = whatIsLost(python, [...done.values()]);
    expect([...done.keys()].flatMap((name, i) => (lost[i] ?? []).map((line) => `${name}: ${line}`))).toEqual([]);
  }, 300_000); // prettier-ignore
}

describe('in the samples', () => {
  nothingIsLostIn(sampleFiles);
});

describe('in a workbook of each kind', () => {
  nothingIsLostIn(fixtureFiles);
});

test.each(samples)('parts of %s that the review has no business with keep every byte', async (name) => {
  const before = opened(asset(name)).original.parts;
  const { saved } = await reviewed(asset(name));
  const after = opened(saved).original.parts;
  const untouched = ['xl/sharedStrings.xml', 'xl/theme/theme1.xml', 'docProps/core.xml'];
  for (const part of untouched) {
    expect(before.has(part)).toBe(true);
    expect(Buffer.from(after.get(part) ?? []).equals(Buffer.from(before.get(part) ?? []))).toBe(true);
  }
});

withNamedFolder('PLAN_WORKBOOKS', 'nothing is lost in other people’s workbooks', (folder) => {
  describe('in other people’s workbooks', () => {
    nothingIsLostIn(workbooksIn(folder));
  });
});
