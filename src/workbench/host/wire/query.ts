// The answer to a `load`: paths such as "values", "format/fill/color" or "items/name", answered as nested PascalCase
// objects.

import { notCovered } from './host-errors';
import type { HostObject, Json } from './host-object';
import { lowerFirst, wireName } from './object-kind';
import type { WireQuery } from './protocol';

/** The answer to a query of one object or collection. */
export function answerQuery(object: HostObject, query: WireQuery): Json {
  const paths = [...(query.select ?? (query.expand.length > 0 ? [] : ['*'])), ...query.expand].map((path) =>
    path.split(/[/.]/).filter((part) => part !== ''),
  );
  const wanted = paths.length === 0 ? [['*']] : paths;
  return object.isCollection ? collectionAnswer(object, wanted, query.skip, query.top) : objectAnswer(object, wanted);
}

type Path = readonly string[];

function collectionAnswer(object: HostObject, paths: readonly Path[], skip: number, top: number | null): Json {
  const [ofCollection, ofItems] = divide(paths, (path) => path.length === 1 && object.has(wireName(path[0] ?? '')) === 'property');
  const answer: Record<string, Json> = { ...object.identity() };
  for (const [name = ''] of ofCollection) answer[wireName(name)] = object.read(wireName(name));
  if (ofItems.length === 0) return answer;
  const itemPaths = ofItems.map((path) => (path[0] === 'items' ? path.slice(1) : path)).map((path) => (path.length === 0 ? ['*'] : path));
  const items = object.items();
  const page = items.slice(skip, top === null ? undefined : skip + top);
  return {
    ...answer,
    _Items: page.map((item) => (item.isCollection ? collectionAnswer(item, itemPaths, 0, null) : objectAnswer(item, itemPaths))),
  };
}

function objectAnswer(object: HostObject, paths: readonly Path[]): Json {
  const answer: Record<string, Json> = { ...object.identity() };
  const nested = new Map<string, Path[]>();
  for (const [head = '', ...rest] of paths) {
    if (head === '*') {
      for (const name of object.propertyNames) answer[name] = object.read(name);
      continue;
    }
    const name = wireName(head);
    const kind = object.has(name);
    if (kind === 'property' && rest.length === 0) answer[name] = object.read(name);
    else if (kind === 'child') nested.set(name, [...(nested.get(name) ?? []), rest.length === 0 ? ['*'] : rest]);
    else throw notCovered(`${object.kind}.${[head, ...rest].map(lowerFirst).join('.')}`);
  }
  for (const [name, inner] of nested) {
    const child = object.child(name);
    answer[name] = child === null ? null : child.isCollection ? collectionAnswer(child, inner, 0, null) : objectAnswer(child, inner);
  }
  return answer;
}

function divide<T>(list: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [list.filter(isFirst), list.filter((item) => !isFirst(item))];
}
