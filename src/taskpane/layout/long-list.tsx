// A list of any length, of which only what is near the screen is in the page: the rest is room of about its height.

import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** So many items are shown, or left out, together. */
const inOneGo = 50;
/** About as high as one item, in pixels, before it was ever shown. */
const usualHeight = 96;

interface LongListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly render: (item: T) => ReactNode;
}

/** Up to a hundred items are all in the page. */
export function LongList<T>({ label, items, render }: LongListProps<T>): ReactNode {
  const styles = useStyles();
  const slices = Array.from({ length: Math.ceil(items.length / inOneGo) }, (_, index) =>
    items.slice(index * inOneGo, (index + 1) * inOneGo),
  );
  return (
    <ul className={styles.list} aria-label={label}>
      {slices.map((slice, index) => (
        <Slice key={index} always={items.length <= 2 * inOneGo} first={index === 0} items={slice} render={render} />
      ))}
    </ul>
  );
}

interface SliceProps<T> extends Pick<LongListProps<T>, 'items' | 'render'> {
  readonly always: boolean;
  readonly first: boolean;
}

function Slice<T>({ always, first, items, render }: SliceProps<T>): ReactNode {
  const place = useRef<HTMLLIElement>(null);
  const [isNear, setNear] = useState(first);
  const [height, setHeight] = useState(items.length * usualHeight);
  useEffect(() => {
    if (always || place.current === null || !('IntersectionObserver' in window)) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        // What has the focus stays.
        if (!entry.isIntersecting && entry.target.contains(document.activeElement)) return;
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0) setHeight(entry.boundingClientRect.height);
        setNear(entry.isIntersecting);
      },
      { rootMargin: '800px 0px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [always]);
  const isShown = always || isNear || !('IntersectionObserver' in window);
  return (
    <li ref={place} {...(isShown ? {} : { style: { height: `${String(height)}px` } })}>
      {isShown && items.map((item, index) => <div key={index}>{render(item)}</div>)}
    </li>
  );
}
