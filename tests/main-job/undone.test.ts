// A review that is undone leaves the file as if it had never been: every part is, byte for byte, that of a plain save. Whether
// a row's height was set by hand or fitted Excel doesn't tell, so heights are compared as they are seen.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { createUseCases } from '../../src/app/use-cases';
import type { ReviewOptions } from '../../src/domain/model/review';
import { createCalculator } from '../../src/workbench/calculate/hyperformula';
import { connectClient } from '../../src/workbench/headless/client';
import { createHost } from '../../src/workbench/host/create-host';
import { saveWorkbook } from '../../src/workbench/package/write/save';
import { differencesBetween, everythingIn } from './fault-matrix/everything';
import { must, opened } from './reviewed';
import { fixtureFiles, sampleFiles, workbooksIn } from './workbook-files';

const wholeWorkbook = { kind: 'workbook' } as const;

/** As it stands, and with a date for all figures and the first answer to every question. */
const ways = ['as it stands', 'answered'] as const;

interface Undone {
  readonly plain: Uint8Array;
  readonly after: Uint8Array;
  readonly edits: number;
  /** What the write left alone, and what the undo did. */
  readonly leftAlone: number;
}

async function reviewedAndUndone(bytes: Uint8Array, way: (typeof ways)[number]): Promise<Undone> {
  const untouched = opened(bytes);
  createCalculator(untouched);
  const plain = saveWorkbook(untouched);
  const workbook = opened(bytes);
  const client = connectClient(createHost(workbook, createCalculator(workbook)));
  client.install();
  try {
    const useCases = createUseCases();
    const options: ReviewOptions = { asAt: way === 'answered' ? '2025-03-31' : null, answers: [] };
    const asked = must(await useCases.prepareReview(wholeWorkbook, options)).review.questions;
    const answers =
      way === 'answered' ? asked.flatMap(({ id, options: [method] }) => (method === undefined ? [] : [{ questionId: id, method }])) : [];
    const prepared = must(await useCases.prepareReview(wholeWorkbook, { ...options, answers }));
    const edits = prepared.review.edits.length;
    const written = must(await useCases.applyReview(prepared, () => undefined));
    const undone = edits === 0 ? { leftAlone: [] } : must(await useCases.undoLastReview());
    return { plain, after: saveWorkbook(workbook), edits, leftAlone: written.leftAlone.length + undone.leftAlone.length };
  } finally {
    client.disconnect();
  }
}

/** The names of parts that are there in one only, or differ in more than how a row got its height. */
function differingParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [opened(one).original.parts, opened(other).original.parts];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => partOf(a, name) !== partOf(b, name));
}

function partOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const part = parts.get(name);
  if (part === undefined) return null;
  const text = Buffer.from(part).toString('latin1');
  return /^xl\/worksheets\/[^/]+\.xml$/u.test(name) ? text.replace(/<row\b[^>]*>/gu, withoutHeight) : text;
}

/** A row's tag without its height; LibreOffice also says at length what is so anyway. */
function withoutHeight(row: string): string {
  return row.replace(/ (?:ht|customHeight)="[^"]*"| (?:customFormat|hidden|collapsed)="(?:false|0)"| outlineLevel="0"/gu, '');
}

const written = new Set<string>();

const given = process.env.PLAN_WORKBOOKS;
const files = [...sampleFiles, ...fixtureFiles, ...(given === undefined ? [] : workbooksIn(given))];

describe.each(ways)('%s', (way) => {
  test.each(files.map((file) => [path.basename(file), file] as const))('%s', async (name, file) => {
    const { plain, after, edits, leftAlone } = await reviewedAndUndone(new Uint8Array(readFileSync(file)), way);
    if (edits > 0) written.add(name);
    expect(leftAlone).toBe(0);
    expect(differingParts(plain, after)).toEqual([]);
    expect(differencesBetween(everythingIn(opened(plain)), everythingIn(opened(after)))).toEqual([]);
  });
});

test('most of them were written to', () => {
  expect(written.size).toBeGreaterThan(30);
});
