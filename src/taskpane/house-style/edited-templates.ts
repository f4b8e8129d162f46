// Which templates the officer has changed, and whether they may be saved.

import type { HouseStyleRequest } from '../../domain/changes/request';
import { styleKinds, type StyleKind, type StyleLines } from '../../domain/model/commentary/house-style';
import type { HouseStyleScreen } from '../state/pane-state';

/** Kinds whose template differs from the one on Plan settings. */
export function editedKinds({ prepared, typed }: HouseStyleScreen): readonly StyleKind[] {
  const { lines } = prepared.review.houseStyle;
  return styleKinds.filter((kind) => typed[kind] !== undefined && typed[kind].trim() !== lines[kind].typed);
}

/** What would be saved; null where nothing differs, or a template has a mistake. `lines`: with what is typed. */
export function templatesToSave(screen: HouseStyleScreen, lines: StyleLines): HouseStyleRequest['templates'] | null {
  const edited = editedKinds(screen);
  if (edited.length === 0 || edited.some((kind) => lines[kind].problem !== null)) return null;
  return Object.fromEntries(edited.map((kind) => [kind, screen.typed[kind] ?? '']));
}
