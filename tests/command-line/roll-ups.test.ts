// The console says how the programme stands, what is agreed, and what has moved since it was reported.

import { reportOf } from '../../src/command-line/report';
import { reviewJson } from '../../src/command-line/review-json';
import { openAsset, type OpenPlan } from '../app/changes/open-plan';
import { freeze, override } from '../app/changes/requests';

const written = { cells: 0, roundTrips: 0, requestBytes: 0, responseBytes: 0, leftAlone: [] };

async function printed(plan: OpenPlan): Promise<string> {
  const text = reportOf('plan.xlsx', await plan.review(), { written, saved: null, wanted: false, results: null, problem: null });
  expect(
    Math.max(
      ...text
        .split('\n')
        .filter((line) => line.startsWith('│'))
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(132);
  return text.replaceAll(/[│\s]+/gu, ' ');
}

test('roll-ups by theme and outcome and of the programme, before anything is written', async () => {
  const words = await printed(openAsset());
  expect(words).toMatch(
    /Roll-up. A row counts by its agreed status, else by the one stated for it, else by the computed one. Rows that aren’t rated are left out:.* Programme 65 Green 44 2 Amber Green Green Amber 19/u,
  );
  expect(words).toMatch(/Outcome Councils share what works[^├]* 5 Green 4 0 Amber Green Green/u);
  expect(words).not.toContain('Moved since the last report');
});

test('agreed statuses, and what moved after a report', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  const table = await plan.table('Deliverables');
  await plan.change(await freeze(plan, 'Deliverables'));
  expect(await printed(plan)).toContain(
    'Moved since the last report: Deliverables, reported to Programme board on 14 October 2015: Nothing has moved.',
  );
  await plan.change(override(table, 5));
  plan.type('Deliverables', 6, 4, 50);
  const words = await printed(plan);
  expect(words).toMatch(/31% – Amber Green Sum/u);
  expect(words).toMatch(/total 27 then, 69 now; computed Amber then, Green now/u);
  const json = reviewJson('plan.xlsx', (await plan.review()).review, written);
  expect(json).toHaveProperty('sheets.1.tables.0.rows.1.rag', { stated: null, computed: 'Amber', agreed: 'Green' });
  expect(json).toHaveProperty('sheets.1.tables.0.rows.2.rag', { stated: null, computed: 'Green', agreed: null });
});
