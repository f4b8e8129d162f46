// Cells that a template left to be filled in: they hold no answer yet.

import { isCellError } from '../cell';
import { formulaAt, valueAt } from '../grid';
import { isBlank, type SheetView } from './sheet-view';

const placeholder =
  /^[<[(]?\s*(?:please (?:select|choose|enter|complete|insert|specify)\b.*|(?:select|choose|pick)(?: an?| one| from)?\b[^.]{0,40}(?:option|list|item|value|status|rating|drop ?down)?\.{0,3}|(?:enter|insert|type|add) (?:text|here|your|name|date|a|an|the|project|description|target|figure)\b[^.]{0,60}|click (?:here|or tap)\b.*|tbc by .{0,20})\s*[>\])]?$/iu;

/** "Please select an option", "<Select>", "[Insert text here]". */
export function isPlaceholder(text: string): boolean {
  const plain = text.trim();
  if (plain.length > 80) return false;
  if (/^(?:<[^>]+>|\[(?:insert|enter|select|type|add|name|date|text)[^\]]*\])$/iu.test(plain)) return true;
  return (
    placeholder.test(plain) &&
    (/^(?:please|click|[<[(])/iu.test(plain) ||
      /\b(?:option|list|item|value|status|rating|drop ?down|here|text|your)\b/iu.test(plain) ||
      /^(?:select|choose)(?: one)?\.{0,3}$/iu.test(plain))
  );
}

/** Whether a cell says something: typed and no placeholder, or a formula that gives more than 0, "" or an error. */
export function isTelling(view: SheetView, row: number, column: number): boolean {
  const value = valueAt(view.grid, row, column);
  if (isBlank(value) || (typeof value === 'string' && isPlaceholder(value))) return false;
  return formulaAt(view.grid, row, column) === null || !(value === 0 || isCellError(value));
}
