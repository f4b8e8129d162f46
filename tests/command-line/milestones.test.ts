// What the console makes of timescales on the sample: milestones in the JSON, and what they suggest in the table. Never a colour of our own.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');
const command = [join(root, 'scripts', 'run-built.js'), 'src/command-line/review-command.ts', join(root, 'assets', 'programme-plan.xlsx')];

// A command starts a program of its own, which takes its time on a busy machine.
jest.setTimeout(30_000);

async function review(...given: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, [...command, '--sheet', 'Programme plan', ...given], { maxBuffer: 64_000_000 }))
    .stdout;
}

test('the JSON has each row’s milestones, with their text and their state at the as-at date', async () => {
  const printed: unknown = JSON.parse(await review('--json'));
  expect(printed).toMatchObject({ sheets: [{ tables: [{ asAt: '2011-10-31' }] }] });
  expect(printed).toHaveProperty('sheets.0.tables.0.rows.12.milestones', [
    expect.objectContaining({
      text: 'Recruitment Cohort 13 - Sept. 2011',
      date: '2011-09',
      kind: 'deadline',
      state: 'complete',
      label: 'Cohort 13',
    }),
    expect.objectContaining({ text: 'Cohort 14 – Sept 2012', date: '2012-09', kind: 'deadline', state: 'not yet due', label: 'Cohort 14' }),
  ]);
  expect(printed).toHaveProperty('sheets.0.tables.0.rows.9.milestones.0.state', 'overdue');
  expect(printed).toHaveProperty('sheets.0.tables.0.rows.9.rag', { stated: 'Amber', computed: null, agreed: null });
});

test('the table shows what the date suggests beside what is stated, and claims no reason where there is none', async () => {
  const words = (await review()).replace(/[│\s]+/gu, ' ');
  expect(words).toContain('Programme plan!D15 Due September 2011 and stated Amber: overdue by the date.');
  expect(words).toMatch(/September 2011 overdue, stated 2011-10: Amber not reviewed Amber/u);
  expect(words).toMatch(/stated Green 2011-10: Green not reviewed/u);
  expect(words).not.toMatch(/figures in words|no figures/u);
});
