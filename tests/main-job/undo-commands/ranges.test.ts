// Whatever is asked of the add-in, in whatever order, with faults and with other people at work between: no cell of theirs is
// changed, and once everything is undone the workbook is as if the add-in had never been there. Two files, for two processors.

import { build, removeBuilt, tellInProgram } from '../undo-model/program';

beforeAll(build);
afterAll(removeBuilt);

test.each(['range', 'dressed range'])(
  '%s',
  async (shape) => {
    await tellInProgram(shape);
  },
  14_400_000,
);
