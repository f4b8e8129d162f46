// The workbooks whose sheets are printed: the sample as a review leaves it, and as it is once statuses are agreed,
// reported, summed up and the plan rolled forward.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { createUseCases } from '../../src/app/use-cases';
import type { Scope, UseCases } from '../../src/app/contract';
import type { Author, TableKey } from '../../src/domain/changes/change';
import { exampleOf } from '../../src/domain/commentary/house-style/style-names';
import type { ChangeRequest } from '../../src/domain/changes/request';
import type { Outcome } from '../../src/domain/model/outcome';
import { createCalculator } from '../../src/workbench/calculate/hyperformula';
import { connectClient } from '../../src/workbench/headless/client';
import { createHost } from '../../src/workbench/host/create-host';
import { openWorkbook } from '../../src/workbench/package/read/open';
import type { Workbook } from '../../src/workbench/workbook/model';

/** A workbook and those of its sheets that are shown. */
export interface PlanToPrint {
  readonly workbook: Workbook;
  readonly sheets: readonly SheetToPrint[];
}

export interface SheetToPrint {
  readonly sheet: string;
  /** What its pictures are called. */
  readonly picture: string;
  /** Added by the add-in, not the officer's. */
  readonly isOurs: boolean;
}

const sample = path.join(__dirname, '..', '..', 'assets', 'programme-plan.xlsx');
const everything: Scope = { kind: 'workbook' };
const officer: Author = { name: 'A. Officer', on: '2015-10-14' };

/** Each sheet of the reviewed sample and each that the add-in adds, once. */
export async function plansToPrint(): Promise<readonly PlanToPrint[]> {
  return [
    {
      workbook: await changedSample([]),
      sheets: [
        { sheet: 'Programme plan', picture: 'programme-plan', isOurs: false },
        { sheet: 'Deliverables', picture: 'deliverables', isOurs: false },
        { sheet: 'Progress', picture: 'progress', isOurs: false },
        { sheet: 'Plan settings', picture: 'plan-settings', isOurs: true },
      ],
    },
    {
      workbook: await changedSample([
        agreedStatus,
        report,
        () => ({ kind: 'list-checks', options: { asAt: null, answers: [] } }),
        () => ({ kind: 'summary' }),
        () => ({ kind: 'house-style', templates: exampleOf }),
        nextYearOf('Deliverables'),
        nextYearOf('Programme plan'),
      ]),
      sheets: [
        { sheet: 'Deliverables', picture: 'deliverables-agreed', isOurs: false },
        { sheet: 'Plan settings', picture: 'house-style', isOurs: true },
        { sheet: 'Plan ledger', picture: 'plan-ledger', isOurs: true },
        { sheet: 'Plan checks', picture: 'plan-checks', isOurs: true },
        { sheet: 'Plan summary', picture: 'plan-summary', isOurs: true },
        { sheet: 'Deliverables 2016-17', picture: 'deliverables-next-year', isOurs: true },
        { sheet: 'Programme plan 2012-13', picture: 'programme-plan-next-year', isOurs: true },
      ],
    },
  ];
}

/** What is asked for, of the tables by their sheets. */
type Ask = (tableOn: (sheet: string) => TableKey) => ChangeRequest;

const agreedStatus: Ask = (tableOn) => ({
  kind: 'override',
  table: tableOn('Deliverables'),
  row: 5,
  status: 'Green',
  reason: 'Forty more challenges are booked for the spring.',
  reviewOn: '2016-01-31',
  author: officer,
});

const report: Ask = (tableOn) => ({ kind: 'freeze', table: tableOn('Deliverables'), to: 'Programme board, 20 October', asker: officer });

function nextYearOf(sheet: string): Ask {
  return (tableOn) => ({ kind: 'new-year', table: tableOn(sheet) });
}

/** The sample reviewed, changed as asked, and reviewed again where anything was. */
async function changedSample(asks: readonly Ask[]): Promise<Workbook> {
  const opened = openWorkbook(new Uint8Array(await readFile(sample)));
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const { workbook } = opened;
  const client = connectClient(createHost(workbook, createCalculator(workbook)));
  client.install();
  try {
    const useCases = createUseCases();
    await review(useCases);
    for (const [index, ask] of asks.entries()) {
      await change(useCases, ask);
      if (index === 0) await review(useCases);
    }
    return workbook;
  } finally {
    client.disconnect();
  }
}

async function review(useCases: UseCases): Promise<void> {
  const prepared = must(await useCases.prepareReview(everything, { asAt: null, answers: [] }));
  must(await useCases.applyReview(prepared, () => undefined));
}

async function change(useCases: UseCases, ask: Ask): Promise<void> {
  const { review: read } = must(await useCases.prepareReview(everything, { asAt: null, answers: [] }));
  const tableOn = (sheet: string): TableKey => {
    const table = read.sheets.find(({ reading }) => reading.sheet.name === sheet)?.tables[0]?.table;
    if (table === undefined) throw new Error(`No table on ${sheet}.`);
    return { sheetId: table.sheet.id, headingRow: table.headerRows[0] ?? 0 };
  };
  const prepared = must(await useCases.prepareChange(everything, ask(tableOn)));
  must(await useCases.applyChange(prepared, () => undefined));
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}
