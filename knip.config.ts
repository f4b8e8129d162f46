// Finds files, exports and packages that nothing uses (`npm run unused`). `!` marks what ships or is run: a use in a test
// alone doesn't keep an export, unless its comment has @internal, which says that it is exported for its test.

import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // The pane's and the workbench server's are found by themselves, in webpack.config.js and package.json.
  entry: [
    'src/command-line/*-command.ts!',
    'src/workbench/page/main.ts!',
    'src/workbench/server/start.ts!',
    // The page loads it as it is, for web views that are too old for the bundle.
    'src/taskpane/page/old-web-view.js!',
    'scripts/*.{ts,js}!',
    // Run by its path, in a process of its own.
    'scripts/bench/measure-reading.ts!',
    'scripts/bench/measure-drafts.ts!',
    'scripts/bench/measure-checks.ts!',
    'scripts/compare/review-worker.js!',
    'scripts/earlier-reviews/review-as-then.js!',
    'tests/main-job/undo-model/sequences-program.ts',
    'tests/reading/measured-review.ts',
    // Named in the first comments of tests.
    'tests/taskpane/page-and-host-environment.js',
  ],
  project: ['src/**/*.{ts,tsx,js}!', 'scripts/**/*.{ts,js}!', 'tests/**/*.{ts,tsx,js}'],
  // A type that an exported function takes or gives is exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // The page gets office.js from Microsoft; the workbench serves and runs the package's file.
    '@microsoft/office-js',
    // Tests read its files by their paths.
    '@fontsource/open-sans',
    // Named in the first comments of tests: `@jest-environment jsdom`.
    'jsdom',
  ],
  ignoreUnresolved: ['./tests/taskpane/page-and-host-environment.js'],
};

export default config;
