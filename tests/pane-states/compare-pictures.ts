// Whether two pictures show the same. Another Chromium draws the edges of letters and lines a little otherwise: such pixels are few in
// any place. What has moved, changed its colour or gone differs in many pixels that lie together.

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** In pixels: the side of the squares that a picture is looked through by. They overlap by half, so that no place lies at an edge of all. */
const side = 16;
const step = side / 2;

/** How many of a square's 256 pixels may differ: fewer than the line under a link, or a button's edge, has. */
const mostInSquare = 12;

/** How unlike two colours must be to differ (pixelmatch's measure). */
const threshold = 0.1;

export interface Comparison {
  /** Null: they show the same. */
  readonly fault: string | null;
  /** Makes a picture with what differs in red; null where nothing is wrong, or they can't be laid over each other. */
  readonly picture: (() => Buffer) | null;
}

const same: Comparison = { fault: null, picture: null };

/** PNGs. */
export function comparePictures(kept: Buffer, now: Buffer): Comparison {
  if (kept.equals(now)) return same;
  const [before, after] = [PNG.sync.read(kept), PNG.sync.read(now)];
  const { width, height } = before;
  if (width !== after.width || height !== after.height) {
    const sizes = [before, after].map((each) => `${String(each.width)} × ${String(each.height)}`);
    return { fault: `the picture was ${sizes.join(' and is ')} pixels`, picture: null };
  }
  const difference = new PNG({ width, height });
  const differing = pixelmatch(before.data, after.data, difference.data, width, height, { threshold, diffMask: true });
  const worst = worstSquare(difference);
  if (worst <= mostInSquare) return same;
  return {
    fault: `${String(differing)} pixels differ, ${String(worst)} of them in one place`,
    picture: () => {
      pixelmatch(before.data, after.data, difference.data, width, height, { threshold });
      return PNG.sync.write(difference);
    },
  };
}

/** In the mask what differs is red; letters' edges, which pixelmatch tells apart, are yellow, and all else is transparent. */
function worstSquare({ width, height, data }: PNG): number {
  const across = Math.ceil(width / step) + 1;
  const counts = new Uint32Array(across * (Math.ceil(height / step) + 1));
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (data[pixel * 4 + 3] === 0 || data[pixel * 4 + 1] !== 0) continue;
    const [column, line] = [Math.floor((pixel % width) / step), Math.floor(pixel / width / step)];
    // The four squares that the pixel lies in.
    for (const square of [
      line * across + column,
      line * across + column + 1,
      (line + 1) * across + column,
      (line + 1) * across + column + 1,
    ]) {
      counts[square] = (counts[square] ?? 0) + 1;
    }
  }
  return counts.reduce((most, count) => (count > most ? count : most), 0);
}
