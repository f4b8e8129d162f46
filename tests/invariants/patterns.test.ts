// No pattern takes exponential time on a hostile cell: neither one that is written out, nor one that is put together.

import { analyse } from 'scslre';
import ts from 'typescript';
import { nodesOf, parse } from '../../scripts/lint/imports';
import { sourcesIn, textOf } from './project-files';

const folders = ['app', 'command-line', 'domain', 'excel', 'taskpane', 'workbench'] as const;

/** The patterns that are written out, by what they are, with where. */
function written(): ReadonlyMap<string, string> {
  const paths = folders.flatMap((folder) => sourcesIn(`src/${folder}`));
  return new Map(
    paths.flatMap((path) =>
      nodesOf(parse(path, textOf(path)))
        .filter(ts.isRegularExpressionLiteral)
        .map(({ text }): [string, string] => [text, path]),
    ),
  );
}

/** The patterns that modules of the domain put together while they are loaded, with the module. */
function putTogether(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const { RegExp: own } = globalThis;
  let module = '';
  globalThis.RegExp = new Proxy(own, {
    construct(target, given: [string, string?]) {
      const made = new target(...given);
      found.set(String(made), module);
      return made;
    },
  });
  try {
    jest.isolateModules(() => {
      for (module of sourcesIn('src/domain')) jest.requireActual(`../../${module}`);
    });
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}

function exponentialIn(patterns: ReadonlyMap<string, string>): readonly string[] {
  return [...patterns].flatMap(([pattern, path]) => {
    const end = pattern.lastIndexOf('/');
    const { reports } = analyse({ source: pattern.slice(1, end), flags: pattern.slice(end + 1) });
    return reports.some(({ exponential }) => exponential) ? [`${path}: ${pattern}`] : [];
  });
}

test('the checker finds a pattern that takes exponential time', () => {
  expect(exponentialIn(new Map([[String.raw`/^(?:\w+\s?)*$/u`, 'a']]))).toHaveLength(1);
});

test('no pattern that is written out takes exponential time', () => {
  const patterns = written();
  expect(patterns.size).toBeGreaterThan(1000);
  expect(exponentialIn(patterns)).toEqual([]);
});

test('no pattern that is put together in the domain takes exponential time', () => {
  const patterns = putTogether();
  expect(patterns.size).toBeGreaterThan(300);
  expect(exponentialIn(patterns)).toEqual([]);
});
