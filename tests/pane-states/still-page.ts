// A page that looks the same on every machine and at every time: letters from the tests' own font, nothing that moves.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from '../browser/workbench-page';

/** Open Sans (SIL Open Font License 1.1), in place of every font that the pane names. */
const font = join(root, 'node_modules', '@fontsource', 'open-sans');
const weights = [400, 600, 700];
const subsets = /open-sans-(?:latin|latin-ext|math|symbols)-/u;
const named = ['Segoe UI', 'Consolas'];

/** The font's own rules, with its files in them. */
function faces(family: string): readonly string[] {
  return weights.flatMap((weight) =>
    readFileSync(join(font, `${String(weight)}.css`), 'utf8')
      .split('@font-face')
      .filter((rule) => subsets.test(rule))
      .map((rule) => `@font-face${rule}`.replace("'Open Sans'", `'${family}'`).replace(/url\(\.\/(files\/[\w-]+\.woff2)\)/u, inline)),
  );
}

function inline(_url: string, file: string): string {
  return `url(data:font/woff2;base64,${readFileSync(join(font, file)).toString('base64')})`;
}

const style = [
  ...named.flatMap(faces),
  '*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }',
  // Whether the ring around what has the focus is shown depends on how the test has pressed it.
  '*, *::after { outline-color: transparent !important; }',
].join('\n');

/** Once for each page that is loaded into the frame; a second time does no harm. */
export async function makeStill(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => document.getElementById('still') !== null)) return;
  await frame.evaluate(async (text) => {
    const element = document.createElement('style');
    element.id = 'still';
    element.textContent = text;
    document.head.append(element);
    await Promise.all([...document.fonts].map((font) => font.load()));
  }, style);
}
