// A sequence of commands from its beginning to where everything is undone, and what it breached.

import { ask, undoEverything, type Asked, type Request } from './add-in-commands';
import { notRestored, officersCellsChanged } from './compare';
import { begin, type Model, type Real } from './model';
import { perform, type Deed } from './officer-commands';
import type { Shape } from './shapes';

/** What is asked of the add-in, or what a person does. */
export type Step = Request | Deed;

/** Does it, and gives what it breached. */
export async function doStep(step: Step, model: Model, real: Real): Promise<readonly string[]> {
  if ('asked' in step) return ask(step, model, real);
  perform(step, model, real);
  return officersCellsChanged(model, real);
}

/** Something that is asked for, as it goes. */
export function plainly(asked: Asked): Request {
  return { asked, fault: null, meanwhile: null };
}

/** Tells a story on a clone of the shape, then undoes all; throws for the first breach. */
export async function tell(shape: Shape, story: (model: Model, real: Real) => Promise<void>): Promise<void> {
  const { model, real } = await begin(shape);
  try {
    await story(model, real);
    const failed = await undoEverything(model, real);
    demand(failed === null ? [] : [failed]);
    demand(notRestored(model, real));
  } finally {
    real.session.close();
  }
}

export function demand(breaches: readonly string[]): void {
  if (breaches.length > 0) throw new Error(breaches.slice(0, 6).join('\n'));
}
