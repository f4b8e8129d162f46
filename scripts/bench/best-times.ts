// How long tasks take a processor, at best.

const warmUps = 10;
const runs = 41;

/**
 * Milliseconds that the processor worked for this process, on what it collects as garbage too. Other programs don't
 * add to them as they do to time.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of each, the best of several runs: what else the machine does only ever adds to them. They take turns,
 * so that it weighs on all alike.
 */
export function best(tasks: readonly (() => unknown)[]): readonly number[] {
  const times = tasks.map(() => Infinity);
  for (let run = -warmUps; run < runs; run += 1) {
    tasks.forEach((task, index) => {
      const start = processorTime();
      task();
      if (run >= 0) times[index] = Math.min(times[index] ?? Infinity, processorTime() - start);
    });
  }
  return times;
}

/** Four in a row, which have their share of garbage to collect, as one of four times the size has. */
export function fourTimes(task: () => unknown): () => void {
  return () => {
    for (let time = 0; time < 4; time += 1) task();
  };
}
