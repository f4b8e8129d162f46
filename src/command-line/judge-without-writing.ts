// The review of an opened workbook, by the real office.js client on the headless workbench. Nothing is written.

import { createUseCases } from '../app/use-cases';
import { succeed, type Outcome } from '../domain/model/outcome';
import type { Review } from '../domain/model/review';
import { createCalculator } from '../workbench/calculate/hyperformula';
import { connectClient } from '../workbench/headless/client';
import { createHost } from '../workbench/host/create-host';
import type { Workbook } from '../workbench/workbook/model';

/** `asAt`: "YYYY-MM-DD"; null where the workbook is to say it. */
export async function judgeWithoutWriting(workbook: Workbook, asAt: string | null): Promise<Outcome<Review>> {
  const client = connectClient(createHost(workbook, createCalculator(workbook)));
  client.install();
  try {
    const prepared = await createUseCases().prepareReview({ kind: 'workbook' }, { asAt, answers: [] });
    return prepared.ok ? succeed(prepared.value.review) : prepared;
  } finally {
    client.disconnect();
  }
}
