// The frame of the pane: what runs in it, and what axe finds there.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root, type WorkbenchPage } from './workbench-page';

const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

declare global {
  interface Window {
    /** Put there by the test. */
    readonly axe: Axe;
  }
}

interface Axe {
  readonly run: (
    where: Document | object,
    rules: object,
  ) => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
}

/** The frame that the add-in runs in. */
export function frameOf({ page }: WorkbenchPage): Frame {
  const frame = page.frames().find((each) => each.url().endsWith('/taskpane.html'));
  if (frame === undefined) throw new Error('There is no pane.');
  return frame;
}

/** What axe finds in the pane, and whether anything is wider than it. */
export async function axeFaults(workbench: WorkbenchPage): Promise<readonly string[]> {
  const frame = frameOf(workbench);
  const found = await violations(frame, []);
  const isWide = await frame.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return isWide ? [...found, 'something is wider than the pane'] : found;
}

/** What axe finds in the workbench's own parts: around the spreadsheet engine's and the pane. */
export function axeFaultsAround({ page }: WorkbenchPage): Promise<readonly string[]> {
  return violations(page.mainFrame(), ['#sheet > *', 'iframe']);
}

async function violations(frame: Frame, exclude: readonly string[]): Promise<readonly string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async (left) => {
    const { violations: found } = await window.axe.run(
      { include: [['html']], exclude: left.map((each) => [each]) },
      { iframes: false, runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, exclude);
}
