// Lint: types first, then which folder may import which (design: domain ← excel ← app ← taskpane, commands; the workbench stands apart).

import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const folders = ['domain', 'excel', 'app', 'taskpane', 'commands', 'command-line', 'workbench'];

/** What each folder may import besides itself. */
const mayImport = {
  domain: [],
  excel: ['domain'],
  app: ['domain', 'excel'],
  taskpane: ['domain', 'app'],
  commands: ['app'],
  workbench: [],
  'command-line': ['workbench', 'app', 'domain'],
};

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  { files: ['**/*.js'], ignores: ['src/**'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  { files: ['src/**/*.js'], languageOptions: { sourceType: 'script', globals: globals.browser } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  // ExcelJS and Univer type some plain numbers of the file format as enums.
  { files: ['scripts/sample/**/*.ts', 'src/workbench/page/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-enum-assignment': 'off' } },
  // GPL-3 stays behind the Calculator interface, in development only.
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['src/workbench/calculate/**'],
    rules: { 'no-restricted-imports': ['error', 'hyperformula'] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: true },
      'boundaries/elements': folders.map((folder) => ({
        type: folder,
        pattern: `src/${folder}`,
      })),
    },
    rules: {
      'boundaries/no-unknown-dependencies': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: [
            ...folders.map((folder) => ({
              from: { element: { type: folder } },
              allow: { to: { element: { types: { anyOf: [folder, ...mayImport[folder]] } } } },
            })),
            { allow: { to: { module: { origin: 'external' } } } },
            { from: { element: { types: { anyOf: ['workbench', 'command-line'] } } }, allow: { to: { module: { origin: 'core' } } } },
            {
              from: { element: { types: { anyOf: ['domain', 'excel', 'app', 'commands'] } } },
              disallow: {
                to: { module: { origin: 'external', source: ['react', 'react-dom', 'react-dom/**', 'react/**', '@fluentui/**'] } },
              },
            },
          ],
        },
      ],
    },
  },
  { files: ['src/taskpane/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
);
