// Reviews workbooks with an earlier checkout (commit d10b9c2), the one in its working folder, as officers had them
// reviewed then: `node --import tsx …/scripts/earlier-reviews/review-as-then.js`. The files that it makes are the
// fixtures of tests/main-job/earlier-reviews.

const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const then = process.cwd();
const now = path.join(__dirname, '..', '..');
const load = (file) => require(path.join(then, 'src', file));

const { createUseCases } = load('app/use-cases.ts');
const { createCalculator } = load('workbench/calculate/hyperformula.ts');
const { connectClient } = load('workbench/headless/client.ts');
const { createHost } = load('workbench/host/create-host.ts');
const { openWorkbook } = load('workbench/package/open.ts');
const { saveWorkbook } = load('workbench/package/save.ts');

const wholeWorkbook = { kind: 'workbook' };

function must(outcome) {
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

/** The file reviewed; `then` asks for changes beside the review. */
async function reviewed(file, changesOf = () => []) {
  const { workbook } = openWorkbook(new Uint8Array(readFileSync(path.join(now, file))));
  const client = connectClient(createHost(workbook, createCalculator(workbook)));
  client.install();
  const useCases = createUseCases();
  const prepared = must(await useCases.prepareReview(wholeWorkbook, { asAt: null, answers: [] }));
  must(await useCases.applyReview(prepared, () => undefined));
  for (const request of changesOf(prepared.review)) {
    const change = must(await useCases.prepareChange(wholeWorkbook, request));
    must(await useCases.applyChange(change, () => undefined));
  }
  client.disconnect();
  const out = path.join(now, 'tests', 'main-job', 'earlier-reviews', path.basename(file));
  writeFileSync(out, saveWorkbook(workbook));
}

/** One agreed status, and the summary. */
function agreedAndSummarised({ sheets }) {
  const { table, rows } = sheets
    .flatMap((sheet) => sheet.tables)
    .find((each) => each.rows.some(({ rating }) => rating?.status === 'Amber'));
  const { row } = rows.find(({ rating }) => rating?.status === 'Amber');
  const asker = { name: 'Programme office', on: '2016-01-15' };
  const key = { sheetId: table.sheet.id, headingRow: table.headerRows[0] };
  return [
    {
      kind: 'override',
      table: key,
      row: row.row,
      status: 'Green',
      reason: 'The last visit was made in January',
      reviewOn: '2016-06-30',
      asker,
    },
    { kind: 'summary' },
  ];
}

async function main() {
  await reviewed('assets/programme-plan.xlsx', agreedAndSummarised);
  await reviewed('tests/fixtures/excel-table.xlsx');
  await reviewed('tests/fixtures/several-tables.xlsx');
}

main();
