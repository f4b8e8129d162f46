// How the pane goes through the house style: templates are edited one kind at a time and saved together, by the same
// preview as any change. What a template may hold isn't known here: the pane opens without it.

import type { PreparedReview } from '../../app/contract';
import type { HouseStyleRequest } from '../../domain/changes/request';
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

/** `templates`: those that differ from Plan settings, none with a mistake. */
export function houseStyleAsked(state: PaneState, templates: HouseStyleRequest['templates']): PaneState {
  if (state.screen.kind !== 'house-style') return state;
  const work = {
    kind: 'prepare-change' as const,
    subject: { kind: 'house-style' as const },
    request: { kind: 'house-style' as const, templates },
  };
  return { ...state, error: null, followFocus: true, work };
}
