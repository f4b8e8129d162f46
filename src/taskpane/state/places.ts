// Where the officer is in the pane: at a tab, or at what the menu leads to.

/** In their order. */
export const tabs = ['plan', 'checks', 'commentary', 'board'] as const;

export type Tab = (typeof tabs)[number];

/** What the menu leads to, in its order. */
export const menuPlaces = ['settings', 'history'] as const;

export type Place = Tab | (typeof menuPlaces)[number];

export const placeWords: Readonly<Record<Place, string>> = {
  plan: 'Plan',
  checks: 'Checks',
  commentary: 'Commentary',
  board: 'Board',
  settings: 'Settings',
  history: 'History',
};

/** Null for text that is no tab's. */
export function tabNamed(text: unknown): Tab | null {
  return tabs.find((tab) => tab === text) ?? null;
}
