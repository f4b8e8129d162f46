// Lint: types first, then which folder may import which, by the table scripts/lint/folder-order.ts.

import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { tsImport } from 'tsx/esm/api';
import tseslint from 'typescript-eslint';

const { oneWayRule } = await tsImport('./scripts/lint/one-way-rule.ts', import.meta.url);

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
    plugins: { folders: { rules: { 'one-way': oneWayRule } } },
    rules: { 'folders/one-way': 'error' },
  },
  { files: ['src/taskpane/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
);
