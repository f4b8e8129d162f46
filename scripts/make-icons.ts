// Draws the add-in's icons: a plan of three rows, each bar longer than the one above, in the three status colours. Run
// by hand after a change.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

type Colour = readonly [red: number, green: number, blue: number];

/** A rectangle in fractions of the icon's side. */
interface Bar {
  readonly top: number;
  readonly width: number;
  readonly colour: Colour;
}

const sides = [16, 32, 64, 80] as const;

const bars: readonly Bar[] = [
  { top: 0.0625, width: 0.5, colour: [0xd4, 0x35, 0x1c] },
  { top: 0.375, width: 0.6875, colour: [0xff, 0xb1, 0x00] },
  { top: 0.6875, width: 0.875, colour: [0x00, 0x70, 0x3c] },
];

const margin = 0.0625;
const barHeight = 0.25;

/** The icon as a PNG file: transparent but for the bars, edges on whole pixels so that 16 px stays sharp. */
function drawIcon(side: number): Buffer {
  const image = new PNG({ width: side, height: side, colorType: 6 });
  image.data.fill(0);
  for (const { top, width, colour } of bars) {
    const firstRow = Math.round(top * side);
    const firstColumn = Math.round(margin * side);
    for (let row = firstRow; row < firstRow + Math.round(barHeight * side); row += 1) {
      for (let column = firstColumn; column < firstColumn + Math.round(width * side); column += 1) {
        image.data.set([...colour, 0xff], (row * side + column) * 4);
      }
    }
  }
  return PNG.sync.write(image);
}

for (const side of sides) {
  writeFileSync(join(__dirname, '..', 'assets', 'icons', `icon-${String(side)}.png`), drawIcon(side));
}
