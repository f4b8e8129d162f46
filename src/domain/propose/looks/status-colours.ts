// The statuses' words and their colours on a sheet and in the pane, and those of a draft that its figures have left behind.

import type { WordFlag } from '../../model/edit';

/** domain.md, "Colours": each passes 4.5:1, and the word is always there. */
export const ragFlags: readonly WordFlag[] = [
  { word: 'Blue', fontColor: '#1F3864', fill: '#BDD7EE' },
  { word: 'Green', fontColor: '#006100', fill: '#C6EFCE' },
  { word: 'Amber/Green', fontColor: '#4B5300', fill: '#E2EFAF' },
  { word: 'Amber', fontColor: '#9C5700', fill: '#FFEB9C' },
  { word: 'Amber/Red', fontColor: '#843C0C', fill: '#FBD5B5' },
  { word: 'Red', fontColor: '#9C0006', fill: '#FFC7CE' },
];

/** Of a draft whose figures have changed since: dark on a pale ground that no status has. */
export const changedColours = { fontColor: '#3B3B3B', fill: '#E4DFEC' } as const;
