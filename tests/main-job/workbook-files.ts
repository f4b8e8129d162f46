// The workbooks that the main job is tried on: the samples, one of each kind, and those of a folder that a variable names.

import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every workbook in a folder and the folders in it. */
export function workbooksIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx') && !path.basename(name).startsWith('~'))
    .map((name) => path.join(folder, name));
}

/** One workbook of each kind. */
export const fixtureFiles = workbooksIn(path.join(__dirname, '..', 'fixtures'));

/** An invented council's programme plan, with its totals and without. */
export const samples = ['programme-plan.xlsx', 'programme-plan-blank-totals.xlsx'] as const;

export const sampleFiles = samples.map((name) => path.join(__dirname, '..', '..', 'assets', name));
