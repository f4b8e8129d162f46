// The use cases of a review's results in a workbook of their own. They change nothing in the open one.

import { fail, succeed, type Outcome } from '../domain/model/outcome';
import type { PreparedReview, UseCases } from './contract';
import { fetchPart } from './fetch-part';

const fetchResults = () => fetchPart(() => import(/* webpackChunkName: "results" */ './results'));

export function resultsUseCases(): Pick<UseCases, 'resultsFile' | 'openResults'> {
  return {
    resultsFile,

    async openResults(prepared) {
      const results = await fetchResults();
      if (!results.ok) return results;
      const name = await results.value.workbookName();
      if (!name.ok) return name;
      const file = await resultsFile(prepared, name.value);
      return file.ok ? results.value.openInNewWorkbook(file.value) : file;
    },
  };
}

async function resultsFile({ review, summary }: PreparedReview, workbookName: string): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const results = await fetchResults();
  if (!results.ok) return results;
  if (review.sheets.every(({ tables }) => tables.length === 0))
    return fail('no-results', 'No plan was found to review, so there are no results.');
  return succeed(await results.value.resultFile(results.value.resultsOfReview(review, summary, workbookName)));
}
