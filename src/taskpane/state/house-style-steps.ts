// How the pane goes through the house style: templates are edited one kind at a time and saved together, by the same
// preview as any change.

import type { PreparedReview } from '../../app/contract';
import { withTyped } from '../../domain/commentary/house-style/house-style-on-sheet';
import { styleKinds, type StyleKind } from '../../domain/model/commentary/house-style';
import type { HouseStyleScreen, PaneState } from './pane-state';

/** As it opens: at the first kind that the plan has rows of. */
export function houseStyleScreen(prepared: PreparedReview): HouseStyleScreen {
  const kinds = new Set<StyleKind>(prepared.review.sheets.flatMap(({ styleSamples }) => styleSamples.map(({ kind }) => kind)));
  return { kind: 'house-style', prepared, chosen: styleKinds.find((kind) => kinds.has(kind)) ?? 'target', typed: {} };
}

export function styleKindChosen(state: PaneState, chosen: StyleKind): PaneState {
  const { screen } = state;
  return screen.kind === 'house-style' ? { ...state, error: null, screen: { ...screen, chosen } } : state;
}

/** What is typed makes an earlier refusal out of date. */
export function templateTyped(state: PaneState, template: string): PaneState {
  const { screen } = state;
  if (screen.kind !== 'house-style') return state;
  return { ...state, error: null, screen: { ...screen, typed: { ...screen.typed, [screen.chosen]: template } } };
}

/** Kinds whose template differs from the one on Plan settings. */
export function editedKinds({ prepared, typed }: HouseStyleScreen): readonly StyleKind[] {
  const { lines } = prepared.review.houseStyle;
  return styleKinds.filter((kind) => typed[kind] !== undefined && typed[kind].trim() !== lines[kind].typed);
}

/** Whether there is anything to save, and nothing to mend first. */
export function maySaveStyle(screen: HouseStyleScreen): boolean {
  const edited = editedKinds(screen);
  const lines = withTyped(screen.prepared.review.houseStyle.lines, screen.typed);
  return edited.length > 0 && edited.every((kind) => lines[kind].problem === null);
}

export function houseStyleAsked(state: PaneState): PaneState {
  const { screen } = state;
  if (screen.kind !== 'house-style' || !maySaveStyle(screen)) return state;
  const templates = Object.fromEntries(editedKinds(screen).map((kind) => [kind, screen.typed[kind] ?? '']));
  const work = {
    kind: 'prepare-change' as const,
    subject: { kind: 'house-style' as const },
    request: { kind: 'house-style' as const, templates },
  };
  return { ...state, error: null, followFocus: true, work };
}
