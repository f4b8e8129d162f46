// The methods by which the client registers for events: "_RegisterDataChangedEvent" and the like.

import { register, unregister, type EventName } from './events';
import type { Method } from './object-kind';

/** Both methods of an event, for the table of the object that has it. `targetOf`: what the client will listen at. */
export function eventMethods<T>(
  targetOf: (target: T) => string,
  events: Readonly<Record<string, EventName>>,
): Readonly<Record<string, Method<T>>> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([wire, name]): [string, Method<T>][] => [
      [
        `_Register${wire}`,
        (target, _args, session) => {
          register(session, name, targetOf(target));
          return undefined;
        },
      ],
      [
        `_Unregister${wire}`,
        (target, _args, session) => {
          unregister(session, name, targetOf(target));
          return undefined;
        },
      ],
    ]),
  );
}
