// Tests run in Node through swc; types are checked by `npm run types`, not here.
const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Jest leaves one core idle, which is half of a machine of two.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  roots: ['<rootDir>/tests'],
  reporters: ['default', '<rootDir>/tests/left-out-reporter.js'],
  // The machine may be busy: a test that hangs still ends.
  testTimeout: 60_000,
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(?:.*/)?(?:@borgar|flesch-kincaid|pixelmatch|strip-bom|syllable|uuid)/)'],
};
