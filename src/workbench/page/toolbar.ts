// The buttons above the spreadsheet and the line of text below it.

import type { KeptFormula } from '../calculate/calculator';
import { qualifiedAddress } from '../workbook/addresses';
import type { Ribbon } from './ribbon';

/** What the buttons do. */
interface ToolbarActions {
  readonly save: () => void;
  readonly insertRow: () => void;
  readonly deleteRow: () => void;
  readonly insertColumn: () => void;
  readonly deleteColumn: () => void;
  readonly sort: (order: 'ascending' | 'descending') => void;
  readonly openPane: (address: string) => void;
  readonly choose: (choice: string) => void;
}

interface Toolbar {
  showFileName(name: string): void;
  /** A sentence for the person; `refusal` where something wasn't done. */
  say(sentence: string, refusal: boolean): void;
  showKept(kept: readonly KeptFormula[]): void;
  showRibbon(ribbon: Ribbon): void;
  /** The entries of the selected cell's list, with the chosen one; nothing where the cell has no list. */
  showChoices(address: string, choices: readonly string[], chosen: string): void;
}

/** How many kept formulas are named before "and so many more". */
const mostNamed = 3;

export function createToolbar(actions: ToolbarActions): Toolbar {
  const onClick = (id: string, action: () => void): void => {
    element(id).addEventListener('click', action);
  };
  onClick('save', actions.save);
  onClick('insert-row', actions.insertRow);
  onClick('delete-row', actions.deleteRow);
  onClick('insert-column', actions.insertColumn);
  onClick('delete-column', actions.deleteColumn);
  onClick('sort-ascending', () => {
    actions.sort('ascending');
  });
  onClick('sort-descending', () => {
    actions.sort('descending');
  });
  element('choice').addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) actions.choose(event.target.value);
  });
  return {
    showFileName: (name) => {
      element('file-name').textContent = name;
      document.title = `${name} – Programme plan workbench`;
    },
    say: (sentence, refusal) => {
      element('message').textContent = sentence;
      element('message').classList.toggle('refusal', refusal);
    },
    showKept: (kept) => {
      element('kept').textContent = keptSentence(kept);
    },
    showRibbon: ({ tab, buttons }) => {
      element('ribbon-tab').textContent = tab;
      element('ribbon-buttons').replaceChildren(
        ...buttons.map(({ label, tip, address }) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = label;
          button.title = tip;
          button.addEventListener('click', () => {
            actions.openPane(address);
          });
          return button;
        }),
      );
    },
    showChoices: (address, choices, chosen) => {
      element('choice-group').hidden = choices.length === 0;
      element('choice-name').textContent = `Choose for ${address}`;
      const offered = choices.includes(chosen) ? choices : [chosen, ...choices];
      element('choice').replaceChildren(...offered.map((choice) => new Option(choice, choice, false, choice === chosen)));
    },
  };
}

/** "3 formulas keep their saved value: Plan!H4, …" Empty where none does. */
function keptSentence(kept: readonly KeptFormula[]): string {
  if (kept.length === 0) return '';
  const named = kept
    .slice(0, mostNamed)
    .map(({ sheet, row, column }) => qualifiedAddress(sheet, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }));
  const more = kept.length > mostNamed ? ` and ${String(kept.length - mostNamed)} more` : '';
  return `${kept.length === 1 ? '1 formula keeps its' : `${String(kept.length)} formulas keep their`} saved value: ${named.join(', ')}${more}`;
}

/** An element of index.html. Throws where the page and this code have drifted apart. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element "${id}".`);
  return found;
}
