// What puts a review's results into a workbook of their own, fetched when somebody asks for it.

export { resultsOfReview } from '../domain/results/results-of-review';
export { openInNewWorkbook, workbookName } from '../excel/results/new-workbook';
export { resultFile } from '../excel/results/result-file';
