// A row's statement from a template. No sentence with a hole is ever written: a part in square brackets goes where the row
// lacks one of its figures, and the whole template where a figure outside them is lacking.

import type { NamedFigures } from '../../model/commentary/house-style';
import { capitalised } from '../../cells/words/capitalised';
import type { Template, TemplatePart } from './template';

/**
 * Null where the row hasn't got a figure that it needs, where nothing is left to say, or where what can't be left out is
 * longer than `longest` characters. Optional parts make room from the last one back.
 */
export function fillTemplate(template: Template, figures: NamedFigures, longest = Infinity): string | null {
  if (template.some((part) => !part.optional && !isFilled(part, figures))) return null;
  let kept = template.filter((part) => isFilled(part, figures));
  for (;;) {
    if (!kept.some(namesSomething)) return null;
    const text = sentencesOf(kept, figures);
    if (text.length <= longest) return text;
    const last = kept.map(({ optional }) => optional).lastIndexOf(true);
    if (last < 0) return null;
    kept = kept.filter((_, index) => index !== last);
  }
}

function isFilled({ words }: TemplatePart, figures: NamedFigures): boolean {
  return words.every((word) => 'text' in word || (figures[word.name] ?? '') !== '');
}

function namesSomething({ words }: TemplatePart): boolean {
  return words.some((word) => 'name' in word);
}

/** With a capital at the head of each sentence, a stop at its end, and no gap where a part was left out. */
function sentencesOf(parts: Template, figures: NamedFigures): string {
  const words = parts.flatMap((part) => part.words);
  const filled = words.reduce((before, word) => {
    if ('text' in word) return before + word.text;
    const figure = figures[word.name] ?? '';
    return before + (/[.!?]\s*$/u.test(before) ? capitalised(figure) : figure);
  }, '');
  const text = filled
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,;:!?)](?:\s|$))/gu, '')
    .trim();
  return capitalised(/[.!?…][”’")]?$/u.test(text) ? text : `${text.replace(/[,;:]$/u, '')}.`);
}
