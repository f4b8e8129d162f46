// The ways of the focus between the buttons, the cells and the pane, as in Excel: F6 goes on to the next of them, Shift+F6 back,
// from the cells too; Tab past an end of the pane leaves it.

import type { WayOut } from './task-pane-frame';

interface Regions {
  readonly toolbar: HTMLElement;
  readonly sheet: HTMLElement;
  readonly focusPane: (end: 'first' | 'last') => void;
}

interface FocusRegions {
  /** The focus leaves the pane. */
  readonly leavePane: (way: WayOut) => void;
}

/** In their order on the page, around which F6 goes. */
const order = ['toolbar', 'sheet', 'pane'] as const;

type Region = (typeof order)[number];

export function createRegions({ toolbar, sheet, focusPane }: Regions): FocusRegions {
  const enter = (region: Region | undefined, way: 1 | -1): void => {
    if (region === 'pane') focusPane(way === 1 ? 'first' : 'last');
    else if (region === 'sheet') cellsOf(sheet)?.focus();
    else toolbar.querySelector('button')?.focus();
  };
  const from = (): number => {
    const { activeElement } = document;
    if (sheet.contains(activeElement)) return order.indexOf('sheet');
    return activeElement?.tagName === 'IFRAME' ? order.indexOf('pane') : order.indexOf('toolbar');
  };
  const move = (start: number, way: 1 | -1): void => enter(order.at((start + way + order.length) % order.length), way);
  // Before the sheet, which keeps every key that it gets.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      move(from(), event.shiftKey ? -1 : 1);
    },
    { capture: true },
  );
  return {
    leavePane: (way) => {
      if (way === 'to cells') enter('sheet', 1);
      else move(order.indexOf('pane'), way === 'forward' ? 1 : -1);
    },
  };
}

/** Where the sheet takes what is typed into a cell, not into its formula bar. */
function cellsOf(sheet: HTMLElement): HTMLElement | null {
  return sheet.querySelector<HTMLElement>('[contenteditable="true"][id$="DOCS_NORMAL"]');
}
