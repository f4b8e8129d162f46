// ESLint's rule for the direction of imports. It asks what tests/invariants asks, so the two can't disagree.

import path from 'node:path';
import type { Rule } from 'eslint';
import { importsOf, parse } from './imports';
import { wrongDirection } from './import-direction';

/** Reports each import that folder-order.ts doesn't allow. */
export const oneWayRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Imports go the way that scripts/lint/folder-order.ts says' } },
  create: (context) => ({
    Program() {
      const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
      for (const { line, what } of importsOf(parse(file, context.sourceCode.text))) {
        const message = wrongDirection(file, what);
        if (message !== null) context.report({ loc: { line, column: 0 }, message });
      }
    },
  }),
};
