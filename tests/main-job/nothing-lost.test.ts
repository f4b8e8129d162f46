// Nothing of the officer's is ever lost: every cell, style and merge that was there before a review is there after it, the same.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { openWorkbook } from '../../src/workbench/package/read/open';
import { expectNothingLost } from './filled-cells';
import { asset, opened, prepared, reviewed } from './reviewed';
import { withNamedFolder } from '../named-folders';

async function expectNothingLostInReview(bytes: Uint8Array): Promise<void> {
  expectNothingLost(bytes, (await reviewed(bytes)).saved);
}

const samples = ['programme-plan.xlsx', 'programme-plan-blank-totals.xlsx'] as const;

test.each(samples)('every text and number cell of %s is in the reviewed file, the same', async (name) => {
  await expectNothingLostInReview(asset(name));
});

test.each(samples)('a second review of the saved %s makes no edit', async (name) => {
  const { written, saved } = await reviewed(asset(name));
  expect(written.cells).toBeGreaterThan(100);
  const again = await prepared(saved);
  expect(again.review.edits).toEqual([]);
  expect(again.preview.cells).toBe(0);
});

test.each(samples)('parts of %s that the review has no business with keep every byte', async (name) => {
  const before = opened(asset(name)).original.parts;
  const { saved } = await reviewed(asset(name));
  const after = opened(saved).original.parts;
  const untouched = ['xl/worksheets/sheet3.xml', 'xl/sharedStrings.xml', 'xl/theme/theme1.xml', 'docProps/core.xml'];
  for (const part of untouched) {
    expect(before.has(part)).toBe(true);
    expect(Buffer.from(after.get(part) ?? []).equals(Buffer.from(before.get(part) ?? []))).toBe(true);
  }
});

withNamedFolder('PLAN_WORKBOOKS', 'nothing is lost in other people’s workbooks', (folder) => {
  const others = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  test.each(others)(
    'every text and number cell of %s is in the reviewed file, the same; a second review makes no edit',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      expect(openWorkbook(bytes).ok).toBe(true);
      await expectNothingLostInReview(bytes);
      const again = await prepared((await reviewed(bytes)).saved);
      expect(again.review.edits).toEqual([]);
    },
    60_000,
  );
});
