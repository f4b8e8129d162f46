// No file of src can be reached from itself by imports, types included; the detector is tried on planted circles.

import { circlesIn } from './circles';
import { sourcesIn, textOf } from './project-files';

test('no imports of src go round in a circle', () => {
  expect(circlesIn(new Map(sourcesIn('src').map((path) => [path, textOf(path)])))).toEqual([]);
});

describe('what must trip the detector', () => {
  test.each([
    [
      'two files',
      [
        ['a.ts', "import { b } from './b';"],
        ['b.ts', "import { a } from './a';"],
      ],
    ],
    [
      'by types alone',
      [
        ['a.ts', "import type { B } from './b';"],
        ['b.ts', "type A = import('./a').A;"],
      ],
    ],
    [
      'by a re-export',
      [
        ['a.ts', "export * from './b';"],
        ['b.ts', "export { a } from './a';"],
      ],
    ],
    [
      'by a late import',
      [
        ['a.ts', "const b = () => import('./b');"],
        ['b.ts', "import './a';"],
      ],
    ],
    [
      'across folders and kinds',
      [
        ['x/a.tsx', "import { b } from '../y/b';"],
        ['y/b.ts', "import { a } from '../x/a';"],
      ],
    ],
    ['a file that imports itself', [['a.ts', "import { a } from './a';"]]],
  ] as const)('%s', (_name, files) => {
    expect(circlesIn(new Map(files))).toEqual([files.map(([path]) => path)]);
  });

  test('two circles that share a file are one; those apart are two', () => {
    const joined = circlesIn(
      new Map([
        ['a.ts', "import './b';"],
        ['b.ts', "import './a'; import './c';"],
        ['c.ts', "import './b'; import './d';"],
        ['d.ts', "import './e';"],
        ['e.ts', "import './d';"],
      ]),
    );
    expect(joined).toEqual([
      ['a.ts', 'b.ts', 'c.ts'],
      ['d.ts', 'e.ts'],
    ]);
  });
});

test.each([
  [
    'a chain',
    [
      ['a.ts', "import './b';"],
      ['b.ts', "import './c';"],
      ['c.ts', ''],
    ],
  ],
  [
    'two ways to one file',
    [
      ['a.ts', "import './b'; import './c';"],
      ['b.ts', "import './c';"],
      ['c.ts', ''],
    ],
  ],
  [
    'an import in a comment or a string',
    [
      ['a.ts', "import './b';"],
      ['b.ts', `// import './a';\nconst text = "import './a'";`],
    ],
  ],
] as const)('%s is no circle', (_name, files) => {
  expect(circlesIn(new Map(files))).toEqual([]);
});
