// What councils measure: work that adds up, levels at a time, and what is wanted low. Each name says plainly which it is.

import type { Draw } from './draw';

/** New work in each period, none of it unwanted. */
const work = [
  'Workshops held',
  'Homes insulated',
  'Trees planted',
  'Volunteers recruited',
  'Grants awarded',
  'Apprentices started',
  'Businesses advised',
  'Peer reviews delivered',
  'Play areas rebuilt',
  'Footpaths resurfaced',
  'Books lent to schools',
  'Market stalls let',
  'Guides published',
  'Charging points installed',
  'Events staged',
  'Allotments laid out',
  'Bus shelters replaced',
  'Council tenants advised',
  'School meals served',
  'Hedges cut',
  'Choirs founded',
  'Murals painted',
  'Benches placed',
  'Wells sunk',
  'Bikes lent',
  'Foster carers approved',
  'Lessons given',
  'Lamps renewed',
  'Exhibitions mounted',
  'Local walks led',
] as const;

/** A level at a time that is wanted high, with its usual size. */
export const highLevels = [
  { what: 'Satisfaction score', size: 80 },
  { what: 'Headcount of the service', size: 120 },
  { what: 'Staff in post (FTE)', size: 60 },
  { what: 'Library membership', size: 4000 },
  { what: 'Average rating by visitors', size: 8 },
  { what: 'Rate of return per 1,000 forms', size: 600 },
] as const;

/** A level at a time that is wanted low. */
export const lowLevels = [
  { what: 'Days to let a home', size: 25 },
  { what: 'Cost per visit (£)', size: 40 },
  { what: 'Average days to decide an application', size: 30 },
  { what: 'Sickness days per employee', size: 9 },
  { what: 'Cost of a case (£)', size: 2200 },
  { what: 'Minutes to answer a call', size: 6 },
  { what: 'Households in temporary accommodation', size: 150 },
] as const;

/** Shares that are wanted high. */
export const shares = [
  'Calls answered in time',
  'Recycling rate',
  'Pass rate',
  'Rent collected',
  'Applications decided on time',
  'Learners who stay on',
  'Residents satisfied with parks',
  'Repairs right first time',
] as const;

/** So many different names of work. */
export function workNames(draw: Draw, count: number): readonly string[] {
  const begin = draw.among(['', '', '', 'Number of ', 'No. of ']);
  return draw.some(work, count).map((name) => (begin === '' ? name : `${begin}${name.slice(0, 1).toLowerCase()}${name.slice(1)}`));
}

/** Figures of so many periods that together come near a target. */
export function figuresFor(draw: Draw, target: number, periods: number, reported: number): readonly number[] {
  const most = Math.max(3, Math.round((2.2 * target) / periods));
  return Array.from({ length: reported }, () => draw.between(draw.chance(8) ? 0 : 1, most));
}

export function drawTarget(draw: Draw): number {
  const size = draw.among([1, 5, 10, 50]);
  return draw.between(8, 40) * size;
}

/** Figures of a level about its size. */
export function levelFigures(draw: Draw, size: number, reported: number): readonly number[] {
  const isWhole = size >= 20;
  return Array.from({ length: reported }, () => {
    const figure = (size * draw.between(80, 120)) / 100;
    return isWhole ? Math.round(figure) : Math.round(figure * 10) / 10;
  });
}

export const sumOf = (figures: readonly number[]): number => Number(figures.reduce((sum, figure) => sum + figure, 0).toPrecision(12));
export const lastOf = (figures: readonly number[]): number => figures.at(-1) ?? 0;

/**
 * Figures without a total that a reader can take for new work: they fall somewhere, and don't all lie near the target. Else they may be the position
 * so far, and asking is right too.
 */
export function isPlainlyNew(figures: readonly number[], target: number): boolean {
  const falls = figures.some((figure, index) => index > 0 && figure < (figures[index - 1] ?? 0));
  const isNear = figures.every((figure) => figure > target / 2 && figure < target * 2);
  return figures.length < 2 || (falls && !isNear);
}
