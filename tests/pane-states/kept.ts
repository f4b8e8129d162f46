// What was last found good of each state, a folder a state. Of the dark look only the picture: it is laid out as the light one.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePictures } from './compare-pictures';
import type { Look } from './looks';
import type { Shown } from './shown';

const kept = join(__dirname, 'kept');
const isUpdate = process.env.UPDATE_PICTURES === '1';

/** What is otherwise than it was; a picture of what differs goes to `folder`. With UPDATE_PICTURES=1 what is there now is kept instead. */
export function faultsOf(state: string, look: Look, shown: Shown, folder: string): readonly string[] {
  const name = `${state}, ${look.name}`;
  return [
    ...outlineFaults(join(kept, state), look, shown.outline).map((fault) => `${name}: ${fault}`),
    ...pictureFaults(join(kept, state, `${look.name}.png`), shown.picture, join(folder, `${state}-${look.name}`)).map(
      (fault) => `${name}: ${fault}`,
    ),
  ];
}

function outlineFaults(folder: string, { name }: Look, now: string): readonly string[] {
  if (name === 'dark') return [];
  const file = join(folder, `${name}.txt`);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === `${now}\n`) return [];
  if (!isUpdate) return [firstDifference(before.split('\n'), now.split('\n'))];
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${now}\n`);
  return [];
}

function firstDifference(before: readonly string[], now: readonly string[]): string {
  const line = now.findIndex((each, index) => each !== before[index]);
  const at = line < 0 ? now.length : line;
  return `line ${String(at + 1)} was “${before[at]?.trim() ?? ''}” and is “${now[at]?.trim() ?? ''}”`;
}

function pictureFaults(file: string, now: Buffer, differing: string): readonly string[] {
  if (!existsSync(file)) {
    if (isUpdate) writeFileSync(file, now);
    return isUpdate ? [] : ['no picture of it is kept: UPDATE_PICTURES=1 keeps one'];
  }
  const { fault, picture } = comparePictures(readFileSync(file), now);
  if (fault === null) return [];
  if (isUpdate) writeFileSync(file, now);
  if (isUpdate) return [];
  writeFileSync(`${differing}.png`, now);
  if (picture !== null) writeFileSync(`${differing}-difference.png`, picture());
  return [fault];
}
