// What a review of 200, 2,000 and 10,000 rows takes on the wire, in processor time and in memory, beside a peer that
// does a part of it with openpyxl and LibreOffice.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { scripts } from '../../package.json';
import { reviewAsAsked } from '../../src/command-line/review-command';
import { makePlan } from './make-plan';

const home = path.join(__dirname, '..', '..');
const python = '/usr/bin/python3';
/** What `npm run review` runs. */
const reviewCommand = scripts.review.split(' ');
const asAt = ['--as-at', '2015-09-30'];

/** Issue 13: at 10,000 rows. Below that the limits fall with the rows, but for the trips. */
const most = { rows: 10_000, requestBytes: 6_000_000, responseBytes: 12_000_000, roundTrips: 12, timesThePeer: 2, megabytes: 800 };

interface Traffic {
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

interface Usage {
  readonly seconds: number;
  readonly megabytes: number;
}

function isUsage(value: unknown): value is Usage & { readonly code: number } {
  return typeof value === 'object' && value !== null && 'code' in value && 'seconds' in value && 'megabytes' in value;
}

function isReviewed(value: unknown): value is { readonly written: Traffic } {
  return typeof value === 'object' && value !== null && 'written' in value;
}

/** Processor time and memory of a command in a process of its own. */
function measured(command: readonly string[]): Usage {
  const printed = execFileSync(python, [path.join(home, 'tests', 'peers', 'measure.py'), ...command], { cwd: home, encoding: 'utf8' });
  const usage: unknown = JSON.parse(printed);
  if (!isUsage(usage) || usage.code !== 0) throw new Error(`${command.join(' ')} failed.`);
  return usage;
}

async function trafficOf(file: string): Promise<Traffic> {
  const printed = await reviewAsAsked([file, ...asAt, '--json', '--out', `${file}.reviewed.xlsx`], home);
  if (!printed.ok) throw new Error(printed.problem.sentence);
  const reviewed: unknown = JSON.parse(printed.value);
  if (!isReviewed(reviewed)) throw new Error('The review says nothing of what was written.');
  return reviewed.written;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A line of the report, marked where a figure is above its limit. */
function line(what: string, figure: number, limit: number, text: (figure: number) => string): string {
  return `  ${what}: ${text(figure)} (at most ${text(limit)})${figure > limit ? ' OVER' : ''}`;
}

async function report(rows: number, folder: string): Promise<string> {
  const file = path.join(folder, `plan-${String(rows)}.xlsx`);
  await makePlan(rows, file);
  const traffic = await trafficOf(file);
  const share = Math.max(rows / most.rows, 0.1);
  const review = [...reviewCommand, file, ...asAt, '--out', `${file}.out.xlsx`];
  const ours = measured(review);
  const peer = measured([python, path.join(home, 'tests', 'peers', 'openpyxl_and_libreoffice.py'), file, path.join(folder, 'peer.xlsx')]);
  return [
    `${String(rows)} rows`,
    line('requests', traffic.requestBytes, most.requestBytes * share, megabytes),
    line('answers', traffic.responseBytes, most.responseBytes * share, megabytes),
    line('round trips', traffic.roundTrips, most.roundTrips, String),
    line('processor time', ours.seconds / peer.seconds, most.timesThePeer, (times) => `${times.toFixed(1)} × the peer`),
    line('memory', ours.megabytes, most.megabytes, (size) => `${size.toFixed(0)} MB`),
    `  review ${ours.seconds.toFixed(1)} s; peer ${peer.seconds.toFixed(1)} s, ${peer.megabytes.toFixed(0)} MB`,
  ].join('\n');
}

/** `sizes`: rows of each plan. A first review builds the command, which is done once after each change of a source. */
export async function benchReviews(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-review-'));
  try {
    measured(reviewCommand.concat('--out', path.join(folder, 'first.xlsx')));
    for (const rows of sizes) console.log(await report(rows, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
