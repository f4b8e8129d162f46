// Copies a text that stands in a box. Where the web view won't let a page copy, the text is selected, so that the officer's own keys copy it.

import { type RefObject, useState } from 'react';

interface Copying {
  readonly copy: () => void;
  /** What came of it; "" before. */
  readonly said: string;
}

/** `box`: where the text stands. */
export function useCopy(box: RefObject<HTMLTextAreaElement | null>): Copying {
  const [said, setSaid] = useState('');
  const select = (): void => {
    box.current?.focus();
    box.current?.select();
    setSaid('Selected. Press Ctrl+C (⌘C on a Mac) to copy it.');
  };
  const copy = (): void => {
    const text = box.current?.value ?? '';
    // Older web views have none.
    if ('clipboard' in navigator) navigator.clipboard.writeText(text).then(() => setSaid('Copied.'), select);
    else select();
  };
  return { copy, said };
}
