// The way from any part of the pane to the cells in the sheet.

import { createContext } from 'react';

/** Selects cells in the sheet. `sheet`: its name or its id. `address`: A1, without the sheet. */
export type ShowCellsOf = (sheet: string, address: string) => void;

/** Given by the pane. */
export const ShowCells = createContext<ShowCellsOf>(() => undefined);
