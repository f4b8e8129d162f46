// TEMPORARY
import type { Flag } from '../../domain/edit';
const flags: readonly Flag[] = [
  { word: 'Green', fontColor: '#006100', fill: '#C6EFCE' },
  { word: 'Amber', fontColor: '#9C5700', fill: '#FFEB9C' },
  { word: 'Red', fontColor: '#9C0006', fill: '#FFC7CE' },
];
export function flagOf(word: string): Flag | undefined {
  return flags.find((f) => f.word === word);
}
