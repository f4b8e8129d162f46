// Faults put into a state to show that the comparison finds them: each is one that a person would see, and none changes a text or a role.

import type { Frame } from 'playwright-core';

/** Style rules, by what they do. */
export const plants: Readonly<Record<string, string>> = {
  'the heading a pixel lower': 'h1 { transform: translateY(1px) }',
  'links without their line': 'button, a { text-decoration-line: none !important }',
  'buttons in grey': 'button { background-color: #8a8a8a !important }',
  'Amber as Green': 'span { background-color: #c6efce !important }',
  'cards and fields without their edge': 'main * { border-color: transparent !important }',
};

export async function plant(frame: Frame, rule: string): Promise<void> {
  await frame.evaluate((text) => {
    const style = document.getElementById('planted') ?? document.head.appendChild(document.createElement('style'));
    style.id = 'planted';
    style.textContent = text;
  }, rule);
}
