// A sequence of commands from its beginning to where everything is undone, and what it breached.

import { ask, undoEverything, type Asked, type Request } from './add-in-commands';
import { notRestored, officersCellsChanged } from './compare';
import { begin, type Model, type Opened, type Real } from './model';
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

/** How a story begins: `asked` is done first, `before` the pane was opened or in the same pane. */
export interface Opening {
  readonly asked: Asked;
  readonly before: boolean;
}

/** By shape and what was asked: done once, since most of the time of a short story would go into it. */
const openedShapes = new Map<string, Promise<Opened>>();

async function openedShape(shape: Shape, asked: Asked): Promise<Opened> {
  const { model, real } = await begin(shape);
  demand(await doStep(plainly(asked), model, real));
  real.session.close();
  return { workbook: real.session.host.workbook, columns: model.columns };
}

async function beginWith(shape: Shape, opening: Opening | null): Promise<{ model: Model; real: Real }> {
  if (opening?.before !== true) return begin(shape);
  const key = `${shape.name} ${JSON.stringify(opening.asked)}`;
  const opened = openedShapes.get(key) ?? openedShape(shape, opening.asked);
  openedShapes.set(key, opened);
  return begin(shape, await opened);
}

type Story = (model: Model, real: Real) => Promise<void>;

/** Tells a story on a clone of the shape, then undoes all; throws for the first breach. */
export async function tell(shape: Shape, opening: Opening | null, story: Story): Promise<void> {
  const { model, real } = await beginWith(shape, opening);
  try {
    if (opening?.before === false) demand(await doStep(plainly(opening.asked), model, real));
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
