// What an officer may send to whoever looks after the add-in: which problem, in which Excel and which build. Nothing of the workbook:
// no cell, no sheet's name, and not the sentence, which may quote either.

import { hostInWords } from '../../app/startup';
import type { Problem } from '../../domain/model/outcome';

/** Lines of text. */
export function problemDetails({ code, inDoubt = [] }: Problem, at: Date): string {
  const scripts = [...document.scripts].map(({ src }) => src.split('/').at(-1) ?? '').filter((name) => name.startsWith('taskpane.'));
  const lines = [
    ['Problem', code],
    ['Parts of sheets in doubt', inDoubt.length === 0 ? '' : String(inDoubt.length)],
    ['Excel', hostInWords()],
    ['Browser', navigator.userAgent],
    ['Add-in', scripts.join(' ')],
    ['Time', at.toISOString()],
  ];
  return lines.flatMap(([label = '', value = '']) => (value === '' ? [] : [`${label}: ${value}`])).join('\n');
}
