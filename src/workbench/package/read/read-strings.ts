// Texts of cells: the shared strings of a package, and inline strings.

import { decodeCharacters } from '../xml/xml-text';
import { localName, scanXml, type XmlElement } from '../xml/xml-tree';

export interface SharedString {
  readonly text: string;
  /** With formatted runs, which the text alone doesn't keep. */
  readonly rich: boolean;
}

/** All shared strings, in order. Runs are joined; phonetic guides are left out. */
export function readSharedStrings(xml: string): SharedString[] {
  const strings: SharedString[] = [];
  let text = '';
  let rich = false;
  let inText = false;
  let phonetic = 0;
  scanXml(xml, {
    open(tag) {
      const name = localName(tag);
      if (name === 'si') {
        text = '';
        rich = false;
      } else if (name === 't') inText = phonetic === 0;
      else if (name === 'r') rich = true;
      else if (name === 'rPh') phonetic++;
    },
    close(tag) {
      const name = localName(tag);
      if (name === 'si') strings.push({ text: decodeCharacters(text), rich });
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** The text of an element with `<t>` or runs of it: an inline string, a comment. */
export function joinedText(element: XmlElement): string {
  const pieces = element.children.map((child) => (child.name === 't' ? child.text : child.name === 'r' ? joinedRaw(child) : ''));
  return decodeCharacters(pieces.join(''));
}

function joinedRaw(run: XmlElement): string {
  return run.children.map((child) => (child.name === 't' ? child.text : '')).join('');
}
