// A language that doesn't exist, of which every word is 40 % longer: what the pane shows in it must still fit.

import type { Frame } from 'playwright-core';

/**
 * Lengthens every word that is shown, and tells what doesn't fit then: what is wider than the pane, cut off, or lies over a neighbour.
 * The pane is left as it was.
 */
export async function poorFits(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', A: 'Á', E: 'É', I: 'Í', O: 'Ö', U: 'Ü' };
    const longer = (words: string): string =>
      words
        .replace(/\p{L}+/gu, (word) => word + word.toLowerCase().slice(0, Math.ceil(word.length * 0.4)))
        .replace(/[aeiou]/giu, (letter) => accents[letter] ?? letter);
    const texts: (readonly [Text, string])[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      if (node instanceof Text && node.parentElement?.closest('script, style') === null && /\p{L}/u.test(node.data))
        texts.push([node, node.data]);
    }
    for (const [text, words] of texts) text.data = longer(words);
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) found.push('something is wider than the pane');
    for (const [text, words] of texts) {
      const element = text.parentElement;
      // What only a screen reader hears lies in a box of one pixel.
      if (element === null || element.clientWidth === 1) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.right > width + 1 || box.left < -1) found.push(`“${words}” runs off the edge`);
      const isCut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      if (isCut && element.tagName !== 'OPTION' && element.tagName !== 'SELECT') found.push(`“${words}” is cut off`);
    }
    // Buttons at the foot of the pane lie over what is scrolled under them.
    const isPinned = (element: Element): boolean => {
      for (let each: Element | null = element; each !== null; each = each.parentElement)
        if (getComputedStyle(each).position === 'sticky') return true;
      return false;
    };
    const controls = [...document.querySelectorAll('button, select, textarea, a')].filter(
      (each) => each.clientHeight > 1 && !isPinned(each),
    );
    const rects = controls.map((control) => [...control.getClientRects()]);
    controls.forEach((control, index) => {
      const over = controls.findIndex(
        (_other, place) =>
          place > index &&
          (rects[index] ?? []).some((one) =>
            (rects[place] ?? []).some(
              (other) =>
                Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
                Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2,
            ),
          ),
      );
      if (over >= 0) found.push(`“${control.textContent}” lies over “${controls[over]?.textContent ?? ''}”`);
    });
    for (const [text, words] of texts) text.data = words;
    return found;
  });
}
