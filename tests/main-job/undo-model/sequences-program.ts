// `sequences-program SHAPE COUNT SEED [sorts,rows,columns,faults]`: tells sequences, what is named last left out. A program of
// its own: within jest each name of the language, as Math, is looked up anew, and a sequence takes three times as long.

import { tellSequences, troubles } from './sequences';
import { shapes } from './shapes';

async function main([name, count, seed, without = '']: readonly string[]): Promise<void> {
  const shape = shapes.find((each) => each.name === name);
  if (shape === undefined) throw new Error(`No shape is called ${String(name)}.`);
  const left = troubles.filter((trouble) => without.split(',').includes(trouble));
  process.stdout.write(`${await tellSequences(shape, { count: Number(count), seed: Number(seed), without: left })}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  // fast-check tells the sequence, its cause what was breached.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${cause}\n`);
  process.exitCode = 1;
});
