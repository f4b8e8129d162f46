// Light or dark: by Office's background where Office gives it, else as the system is set.
// Contrast themes are the browser's (forced-colors), on either.

import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const systemDark = '(prefers-color-scheme: dark)';

/** Fluent's theme for the pane. `background`: "#RRGGBB", null where Office doesn't say. */
export function usePaneTheme(background: string | null): Theme {
  const isSystemDark = useSyncExternalStore(onSystemChange, () => window.matchMedia(systemDark).matches);
  const isDark = background === null ? isSystemDark : isDarkColour(background);
  return isDark ? webDarkTheme : webLightTheme;
}

/**
 * Whether white text reads better on it than black: relative luminance below 0.18 (WCAG 2.2).
 * @internal exported for its test
 */
export function isDarkColour(colour: string): boolean {
  const channels = [1, 3, 5].map((place) => {
    const share = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 1, green = 1, blue = 1] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

function onSystemChange(listener: () => void): () => void {
  const query = window.matchMedia(systemDark);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
